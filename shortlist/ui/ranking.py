"""The ranking that pages rest on."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking import Ranking, words
from shortlist.ranking.answer import answer as _answer
from shortlist.ui.frame.state import PageEndError


def answer(decision: Decision, catalog: Catalog) -> Ranking:
    """The ranking; where all weights are zero the page says so and ends."""
    found = _answer(decision, catalog)
    if found is None:
        st.info(words.NO_WEIGHT)
        raise PageEndError
    return found
