"""A draft that is not valid yet: what is wrong with it, and its text to fix it in."""

import streamlit as st

from shortlist.catalog import words
from shortlist.catalog.draft import Draft, like
from shortlist.ui.catalog.faults import show_faults
from shortlist.ui.drafts.taking import take
from shortlist.ui.frame.own import faulty
from shortlist.ui.lines import show_text

MOST_FIXED = 300_000  # bytes: a message of a browser holds no more than a million
HEIGHT = 420  # pixels


def offer_fixing() -> None:
    """List what is wrong with the draft, if one is not valid yet, and let its text be changed here."""
    if draft := faulty():
        _offer(draft)


def _offer(draft: Draft) -> None:
    show_faults(words.UNFIT, draft.findings, draft, "draft")
    text = _text(draft)
    if text is None:
        show_text(words.FIX_ELSEWHERE)
        return
    key = f"fix {draft.mark}"
    args = draft, text, key
    st.text_area(words.FIX_FIELD, text, HEIGHT, key=key, help=words.FIX_HELP, on_change=_check, args=args)
    st.button(words.FIX_DONE, help=words.FIX_DONE_HELP)  # the field is taken as it is left, so by this press


def _text(draft: Draft) -> str | None:
    """The text of a draft, if a field can hold it."""
    try:
        return draft.content.decode("utf-8") if len(draft.content) <= MOST_FIXED else None
    except UnicodeDecodeError:
        return None


def _check(draft: Draft, before: str, key: str) -> None:
    text = like(st.session_state[key], before)
    take(draft.name, text.encode(), draft.id)
