"""Ways from one page to another that take the view along."""

from collections.abc import Mapping

import streamlit as st

from shortlist.ui.frame.address import chosen
from shortlist.ui.frame.navigation import ways


def show_way(path: str, label: str, show: Mapping[str, str]) -> None:
    """A link to the page of that path, with what it is to show; nothing where there is no such page."""
    if path in ways():
        st.page_link(ways()[path], label=label, query_params={**chosen(), **show})
