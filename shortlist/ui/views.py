"""What of a page is shown: sections, and ways from one to another; all of it in the address."""

from collections.abc import Mapping

import streamlit as st

from shortlist.decision import VIEW
from shortlist.ui.state import keep_choice


def switch(label: str, name: str, options: Mapping[str, str]) -> str:
    """A choice between sections of the page that is open; only the chosen one is computed and drawn."""
    key, ids = f"{VIEW}{name}", list(options)
    asked = st.query_params.get(key)
    value = asked if asked and asked in options else ids[0]
    st.session_state[key] = value
    st.pills(
        label,
        ids,
        format_func=options.__getitem__,
        required=True,
        key=key,
        on_change=keep_choice,
        args=(key, ids[0]),
        label_visibility="collapsed",
    )
    return value


def show(**choices: str) -> None:
    """Choose what the page shows, as if the reader had: for callbacks, before the page is drawn."""
    st.query_params.update({f"{VIEW}{name}": value for name, value in choices.items()})
