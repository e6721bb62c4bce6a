"""Which views of colleagues the page holds: its address's, or this session's where a link is too short."""

from collections.abc import Sequence
from urllib.parse import urlencode, urlsplit

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.together import Given, Others
from shortlist.together.labels import MOST_VIEWS, TOO_MANY
from shortlist.together.spelling import COUNT_MINE, FILE, KEY, LONGEST, NO, VIEWS, numbered, of_address
from shortlist.ui.frame.address import address, spell_out, views
from shortlist.ui.frame.colleagues import colleagues
from shortlist.ui.frame.navigation import show_again
from shortlist.ui.frame.state import link

PATH = "together"


def kept() -> tuple[list[Given], list[str]]:
    """The views that colleagues gave, and what of the address cannot be read."""
    show_again(PATH, views())
    found = (list(st.session_state.get(VIEWS, [])), []) if is_in_file() else of_address(address())
    colleagues().others = Others(tuple(found[0]), counts_mine())
    return found


def keep(givens: Sequence[Given], decision: Decision, catalog: Catalog) -> str:
    """Make these the views of the page; says why where they are too many, and changes nothing then."""
    if len(givens) > MOST_VIEWS:
        return TOO_MANY
    gone: dict[str, str | None] = {key: None for key in address() if key.startswith(KEY)}
    spelled = numbered(givens, catalog)
    spell_out({**gone, VIEWS: None, **spelled})
    if len(page_link(decision, catalog)) > LONGEST:
        spell_out({**dict.fromkeys(spelled), VIEWS: FILE})
    st.session_state[VIEWS] = list(givens)
    show_again(PATH, views())
    return ""


def counts_mine() -> bool:
    """Whether my own sliders count as a view."""
    return address().get(COUNT_MINE) != NO


def keep_mine(counts: bool) -> None:
    """Write whether my own sliders count."""
    spell_out({COUNT_MINE: None if counts else NO})
    show_again(PATH, views())


def is_in_file() -> bool:
    """Whether the views are more than a link can hold."""
    return address().get(VIEWS) == FILE


def page_link(decision: Decision, catalog: Catalog) -> str:
    """The full link to the page with all of its views."""
    whole = urlsplit(link(decision, catalog))
    shown = urlencode(views())
    return whole._replace(query=f"{whole.query}&{shown}" if shown else whole.query).geturl()
