"""The method, as the documentation tells it, and what the words on screen mean."""

from functools import cache
from html import escape

import streamlit as st

from shortlist import PROJECT
from shortlist.ui.glossary import GLOSSARY, GLOSSARY_TITLE

METHOD_PAGE = "Method"
FILE = PROJECT / "docs" / "method.md"
FORMULAS = "## The same in formulas"
TEXT_WIDTH = 760


def show_method() -> None:
    """How the ranking comes about: in words, then the glossary, then in formulas.

    The text is our own, so its Markdown is shown as such.
    """
    words, heading, formulas = _text().partition(FORMULAS)
    with st.container(width=TEXT_WIDTH):
        st.markdown(words)
        st.html(_glossary())
        st.markdown(heading + formulas)


@cache
def _text() -> str:
    return FILE.read_text(encoding="utf-8")


@cache
def _glossary() -> str:
    """Every word with its meaning, in the order of the alphabet."""
    entries = "".join(
        f"<dt>{escape(word)}</dt><dd>{escape(meaning)}</dd>"
        for word, meaning in sorted(GLOSSARY.items(), key=lambda entry: entry[0].lower())
    )
    return f'<section class="sure"><h2>{escape(GLOSSARY_TITLE)}</h2><dl>{entries}</dl></section>'
