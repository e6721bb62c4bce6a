"""The grid on the catalog page: vendors and criteria as one looks at them, edited by keyboard and paste."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from shortlist.catalog import Catalog, Criterion, by_id
from shortlist.catalog.editing import EditError
from shortlist.catalog.editing.parts import records
from shortlist.catalog.single import FILE, MOST_EDITED, TYPE
from shortlist.spreadsheet import labels
from shortlist.spreadsheet.grid import NOT_KNOWN, words
from shortlist.spreadsheet.grid.sheet import Cell, Grid, enter, grid
from shortlist.text.markdown import plain
from shortlist.ui.catalog.bench import FOLD, MOUNTS, Bench, bench, clear, set_up, set_up_draft, text_of
from shortlist.ui.catalog.cell import show_cell
from shortlist.ui.catalog.faults import show_faults
from shortlist.ui.folded import folded
from shortlist.ui.frame.navigation import show_way
from shortlist.ui.frame.own import faulty, text_in_use
from shortlist.ui.frame.state import decision
from shortlist.ui.lines import show_text

MARK = "decimal mark of the grid"
NAMES = "Vendor"  # the column of the names: no id of a criterion has a capital


def offer_grid(catalog: Catalog) -> None:
    """Edit the ratings of the catalog in use, or those of one that cannot be used yet."""
    with folded(words.GRID, FOLD) as unfolded:
        if unfolded:
            _show(_bench(catalog), catalog)


def _bench(catalog: Catalog) -> Bench:
    """What is edited, made anew where another catalog has come into use."""
    found, beside = bench(), faulty()
    if found and not found.is_aside and found.base == catalog.digest:
        return found
    if found and found.is_aside and beside:
        with suppress(EditError):
            return found if found.now.parts.text == text_of(beside) else set_up_draft(beside)
    return set_up(text_in_use(), catalog)


def _show(found: Bench, catalog: Catalog) -> None:
    parts = found.now.parts
    if len(parts.texts) == 1 and len(parts.text) > MOST_EDITED:
        show_text(words.LARGE)
        return
    today = datetime.now(UTC).date()
    found.view, buyer = _view(found, catalog, today)
    seen = grid(parts, *found.view)
    if found.is_aside:
        show_faults(words.UNFIT, found.now.findings, faulty())
    st.caption(plain(words.about(found.view, buyer, words.by_hand(today))))
    st.caption(words.GRID_HELP)
    _draw_acts(found)
    _draw_grid(found, seen)
    for fault in found.refused.values():
        show_text(f"{fault.record}: {fault.fault}; {fault.mend}")
    show_text(found.now.told)
    show_cell(found, seen)


def _view(found: Bench, catalog: Catalog, today: date) -> tuple[tuple[date, str], str]:
    """The day and the kind of buyer that the grid shows, with the buyer's name."""
    if not found.is_aside:
        chosen = decision(catalog)
        profile = by_id(catalog.profiles)[chosen.profile]
        return (chosen.date, profile.buyers), profile.name
    data = found.now.parts.data
    day = data.get("as_of")
    kinds = [one.get("buyers") for one in records(data, "profiles") if isinstance(one, dict)]
    buyers = next((kind for kind in kinds if isinstance(kind, str)), "")
    return (day if type(day) is date else today, buyers), ""


def _draw_acts(found: Bench) -> None:
    """Undo, Redo, the file, and the way to the ranking."""
    editions, place = found.editions, found.place
    after = editions[place + 1].told if place + 1 < len(editions) else ""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        signs = list(labels.MARKS)
        st.selectbox(labels.DECIMAL, signs, format_func=labels.MARKS.__getitem__, key=MARK, width=240)
        for label, by, told in ((words.UNDO, -1, found.now.told if place else ""), (words.REDO, 1, after)):
            hint = plain(words.step(label, told)) if told else None
            st.button(label, key=label, help=hint, disabled=not told, on_click=found.step, args=(by,))
        if found.refused:
            st.button(words.DROP, on_click=found.mount)
        content = found.now.parts.text.encode()
        take = words.TAKE_UNFIT if found.is_aside else words.TAKE
        st.download_button(take, content, FILE, TYPE, on_click="ignore", key="take the grid")
        if found.is_aside:
            st.button(words.CLOSE, on_click=clear)
        else:
            show_way("", words.SEE_RANKING, {})


def _draw_grid(found: Bench, seen: Grid) -> None:
    key = f"grid {st.session_state.get(MOUNTS, 0)}"
    typed = {cell: text for cell, text in found.seen.items() if cell not in found.refused}
    columns: dict[str, list[str | None]] = {
        NAMES: list(seen.vendors),
        **{one.id: seen.column(one) for one in seen.criteria},
    }
    for (row, name), text in typed.items():
        columns[name][row] = text  # the browser lets go of what it holds once the table says the same
    st.data_editor(
        pd.DataFrame({name: pd.Series(cells, dtype="string") for name, cells in columns.items()}),
        key=key,
        hide_index=True,
        num_rows="fixed",
        disabled=[NAMES],
        column_config={
            NAMES: st.column_config.TextColumn(words.VENDOR, pinned=True),
            **{one.id: _column(one) for one in seen.criteria},
        },
        placeholder=NOT_KNOWN,
        on_change=_heed,
        args=(key,),
        alt=words.GRID,
    )


def _column(criterion: Criterion) -> ColumnConfig:
    unit = f" ({criterion.scale.unit})" if criterion.scale else ""
    told = plain(f"{criterion.question} {'; '.join(words.scale(criterion))}")
    return st.column_config.TextColumn(f"{criterion.name}{unit}", help=told, width="medium")


def _heed(key: str) -> None:
    """Take what was typed since the browser told of its cells last: each text once."""
    found = bench()
    if found is None:
        return
    rows = st.session_state[key]["edited_rows"]
    held = {(int(row), name): text for row, cells in rows.items() for name, text in cells.items()}
    fresh = {cell: text for cell, text in held.items() if found.seen.get(cell, ...) != text}
    found.refused = {
        cell: fault for cell, fault in found.refused.items() if cell in held and cell not in fresh
    }
    found.seen = held
    if fresh:
        _enter(found, fresh)


def _enter(found: Bench, fresh: dict[Cell, str | None]) -> None:
    mark = st.session_state.get(MARK, "")
    before = found.now.parts
    what = enter(before, found.view, fresh, mark, words.by_hand(datetime.now(UTC).date()))
    found.refused |= what.refused
    found.cell = next(iter(what.refused or what.told or fresh))
    if what.writes:
        found.write(what.writes, words.steps(what.told, grid(before, *found.view)))
