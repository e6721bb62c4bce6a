"""The title of every page, and what of the link could not be taken."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import told
from shortlist.ranking import words
from shortlist.robustness.labels import ROBUSTNESS_PAGE
from shortlist.text.markdown import plain
from shortlist.ui.frame.state import ignored
from shortlist.ui.method import METHOD_PAGE

ANSWERING = words.RANKING_PAGE, ROBUSTNESS_PAGE  # pages that answer the catalog's question


def draw_title(page: st.Page, catalog: Catalog) -> None:
    """What the page is about; the text of the method brings a title of its own."""
    if page.title != METHOD_PAGE:
        title = catalog.question if page.title in ANSWERING else page.title
        st.header(plain(title), anchor=False)
    if faults := ignored():
        st.warning(words.IGNORED)
        for line in told(faults):
            st.text(line)
