"""Where weights are asked for blind: other pages only say where to give them."""

from typing import NoReturn

import streamlit as st

from shortlist.together import labels
from shortlist.ui.frame.navigation import show_way
from shortlist.ui.frame.state import PageEndError


def show_asked() -> NoReturn:
    """Say that nothing is shown here before weights are given, with the way to where they are."""
    st.info(labels.ASKED_ELSEWHERE)
    show_way("together", labels.GIVE, {})
    raise PageEndError
