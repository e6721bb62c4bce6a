"""Editing the catalog in use as tables."""

from functools import lru_cache

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from shortlist.catalog import Catalog, words
from shortlist.catalog.editing import RATINGS, WEIGHTS, EditError, Frames, edit, frames
from shortlist.catalog.editing.spelling import DAY, DAYS, NUMBER, NUMBERS, read, spelled
from shortlist.catalog.loading import CatalogError, parse
from shortlist.catalog.single import single
from shortlist.ui.catalog.page import TYPE, list_findings
from shortlist.ui.frame.own import Own, note_unsaved, own, use
from shortlist.ui.frame.state import live

FILE, EDITING = "catalog.toml", "edit"
MOST_EDITED = 500_000  # characters: the text is read with its comments, which takes long


def offer_editing(catalog: Catalog) -> None:
    """Change the catalog in use as tables, use the result and take it away."""
    if not st.toggle(words.EDIT, bool(st.session_state.get(EDITING)), key=EDITING):
        return
    st.caption(words.EDIT_HELP)
    text = _text()
    if len(text) > MOST_EDITED:
        st.text(words.EDIT_LARGE)
        return
    before = _frames(text)
    edited: Frames = {}
    for tab, name in zip(st.tabs(list(words.TABLES.values())), words.TABLES, strict=True):
        with tab:
            edited[name] = _editor(name, before, catalog)
    _offer_changes(text, edited)


def _text() -> str:
    """The catalog in use as one text."""
    found = own()
    return found.text if found else single(live().contents)


@lru_cache(maxsize=8)
def _frames(text: str) -> Frames:
    return spelled(frames(text))


def _editor(name: str, tables: Frames, catalog: Catalog) -> pd.DataFrame:
    table = tables[name]
    return st.data_editor(
        table,
        key=f"edit {name} {catalog.digest}",
        hide_index=True,
        num_rows="fixed" if name == WEIGHTS else "dynamic",
        disabled=list(table.columns[:-1]) if name == WEIGHTS else False,
        column_config={column: _column(name, str(column), catalog) for column in table.columns},
        alt=words.TABLES[name],
    )


def _column(table: str, name: str, catalog: Catalog) -> ColumnConfig:
    """How a column is edited; vendors and criteria of ratings are chosen among those that there are."""
    label = words.column(name)
    if table == RATINGS and name in ("vendor", "criterion"):
        records = catalog.vendors if name == "vendor" else catalog.criteria
        return st.column_config.SelectboxColumn(label, options=[record.id for record in records])
    if name == "incumbent":
        return st.column_config.CheckboxColumn(label)
    if name in NUMBERS | DAYS:
        return st.column_config.TextColumn(label, validate=NUMBER if name in NUMBERS else DAY)
    return st.column_config.TextColumn(label)


def _offer_changes(text: str, edited: Frames) -> None:
    """What the changes come to: a catalog to use and to take away, or what is wrong with it."""
    after = text
    try:
        after = edit(text, read(edited))
        found = parse({FILE: after.encode()})
    except EditError as fault:
        note_unsaved(True)
        st.warning(words.EDIT_UNFIT)
        st.text(str(fault))
        return
    except CatalogError as fault:
        note_unsaved(True)
        list_findings(words.EDIT_UNFIT, fault)
        name = words.not_valid_file(FILE)
        st.download_button(words.TAKE_FAULTY_TOML, after.encode(), name, TYPE, on_click="ignore")
        return
    note_unsaved(after != text)
    st.text(words.NO_CHANGES if after == text else words.summary(found))
    with st.container(horizontal=True):
        st.button(words.USE_CHANGES, disabled=after == text, on_click=use, args=(Own(after, found),))
        st.download_button(words.TAKE, after.encode(), FILE, TYPE, on_click="ignore")
