"""What the criteria of a spreadsheet mean: a table to change, and levels to put in order."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from shortlist.catalog.editing.spelling import NUMBER
from shortlist.figures import digits
from shortlist.spreadsheet import Answers, Measure, Opened, labels
from shortlist.spreadsheet.answers import ASIDE, HIGHER, LOWER, NUMBERS, WORDS
from shortlist.spreadsheet.found import layout_of
from shortlist.spreadsheet.levels import MOST, order, proposed, words
from shortlist.spreadsheet.matrix import matrix
from shortlist.text.markdown import plain
from shortlist.ui.catalog.places import mark
from shortlist.ui.lines import show_text

WEIGHT = "^(100|[0-9]{1,2})$"


def choose_meaning(sheet: Opened, answers: Answers) -> Answers:
    """The answers with what is chosen about each criterion."""
    st.markdown(f"**{labels.CRITERIA}**")
    st.caption(labels.CRITERIA_HELP)
    key = mark(sheet.file, sheet.choice, answers.criteria)
    edited = st.data_editor(
        pd.DataFrame([_row(one) for one in answers.criteria], columns=list(labels.COLUMNS), dtype=object),
        key=f"meaning {key}",
        hide_index=True,
        num_rows="fixed",
        disabled=["name"],
        column_config=_columns(),
        alt=labels.CRITERIA,
    )
    chosen = [
        _measure(one, row) for one, row in zip(answers.criteria, edited.to_dict("records"), strict=True)
    ]
    seen = _words(sheet, answers)
    ordered = [
        _ordered(one, seen.get(one.name, ()), f"{key} {one.name}") if one.kind == WORDS else one
        for one in chosen
    ]
    return answers.model_copy(update={"criteria": tuple(ordered)})


def _row(measure: Measure) -> dict[str, Any]:
    row = measure.model_dump()
    ends = {end: "" if row[end] is None else digits(row[end]) for end in ("lowest", "highest")}
    return {**row, **ends, "weight": str(measure.weight)}


def _columns() -> dict[str, Any]:
    column = st.column_config
    text = {name: column.TextColumn(label) for name, label in labels.COLUMNS.items()}
    numbers = {
        name: column.TextColumn(labels.COLUMNS[name], validate=NUMBER) for name in ("lowest", "highest")
    }
    return {
        **text,
        **numbers,
        "kind": column.SelectboxColumn(
            labels.COLUMNS["kind"], options=[NUMBERS, WORDS, ASIDE], required=True
        ),
        "better": column.SelectboxColumn(labels.COLUMNS["better"], options=[HIGHER, LOWER], required=True),
        "group": column.TextColumn(labels.COLUMNS["group"], required=True, max_chars=100),
        "weight": column.TextColumn(labels.COLUMNS["weight"], validate=WEIGHT, required=True),
    }


def _measure(base: Measure, row: dict[Any, Any]) -> Measure:
    """A criterion as it was changed; an empty cell keeps what was found, but for the unit."""
    ends = {end: float(row[end]) if row[end] else getattr(base, end) for end in ("lowest", "highest")}
    kept = {name: row[name] or getattr(base, name) for name in ("kind", "better", "group")}
    weight = int(row["weight"] or base.weight)
    return base.model_copy(update={**kept, **ends, "unit": row["unit"] or "", "weight": weight})


def _words(sheet: Opened, answers: Answers) -> dict[str, tuple[str, ...]]:
    seen = matrix(sheet.sheet, layout_of(answers), answers.leave_out)
    return {line.name: words(cell for _, cell in line.cells) for line in seen.lines}


def _ordered(measure: Measure, seen: Sequence[str], key: str) -> Measure:
    """A criterion whose levels are in the order to which they were moved; none until that is confirmed."""
    known = measure.levels or order(seen)
    if not seen or len(seen) > MOST:
        return measure
    place = f"levels {key}"
    stands: list[str] = st.session_state.setdefault(place, list(known or proposed(seen)))
    with st.container(border=True):
        st.markdown(plain(labels.levels(measure.name)))
        with st.container(horizontal=True, vertical_alignment="center"):
            show_text(stands[0], width="content")
            for number, level in enumerate(stands[1:], 1):
                st.button(
                    plain(labels.towards(level)),
                    key=f"move {place} {level}",
                    help=labels.TOWARDS,
                    on_click=_move,
                    args=(place, number),
                )
        right = bool(known) or st.checkbox(labels.ORDERED, key=f"right {key}")
    return measure.model_copy(update={"levels": tuple(stands) if right else ()})


def _move(place: str, number: int) -> None:
    """Exchange a level with the one before it."""
    stands = list(st.session_state[place])
    stands[number - 1 : number + 1] = stands[number], stands[number - 1]
    st.session_state[place] = stands
