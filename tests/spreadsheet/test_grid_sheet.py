"""The grid shows what is in force, and what is entered into it is written, told or refused."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog.editing.parts import parts, written
from shortlist.catalog.loading import CatalogError, parse
from shortlist.spreadsheet.grid import shown_as, words
from shortlist.spreadsheet.grid.finding import cells
from shortlist.spreadsheet.grid.sheet import Told, enter, grid
from tests.support.places import ROOT

TEXT = (ROOT / "examples" / "office-suites.toml").read_text("utf-8")
CATALOG = parse({"x": TEXT.encode()})
PARTS = parts(TEXT)
VIEW = (CATALOG.as_of, CATALOG.profiles[0].buyers)
HAND = "Entered by hand on 27 November 2026."
LEVELS = [number for number, one in enumerate(CATALOG.criteria) if one.levels]


def cited(vendors: Sequence[Any], row: int, criterion: str) -> set[tuple[date, str]]:
    """What the ratings of a cell cite, by their days."""
    ratings = [rating for rating in vendors[row]["ratings"] if rating["criterion"] == criterion]
    return {(rating["since"], name) for rating in ratings for name in rating.get("claims", ())}


@given(st.dictionaries(st.tuples(st.integers(0, 5), st.sampled_from(LEVELS)), st.integers(-1, 1)))
@settings(max_examples=15)
def test_what_is_entered_is_shown_told_and_written_once(entries: dict[tuple[int, int], int]) -> None:
    texts = {
        (row, CATALOG.criteria[column].id): "?" if level < 0 else str(level)
        for (row, column), level in entries.items()
    }
    found = enter(PARTS, VIEW, texts, "", HAND)
    after = written(PARTS, found.writes)
    seen, before = grid(after, *VIEW), grid(PARTS, *VIEW)
    before_ratings, after_ratings = PARTS.vendors, after.vendors
    for criterion in CATALOG.criteria:
        shown, was = seen.column(criterion), before.column(criterion)
        for row in range(len(CATALOG.vendors)):
            cell = row, criterion.id
            if cell not in texts:
                assert shown[row] == was[row]
                assert cell not in found.told
                continue
            level = texts[cell]
            expected = None if level == "?" else shown_as(criterion, (float(level), float(level)))
            assert shown[row] == expected
            assert (cell in found.told) == (expected != was[row])
            told = found.told.get(cell, Told(was[row], expected))
            assert (told.before, told.after) == (was[row], expected)
            lost = cited(before_ratings, row, criterion.id) - cited(after_ratings, row, criterion.id)
            assert told.claims == len(lost)
    assert not found.refused
    again = enter(after, VIEW, texts, "", HAND)
    assert (again.writes, again.told) == ({}, {})
    parse({"x": after.text.encode()})


def test_what_is_refused_keeps_its_cell_and_what_is_right_beside_it_is_taken() -> None:
    name = CATALOG.criteria[LEVELS[0]].id
    found = enter(PARTS, VIEW, {(0, name): "banana", (1, name): "1"}, "", HAND)
    assert list(found.refused) == [(0, name)]
    assert str(found.refused[0, name]).startswith(
        f"{CATALOG.vendors[0].name}, {CATALOG.criteria[LEVELS[0]].name}: “banana” is none of its"
    )
    assert list(found.writes) == [1]
    told = words.steps(found.told, grid(PARTS, *VIEW))
    assert told.startswith(f"{CATALOG.vendors[1].name}, {CATALOG.criteria[LEVELS[0]].name}: ")


def test_a_value_that_is_entered_rests_on_the_hand_and_the_older_one_keeps_its_claims() -> None:
    vendor = CATALOG.vendors[0]
    rating = next(one for one in vendor.ratings if one.claims)
    found = enter(PARTS, (date(2026, 11, 27), VIEW[1]), {(0, rating.criterion): "?"}, "", HAND)
    after = parse({"x": written(PARTS, found.writes).text.encode()}).vendors[0].ratings
    assert rating in after
    assert (after[-1].since, after[-1].judgement, after[-1].claims) == (date(2026, 11, 27), HAND, ())


def test_findings_lead_to_their_cells_and_the_grid_mends_them() -> None:
    first, second = CATALOG.vendors[0].ratings[0].criterion, CATALOG.vendors[2].ratings[1].criterion
    broken = parts(TEXT)
    rows = [0, 2]
    ratings = [broken.vendors[row]["ratings"] for row in rows]
    ratings[0][0]["low"], ratings[1][1]["high"] = 9, "2"
    text = TEXT
    for row, place, key, value in ((0, 0, "low", 9), (2, 1, "high", '"2"')):
        vendor = text.index(f'name = "{CATALOG.vendors[row].name}"')
        spot = vendor
        for _ in range(place + 1):
            spot = text.index(f"\n{key} = ", spot + 1)
        end = text.index("\n", spot + 1)
        text = f"{text[:spot]}\n{key} = {value}{text[end:]}"
    try:
        parse({"x": text.encode()})
        raise AssertionError
    except CatalogError as fault:
        findings = fault.findings
    broken = parts(text)
    assert {*cells(findings, broken)} == {(0, first), (2, second)}
    found = enter(broken, VIEW, {(0, first): "1", (2, second): "1"}, "", HAND)
    parse({"x": written(broken, found.writes).text.encode()})
