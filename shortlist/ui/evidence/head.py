"""The head of the evidence page, and the ways to it from elsewhere."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence import labels, words
from shortlist.evidence.archive import archive
from shortlist.text.markdown import plain
from shortlist.ui.views import switch


def show_viewpoint(decision: Decision, catalog: Catalog) -> None:
    """For which date and kind of buyer the evidence is shown, and how much that date keeps back."""
    kept_back = archive(catalog, decision.date).hidden
    st.caption(plain(words.viewpoint(decision, catalog, kept_back)))


def choose_section() -> str:
    """The part of the evidence to look at."""
    return switch(labels.SECTION, "section", labels.SECTIONS)
