"""The sidebar: every choice of the decision, once."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial

import streamlit as st

from shortlist import words
from shortlist.catalog import MAX_WEIGHT, Catalog, Criterion, by_id
from shortlist.decision import ANY, FIRST_DATE, LAST_DATE, OPENS, UNKNOWN, Decision, preset, spell
from shortlist.robustness_words import holds
from shortlist.strips import strips_of
from shortlist.ui.plain import plain
from shortlist.ui.state import PageEndError, choose_profile, decision, keep_choice, reset, show_choices
from shortlist.weights import group_shares, weights

UNFOLDED = "must-haves unfolded"
# Seconds in which the browser draws the page; else it would draw chart and sidebar together, and both later.
BREATH = 0.03


@contextmanager
def beside_sidebar(catalog: Catalog) -> Iterator[None]:
    """A page with the sidebar beside it: the page is drawn first, so that it answers a slider at once."""
    with suppress(PageEndError):  # a page that ends early still needs its choices
        yield
    time.sleep(BREATH)
    _draw(catalog)


def _draw(catalog: Catalog) -> None:
    """Draw every choice; runs again if the address said otherwise than the widgets did before."""
    before = decision(catalog)
    show_choices(before, catalog)
    start = preset(catalog, by_id(catalog.profiles)[before.profile])
    with st.sidebar:
        _profile(catalog)
        _date(start)
        _weights(before, start, catalog)
        _attitude()
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


def _date(start: Decision) -> None:
    st.date_input(
        words.DATE,
        value=start.date,
        min_value=FIRST_DATE,
        max_value=LAST_DATE,
        format="YYYY-MM-DD",
        key="date",
        help=words.DATE_HELP,
        bind="query-params",
    )


def _weights(before: Decision, start: Decision, catalog: Catalog) -> None:
    shares = weights(before.groups, before.weights, catalog)
    share = dict(zip((criterion.id for criterion in catalog.criteria), shares, strict=True))
    of_groups = group_shares(shares, catalog)
    held = strips_of(before, catalog)
    for group in catalog.groups:
        _slider(f"g_{group.id}", group.name, start.groups[group.id])
        if line := holds(held.get(f"g_{group.id}")):
            st.caption(line)
        with st.expander(words.group_share(of_groups[group.id])):
            for criterion in (c for c in catalog.criteria if c.group == group.id):
                _slider(f"w_{criterion.id}", criterion.name, start.weights[criterion.id])
                line = words.question_and_share(criterion, share[criterion.id])
                st.caption(plain(f"{line} {holds(held.get(f'w_{criterion.id}'))}".strip()))


def _slider(key: str, name: str, value: int) -> None:
    st.slider(plain(name), 0, MAX_WEIGHT, value, 1, key=key, bind="query-params")


def _attitude() -> None:
    st.slider(
        words.UNKNOWN,
        0,
        MAX_WEIGHT,
        UNKNOWN,
        1,
        format="%d %%",
        key="unknown",
        help=words.UNKNOWN_HELP,
        bind="query-params",
    )


def _musts(before: Decision, catalog: Catalog) -> None:
    """The must-haves, drawn only while they are unfolded: in each run they would cost as much as a page."""
    st.session_state[UNFOLDED] = st.session_state.get(UNFOLDED, False)  # a new title would fold them
    unfolded = st.expander(words.musts_title(len(before.musts)), key=UNFOLDED, on_change="rerun")
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
