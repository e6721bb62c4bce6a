"""How a spreadsheet is read, and where in it vendors and criteria stand."""

from collections.abc import Callable, Iterable
from datetime import date
from hashlib import sha256
from typing import TypeAlias

import streamlit as st

from shortlist.spreadsheet import Answers, Choice, Opened, labels
from shortlist.spreadsheet.delimited import DELIMITERS
from shortlist.spreadsheet.encodings import ENCODINGS
from shortlist.spreadsheet.found import layout_of
from shortlist.spreadsheet.matrix import matrix
from shortlist.spreadsheet.sheets import Sheet, letters

Open: TypeAlias = Callable[[str, bytes, Choice], Opened]
Find: TypeAlias = Callable[[Opened, date, bool | None], Answers]
LOOKED_AT = 25
CELLS, LETTERS = 4, 24


def mark(*parts: object) -> str:
    """What tells widgets about one thing from those about another, for their keys."""
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def choose_reading(file: str, content: bytes, open_: Open) -> Opened:
    """The sheet of a file that is chosen, read as is chosen. SheetError if it cannot be read so."""
    first = open_(file, content, Choice())
    key = mark(file, sha256(content).hexdigest())
    sheet, encoding, delimiter = (first.choice.sheet, first.choice.encoding, first.choice.delimiter)
    with st.container(horizontal=True):
        if len(sheets := (*first.sheets, *first.hidden)) > 1:
            sheet = st.selectbox(labels.SHEET, sheets, sheets.index(sheet), key=f"sheet {key}", width=220)
        if delimiter:
            names = list(dict.fromkeys((encoding or ENCODINGS[0], *ENCODINGS)))
            kinds = list(DELIMITERS)
            if encoding:
                encoding = st.selectbox(labels.ENCODING, names, key=f"encoding {key}", width=160)
            delimiter = st.selectbox(
                labels.DELIMITER, kinds, kinds.index(delimiter), key=f"delimiter {key}", width=160
            )
    return open_(file, content, Choice(sheet, encoding, delimiter))


def choose_lines(sheet: Opened, base: Answers, find: Find) -> Answers:
    """What the comparison is about, and which lines hold what; nothing about the criteria yet."""
    key = mark(sheet.file, sheet.choice, sheet.sheet.size, sheet.sheet.rows[:LOOKED_AT])
    with st.container(horizontal=True):
        title = st.text_input(labels.TITLE, base.title, key=f"title {key}", max_chars=200, width=280)
        question = st.text_input(
            labels.QUESTION, base.question, key=f"question {key}", max_chars=200, width=360
        )
        day = st.date_input(labels.SINCE, base.date, format="YYYY-MM-DD", key=f"since {key}", width=160)
    with st.container(horizontal=True):
        ways = list(labels.LINES)
        vendors = st.selectbox(
            labels.VENDORS,
            ways,
            ways.index(base.vendors),
            format_func=lambda way: labels.LINES[way],
            key=f"way {key}",
            width=120,
        )
        if vendors != base.vendors:
            base = find(sheet, base.date, vendors == "rows")
        answers = _choose_lines(sheet.sheet, base, f"{key} {vendors}")
        marks = list(labels.MARKS)
        decimal = st.selectbox(
            labels.DECIMAL,
            marks,
            format_func=lambda sign: labels.MARKS[sign],
            key=f"decimal {key}",
            width=220,
        )
    update = {"title": title or base.title, "question": question or base.question, "date": day}
    return answers.model_copy(update={**update, "decimal": decimal, "criteria": ()})


def _choose_lines(sheet: Sheet, base: Answers, key: str) -> Answers:
    rows, columns = sheet.size
    numbers = {str(row + 1): _row(sheet, row) for row in range(min(rows, LOOKED_AT))}
    names = {letters(column): _column(sheet, column) for column in range(min(columns, LOOKED_AT))}
    across, along = (numbers, names) if base.vendors == "rows" else (names, numbers)
    update = {
        "criteria_in": _choose(labels.CRITERIA_IN, across, base.criteria_in, f"criteria {key}"),
        "names_in": _choose(labels.NAMES_IN, along, base.names_in, f"names {key}"),
    }
    answers = base.model_copy(update={**update, "leave_out": ()})
    called = [one.name for one in matrix(sheet, layout_of(answers)).vendors if one.name]
    left_out = st.multiselect(
        *(labels.LEAVE_OUT, called, [name for name in called if name in base.leave_out]),
        key=f"aside {mark(key, called)}",
        width=280,
    )
    return answers.model_copy(update={"leave_out": tuple(left_out)})


def _choose(label: str, lines: dict[str, list[str]], stands: str, key: str) -> str:
    names = list(lines)
    chosen: str = st.selectbox(
        label, names, names.index(stands), lambda name: labels.line(name, lines[name]), key=key, width=260
    )
    return chosen


def _row(sheet: Sheet, row: int) -> list[str]:
    return _beginning(sheet.cell(row, column).text for column in range(sheet.size[1]))


def _column(sheet: Sheet, column: int) -> list[str]:
    return _beginning(sheet.cell(row, column).text for row in range(sheet.size[0]))


def _beginning(cells: Iterable[str]) -> list[str]:
    filled = [cell[:LETTERS] for cell in cells if cell]
    return [*filled[:CELLS], *(["…"] if len(filled) > CELLS else [])]
