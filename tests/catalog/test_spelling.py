"""Numbers and days in the tables that are edited: right or refused, never another number."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog.editing import RATINGS, WEIGHTS, EditError, edit, frames
from shortlist.catalog.editing.spelling import read, spelled
from tests.support.catalogs import SHIPPED_FILE
from tests.support.places import ROOT

FILES = [
    SHIPPED_FILE,
    *sorted((ROOT / "examples").glob("*.toml")),
    *sorted((ROOT / "tests/cases").glob("*.toml")),
]
UNIVERSITIES = (ROOT / "tests" / "cases" / "long-name.toml").read_text("utf-8")


def with_cell(column: str, value: Any) -> dict[str, pd.DataFrame]:
    """The ratings of the universities as texts, one cell changed."""
    tables = spelled(frames(UNIVERSITIES))
    tables[RATINGS].at[0, column] = value
    return tables


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_texts_are_read_back_as_they_were(file: Path) -> None:
    text = file.read_text("utf-8")
    before, shown = frames(text), spelled(frames(text))
    assert edit(text, read(shown)) == text
    for name, table in read(shown).items():
        assert table.shape == before[name].shape
    numbers = [cell for name in (RATINGS, WEIGHTS) for cell in shown[name].iloc[:, -1] if cell is not None]
    assert all(isinstance(cell, str) for cell in numbers)


@pytest.mark.parametrize(
    ("text", "number"), [("5.9", 5.9), ("59", 59), ("-0.5", -0.5), (" 72.1 ", 72.1), ("", None), (None, None)]
)
def test_a_number_is_read_as_it_stands(text: str | None, number: float | None) -> None:
    assert read(with_cell("low", text))[RATINGS].at[0, "low"] == number


@pytest.mark.parametrize("text", ["5,9", "1,234", "1e3", "5 9", "five", "0x1", "nan", "٣", "5.9.1"])
def test_what_is_no_number_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(EditError) as fault:
        read(with_cell("low", text))
    assert str(fault.value) == (
        f"ratings, row 1, low: `{text}` is no number; write it with a point, without grouping, as 1234.5"
    )


@pytest.mark.parametrize("text", ["5,9", "2001-5-9", "2021-02-30", "9.5.2001", "20210408"])
def test_what_is_no_day_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(EditError) as fault:
        read(with_cell("since", text))
    assert str(fault.value) == f"ratings, row 1, since: `{text}` is no day; write it as 2021-04-08"


def test_a_day_is_read_as_it_stands() -> None:
    assert read(with_cell("since", "2024-02-29"))[RATINGS].at[0, "since"] == date(2024, 2, 29)


@settings(max_examples=100)
@given(st.floats(-1e12, 1e12) | st.integers(-(10**12), 10**12))
def test_any_number_survives(number: float) -> None:
    tables = frames(UNIVERSITIES)
    tables[RATINGS].at[0, "high"] = number
    assert read(spelled(tables))[RATINGS].at[0, "high"] == number
