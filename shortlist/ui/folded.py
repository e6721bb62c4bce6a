"""What folds: drawn only while it is unfolded."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from shortlist.ui.frame.held import drawn, move


@contextmanager
def folded(title: str, key: str, *, start: bool = False) -> Iterator[bool]:
    """A part that starts folded unless it is to `start` unfolded; tells whether it is unfolded.

    So nothing is made in vain. Unfolding it draws the part of the page around it again.
    """
    st.session_state[key] = st.session_state.get(key, start)  # another title would fold it
    part = st.expander(title, key=key, on_change=move, args=(key,))
    drawn(key)
    with part:
        yield bool(part.open)


def is_unfolded(key: str) -> bool:
    """Whether a part was unfolded when it was drawn last, or has been since."""
    return bool(st.session_state.get(key, False))


def unfold(key: str) -> None:
    """Unfold a part: for callbacks, before the page is drawn."""
    st.session_state[key] = True
