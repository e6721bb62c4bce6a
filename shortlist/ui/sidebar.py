"""The sidebar: every choice of the decision, once."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

import streamlit as st

from shortlist import words
from shortlist.catalog import MAX_WEIGHT, Catalog, Criterion, Group, by_id
from shortlist.decision import ANY, FIRST_DATE, LAST_DATE, OPENS, UNKNOWN, Decision, preset, spell
from shortlist.slider_words import under_sliders
from shortlist.ui.plain import plain
from shortlist.ui.state import (
    LINES,
    choose_profile,
    decided,
    decision,
    fold,
    follow,
    keep_choice,
    lines,
    redraw,
    reset,
    show_choices,
    unfold,
)

UNFOLDED = "must-haves unfolded"


def draw_sidebar(catalog: Catalog) -> None:
    """Draw every choice; runs again if the address said otherwise than the widgets did before."""
    before = decision(catalog)
    show_choices(before, catalog)
    start = preset(catalog, by_id(catalog.profiles)[before.profile])
    with st.sidebar:
        _profile(catalog)
        _date(start, catalog)
        for group in catalog.groups:
            _group(group, start, catalog)
        _attitude(catalog)
        _musts(before, catalog)
        st.button(words.RESET, on_click=reset, args=(catalog,), width="stretch")
    if decision(catalog) != before:
        st.rerun()


def _profile(catalog: Catalog) -> None:
    profiles = by_id(catalog.profiles)

    def name(profile: str) -> str:
        return profiles[profile].name

    st.selectbox(
        words.PROFILE,
        list(profiles),
        format_func=name,
        key="profile",
        on_change=choose_profile,
        args=(catalog,),
    )
    st.caption(plain(profiles[st.session_state["profile"]].description))


def _date(start: Decision, catalog: Catalog) -> None:
    st.date_input(
        words.DATE,
        value=start.date,
        min_value=FIRST_DATE,
        max_value=LAST_DATE,
        format="YYYY-MM-DD",
        key="date",
        help=words.DATE_HELP,
        on_change=follow,
        args=(catalog,),
        bind="query-params",
    )


def _group(group: Group, start: Decision, catalog: Catalog) -> None:
    """A group's slider, and those of its criteria folded under it."""
    criteria = [criterion for criterion in catalog.criteria if criterion.group == group.id]
    _slider(f"g_{group.id}", group.name, start.groups[group.id], catalog)
    _line(LINES)(f"g_{group.id}", catalog)
    folded = st.expander(
        words.criteria(len(criteria)), key=fold(group.id), on_change=unfold, args=(group.id,)
    )
    with folded:
        for criterion in criteria:
            _slider(f"w_{criterion.id}", criterion.name, start.weights[criterion.id], catalog)
            _line(lines(group.id))(f"w_{criterion.id}", catalog)


def _slider(key: str, name: str, value: int, catalog: Catalog, **kwargs: Any) -> None:
    st.slider(
        plain(name),
        0,
        MAX_WEIGHT,
        value,
        1,
        key=key,
        on_change=follow,
        args=(catalog,),
        bind="query-params",
        **kwargs,
    )


@cache
def _line(key: str) -> Callable[[str, Catalog], None]:
    """What draws the line under a slider; all lines of a key are drawn anew together."""

    @st.fragment(key=key)
    def show(slider: str, catalog: Catalog) -> None:
        st.caption(plain(under_sliders(decided(), catalog)[slider]))

    return show


def _attitude(catalog: Catalog) -> None:
    _slider("unknown", words.UNKNOWN, UNKNOWN, catalog, format="%d %%", help=words.UNKNOWN_HELP)


def _musts(before: Decision, catalog: Catalog) -> None:
    """The must-haves, drawn only while they are unfolded: in each run they would cost as much as a page."""
    st.session_state[UNFOLDED] = st.session_state.get(UNFOLDED, False)  # a new title would fold them
    unfolded = st.expander(words.musts_title(len(before.musts)), key=UNFOLDED, on_change=redraw)
    if not unfolded.open:
        return
    with unfolded:
        for criterion in catalog.criteria:
            _must(criterion, before.musts.get(criterion.id))
        st.selectbox(
            words.OPEN,
            OPENS,
            format_func=words.OPEN_CHOICES.__getitem__,
            key="open",
            on_change=keep_choice,
            args=("open", OPENS[0]),
        )


def _must(criterion: Criterion, least: float | None) -> None:
    key = f"must_{criterion.id}"
    st.selectbox(
        plain(criterion.name),
        [ANY, *(spell(level) for level in words.steps(criterion, least))],
        format_func=partial(words.least, criterion),
        key=key,
        on_change=keep_choice,
        args=(key, ANY),
    )
