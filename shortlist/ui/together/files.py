"""What can be taken away of several views: the table, the views, and a link to the page."""

from functools import partial

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.together import Together, labels, told
from shortlist.together.spelling import file_of
from shortlist.ui.lines import show_text
from shortlist.ui.together.kept import is_in_file, kept, page_link

CSV, VIEWS = "together.csv", "views.txt"


def offer_files(found: Together, catalog: Catalog) -> None:
    """The CSV, and where colleagues have views those as a file and a link that holds them."""
    givens, _ = kept()
    with st.container(horizontal=True, gap="small"):
        table = partial(told.together_csv, found, catalog)
        st.download_button(labels.CSV, table, CSV, "text/csv", on_click="ignore", key=CSV)
        if givens:
            views = partial(file_of, givens, catalog)
            st.download_button(labels.VIEWS_FILE, views, VIEWS, "text/plain", on_click="ignore", key=VIEWS)
    if is_in_file():
        st.info(labels.TOO_LONG)
    elif givens:
        show_text(labels.PAGE_LINK)
        st.code(page_link(found.mine, catalog), None, wrap_lines=True)
