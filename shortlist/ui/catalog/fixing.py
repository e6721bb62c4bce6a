"""A draft that is not valid yet: what is wrong with it, and its text to fix it in."""

from collections.abc import Iterable

import streamlit as st

from shortlist.catalog import words
from shortlist.catalog.draft import Draft, like
from shortlist.catalog.findings import Finding
from shortlist.ui.drafts.taking import take

MOST_FIXED = 300_000  # bytes: a message of a browser holds no more than a million
HEIGHT = 420  # pixels


def list_findings(title: str, findings: Iterable[Finding]) -> None:
    """Everything that is wrong with a catalog, each with its place and mend."""
    st.warning(title)
    for finding in findings:
        st.text(finding.told)


def offer_fixing(draft: Draft) -> None:
    """List what keeps a draft from being used, and let its text be changed where that can be done here."""
    list_findings(words.UNFIT, draft.findings)
    text = _text(draft)
    if text is None:
        st.text(words.FIX_ELSEWHERE)
        return
    key = f"fix {draft.mark}"
    st.text_area(words.FIX_FIELD, text, HEIGHT, key=key, help=words.FIX_HELP)
    st.button(words.FIX_DONE, on_click=_check, args=(draft, text, key))


def _text(draft: Draft) -> str | None:
    """The text of a draft, if a field can hold it."""
    try:
        return draft.content.decode("utf-8") if len(draft.content) <= MOST_FIXED else None
    except UnicodeDecodeError:
        return None


def _check(draft: Draft, before: str, key: str) -> None:
    text = like(st.session_state[key], before)
    take(draft.name, text.encode(), draft.id)
