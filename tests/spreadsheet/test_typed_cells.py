"""What is typed into a cell of the grid is read right or refused, and what a cell shows is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.catalog import Criterion
from shortlist.catalog.findings import Finding
from shortlist.spreadsheet.grid import NOT_KNOWN, bounds, settled, shown_as, typed
from shortlist.spreadsheet.grid.cells import ends

ASKED = {"id": "c", "group": "g", "name": "C", "question": "?"}
PRICE = Criterion.model_validate({**ASKED, "scale": {"worst": 5000.0, "best": 0.0, "unit": "€ a month"}})
COLD = Criterion.model_validate({**ASKED, "scale": {"worst": -40.5, "best": 40.0, "unit": "K"}})
YES = Criterion.model_validate({**ASKED, "levels": ["No", "In part", "Yes, to all"]})
STARS = Criterion.model_validate({**ASKED, "levels": ["1 star", "2 stars", "3 stars"]})
SIZES = Criterion.model_validate({**ASKED, "levels": ["Under 20", "20–49", "50 – or more", "No to all"]})


@pytest.mark.parametrize(
    ("criterion", "text", "read"),
    [
        (PRICE, "5,9", (5.9, 5.9)),  # never 59
        (PRICE, "5.9", (5.9, 5.9)),
        (PRICE, " 59 € ", (59, 59)),
        (PRICE, "12,50 € a month", (12.5, 12.5)),
        (PRICE, "4-6", (4, 6)),
        (PRICE, "4 – 6 €", (4, 6)),
        (PRICE, ">= 4", (4, 5000)),
        (PRICE, "≤ 4", (0, 4)),
        (PRICE, "0–5000", None),
        (PRICE, "1 234,5", (1234.5, 1234.5)),
        (COLD, "-5", (-5, -5)),
        (COLD, "-5 – -3,5", (-5, -3.5)),
        (YES, "yes, TO all", (2, 2)),
        (YES, "No", (0, 0)),
        (YES, "In part – Yes, to all", (1, 2)),
        (YES, "yes, to all to in part", (1, 2)),
        (YES, "no – yes, to all", None),
        (YES, "1", (1, 1)),
        (YES, "1-2", (1, 2)),
        (YES, "≥ 1", (1, 2)),
        (YES, "2 · Yes, to all", (2, 2)),
        (YES, "0-1 · no - in part", (0, 1)),
        (STARS, "2 stars", (1, 1)),
        (STARS, "1 star–2 stars", (0, 1)),
        (SIZES, "20-49", (1, 1)),
        (SIZES, "50 – or more", (2, 2)),
        (SIZES, "no to all", (3, 3)),
        *((criterion, text, None) for criterion in (PRICE, YES) for text in ("", "?", "n/a", "-", NOT_KNOWN)),
    ],
)
def test_what_is_read(criterion: Criterion, text: str, read: tuple[float, float] | None) -> None:
    assert typed("Zoom, C", criterion, text) == read


@pytest.mark.parametrize(
    ("criterion", "text", "fault"),
    [
        (PRICE, "1,234", "could be 1,234 or 1.234"),
        (PRICE, "1.234", "could be 1.234 or 1,234"),
        (PRICE, "12 $", "is in “$”, the scale is in “€ a month”"),
        (PRICE, "12 k€", "is in “k€”"),
        (PRICE, "6-4", "runs downwards"),
        (PRICE, "9000", "lies outside the scale 0 to 5000"),
        (PRICE, "-1", "lies outside the scale"),
        (PRICE, "about five", "is no number"),
        (PRICE, "2024-05-09", "is no number"),
        (PRICE, "5,9,1", "is no number"),
        (YES, "maybe", "is none of its 3 levels"),
        (YES, "3", "lies outside the levels 0 to 2"),
        (YES, "1,5", "lies outside the levels"),
        (YES, "1 €", "is no level"),
        (YES, "2 · In part", "is none of its 3 levels"),
        (STARS, "2", "could be a number or words"),
        (SIZES, "1", "could be a number or words"),
    ],
)
def test_what_is_refused_names_its_cell_the_fault_and_the_fix(
    criterion: Criterion, text: str, fault: str
) -> None:
    found = typed("Zoom, C", criterion, text)
    assert isinstance(found, Finding)
    assert found.record == "Zoom, C"
    assert fault in found.fault
    assert found.mend


def test_the_mark_that_is_chosen_or_shown_by_what_is_pasted_together_settles_what_could_be_two() -> None:
    assert settled(["1.234", "5,9", "?"]) == ","
    assert settled(["1.234", "7"]) == ""
    assert typed("Z, C", PRICE, "1.234", settled(["1.234", "5,9"])) == (1234, 1234)
    assert typed("Z, C", PRICE, "1.234", settled([], ".")) == (1.234, 1.234)
    assert isinstance(typed("Z, C", PRICE, "5,9", "."), Finding)


def test_what_another_cell_of_the_criterion_shows_is_read_as_it_is_there() -> None:
    assert typed("Z, C", PRICE, "1.234", beside={"1.234": (1.234, 1.234)}) == (1.234, 1.234)


@given(st.sampled_from([PRICE, COLD, YES, STARS, SIZES]), st.data())
def test_what_a_cell_shows_is_read_back(criterion: Criterion, data: st.DataObject) -> None:
    first, last = ends(criterion)
    number = st.integers(int(first), int(last)).map(float)
    if criterion.scale:
        number |= st.floats(first, last).map(lambda found: round(found, 4) + 0.0)
    low, high = sorted((data.draw(number), data.draw(number)))
    text = shown_as(criterion, (low, high))
    read = typed("Z, C", criterion, text, ".")
    assert read == (None if (low, high) == (first, last) else (low, high))


def test_what_cannot_be_shown_as_levels_is_shown_as_numbers() -> None:
    assert shown_as(YES, (0.0, 7.0)) == "0–7"
    assert shown_as(YES, (1.5, 1.5)) == "1.5"
    assert bounds({"low": "3", "high": 4}) is None
    assert bounds({"low": True, "high": 4}) is None
    assert bounds({"low": 3, "high": float("inf")}) is None
