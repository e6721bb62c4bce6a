"""The line of choices: buyer, date and must-haves, and the way back."""

import streamlit as st

from shortlist.catalog import Catalog, by_id
from shortlist.decision import Decision, steps
from shortlist.figures import day
from shortlist.ranking import choice_words
from shortlist.text.markdown import plain
from shortlist.text.names import told_apart
from shortlist.ui.frame import history
from shortlist.ui.frame.days import draw_days
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.musts import open_musts
from shortlist.ui.frame.state import decision, reset, take_profile


def draw_choices(catalog: Catalog) -> None:
    """The choices of buyer, date and must-haves, each with what opens it."""
    now = decision(catalog)
    profiles = by_id(catalog.profiles)
    with st.popover(plain(profiles[now.profile].name), key="buyer"):
        _profile(now, catalog)
    with st.popover(f":small[{choice_words.DATE}] {day(now.date)}", key="days"):
        draw_days(now, catalog)
    st.button(choice_words.musts_title(len(now.musts)), key="musts", on_click=open_musts)


def draw_acts(catalog: Catalog) -> None:
    """Undo, Redo and Reset, each with what it does."""
    history.note(catalog)
    now, (before, after) = decision(catalog), history.around(catalog)
    _step(-1, steps.UNDO, steps.undoes(before, now, catalog), before, catalog)
    _step(1, steps.REDO, steps.redoes(now, after, catalog), after, catalog)
    is_start = now == steps.start(now, catalog)
    told = plain(steps.resets(now, catalog))
    st.button(steps.RESET, key="reset", help=told, disabled=is_start, on_click=reset, args=(catalog,))


def _profile(now: Decision, catalog: Catalog) -> None:
    names = told_apart([(profile.id, plain(profile.name)) for profile in catalog.profiles])
    st.radio(
        choice_words.PROFILE,
        list(names),
        list(names).index(now.profile),
        format_func=names.__getitem__,
        captions=[plain(profile.description) for profile in catalog.profiles],
        **hold("profile", now.profile, take_profile, catalog, among=names.values()),
    )


def _step(step: int, label: str, told: str, to: Decision | None, catalog: Catalog) -> None:
    st.button(
        label,
        key=label.lower(),
        help=plain(told),
        disabled=to is None,
        on_click=history.walk,
        args=(step, catalog),
    )
