"""A criterion: positions and values, levels with points, and what may be asked."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog import Criterion, by_id
from tests.support.builders import Row, catalog, changed, complaints
from tests.support.strategies import many, pointed

RECORDS = by_id(catalog().criteria)


@pytest.mark.parametrize(("position", "value"), [(0, 0.0), (1, 0.5), (2, 1.0)])
def test_levels_run_from_worst_to_best(position: float, value: float) -> None:
    assert RECORDS["repair"].value(position) == value


@pytest.mark.parametrize(("position", "value"), [(2000, 0.0), (1600, 0.25), (400, 1.0)])
def test_a_scale_may_fall(position: float, value: float) -> None:
    assert RECORDS["price"].value(position) == value


@pytest.mark.parametrize(("position", "held"), [(399, False), (400, True), (2000, True), (2001, False)])
def test_a_falling_scale_holds_what_lies_between_its_ends(position: float, held: bool) -> None:
    assert RECORDS["price"].holds(position) is held


bounds = st.floats(-1e9, 1e9)


@settings(max_examples=1000)
@given(bounds, bounds, st.floats(0, 1))
def test_a_position_on_the_scale_has_a_value_from_0_to_1(worst: float, best: float, part: float) -> None:
    if worst == best:
        worst, best = 0.0, 1.0
    scale = {"worst": worst, "best": best, "unit": "m"}
    criterion = Criterion.model_validate(
        {"id": "x", "group": "g", "name": "X", "question": "?", "scale": scale}
    )
    position = min(max(worst + part * (best - worst), min(worst, best)), max(worst, best))
    assert criterion.holds(position)
    assert 0 <= criterion.value(position) <= 1
    assert (criterion.value(worst), criterion.value(best)) == (0, 1)


def levelled(points: list[float] | None, count: int | None = None) -> Criterion:
    levels = [f"Level {number}" for number in range(count or len(points or ()))]
    more = {} if points is None else {"points": points}
    return Criterion.model_validate(
        {"id": "x", "group": "g", "name": "X", "question": "?", "levels": levels, **more}
    )


@pytest.mark.parametrize(
    ("position", "value"), [(0, 0.0), (1, 0.7), (2, 0.95), (3, 1.0), (0.5, 0.35), (2.5, 0.975)]
)
def test_points_are_the_values_of_levels_in_percent(position: float, value: float) -> None:
    assert levelled([0, 70, 95, 100]).value(position) == value


def test_answers_are_the_points_of_whole_levels() -> None:
    assert levelled([0, 70, 95, 100]).answers(1, 3) == (0.7, 0.95, 1.0)
    assert levelled(None, 4).answers(0, 1) == (0.0, 1 / 3)


@many
@given(pointed)
def test_whole_levels_and_their_values_lead_to_each_other_exactly(criterion: Criterion) -> None:
    assert criterion.levels
    top = len(criterion.levels) - 1
    for level in range(top + 1):
        share = Fraction(criterion.points[level]) / 100 if criterion.points else Fraction(level, top)
        assert criterion.value(level) == float(share)
        assert criterion.position(criterion.value(level)) == level


@many
@given(pointed, st.floats(0, 1), st.floats(0, 1))
def test_a_value_leads_to_its_position_and_back(criterion: Criterion, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= criterion.position(low) <= criterion.position(high) <= criterion.best
    assert criterion.value(criterion.position(one)) == pytest.approx(one, abs=1e-12)
    place = one * criterion.best
    assert 0 <= criterion.value(place) <= 1
    assert criterion.position(criterion.value(place)) == pytest.approx(place, abs=1e-9)


@settings(max_examples=1000)
@given(bounds, bounds)
def test_the_ends_of_a_scale_are_met_exactly(worst: float, best: float) -> None:
    if worst == best:
        worst, best = 0.0, 1.0
    scale = {"worst": worst, "best": best, "unit": "m"}
    criterion = Criterion.model_validate(
        {"id": "x", "group": "g", "name": "X", "question": "?", "scale": scale}
    )
    assert (criterion.position(0), criterion.position(1)) == (worst, best)


ORDER = "has `points` that do not rise from each level to the next; put them in rising order, each once"
UNFIT: dict[str, tuple[Row, str]] = {
    "points beside a scale": (
        changed("criteria", 0, points=[0, 100]),
        "`price`: has `points` beside a `scale`; remove them; they are for `levels`",
    ),
    "fewer points than levels": (
        changed("criteria", 1, points=[0, 100]),
        "`repair`: has 2 `points` for 3 `levels`; give one for each level, worst first",
    ),
    "no points": (
        changed("criteria", 1, points=[]),
        "`repair`: has 0 `points` for 3 `levels`; give one for each level, worst first",
    ),
    "points that begin above 0": (
        changed("criteria", 1, points=[1, 50, 100]),
        "`repair`: has `points` that do not run from 0 to 100; give the worst level 0 and the best 100",
    ),
    "points that end below 100": (
        changed("criteria", 1, points=[0, 50, 99.5]),
        "`repair`: has `points` that do not run from 0 to 100; give the worst level 0 and the best 100",
    ),
    "points twice": (
        changed("criteria", 1, points=[0, 100, 100]),
        f"`repair`: {ORDER}",
    ),
    "points too close to tell their values apart": (
        changed("criteria", 1, points=[0, 5e-324, 100]),
        f"`repair`: {ORDER}",
    ),
    "points that fall": (
        changed("criteria", 2, points=[0, 60, 40, 100]),
        f"`screen`: {ORDER}",
    ),
    "a point in quotes": (
        changed("criteria", 1, points=[0, "50", 100]),
        "`repair`, `points` 2: is not a number; write a number without quotes",
    ),
    "a question about nobody": (
        changed("criteria", 1, ask={"whom": "vendor", "text": "Can it be mended?"}),
        "`repair`: `ask` leaves no place for the vendor's name; "
        "write {vendor} in its `text` where the name goes",
    ),
    "a question about something else too": (
        changed("criteria", 1, ask={"whom": "vendor", "text": "Can the {model} of {vendor} be mended?"}),
        "`repair`: `ask` holds a brace other than those of {vendor}; "
        "remove it from its `text`; {vendor} is the only place for a name",
    ),
    "braces around the vendor": (
        changed("criteria", 1, ask={"whom": "vendor", "text": "Does {{vendor}} mend it?"}),
        "`repair`: `ask` holds a brace other than those of {vendor}; "
        "remove it from its `text`; {vendor} is the only place for a name",
    ),
    "a question to nobody": (
        changed("criteria", 1, ask={"whom": "friend", "text": "Is {vendor} good?"}),
        "`repair`: `whom` is not one of 'vendor', 'register', 'authority' or 'buyer'; write one of these",
    ),
}


@pytest.mark.parametrize("name", UNFIT)
def test_what_does_not_fit_is_named_with_its_mend(name: str) -> None:
    whole, complaint = UNFIT[name]
    assert complaints(whole) == [f"laptops.toml: criterion {complaint}"]


def test_a_question_may_name_the_vendor_more_than_once() -> None:
    text = "Who mends what {vendor} sells, if not {vendor}?"
    assert complaints(changed("criteria", 1, ask={"whom": "buyer", "text": text})) == []
