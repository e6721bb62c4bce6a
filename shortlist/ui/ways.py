"""Ways from one page to another that take the view along."""

from collections.abc import Mapping, Sequence

import streamlit as st

from shortlist import comparison_words as words
from shortlist.catalog import Catalog
from shortlist.comparison import MOST
from shortlist.decision import VIEW
from shortlist.evidence_labels import see_evidence
from shortlist.ranking import Ranking
from shortlist.ui.frame import pages
from shortlist.ui.plain import plain
from shortlist.ui.state import chosen


def show_way(path: str, label: str, show: Mapping[str, str], catalog: Catalog) -> None:
    """A link to the page of that path, with what it is to show; nothing where there is no such page."""
    for page in pages():
        if page.url_path == path:
            st.page_link(page, label=label, query_params={**chosen(catalog), **show})


def show_ways(places: Sequence[int], ranking: Ranking, catalog: Catalog) -> None:
    """The ways from those places of the ranking, else from the first, to the evidence and to a comparison."""
    order = [ranking.table.vendors[int(row)] for row in ranking.order]
    ticked = [order[place] for place in places if place < len(order)]
    about = (ticked or order)[0]
    with st.container(horizontal=True, gap="small"):
        show_way("evidence", plain(see_evidence(about.name)), {f"{VIEW}vendor": about.id}, catalog)
        if len(ticked) > 1:
            several = ",".join(vendor.id for vendor in ticked[:MOST])
            show_way("compare", words.SELECTED, {f"{VIEW}vendors": several}, catalog)
        elif len(order) > 1:
            show_way("compare", words.FIRST_TWO, {}, catalog)
