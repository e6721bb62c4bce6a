"""What the catalog in use holds, folded until a reader wants it, and how a catalog is written."""

import re
from functools import cache

import streamlit as st

from shortlist import PROJECT
from shortlist.catalog import Catalog, words
from shortlist.ui.catalog.tables import HELD, filled
from shortlist.ui.drawing import show_table
from shortlist.ui.folded import folded

FORMAT = PROJECT / "docs" / "catalog.md"
TEXT_WIDTH = 760
AWAY = re.compile(r"\[([^\]]*)\]\(\.\./[^)]*\)")  # links to files, which no browser finds here


def show_holdings(catalog: Catalog) -> None:
    """A table of each kind of record, and the description of the format."""
    st.caption(words.WHAT_IT_IS)
    for name, title in words.held(catalog).items():
        with folded(title, f"held {name}") as unfolded:
            if unfolded:
                show_table(filled(HELD[name](catalog)), f"table of {name}", title, width="stretch")
    with folded(words.FORMAT, "format") as unfolded:
        if unfolded:
            with st.container(width=TEXT_WIDTH):
                st.markdown(_format())


@cache
def _format() -> str:
    """The documentation of the format: a text of our own, so its Markdown is shown as such."""
    return AWAY.sub(r"\1", FORMAT.read_text(encoding="utf-8")).partition("\n")[2]
