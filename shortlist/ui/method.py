"""The method, as the documentation tells it."""

from functools import cache

import streamlit as st

from shortlist import PROJECT

METHOD_PAGE = "Method"
FILE = PROJECT / "docs" / "method.md"
TEXT_WIDTH = 760


def show_method() -> None:
    """How the ranking comes about: a text of our own, so its Markdown is shown as such."""
    with st.container(width=TEXT_WIDTH):
        st.markdown(_text())


@cache
def _text() -> str:
    return FILE.read_text(encoding="utf-8")
