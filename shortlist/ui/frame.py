"""The frame around every page, and what must be warm before the first visit."""

from contextlib import suppress

import streamlit as st

from shortlist import charts, robustness_charts, robustness_labels, triangle_chart, words
from shortlist.catalog import Catalog
from shortlist.comparison_words import COMPARE_PAGE
from shortlist.evidence_labels import EVIDENCE_PAGE
from shortlist.own_words import CATALOG_PAGE
from shortlist.ui.findings import warn_of_findings
from shortlist.ui.method import METHOD_PAGE
from shortlist.ui.state import DRAWN, PAGE, STILL, WAYS, PageEndError, chosen, edition, live


def open_page() -> None:
    """Set what holds for every page, and say so where an older edition of the catalog is shown."""
    st.session_state[DRAWN] = None
    st.set_page_config(page_title="Shortlist", layout="wide", initial_sidebar_state="auto")
    found, findings = live().current()
    if found and findings:
        warn_of_findings(findings)


def close_page() -> None:
    """Note that everything stands: from now on a slider redraws only what follows from it."""
    st.session_state[DRAWN] = edition()


def pages() -> list[st.Page]:
    """Every page, in the order of the navigation."""
    return [
        st.Page("ranking.py", title=words.RANKING_PAGE, default=True),
        st.Page("robustness.py", title=robustness_labels.ROBUSTNESS_PAGE, url_path="robustness"),
        evidence_page(),
        st.Page("compare.py", title=COMPARE_PAGE),
        st.Page("catalog.py", title=CATALOG_PAGE),
        st.Page("method.py", title=METHOD_PAGE),
    ]


def evidence_page() -> st.Page:
    """The page of the evidence, to lead to."""
    return st.Page("evidence.py", title=EVIDENCE_PAGE)


@st.fragment(key=PAGE)
def show_page(page: st.Page) -> None:
    """Show the page that is open; when a slider moves it is redrawn alone, and the sidebar stays as it is."""
    st.session_state[STILL] = False
    page._can_be_called = True  # once for each run of the frame, says Streamlit; but this outlives it
    with suppress(PageEndError):
        page.run()


@st.fragment(key=WAYS)
def draw_navigation(pages: list[st.Page], catalog: Catalog) -> None:
    """The way to the other pages; it takes along the choices that Streamlit would leave behind."""
    if len(pages) > 1:
        with st.container(horizontal=True, gap="small"):
            for page in pages:
                st.page_link(page, query_params=chosen(catalog))


def warm() -> None:
    """Read the catalog and build the charts before the first visit."""
    catalog, _ = live().current()
    if catalog:
        for dark in (False, True):
            charts.contributions(catalog, len(catalog.vendors), dark)
            robustness_charts.stability(len(catalog.groups) + len(catalog.criteria), dark)
            triangle_chart.triangle(dark)
