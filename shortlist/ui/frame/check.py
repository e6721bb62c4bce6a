"""The check of a record that a reader brings along: whether it is what its catalog and its link give."""

from functools import lru_cache

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import UnfitError
from shortlist.files.verify import Check, verify
from shortlist.files.workshop import made_aside
from shortlist.ranking import choice_words as words
from shortlist.ui.folded import folded
from shortlist.ui.frame.lasting import lasting
from shortlist.ui.lines import show_text

KINDS = ["html", "docx", "json"]


@lasting  # a file that is checked must not draw the buttons anew
def draw_check(catalog: Catalog) -> None:
    """A field for a record, and what comes of checking it against the catalog in use."""
    with folded(words.CHECK, "check a record") as unfolded:
        if unfolded:
            _check(catalog)


def _check(catalog: Catalog) -> None:
    given = st.file_uploader(words.CHECK_FILE, type=KINDS, key="record", help=words.CHECK_HELP)
    if given is None:
        return
    try:
        with st.spinner(words.CHECKING):
            found = _checked(given.getvalue(), catalog)
    except UnfitError as fault:
        st.warning(words.NO_RECORD)
        show_text(str(fault))
        return
    st.markdown(f"**{words.CHECKED[found.outcome]}**")
    for line in (*found.findings, *found.remarks):
        show_text(line)


@lru_cache(maxsize=2)
def _checked(content: bytes, catalog: Catalog) -> Check:
    return made_aside(verify, content, catalog)
