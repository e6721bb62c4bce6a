"""What folds: drawn only while it is unfolded."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from shortlist.ui.frame.held import drawn, move


@contextmanager
def folded(title: str, key: str) -> Iterator[bool]:
    """A part that starts folded; tells whether it is unfolded, so that nothing is made in vain.

    Unfolding it draws the part of the page around it again.
    """
    st.session_state[key] = st.session_state.get(key, False)  # another title would fold it
    part = st.expander(title, key=key, on_change=move, args=(key,))
    drawn(key)
    with part:
        yield bool(part.open)
