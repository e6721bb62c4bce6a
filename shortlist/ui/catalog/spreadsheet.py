"""Importing a spreadsheet: what was found in it, what it means, and the catalog that it becomes."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from shortlist.catalog import words
from shortlist.catalog.loading import CatalogError
from shortlist.catalog.single import FILE, TYPE
from shortlist.files.workshop import made_aside
from shortlist.spreadsheet import Answers, Choice, Opened, completed, found, labels, made, opened
from shortlist.spreadsheet.answers import written
from shortlist.spreadsheet.reading import PASTED
from shortlist.spreadsheet.sheets import Sheet, letters
from shortlist.spreadsheet.words import about
from shortlist.ui.catalog import meaning, places
from shortlist.ui.catalog.page import list_findings
from shortlist.ui.drafts.reading import SMALL, read
from shortlist.ui.frame.own import Own, own, own_of, use
from shortlist.ui.lines import show_text

Given = ParamSpec("Given")
Made = TypeVar("Made")
KEPT = 8
LARGE = 10_000  # cells
MOST_PASTED = 500_000  # letters
SHOWN_ROWS, SHOWN_COLUMNS, SHOWN_LETTERS = 8, 26, 80


def offer_import(given: tuple[str, bytes] | None) -> None:
    """Ask what a spreadsheet means, uploaded or pasted, and offer the catalog that it becomes."""
    if given is None:
        with st.expander(labels.PASTE):
            text = st.text_area(
                labels.PASTE_LABEL, key="pasted", help=labels.PASTE_HELP, max_chars=MOST_PASTED
            )
        given = (PASTED, text.encode()) if text.strip() else None
    if given:
        _offer_import(*given, datetime.now(UTC).date())


def _offer_import(file: str, content: bytes, today: date) -> None:
    st.subheader(labels.IMPORT, anchor=False)
    st.caption(labels.IMPORT_HELP)
    try:
        sheet = places.choose_reading(file, content, _opened)
    except CatalogError as fault:
        list_findings(labels.UNFIT, fault.findings)
        return
    answers = places.choose_lines(sheet, _found(sheet, today), _found)
    for line in about(sheet, answers):
        show_text(line)
    _show_cells(sheet)
    answers = meaning.choose_meaning(sheet, _completed(sheet.sheet, answers))
    _offer(sheet, answers)


@lru_cache(maxsize=KEPT)
def _opened(file: str, content: bytes, choice: Choice) -> Opened:
    if len(content) > SMALL:
        return made_aside(opened, file, content, choice)
    return opened(file, content, choice)


@lru_cache(maxsize=KEPT)
def _made(sheet: Opened, answers: Answers) -> Own:
    text = _aside(sheet.sheet, made, sheet.file, sheet.sheet, answers)
    return own_of(text.encode(), read(FILE, text.encode()), FILE, given=True)


@lru_cache(maxsize=KEPT)
def _found(sheet: Opened, day: date, rows: bool | None = None) -> Answers:
    return _aside(sheet.sheet, found, sheet, day, rows)


@lru_cache(maxsize=KEPT)
def _completed(sheet: Sheet, answers: Answers) -> Answers:
    return _aside(sheet, completed, sheet, answers)


def _aside(sheet: Sheet, make: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
    """What is made of a sheet: in the process for heavy work if it is large, where it can take seconds."""
    rows, columns = sheet.size
    return made_aside(make, *given, **named) if rows * columns > LARGE else make(*given, **named)


def _show_cells(sheet: Opened) -> None:
    """The first cells as they stand there, under their letters and beside their numbers."""
    rows = [row[:SHOWN_COLUMNS] for row in sheet.sheet.rows[:SHOWN_ROWS]]
    width = max(map(len, rows), default=0)
    cells = [[sheet.sheet.cell(y, x).text[:SHOWN_LETTERS] for x in range(width)] for y in range(len(rows))]
    frame = pd.DataFrame(cells, columns=[letters(x) for x in range(width)], index=range(1, len(rows) + 1))
    st.dataframe(frame, alt=labels.IMPORT)


def _offer(sheet: Opened, answers: Answers) -> None:
    """The catalog to use and to take away, or what is in the way; the answers in any case."""
    key = places.mark(sheet.file, sheet.choice)
    try:
        made_ = _made(sheet, answers)
    except CatalogError as fault:
        list_findings(labels.UNFIT, fault.findings)
        _offer_answers(answers, key)
        return
    show_text(words.summary(made_.catalog))
    with st.container(horizontal=True, vertical_alignment="center"):
        if (mine := own()) and mine.catalog.digest == made_.catalog.digest:
            show_text(words.IN_USE_NOW)
        else:
            st.button(labels.USE, on_click=use, args=(made_,), key=f"use {key}")
        st.download_button(labels.TAKE, made_.text.encode(), FILE, TYPE, on_click="ignore", key=f"take {key}")
        _offer_answers(answers, key)


def _offer_answers(answers: Answers, key: str) -> None:
    content = written(answers).encode()
    st.download_button(
        labels.ANSWERS, content, labels.ANSWERS_FILE, TYPE, on_click="ignore", key=f"answers {key}"
    )
