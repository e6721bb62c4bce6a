"""What says where the reader is: brand and catalog, the title of the page, and the footer."""

import streamlit as st

from shortlist import __version__
from shortlist.catalog import Catalog
from shortlist.decision import told
from shortlist.evidence.archive import archive
from shortlist.evidence.words import footer
from shortlist.ranking import words
from shortlist.robustness.labels import ROBUSTNESS_PAGE
from shortlist.text.markdown import plain
from shortlist.ui.frame.navigation import draw_ways, way, ways
from shortlist.ui.frame.state import decision, ignored, is_asked
from shortlist.ui.lines import show_text
from shortlist.ui.method import METHOD_PAGE

BRAND, HOW = "Shortlist", "How this is worked out"
ANSWERING = words.RANKING_PAGE, ROBUSTNESS_PAGE  # pages that answer the catalog's question


def name_page(page: st.Page) -> None:
    """What the browser calls the page."""
    st.set_page_config(page_title=f"{page.title} – {BRAND}")


def draw_head(page: st.Page, catalog: Catalog) -> None:
    """Brand and catalog, and the ways to all pages beside them."""
    with st.container(horizontal=True, key="head", gap="small", vertical_alignment="center"):
        st.markdown(f"**{BRAND}** · {plain(catalog.title)}", width="stretch")
        draw_ways(page)


def draw_title(page: st.Page, catalog: Catalog) -> None:
    """What the page is about; the text of the method brings a title of its own."""
    if page.title != METHOD_PAGE:
        question = page.title in ANSWERING
        with st.container(key="question" if question else "title"):
            st.title(plain(catalog.question if question else page.title), anchor=False)
    if faults := ignored():
        st.warning(words.IGNORED)
        for line in told(faults):
            show_text(line)


def draw_footer(catalog: Catalog) -> None:
    """How much the page rests on, which program made it and how, and what it is not."""
    day = decision(catalog).date
    with st.container(horizontal=True, key="footer", gap="small"):
        if not is_asked():  # then the catalog shows no claims that could be counted
            show_text(footer(archive(catalog, day), __version__), width="content")
        path = next(page.url_path for page in ways().values() if page.title == METHOD_PAGE)
        st.html(way(path, HOW, {}), width="content")
