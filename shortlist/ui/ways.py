"""Ways from one page to another that take the view along."""

from collections.abc import Mapping

import streamlit as st

from shortlist import comparison_words as words
from shortlist.comparison import MOST
from shortlist.decision import VIEW
from shortlist.evidence_labels import see_evidence
from shortlist.ranking import Ranking
from shortlist.ui.address import chosen
from shortlist.ui.navigation import ways
from shortlist.ui.plain import plain

TABLE = "ranking"


def show_way(path: str, label: str, show: Mapping[str, str]) -> None:
    """A link to the page of that path, with what it is to show; nothing where there is no such page."""
    if path in ways():
        st.page_link(ways()[path], label=label, query_params={**chosen(), **show})


def show_ways(ranking: Ranking) -> None:
    """The ways from the ticked rows of the ranking, else from the first, to evidence and comparison."""
    order = [ranking.table.vendors[int(row)] for row in ranking.order]
    if not order:
        return
    places = st.session_state[TABLE].selection.rows
    ticked = [order[place] for place in places if place < len(order)]
    about = (ticked or order)[0]
    with st.container(horizontal=True, gap="small"):
        show_way("evidence", plain(see_evidence(about.name)), {f"{VIEW}vendor": about.id})
        if len(ticked) > 1:
            several = ",".join(vendor.id for vendor in ticked[:MOST])
            show_way("compare", words.SELECTED, {f"{VIEW}vendors": several})
        elif len(order) > 1:
            show_way("compare", words.FIRST_TWO, {})
