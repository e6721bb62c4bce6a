"""What the server draws with parts that can be chosen."""

from collections.abc import Callable
from functools import cache
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException
from streamlit.logger import get_logger

from shortlist.ui.frame.held import drawn, move, said

NAME = "shortlist.evidence"
NOT_INSTALLED = (
    "The evidence is drawn, but nothing in it can be chosen: Streamlit serves the files of installed "
    "packages only. Run `make run`, or `pip install --no-deps --editable .`"
)


def show_choices(key: str, drawing: str, act: Callable[[str], None]) -> None:
    """Show HTML that is safe, and act on the `data-choose` of what the reader chooses in it."""
    mount = _component()
    if mount is None:
        st.html(drawing)
        return
    mount(key=key, data=drawing, on_choose_change=lambda: _heed(key, act))
    drawn(key)


def _heed(key: str, act: Callable[[str], None]) -> None:
    chosen = said(key, "choose")
    if chosen is not None:
        move(key)
        act(str(chosen))


@cache
def _component() -> Callable[..., Any] | None:
    """The way to mount it; none where the project is not installed."""
    try:
        return st.components.v2.component(NAME, js="chooser.js", css="chooser.css", isolate_styles=False)
    except StreamlitAPIException:
        get_logger(__name__).warning(NOT_INSTALLED)
        return None
