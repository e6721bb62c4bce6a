"""The pages, and the ways between them."""

import streamlit as st

from shortlist.catalog.words import CATALOG_PAGE
from shortlist.comparison.words import COMPARE_PAGE
from shortlist.evidence.labels import EVIDENCE_PAGE
from shortlist.ranking import words
from shortlist.robustness import labels as robustness_labels
from shortlist.ui.frame.address import chosen
from shortlist.ui.method import METHOD_PAGE

PAGES = "the pages"


def pages() -> list[st.Page]:
    """Every page, in the order of the navigation, made anew for each run of the frame."""
    found = [
        st.Page("ranking.py", title=words.RANKING_PAGE, default=True),
        st.Page("robustness.py", title=robustness_labels.ROBUSTNESS_PAGE, url_path="robustness"),
        st.Page("evidence.py", title=EVIDENCE_PAGE),
        st.Page("compare.py", title=COMPARE_PAGE),
        st.Page("catalog.py", title=CATALOG_PAGE),
        st.Page("method.py", title=METHOD_PAGE),
    ]
    st.session_state[PAGES] = {page.url_path: page for page in found}
    return found


def ways() -> dict[str, st.Page]:
    """The pages by their paths, to link to; none where a page stands alone."""
    found: dict[str, st.Page] = st.session_state.get(PAGES, {})
    return found


def draw_ways() -> None:
    """The ways to all pages; they take along the choices that Streamlit would leave behind."""
    along = chosen()
    for page in ways().values():
        st.page_link(page, query_params=along)
