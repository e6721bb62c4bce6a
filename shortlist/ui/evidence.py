"""The head of the evidence page, and the ways to it from elsewhere."""

import streamlit as st

from shortlist import evidence_labels as labels
from shortlist import evidence_words as words
from shortlist.archive import archive
from shortlist.catalog import Catalog
from shortlist.decision import VIEW, Decision
from shortlist.evidence_frames import unique_names
from shortlist.ranking import Ranking
from shortlist.ui.frame import evidence_page
from shortlist.ui.pieces import show_title
from shortlist.ui.plain import plain
from shortlist.ui.state import choose, chosen
from shortlist.ui.views import switch

CHOICE_WIDTH = 240


def show_evidence_title(decision: Decision, catalog: Catalog) -> None:
    """What the page is, for which date and kind of buyer, and how much that date keeps back."""
    show_title(labels.EVIDENCE_PAGE)
    kept_back = archive(catalog, decision.date).hidden
    st.caption(plain(words.viewpoint(decision, catalog, kept_back)))


def choose_section() -> str:
    """The part of the evidence to look at."""
    return switch(labels.SECTION, "section", labels.SECTIONS)


def show_way_to_evidence(ranking: Ranking, catalog: Catalog) -> None:
    """Choose a vendor, the first by default, and open what its ratings rest on."""
    names = unique_names(catalog)
    order = [ranking.table.vendors[int(row)].id for row in (*ranking.order, *ranking.outside)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=CHOICE_WIDTH):
            vendor = choose(labels.WAY_LABEL, "vendor", {name: names[name] for name in order})
        st.page_link(
            evidence_page(),
            label=labels.OPEN_EVIDENCE,
            query_params={**chosen(catalog), f"{VIEW}vendor": vendor},
        )
