"""Edits reach the text, and nothing else in it changes."""

from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import tomlkit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shortlist.catalog import Catalog
from shortlist.catalog.editing import (
    CLAIMS,
    COLUMNS,
    CRITERIA,
    GROUPS,
    PROFILES,
    RATINGS,
    SOURCES,
    VENDORS,
    WEIGHTS,
    EditError,
    edit,
    frames,
)
from shortlist.catalog.loading import CatalogError, files, parse
from shortlist.catalog.text_checks import NOT_DRAWN
from shortlist.spreadsheet.grid.naming import called, with_ids
from tests.support.catalogs import SHIPPED_FILE
from tests.support.places import ROOT

FILES = [SHIPPED_FILE, *sorted((ROOT / "examples").glob("*.toml"))]
EXAMPLE = (ROOT / "examples" / "office-suites.toml").read_text("utf-8")
COMMENTED = (ROOT / "docs" / "catalog.md").read_text("utf-8").partition("```toml\n")[2].partition("```")[0]


def loaded(text: str) -> Catalog:
    return parse({"edited.toml": text.encode()})


def with_row(frame: pd.DataFrame, **cells: Any) -> pd.DataFrame:
    """The table with a row more, as an editor adds it."""
    row = pd.DataFrame([cells], columns=frame.columns, index=[len(frame)], dtype=object)
    return pd.concat([frame, row])


def with_cell(frame: pd.DataFrame, row: int, column: str, value: Any) -> pd.DataFrame:
    changed = frame.copy()
    changed.at[row, column] = value
    return changed


def changed_lines(before: str, after: str) -> list[str]:
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_without_an_edit_the_text_is_the_same(file: Path) -> None:
    text = file.read_text("utf-8")
    assert edit(text, frames(text)) == text
    assert edit(text, {}) == text
    assert tomlkit.dumps(tomlkit.parse(text)) == text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_table_of_weights_holds_every_weight_of_every_profile(file: Path) -> None:
    text = file.read_text("utf-8")
    told = frames(text)[WEIGHTS].to_dict("records")
    catalog = parse(files(file))
    wanted = [
        {"profile": profile.id, "kind": kind, "id": record.id, "weight": weights.get(record.id, 0)}
        for profile in catalog.profiles
        for kind, held, weights in (
            ("group", catalog.groups, profile.group_weights),
            ("criterion", catalog.criteria, profile.weights),
        )
        for record in held
    ]
    assert told == wanted


def test_a_changed_weight_changes_one_line() -> None:
    table = frames(EXAMPLE)[WEIGHTS]
    after = edit(EXAMPLE, {WEIGHTS: with_cell(table, 0, "weight", 77.0)})
    assert loaded(after).profiles[0].group_weights["independence"] == 77
    assert len(changed_lines(EXAMPLE, after)) == 2


def test_comments_and_order_stay() -> None:
    table = frames(COMMENTED)[VENDORS]
    after = edit(COMMENTED, {VENDORS: with_cell(table, 0, "owner", "New Ltd")})
    assert changed_lines(COMMENTED, after)[1].startswith('+owner = "New Ltd"')
    assert after.count("#") == COMMENTED.count("#")
    assert [line for line in after.splitlines() if line.startswith("[")] == [
        line for line in COMMENTED.splitlines() if line.startswith("[")
    ]


@pytest.mark.parametrize(
    ("column", "value", "read"),
    [("low", 1, 1.0), ("low", 0.0, 0.0), ("note", "новая", "новая"), ("buyers", "school", ("school",))],
)
def test_a_changed_rating_is_read_back(column: str, value: Any, read: Any) -> None:
    table = frames(EXAMPLE)[RATINGS]
    after = loaded(edit(EXAMPLE, {RATINGS: with_cell(table, 0, column, value)}))
    assert getattr(after.vendors[0].ratings[0], column) == read


def test_an_emptied_cell_takes_the_key_away() -> None:
    table = frames(EXAMPLE)[VENDORS]
    for nothing in (None, float("nan"), "", pd.NaT):
        after = loaded(edit(EXAMPLE, {VENDORS: with_cell(table, 0, "country", nothing)}))
        assert after.vendors[0].country is None


def test_an_added_vendor_and_its_rating_are_read_back() -> None:
    tables = frames(EXAMPLE)
    new = {"id": "new", "name": "New", "summary": "New.", "classes": "open-source, new"}
    rating = {"vendor": "new", "criterion": "price", "since": pd.Timestamp(2025, 1, 1), "low": 3.0, "high": 4}
    after = loaded(
        edit(
            EXAMPLE,
            {
                VENDORS: with_row(tables[VENDORS], **new),
                RATINGS: with_row(tables[RATINGS], **rating, judgement="A guess."),
            },
        )
    )
    vendor = after.vendors[-1]
    assert (vendor.id, vendor.classes) == ("new", ("open-source", "new"))
    assert [(r.criterion, r.since, r.low) for r in vendor.ratings] == [("price", date(2025, 1, 1), 3.0)]
    assert after.end.vendors == 7


def test_a_removed_vendor_is_gone_with_its_ratings() -> None:
    after = edit(COMMENTED, {VENDORS: frames(COMMENTED)[VENDORS].drop(index=1)})
    assert [vendor.id for vendor in loaded(after).vendors] == ["corner"]


def test_removed_ratings_leave_no_empty_table() -> None:
    table = frames(EXAMPLE)[RATINGS]
    after = edit(EXAMPLE, {RATINGS: table[table["vendor"] != "cryptpad"]})
    found = loaded(after)
    assert [v.id for v in found.vendors if not v.ratings] == ["cryptpad"]
    assert sum(len(v.ratings) for v in found.vendors) == (table["vendor"] != "cryptpad").sum()


def test_a_rating_can_move_to_another_vendor() -> None:
    table = frames(EXAMPLE)[RATINGS]
    row = table.index[(table["vendor"] == "microsoft-365") & (table["criterion"] == "offline")][0]
    found = loaded(edit(EXAMPLE, {RATINGS: with_cell(table, row, "vendor", "cryptpad")}))
    offline = [(v.id, r.low) for v in found.vendors for r in v.ratings if r.criterion == "offline"]
    assert ("cryptpad", 1.0) in offline
    assert "microsoft-365" not in {name for name, _ in offline}


def test_criteria_can_be_changed_and_added() -> None:
    table = frames(EXAMPLE)[CRITERIA]
    more = with_row(
        with_cell(table, len(table) - 1, "worst", 30),
        id="speed", group="work", name="Speed", question="Is it fast?", levels="No | Yes",
    )  # fmt: skip
    found = loaded(edit(EXAMPLE, {CRITERIA: more}))
    assert found.criteria[-1].levels == ("No", "Yes")
    assert found.criteria[-2].scale is not None
    assert found.criteria[-2].scale.worst == 30


def test_a_new_criterion_can_have_a_scale() -> None:
    new = {"id": "delay", "group": "work", "name": "Delay", "question": "How long?"}
    more = with_row(frames(EXAMPLE)[CRITERIA], **new, worst=9, best=1.5, unit="ms")
    scale = loaded(edit(EXAMPLE, {CRITERIA: more})).criteria[-1].scale
    assert scale is not None
    assert (scale.worst, scale.best, scale.unit) == (9, 1.5, "ms")


@pytest.mark.parametrize("nothing", [None, False])
def test_another_vendor_can_be_marked_as_in_use(nothing: bool | None) -> None:
    table = frames(COMMENTED)[VENDORS]
    assert list(table["incumbent"]) == [True, None]
    after = edit(
        COMMENTED, {VENDORS: with_cell(with_cell(table, 0, "incumbent", nothing), 1, "incumbent", True)}
    )
    assert [vendor.incumbent for vendor in loaded(after).vendors] == [False, True]
    assert after.count("incumbent") == 1


def test_a_question_to_send_and_points_can_be_changed_added_and_taken_away() -> None:
    table = frames(COMMENTED)[CRITERIA]
    assert list(table["points"]) == [None, "0, 70, 100"]
    more = with_cell(with_cell(table, 1, "points", "0, 12.5,100"), 1, "whom", "register")
    more = with_cell(with_cell(more, 0, "whom", "buyer"), 0, "text", "Is {vendor} dear?")
    found = loaded(edit(COMMENTED, {CRITERIA: more})).criteria
    assert [(c.ask.whom, c.points) for c in found if c.ask] == [("buyer", None), ("register", (0, 12.5, 100))]
    less = with_cell(with_cell(with_cell(table, 1, "points", None), 1, "whom", None), 1, "text", None)
    assert [(c.ask, c.points) for c in loaded(edit(COMMENTED, {CRITERIA: less})).criteria] == [
        (None, None)
    ] * 2


@pytest.mark.parametrize("word", ["half", "nan", "inf"])
def test_points_that_are_no_numbers_are_named(word: str) -> None:
    table = frames(COMMENTED)[CRITERIA]
    with pytest.raises(CatalogError, match="criterion `variety`, `points` 2: is not a number"):
        loaded(edit(COMMENTED, {CRITERIA: with_cell(table, 1, "points", f"0, {word}, 100")}))


def test_a_question_to_send_and_points_survive_other_edits() -> None:
    table = frames(COMMENTED)[CRITERIA]
    after = edit(COMMENTED, {CRITERIA: with_cell(table, 1, "name", "Change")})
    before, now = loaded(COMMENTED).criteria[1], loaded(after).criteria[1]
    assert now == before.model_copy(update={"name": "Change"})
    assert len(changed_lines(COMMENTED, after)) == 2


def test_a_weight_that_was_left_out_can_be_set() -> None:
    text = COMMENTED.replace("weights = { price = 50, variety = 50 }", "weights = { price = 50 }")
    assert text != COMMENTED
    table = frames(text)[WEIGHTS]
    row = table.index[table["id"] == "variety"][0]
    assert table.at[row, "weight"] == 0
    assert (
        loaded(edit(text, {WEIGHTS: with_cell(table, row, "weight", 9)})).profiles[0].weights["variety"] == 9
    )


@pytest.mark.parametrize("vendor", ["nobody", None])
def test_a_rating_of_no_vendor_is_refused_in_words(vendor: str | None) -> None:
    table = frames(EXAMPLE)[RATINGS]
    for edited in (with_row(table, vendor=vendor, criterion="price"), with_cell(table, 0, "vendor", vendor)):
        with pytest.raises(EditError, match="there is no such vendor; add it or name another"):
            edit(EXAMPLE, {RATINGS: edited})


@pytest.mark.parametrize(
    ("name", "column", "value", "read"),
    [
        (GROUPS, "description", "What it costs.", "What it costs."),
        (PROFILES, "stale_years", 7, 7),
        (SOURCES, "reliability", "C", "C"),
        (SOURCES, "date_inferred", True, True),
        (CLAIMS, "bearing", -2, -2),
        (CLAIMS, "about", "market, corner", ("market", "corner")),
        (CLAIMS, "supersedes", "blog-price", ("blog-price",)),
    ],
)
def test_groups_profiles_sources_and_claims_can_be_changed(
    name: str, column: str, value: Any, read: Any
) -> None:
    after = edit(COMMENTED, {name: with_cell(frames(COMMENTED)[name], 0, column, value)})
    assert getattr(getattr(loaded(after), name)[0], column) == read
    assert len(changed_lines(COMMENTED, after)) <= 2
    assert after.count("#") == COMMENTED.count("#")


def test_a_kind_of_buyer_that_is_added_starts_from_the_weights_of_the_first() -> None:
    new = {"id": "guests", "name": "Guests", "buyers": "guests", "description": "Come once."}
    found = loaded(edit(COMMENTED, {PROFILES: with_row(frames(COMMENTED)[PROFILES], **new)})).profiles
    assert found[1].name == "Guests"
    assert (found[1].group_weights, found[1].weights) == (found[0].group_weights, found[0].weights)


def test_what_has_a_name_gets_an_id_from_it() -> None:
    tables = frames(COMMENTED)
    rows = {
        VENDORS: {"name": "Кафе", "summary": "Round the corner."},
        GROUPS: {"name": "Cost", "description": "Again."},
        PROFILES: {"name": "Guests", "description": "Come once."},
        SOURCES: {"publisher": "A blog", "url": "https://e.org", "published": "2024-05", "language": "en"}
        | {"reliability": "D"},
    }
    added = {name: with_row(tables[name], **row) for name, row in rows.items()}
    found = loaded(edit(COMMENTED, with_ids(added)))
    assert [
        one.id for one in (found.vendors[-1], found.groups[-1], found.profiles[-1], found.sources[-1])
    ] == [
        "kafe",
        "cost-2",
        "guests",
        "a-blog-2024-05",
    ]
    assert found.profiles[-1].buyers == "guests"
    assert called(tables, CRITERIA) == {"price": "Price of a dish", "variety": "Variety"}
    assert called(added, GROUPS)["food"] == "Food"
    assert with_ids(tables)[VENDORS] is tables[VENDORS]


def test_an_empty_row_adds_nothing() -> None:
    tables = frames(EXAMPLE)
    assert edit(EXAMPLE, {name: with_row(tables[name]) for name in COLUMNS}) == EXAMPLE


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_edit_is_read_back_and_any_text_survives(data: st.DataObject) -> None:
    tables = frames(COMMENTED)
    seen = st.characters(
        exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"), exclude_characters=tuple(NOT_DRAWN)
    )
    plain = st.text(seen, max_size=20).map("x{}".format)  # a text of blanks alone is refused
    name, column = data.draw(st.sampled_from([(VENDORS, "summary"), (VENDORS, "owner"), (RATINGS, "note")]))
    row = data.draw(st.sampled_from(list(tables[name].index)))
    text = data.draw(plain)
    after = edit(COMMENTED, {name: with_cell(tables[name], row, column, text)})
    assert frames(after)[name].at[row, column] == text
    found = loaded(after)
    records = found.vendors if name == VENDORS else found.vendors[0].ratings
    assert getattr(records[row], column) == text


def test_a_rating_is_refused_in_words_where_there_is_no_vendor_at_all() -> None:
    text = 'title = "Which?"\n'
    edited = with_row(frames(text)[RATINGS], vendor="acme", criterion="price")
    with pytest.raises(EditError, match="rating of `acme`: there is no such vendor"):
        edit(text, {RATINGS: edited})
