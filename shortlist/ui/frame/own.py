"""The catalog of the user's own: which one is in use in this session, and the way back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from shortlist.catalog import Catalog, words
from shortlist.ranking import choice_words
from shortlist.text.markdown import plain
from shortlist.ui.frame.address import address, rewrite, views
from shortlist.ui.frame.navigation import way
from shortlist.ui.frame.state import OWN, redraw, show_view

FILE, TYPE = "vendors.toml", "application/toml"
ASKED = "parameters of a link that asks for another catalog"
DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Own:
    """A catalog of the user's own and the text that it was read from."""

    text: str
    catalog: Catalog


def own() -> Own | None:
    """The catalog of the user's own that is in use, if one is."""
    found: Own | None = st.session_state.get(OWN)
    return found


def use(chosen: Own) -> None:
    """Show a catalog on every page: as the link wants it that asked for it, else from its defaults."""
    asked = _asked()
    fits = asked.get("catalog") == chosen.catalog.digest
    st.session_state[OWN] = chosen
    if fits:
        del st.session_state[ASKED]
    show_view(asked if fits else {})
    redraw()


def leave() -> None:
    """Go back to the catalog of this server."""
    del st.session_state[OWN]
    show_view({})


def offer_own() -> None:
    """The user's own catalog as a file, for whom a link to it is sent."""
    if found := own():
        st.text(choice_words.SHARE_OWN)
        content = found.text.encode()
        st.download_button(choice_words.SHARE_FILE, content, FILE, TYPE, on_click="ignore")


def remember_link(catalog: Catalog) -> None:
    """Keep what a link says that was made under another catalog, until that one is loaded.

    Of a link that weighs none of our groups nothing is shown: it speaks of something else.
    """
    said = address()
    digest = said.get("catalog", "")
    if DIGEST.fullmatch(digest) and digest != catalog.digest:
        st.session_state[ASKED] = said
        weighed = {key for key in said if key.startswith("g_")}
        ours = {f"g_{group.id}" for group in catalog.groups}
        rest = views() if weighed and not weighed & ours else said
        rewrite({key: value for key, value in rest.items() if key != "catalog"})


def show_notices(catalog: Catalog) -> None:
    """Say which catalog is in use where that is not plain, with the way to another."""
    if own():
        with st.container(horizontal=True, vertical_alignment="center", border=True):
            st.markdown(plain(words.in_use(catalog)), width="content")
            st.button(words.LEAVE, on_click=leave)
    if digest := _asked().get("catalog"):
        with st.container(border=True):
            st.markdown(plain(words.asked(digest)))
            st.html(f'<p class="ways">{way("catalog", words.OPEN_CATALOG, {})}</p>')


def _asked() -> Mapping[str, str]:
    found: Mapping[str, str] = st.session_state.get(ASKED, {})
    return found
