"""What the user chose, to and from query parameters."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.catalog import Criterion
from shortlist.decision import (
    FIRST_DATE,
    LAST_DATE,
    Decision,
    buyers,
    pairs,
    parameters,
    preset,
    query,
    read,
    spell,
)
from tests.support.builders import DAY, catalog, changed
from tests.support.strategies import many

CATALOG = catalog().signed("0123abc")
OFFICE, SCHOOL = CATALOG.profiles
POSITIONS = st.integers(0, 100)


def least(criterion: Criterion) -> st.SearchStrategy[float]:
    """Any demand but the worst level, which is none."""
    levels = st.sampled_from(range(1, len(criterion.levels or ())) or [1]).map(float)
    ends = sorted((criterion.worst, criterion.best))
    return levels if criterion.scale is None else st.floats(*ends).filter(lambda end: end != criterion.worst)


decisions = st.builds(
    Decision,
    profile=st.sampled_from(["office", "school"]),
    date=st.dates(FIRST_DATE, LAST_DATE),
    groups=st.fixed_dictionaries({group.id: POSITIONS for group in CATALOG.groups}),
    weights=st.fixed_dictionaries({criterion.id: POSITIONS for criterion in CATALOG.criteria}),
    unknown=POSITIONS,
    musts=st.fixed_dictionaries({}, optional={c.id: least(c) for c in CATALOG.criteria}),
    open=st.sampled_from(["keep", "drop"]),
)


@many
@given(decisions, st.sampled_from(["?", "http://127.0.0.1:8501/?", "https://list.example/a/b?"]))
def test_a_decision_survives_its_query_and_its_link(decision: Decision, address: str) -> None:
    spelled = query(decision, CATALOG)
    assert read(pairs(spelled), CATALOG) == (decision, ())
    assert read(pairs(f"{address}{spelled}&catalog=0123abc#top"), CATALOG) == (decision, ())


scale_ends = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300)


@many
@given(scale_ends, scale_ends, st.floats(0, 1))
def test_a_must_have_on_any_scale_survives(worst: float, best: float, part: float) -> None:
    if worst == best:
        worst, best = 0.0, 1.0
    other = catalog(changed("criteria", 0, scale={"worst": worst, "best": best, "unit": "m"}))
    level = min(max(worst + part * (best - worst), min(worst, best)), max(worst, best))
    decision = replace(preset(other), musts={} if level == worst else {"price": level})
    assert read(pairs(query(decision, other)), other) == (decision, ())


@pytest.mark.parametrize(
    ("level", "text"),
    [
        *(
            (None, "any"),
            (2.0, "2"),
            (0.5, "0.5"),
            (-3.25, "-3.25"),
            (1e-5, "0.00001"),
            (1e16, "1" + "0" * 16),
        ),
        *((1 / 3, "0.3333333333333333"), (1e22, "1" + "0" * 22), (1200.0, "1200")),
    ],
)
def test_a_level_is_spelled_without_exponents(level: float | None, text: str) -> None:
    assert spell(level) == text


def test_every_value_is_spelled_out() -> None:
    assert query(preset(CATALOG), CATALOG) == (
        "profile=office&date=2021-04-08&g_cost=40&g_use=60&w_price=10&w_repair=50&w_screen=50"
        "&unknown=50&must_price=any&must_repair=any&must_screen=any&open=keep"
    )


def test_parameters_keep_the_order_of_the_catalog_and_of_reading() -> None:
    assert parse_qsl(query(preset(CATALOG), CATALOG)) == list(parameters(preset(CATALOG), CATALOG).items())


def test_without_parameters_the_first_profile_counts() -> None:
    assert read([], CATALOG) == (preset(CATALOG), ())
    assert preset(CATALOG) == preset(CATALOG, OFFICE)


def test_a_profile_sets_the_defaults() -> None:
    assert read([("profile", "school")], CATALOG) == (preset(CATALOG, SCHOOL), ())
    found, _ = read([("profile", "school"), ("g_cost", "7")], CATALOG)
    assert found.groups == {"cost": 7, "use": 20}
    assert found.weights == {"price": 10, "repair": 100, "screen": 0}


def test_what_a_profile_does_not_weigh_weighs_nothing() -> None:
    other = catalog(changed("profiles", 0, group_weights={"use": 60}, weights={"repair": 50}))
    assert preset(other).groups == {"cost": 0, "use": 60}
    assert preset(other).weights == {"price": 0, "repair": 50, "screen": 0}


def test_a_profile_stands_for_its_kind_of_buyer() -> None:
    assert buyers(preset(CATALOG, SCHOOL), CATALOG) == "teacher"


@pytest.mark.parametrize(
    ("as_of", "start"),
    [(DAY, DAY), (date(1970, 1, 1), FIRST_DATE), (date(2150, 1, 1), LAST_DATE)],
)
def test_the_date_starts_at_the_catalogs_within_reason(as_of: date, start: date) -> None:
    assert preset(CATALOG.model_copy(update={"as_of": as_of})).date == start


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("must_repair", "0"),
        ("must_screen", "0"),
        ("must_price", "2000"),
        ("must_price", "2000.0"),
        ("must_repair", "any"),
    ],
)
def test_the_worst_level_demands_nothing(key: str, value: str) -> None:
    assert read([(key, value)], CATALOG) == (preset(CATALOG), ())


@pytest.mark.parametrize(
    ("key", "value", "level"),
    [
        ("must_repair", "2", 2),
        ("must_price", "400", 400),
        ("must_price", "799.5", 799.5),
        ("must_screen", "3.0", 3),
    ],
)
def test_a_must_have_is_a_level_of_its_criterion(key: str, value: str, level: float) -> None:
    found, ignored = read([(key, value)], CATALOG)
    assert (found.musts, ignored) == ({key.removeprefix("must_"): level}, ())


def test_the_digest_of_the_catalog_may_stand_in_the_link() -> None:
    assert read([("catalog", "0123abc")], CATALOG) == (preset(CATALOG), ())
