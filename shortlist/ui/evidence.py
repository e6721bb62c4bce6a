"""The head of the evidence page, and the ways to it from elsewhere."""

import streamlit as st

from shortlist import evidence_labels as labels
from shortlist import evidence_words as words
from shortlist.archive import archive
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ui.plain import plain
from shortlist.ui.views import switch


def show_viewpoint(decision: Decision, catalog: Catalog) -> None:
    """For which date and kind of buyer the evidence is shown, and how much that date keeps back."""
    kept_back = archive(catalog, decision.date).hidden
    st.caption(plain(words.viewpoint(decision, catalog, kept_back)))


def choose_section() -> str:
    """The part of the evidence to look at."""
    return switch(labels.SECTION, "section", labels.SECTIONS)
