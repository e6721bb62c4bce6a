"""Editing the catalog in use as tables."""

from functools import lru_cache

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from shortlist.catalog import Catalog, words
from shortlist.catalog.editing import COLUMNS, RATINGS, VENDORS, WEIGHTS, EditError, Frames, edit, frames
from shortlist.catalog.editing.spelling import DAY, DAYS, NUMBER, NUMBERS, read, spelled
from shortlist.catalog.loading import CatalogError, parse
from shortlist.catalog.records import Rating
from shortlist.catalog.single import FILE, MOST_EDITED, TYPE
from shortlist.catalog.validation import KINDS
from shortlist.spreadsheet.grid.naming import called, with_ids
from shortlist.ui.catalog.page import list_findings
from shortlist.ui.frame.own import Own, note_unsaved, text_in_use, use
from shortlist.ui.lines import show_text

EDITING = "edit"
ALL, PENDING = "edit all columns", "edits that are not in use"
TICKED = {"incumbent", "date_inferred"}


def offer_editing(catalog: Catalog) -> None:
    """Change the catalog in use as tables, use the result and take it away."""
    if not st.toggle(words.EDIT, bool(st.session_state.get(EDITING)), key=EDITING):
        return
    st.caption(words.EDIT_HELP)
    text = text_in_use()
    if len(text) > MOST_EDITED:
        show_text(words.EDIT_LARGE)
        return
    # Other columns would be another table to the browser, which would forget what was typed.
    pending = st.session_state.get(PENDING) == catalog.digest
    st.toggle(words.ALL_COLUMNS, key=ALL, disabled=pending, help=words.ALL_COLUMNS_HELP)
    before = _frames(text)
    edited: Frames = {}
    for tab, name in zip(st.tabs(list(words.TABLES.values())), words.TABLES, strict=True):
        with tab:
            edited[name] = _editor(name, before, catalog)
    _offer_changes(text, edited, catalog)


@lru_cache(maxsize=8)
def _frames(text: str) -> Frames:
    return spelled(frames(text))


def _editor(name: str, tables: Frames, catalog: Catalog) -> pd.DataFrame:
    table = tables[name]
    edited = st.data_editor(
        _in_words(table, tables) if name == WEIGHTS else table,
        key=f"edit {name} {catalog.digest}",
        hide_index=True,
        num_rows="fixed" if name == WEIGHTS else "dynamic",
        disabled=list(table.columns[:-1]) if name == WEIGHTS else False,
        column_config=_columns(name, tables),
        placeholder="",
        alt=words.TABLES[name],
    )
    return table.assign(weight=edited["weight"]) if name == WEIGHTS else edited


def _in_words(weights: pd.DataFrame, tables: Frames) -> pd.DataFrame:
    """The weights with the names of what is weighed, and of who weighs."""
    names = {kind: called(tables, table) for kind, table in words.WEIGHED.items()}
    shown = weights.copy()
    shown["profile"] = [called(tables, "profiles")[profile] for profile in weights["profile"]]
    pairs = zip(weights["kind"], weights["id"], strict=True)
    shown["id"] = [names[kind][one] for kind, one in pairs]
    return shown


def _columns(name: str, tables: Frames) -> dict[str, ColumnConfig | None]:
    """How the columns are edited; those that are empty everywhere are left out, unless all are asked for."""
    table, every = tables[name], st.session_state.get(ALL, False)
    return {
        column: _column(name, column, tables) if every or _is_shown(table, name, column) else None
        for column in map(str, table.columns)
    }


def _is_shown(table: pd.DataFrame, name: str, column: str) -> bool:
    """Whether a column has to be filled, or is somewhere."""
    kind = Rating if name == RATINGS else KINDS.get(name)
    field = kind.model_fields.get(column) if kind else None
    return (
        kind is None
        or column == "vendor"
        or (field is not None and field.is_required())
        or _is_filled(table, column)
    )


def _is_filled(table: pd.DataFrame, column: str) -> bool:
    return table.empty or any(cell is not None and cell != "" for cell in table[column])


def _column(table: str, name: str, tables: Frames) -> ColumnConfig:
    """How a column is edited; records are chosen by their names among those that there are."""
    label = words.WEIGHED_COLUMNS.get(name, words.column(name)) if table == WEIGHTS else words.column(name)
    named = {column.name: column.names for column in COLUMNS.get(table, ())} | {"vendor": VENDORS}
    if table != WEIGHTS and (records := named.get(name)):
        names = called(tables, records)
        return st.column_config.SelectboxColumn(
            label, options=list(names), format_func=lambda one: names.get(str(one), str(one))
        )
    if name in TICKED:
        return st.column_config.CheckboxColumn(label)
    if name in NUMBERS | DAYS:
        return st.column_config.TextColumn(label, validate=NUMBER if name in NUMBERS else DAY)
    return st.column_config.TextColumn(label)


def _offer_changes(text: str, edited: Frames, catalog: Catalog) -> None:
    """What the changes come to: a catalog to use and to take away, or what is wrong with it."""
    st.session_state[PENDING] = catalog.digest
    after = text
    try:
        after = edit(text, with_ids(read(edited)))
        found = parse({FILE: after.encode()})
    except EditError as fault:
        note_unsaved(True)
        st.warning(words.EDIT_UNFIT)
        show_text(str(fault))
        return
    except CatalogError as fault:
        note_unsaved(True)
        list_findings(words.EDIT_UNFIT, fault.findings)
        name = words.not_valid_file(FILE)
        st.download_button(words.TAKE_FAULTY_TOML, after.encode(), name, TYPE, on_click="ignore")
        return
    if after == text:
        del st.session_state[PENDING]
    note_unsaved(after != text)
    show_text(words.NO_CHANGES if after == text else words.summary(found))
    with st.container(horizontal=True):
        st.button(words.USE_CHANGES, disabled=after == text, on_click=use, args=(Own(after, found),))
        st.download_button(words.TAKE, after.encode(), FILE, TYPE, on_click="ignore")
