"""Lines of text as they are: no Markdown, and names from right to left keep to their place."""

from typing import Literal

import streamlit as st

from shortlist.text.direction import isolated


def show_text(text: str, width: Literal["stretch", "content"] = "content") -> None:
    """Show a text, line breaks included."""
    st.text(isolated(text), width=width)
