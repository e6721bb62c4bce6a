"""The method, as the documentation tells it."""

from functools import cache
from pathlib import Path

import streamlit as st

METHOD_PAGE = "Method"
FILE = Path(__file__).parents[2] / "docs" / "method.md"
TEXT_WIDTH = 760


def show_method() -> None:
    """How the ranking comes about: a text of our own, so its Markdown is shown as such."""
    with st.container(width=TEXT_WIDTH):
        st.markdown(_text())


@cache
def _text() -> str:
    return FILE.read_text(encoding="utf-8")
