"""Ways from one page to another that take the view along."""

from collections.abc import Mapping, Sequence

import streamlit as st

from shortlist import comparison_words as words
from shortlist.catalog import Catalog
from shortlist.comparison import MOST
from shortlist.decision import VIEW
from shortlist.ranking import Ranking
from shortlist.ui.frame import pages
from shortlist.ui.state import chosen


def show_way(path: str, label: str, show: Mapping[str, str], catalog: Catalog) -> None:
    """A link to the page of that path, with what it is to show; nothing where there is no such page."""
    for page in pages():
        if page.url_path == path:
            st.page_link(page, label=label, query_params={**chosen(catalog), **show})


def show_way_to_compare(places: Sequence[int], ranking: Ranking, catalog: Catalog) -> None:
    """The way to the comparison of the vendors at those places of the ranking, else of the first two."""
    order = [int(row) for row in ranking.order]
    rows = [order[place] for place in places if place < len(order)][:MOST]
    several = len(rows) > 1
    vendors = [ranking.table.vendors[row] for row in (rows if several else order[:2])]
    if len(vendors) > 1:
        show = {f"{VIEW}vendors": ",".join(vendor.id for vendor in vendors)} if several else {}
        show_way("compare", words.SELECTED if several else words.FIRST_TWO, show, catalog)
