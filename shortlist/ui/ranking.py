"""The ranking page: the answer in a sentence, as a chart and as a table, and the files to take away."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.comparison import words as comparison_words
from shortlist.comparison.comparison import MOST
from shortlist.decision import VIEW, Decision
from shortlist.evidence.labels import see_evidence
from shortlist.ranking import Ranking, words
from shortlist.ranking.answer import answer as _answer
from shortlist.text.markdown import plain
from shortlist.ui.board.board import TICKED, asked
from shortlist.ui.frame.state import PageEndError
from shortlist.ui.ways import show_way


def answer(decision: Decision, catalog: Catalog) -> Ranking:
    """The ranking; where all weights are zero the page says so and ends."""
    found = _answer(decision, catalog)
    if found is None:
        st.info(words.NO_WEIGHT)
        raise PageEndError
    return found


def show_ways(ranking: Ranking, catalog: Catalog) -> None:
    """The ways from the ticked rows of the ranking, else from the first, to evidence and comparison."""
    order = [ranking.table.vendors[int(row)] for row in ranking.order]
    if not order:
        return
    ticked = [ranking.table.vendors[row] for row in asked(TICKED, catalog)]
    about = (ticked or order)[0]
    with st.container(horizontal=True, gap="small"):
        show_way("evidence", plain(see_evidence(about.name)), {f"{VIEW}vendor": about.id})
        if len(ticked) > 1:
            several = ",".join(vendor.id for vendor in ticked[:MOST])
            show_way("compare", comparison_words.SELECTED, {f"{VIEW}vendors": several})
        elif len(order) > 1:
            show_way("compare", comparison_words.FIRST_TWO, {})
