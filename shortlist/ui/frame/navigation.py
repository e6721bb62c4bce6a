"""The pages, and the ways between them."""

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

import streamlit as st

from shortlist.catalog.words import CATALOG_PAGE
from shortlist.choices.words import CHOICES_PAGE
from shortlist.comparison.words import COMPARE_PAGE
from shortlist.evidence.labels import EVIDENCE_PAGE
from shortlist.ranking import words
from shortlist.robustness import labels as robustness_labels
from shortlist.text.direction import shown
from shortlist.together.labels import TOGETHER_PAGE
from shortlist.ui.frame.address import chosen, followed
from shortlist.ui.method import METHOD_PAGE

PAGES, SHOWN = "the pages", "what a page showed when it was left"


def pages() -> list[st.Page]:
    """Every page, in the order of the navigation, made anew for each run of the frame."""
    found = [
        st.Page("ranking.py", title=words.RANKING_PAGE, default=True),
        st.Page("robustness.py", title=robustness_labels.ROBUSTNESS_PAGE, url_path="robustness"),
        st.Page("evidence.py", title=EVIDENCE_PAGE),
        st.Page("compare.py", title=COMPARE_PAGE),
        st.Page("together.py", title=TOGETHER_PAGE),
        st.Page("catalog.py", title=CATALOG_PAGE),
        st.Page("method.py", title=METHOD_PAGE),
        st.Page("choices.py", title=CHOICES_PAGE),
    ]
    st.session_state[PAGES] = {page.url_path: page for page in found}
    return found


def ways() -> dict[str, st.Page]:
    """The pages by their paths, to link to; none where a page stands alone."""
    found: dict[str, st.Page] = st.session_state.get(PAGES, {})
    return found


def way(path: str, label: str, show: Mapping[str, str], *, here: bool = False) -> str:
    """A link to the page of that path, with what it is to show, as HTML; `here` is the page that is open.

    It takes along what is chosen when it is drawn; the browser sees to it that this is what is chosen when it
    is followed, and stays in the session.
    """
    query = urlencode({**chosen(), **show})
    address, mark = escape(f"./{path}{query and f'?{query}'}"), ' aria-current="page"' * here
    return f'<a href="{address}" data-way="yes"{mark}>{shown(label)}</a>'


def show_way(path: str, label: str, show: Mapping[str, str]) -> None:
    """Draw such a link by itself."""
    st.html(f'<p class="ways">{way(path, label, show)}</p>', width="content")


def show_again(path: str, show: Mapping[str, str]) -> None:
    """Let the way to a page lead to what it shows now: for what it would be a pity to enter twice."""
    st.session_state.setdefault(SHOWN, {})[path] = dict(show)


def draw_ways(page: st.Page) -> None:
    """The ways to all pages, of which one is open; the one beside the sliders only where it is."""
    kept = st.session_state.get(SHOWN, {})
    found = {path: one for path, one in ways().items() if one.title != CHOICES_PAGE or one == page}
    links = (
        way(path, one.title, kept.get(path, {}), here=path == page.url_path) for path, one in found.items()
    )
    st.html(f'<nav aria-label="Pages" data-followed="{followed()}">{"".join(links)}</nav>', width="content")
