"""Asking for views before their givers see who the vendors are: the link, the page it opens, the answer."""

from dataclasses import replace
from urllib.parse import urlencode, urlsplit

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision, blind, parameters, steps
from shortlist.text.markdown import plain
from shortlist.together import Together, labels
from shortlist.together.views import under
from shortlist.ui.frame.address import spell_out
from shortlist.ui.frame.state import decision, link, note_shown, preset_of, redraw
from shortlist.ui.lines import show_text
from shortlist.ui.robustness.markup import part, said
from shortlist.ui.together.table import STYLE, views_table

WEIGHTS = ("g_", "w_", "if_")


def ask_for_weights(found: Together, catalog: Catalog) -> None:
    """What is asked of the reader, how the hidden vendors stand meanwhile, and the button that shows them."""
    is_untouched = steps.starts(found.mine, catalog)
    st.html(STYLE + part(labels.ASKED, said(labels.ASKED_NOTE), said(labels.ASKED_HOW, "note")))
    st.button(labels.GIVEN, disabled=is_untouched, on_click=_give, args=(catalog,), key="give")
    if is_untouched:
        st.caption(plain(labels.UNTOUCHED))
    st.html(views_table(found, catalog))


def show_given(now: Decision, catalog: Catalog) -> None:
    """That weights were given blind, and the link to send back."""
    if blind.was_blind(now):
        show_text(labels.STILL_BLIND if blind.is_blind(now) else labels.CHANGED_SINCE)
        show_text(labels.SEND_BACK)
        st.code(link(now, catalog), None, wrap_lines=True)


def offer_asking(now: Decision, catalog: Catalog) -> None:
    """A link that asks colleagues for their weights and hides who the vendors are until they gave them."""
    with st.expander(labels.ASK_VIEWS, key="asking"):
        show_text(labels.ASK_NOTE)
        st.code(ask_link(now, catalog), None, wrap_lines=True)


def ask_link(now: Decision, catalog: Catalog) -> str:
    """The link: my date, kind of buyer, must-haves and attitude, and no weight of mine."""
    start = under(now, preset_of(now.profile, catalog))
    asking = replace(start, blind=blind.seed(now, catalog), assumed={})
    held = {k: v for k, v in parameters(asking, catalog).items() if not k.startswith(WEIGHTS)}
    return (
        urlsplit(link(now, catalog))._replace(query=urlencode({**held, "catalog": catalog.digest})).geturl()
    )


def _give(catalog: Catalog) -> None:
    """Mark the weights as given, and show who the vendors are."""
    now = decision(catalog)
    note_shown(now.blind)
    spell_out({blind.KEY: blind.given(now).blind})
    redraw()
