"""Starting a new comparison: a question, vendors, criteria and buyers, and then straight into the grid."""

from datetime import UTC, datetime

import streamlit as st

from shortlist.catalog.loading import CatalogError
from shortlist.catalog.single import FILE
from shortlist.spreadsheet.sheets import tidy
from shortlist.spreadsheet.starting import Start, started, starts, words
from shortlist.text.markdown import plain
from shortlist.ui.catalog.bench import FOLD, clear
from shortlist.ui.drafts.reading import read
from shortlist.ui.folded import folded, unfold
from shortlist.ui.frame.own import Own, use
from shortlist.ui.lines import show_text

STARTING, LACKING = "start", "what keeps a comparison from being started"
QUESTION, VENDORS, BUYERS, SET = "start question", "start vendors", "start buyers", "start set"
MOST_LETTERS, MOST_LINES = 300, 50_000


def offer_start() -> None:
    """Ask for what a comparison needs, and begin it."""
    with folded(words.START, STARTING) as unfolded:
        if unfolded:
            _ask()


def _ask() -> None:
    with st.form("start comparison", border=False):
        st.text_input(words.QUESTION, key=QUESTION, help=words.QUESTION_HELP, max_chars=MOST_LETTERS)
        names, sets = st.columns(2, gap="medium")
        with names:
            st.text_area(
                words.VENDORS, key=VENDORS, help=words.VENDORS_HELP, height=140, max_chars=MOST_LINES
            )
            st.text_area(words.BUYERS, key=BUYERS, help=words.BUYERS_HELP, height=80, max_chars=MOST_LINES)
        with sets:
            st.markdown(words.SETS)
            for number, one in enumerate(starts()):
                st.checkbox(plain(one.name), key=f"{SET} {number}")
                st.caption(plain(words.criteria(one)))
        st.form_submit_button(words.GO, type="primary", on_click=_start)
    st.caption(words.AFTER)
    if told := st.session_state.get(LACKING):
        st.warning(words.UNFIT)
        for line in told:
            show_text(line)


def _start() -> None:
    """Begin the comparison and use it everywhere, with the grid open."""
    question = tidy(st.session_state[QUESTION])
    vendors, buyers = _lines(VENDORS), _lines(BUYERS)
    sets = [one for number, one in enumerate(starts()) if st.session_state[f"{SET} {number}"]]
    st.session_state[LACKING] = [lacks] if (lacks := words.lacking(question, vendors, sets)) else []
    if lacks:
        return
    text = started(Start(question, vendors, sets, buyers), datetime.now(UTC).date())
    try:
        found = read(FILE, text.encode())
    except CatalogError as fault:
        st.session_state[LACKING] = [str(one) for one in fault.findings]
        return
    clear()
    st.session_state[STARTING] = False
    unfold(FOLD)
    use(Own(text, found))


def _lines(key: str) -> list[str]:
    return [line for line in map(tidy, st.session_state[key].splitlines()) if line]
