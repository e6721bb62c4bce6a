"""Numbers as people write them are read as they mean them, or not at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.spreadsheet.amounts import Amount, amount, readings

READ = {
    "5,9": ("5,9", "5,9", ""),
    "€ 1,200": ("1,200", "1,200", "€"),
    "1.200,50 EUR/Monat": ("1.200,50", "1.200,50", "EUR/Monat"),
    "45 %": ("45", "45", "%"),
    "4–6": ("4", "6", ""),
    "4-6": ("4", "6", ""),
    "4 bis 6 Tage": ("4", "6", "Tage"),
    "€4–€6": ("4", "6", "€"),
    "4 € – 6 €": ("4", "6", "€"),
    "≥ 4": ("4", None, ""),
    "> 3 years": ("3", None, "years"),
    "4+": ("4", None, ""),
    "bis zu 5 Tage": (None, "5", "Tage"),
    "max. 7": (None, "7", ""),
    "− 2,5": ("-2,5", "-2,5", ""),
    "-5 - -3": ("-5", "-3", ""),
    "1 234 567 Kč": ("1 234 567", "1 234 567", "Kč"),
    "1'000": ("1'000", "1'000", ""),
    "100M2": ("100", "100", "M2"),
    "5 €/m2": ("5", "5", "€/m2"),
}
NO_NUMBER = (
    *("ISO 27001", "version 3", "2026-03-01", "01.02.2026", "~5", "4 / 5", "5*", "-", "", "1.2.3"),
    *("12,34,567", "4+–5", "≥ 4–6", "9" * 400, "5 km 3 h", "yes"),
)


@pytest.mark.parametrize("text", READ)
def test_a_cell_says_its_bounds_and_its_unit(text: str) -> None:
    assert amount(text) == Amount(*READ[text])


@pytest.mark.parametrize("text", NO_NUMBER)
def test_what_says_something_else_is_no_number(text: str) -> None:
    assert amount(text) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1.234", {".": 1.234, ",": 1234.0}),
        ("1,234.5", {".": 1234.5}),
        ("1.234.567", {",": 1234567.0}),
        ("0,500", {",": 0.5}),
        ("12345", {".": 12345.0, ",": 12345.0}),
        ("1 234,5", {",": 1234.5}),
    ],
)
def test_a_number_is_read_by_each_mark_under_which_it_is_one(text: str, read: dict[str, float]) -> None:
    assert readings(text) == read


@settings(max_examples=200)
@given(
    st.decimals(-(10**9), 10**9, places=2),
    st.sampled_from([(".", ","), (",", "."), (",", " "), (".", "'"), (",", "\u202f")]),
    st.sampled_from(["{}", "{} €", "€ {}", "{} %", "{} kg/h"]),
)
def test_a_grouped_number_is_read_back(value: object, marks: tuple[str, str], form: str) -> None:
    mark, group = marks
    written = f"{value:,.2f}".translate({ord(","): group, ord("."): mark})
    found = amount(form.format(written))
    assert found is not None
    assert found.low == found.high
    assert found.low is not None
    assert readings(found.low)[mark] == float(str(value))


@settings(max_examples=300)
@given(st.text(max_size=30))
def test_no_text_is_too_strange(text: str) -> None:
    found = amount(text)
    assert found is None or all(readings(end) for end in (found.low, found.high) if end)
