"""The matrix of what is known, and beside it what the chosen cell rests on."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence import labels, words
from shortlist.evidence.coverage import knowledge
from shortlist.evidence.tables import unique_criteria
from shortlist.ranking.answer import rank_order
from shortlist.ui.evidence.chooser import show_choices
from shortlist.ui.evidence.matrix import matrix, rows_first
from shortlist.ui.evidence.rating import show_rating
from shortlist.ui.frame.address import asked
from shortlist.ui.frame.state import choose
from shortlist.ui.lines import show_text
from shortlist.ui.views import show

KEY, WIDTH = "matrix", 640


def show_known(decision: Decision, catalog: Catalog) -> None:
    """How well every vendor is known on every criterion, the leader first, and a cell in full."""
    cells, order = knowledge(decision, catalog), rank_order(decision, catalog)
    names, criteria = rows_first(order, catalog), unique_criteria(catalog)
    chosen = asked("vendor", names), asked("criterion", criteria)
    show_text(words.knowledge(cells))
    with st.container(horizontal=True, gap="large"):
        with st.container(width=WIDTH):
            show_choices(KEY, matrix(cells, order, chosen, catalog), _open)
        with st.container(key="chosen cell"):
            left, right = st.columns(2)
            with left:
                vendor = choose(labels.VENDOR, "vendor", names)
            with right:
                criterion = choose(labels.CRITERION, "criterion", criteria)
            show_rating(vendor, criterion, decision, catalog)


def _open(place: str) -> None:
    """Open the cell of a vendor and a criterion, by their ids."""
    vendor, _, criterion = place.partition(" ")
    show(vendor=vendor, criterion=criterion)
