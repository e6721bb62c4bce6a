"""What the page of several views shows: who comes first for whom, the table, and what all agree on."""

from collections.abc import Iterator

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision, UnfitError
from shortlist.together import Together, View, labels, together, words
from shortlist.together.middle import middle
from shortlist.together.views import sound
from shortlist.ui.folded import folded
from shortlist.ui.frame.state import PageEndError, take
from shortlist.ui.lines import show_text
from shortlist.ui.robustness.markup import listed, part, said
from shortlist.ui.together.kept import counts_mine, is_in_file, kept
from shortlist.ui.together.table import STYLE, views_table

FOLD = "fold_alike"


def gather(decision: Decision, catalog: Catalog) -> Together:
    """All views side by side; what of them cannot be read is said. Where nothing weighs the page ends."""
    givens, unread = kept()
    good, faults = sound(givens, decision, catalog)
    if is_in_file() and not givens:
        st.info(labels.LOAD_FILE)
    for fault in (*unread, *faults):
        st.warning(labels.LEFT_ASIDE)
        show_text(fault)
    try:
        return together(
            View(labels.MINE, "mine", decision), good, catalog, count_mine=counts_mine() or not good
        )
    except UnfitError as fault:
        st.info(str(fault))
        raise PageEndError from None


def show_firsts(found: Together) -> None:
    """Who comes first for whom."""
    st.html(STYLE + part(labels.FIRSTS, listed(words.who_first(found))))


def show_views(found: Together, catalog: Catalog) -> None:
    """Vendors × views, and what is otherwise in a view."""
    st.html(views_table(found, catalog))
    if remarks := words.remarks(found):
        st.html(f'<section class="sure">{listed(remarks[:-1])}{said(remarks[-1], "note")}</section>')


def show_agreement(found: Together, catalog: Catalog) -> None:
    """What the views that count agree on, and what they quarrel about."""
    if len(found.counted) < 2:
        st.html(part(labels.LIVE_WITH, said(labels.ALONE)))
        return
    quarrel, *carried = words.quarrels(found, catalog)
    st.html(
        f'<section class="sure">{said(words.heading(found), "note")}</section>'
        + part(labels.LIVE_WITH, said(words.live_with(found)))
        + part(labels.SURE, *_pairs(found))
        + part(labels.QUARREL, said(quarrel), *map(said, carried[:1]), listed(carried[1:]) if carried else "")
        + part(labels.MIDDLE, said(words.proposal(found, catalog)), said(labels.MIDDLE_NOTE, "note"))
    )
    st.button(labels.TRY, on_click=_try, args=(found, catalog))
    with folded(labels.FOLD, FOLD) as unfolded:
        if unfolded:
            st.html(part(labels.CONCORDANCE, said(words.alike(found))))


def _pairs(found: Together) -> Iterator[str]:
    """Who is sure to be ahead of whom, and who is as the unknown is taken now."""
    sure, now = words.sure_pairs(found), words.pairs_now(found)
    yield listed(sure) if sure else said(labels.NOBODY_SURE)
    yield said(labels.SURE_NOTE, "note")
    if now:
        yield said(words.not_sure(found)) + listed(now)


def _try(found: Together, catalog: Catalog) -> None:
    """Set my sliders to the mean; one step back undoes it."""
    take(middle(found.rankings, found.mine, catalog), catalog)
