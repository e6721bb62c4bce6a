"""The views that colleagues gave, kept for the session, so that every page can take them away in a record."""

from dataclasses import dataclass

import streamlit as st

from shortlist.together import NOBODY_ELSE, Others

KEPT = "views of colleagues"


@dataclass
class Colleagues:
    """What is held now; a file that is asked for in another thread takes it from here."""

    others: Others = NOBODY_ELSE


def colleagues() -> Colleagues:
    """What the session holds."""
    found: Colleagues = st.session_state.setdefault(KEPT, Colleagues())
    return found
