"""The sidebar: every choice of the decision, once."""

from collections.abc import Callable, Sequence
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
    criteria_of,
    decided,
    decision,
    fold,
    follow,
    follow_date,
    keep_choice,
    redraw,
    reset,
    show_choices,
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
        on_change=follow_date,
        args=(catalog,),
        bind="query-params",
    )


def _group(group: Group, start: Decision, catalog: Catalog) -> None:
    """A group's slider, and those of its criteria, drawn only while they are unfolded."""
    key = f"g_{group.id}"
    _slider(key, group.name, start.groups[group.id], on_change=follow, args=(catalog,), bind="query-params")
    _line(key, catalog)
    criteria = [criterion for criterion in catalog.criteria if criterion.group == group.id]
    st.session_state[fold(group.id)] = st.session_state.get(fold(group.id), False)
    unfolded = st.expander(words.criteria(len(criteria)), key=fold(group.id), on_change=redraw)
    if unfolded.open:
        with unfolded:
            _draws_criteria(group.id)(criteria, start, catalog)


@st.fragment(key=LINES)
def _line(slider: str, catalog: Catalog) -> None:
    """What the weight of a group comes to, and how far it can move."""
    st.caption(under_sliders(decided(), catalog)[slider])


@cache
def _draws_criteria(group: str) -> Callable[[Sequence[Criterion], Decision, Catalog], None]:
    """What draws the sliders of a group's criteria, each with its question and what its weight comes to."""

    @st.fragment(key=criteria_of(group))
    def draw(criteria: Sequence[Criterion], start: Decision, catalog: Catalog) -> None:
        now = decided()
        lines = under_sliders(now, catalog)
        for criterion in criteria:
            key, default = f"w_{criterion.id}", start.weights[criterion.id]
            st.session_state[key] = now.weights[criterion.id]
            _slider(key, criterion.name, default, on_change=follow, args=(catalog, key, default))
            st.caption(plain(lines[key]))

    return draw


def _slider(key: str, name: str, value: int, **options: Any) -> None:
    st.slider(plain(name), 0, MAX_WEIGHT, value, 1, key=key, **options)


def _attitude(catalog: Catalog) -> None:
    _slider(
        "unknown",
        words.UNKNOWN,
        UNKNOWN,
        format="%d %%",
        help=words.UNKNOWN_HELP,
        on_change=follow,
        args=(catalog,),
        bind="query-params",
    )


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
