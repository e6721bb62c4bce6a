"""Adding colleagues' views by pasted links and by files, and leaving them out again."""

from collections.abc import Sequence

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.catalog.findings import shown
from shortlist.decision import Decision, UnfitError
from shortlist.files.given import read_record
from shortlist.text.markdown import plain
from shortlist.together import Given, Together, labels, read_lines
from shortlist.together.views import called, of_colleagues
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.state import redraw
from shortlist.ui.together.kept import counts_mine, keep, keep_mine, kept

FAULT, TURN, MOST_LETTERS = "what is wrong with a view", "fields that were taken", 100_000
TYPES = ("html", "docx", "json", "txt")


def offer_adding(found: Together, catalog: Catalog) -> None:
    """Fields for links and files, and a button beside each view that leaves it out."""
    givens, _ = kept()
    turn = st.session_state.setdefault(TURN, 0)
    with st.expander(labels.ADD, expanded=not givens, key="adding"):
        with st.form("adding views", border=False):
            st.text_area(
                labels.LINKS, key=f"links {turn}", placeholder=labels.LINKS_EXAMPLE, max_chars=MOST_LETTERS
            )
            st.file_uploader(
                labels.RECORDS,
                list(TYPES),
                accept_multiple_files=True,
                key=f"records {turn}",
                max_upload_size=4,
            )
            st.form_submit_button(labels.TAKE, on_click=_take, args=(found.mine, catalog))
        if fault := st.session_state.pop(FAULT, ""):
            st.warning(plain(fault))
        _offer_leaving(givens, found, catalog)


def _offer_leaving(givens: Sequence[Given], found: Together, catalog: Catalog) -> None:
    if not givens:
        return
    mine = counts_mine()
    st.toggle(labels.COUNT_MINE, mine, **hold("count mine", mine, keep_mine))
    with st.container(horizontal=True, gap="small"):
        for number, name in enumerate(called(givens, catalog)):
            rest = [*givens[:number], *givens[number + 1 :]]
            st.button(
                plain(labels.leave_out(name)),
                key=f"leave out {number}",
                on_click=_leave_out,
                args=(rest, found.mine, catalog),
            )


def _take(mine: Decision, catalog: Catalog) -> None:
    """Add what was pasted and uploaded, or say what is wrong with it and add nothing."""
    turn = st.session_state[TURN]
    try:
        added = [given for given in _given(turn) if given.counts]
        if not added:
            raise UnfitError(labels.NOTHING_GIVEN)
        of_colleagues(added, mine, catalog)
        st.session_state[FAULT] = keep([*kept()[0], *added], mine, catalog)
    except UnfitError as fault:
        st.session_state[FAULT] = str(fault)
    if not st.session_state[FAULT]:
        st.session_state[TURN] = turn + 1
    redraw()


def _given(turn: int) -> list[Given]:
    found = read_lines(st.session_state[f"links {turn}"] or "")
    for file in st.session_state[f"records {turn}"] or ():
        found += read_record(shown(file.name), file.getvalue())
    return found


def _leave_out(rest: Sequence[Given], mine: Decision, catalog: Catalog) -> None:
    keep(rest, mine, catalog)
    redraw()
