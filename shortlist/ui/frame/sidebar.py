"""The sidebar: every choice of the decision, once."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from shortlist.catalog import MAX_WEIGHT, Catalog, Criterion, Group, by_id
from shortlist.decision import ANY, FIRST_DATE, LAST_DATE, OPENS, UNKNOWN, Decision, spell
from shortlist.ranking import words
from shortlist.ranking.demand import demanded, field, refusal
from shortlist.robustness.slider_words import of_criteria, of_groups
from shortlist.text.markdown import plain
from shortlist.ui.folded import folded
from shortlist.ui.frame.address import address, keep
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.state import decision, preset_of, reset, take_profile

BREAK = "  \n"
UNFOLDED, REFUSED = "must-haves unfolded", "numbers that were not taken"
LONGEST = 400  # letters of a number: what a link can hold


def draw_sidebar(catalog: Catalog) -> DeltaGenerator:
    """Draw every choice but the sliders, and give the place where these belong."""
    now = decision(catalog)
    with st.sidebar:
        _profile(now, catalog)
        _date(now, catalog)
        sliders = st.container()
        _musts(now, catalog)
        st.button(words.RESET, on_click=reset, args=(catalog,), width="stretch")
    return sliders


def draw_sliders(catalog: Catalog) -> None:
    """Draw the sliders, each with what its weight comes to."""
    now = decision(catalog)
    start, says = preset_of(now.profile, catalog), of_groups(now, catalog)
    for group in catalog.groups:
        label = group.name, *says[group.id]
        _slider(f"g_{group.id}", label, now.groups[group.id], start.groups[group.id])
        _criteria(group, now, start, catalog)
    _slider("unknown", [words.UNKNOWN], now.unknown, UNKNOWN, format="%d %%", help=words.UNKNOWN_HELP)


def fold(group: str) -> str:
    """The key of what folds a group's criteria."""
    return f"unfolded {group}"


def _profile(now: Decision, catalog: Catalog) -> None:
    profiles = by_id(catalog.profiles)

    def name(profile: str) -> str:
        return profiles[profile].name

    names = [profile.name for profile in catalog.profiles]
    st.selectbox(
        words.PROFILE,
        list(profiles),
        list(profiles).index(now.profile),
        format_func=name,
        **hold("profile", now.profile, take_profile, catalog, among=names),
    )
    st.caption(plain(profiles[now.profile].description))


def _date(now: Decision, catalog: Catalog) -> None:
    start = preset_of(now.profile, catalog).date
    st.date_input(
        words.DATE,
        now.date,
        min_value=FIRST_DATE,
        max_value=LAST_DATE,
        format="YYYY-MM-DD",
        help=words.DATE_HELP,
        **hold("date", now.date, keep, "date", str(start)),
    )


def _criteria(group: Group, now: Decision, start: Decision, catalog: Catalog) -> None:
    """The sliders of a group's criteria, each with its question, drawn only while they are unfolded."""
    criteria = [criterion for criterion in catalog.criteria if criterion.group == group.id]
    with folded(words.criteria(len(criteria)), fold(group.id)) as unfolded:
        if unfolded:
            says = of_criteria(now, catalog)
            for criterion in criteria:
                key, position = f"w_{criterion.id}", now.weights[criterion.id]
                _slider(key, [criterion.name], position, start.weights[criterion.id])
                st.caption(plain(says[criterion.id]))


def _slider(key: str, label: Sequence[str], position: int, default: int, **options: Any) -> None:
    """A slider; what its label says below the name is one part less to redraw than a caption."""
    held = hold(key, position, keep, key, str(default))
    st.slider(BREAK.join(map(plain, label)), 0, MAX_WEIGHT, position, step=1, **held, **options)


def _musts(now: Decision, catalog: Catalog) -> None:
    """The must-haves, drawn only while they are unfolded: in each run they would cost as much as a page."""
    with folded(words.musts_title(len(now.musts)), UNFOLDED) as unfolded:
        if unfolded:
            for criterion in catalog.criteria:
                _must(criterion, now.musts.get(criterion.id), catalog)
            _choice("open", words.OPEN, list(OPENS), now.open, OPENS[0], words.OPEN_CHOICES.__getitem__)


def _must(criterion: Criterion, least: float | None, catalog: Catalog) -> None:
    steps = [ANY, *(spell(level) for level in words.steps(criterion, least))]
    key, title = f"must_{criterion.id}", plain(criterion.name)
    _choice(key, title, steps, spell(least), ANY, partial(words.least, criterion))
    if criterion.scale:
        written = "" if least is None else spell(least)
        held = hold(f"{key} number", written, _demand, criterion, catalog)
        st.text_input(plain(field(criterion)), written, max_chars=LONGEST, **held)
        refused = st.session_state.get(REFUSED, {}).get(criterion.id)
        if refused and refused[1] == written:
            st.warning(plain(refusal(criterion, refused[0])))


def _demand(text: str, criterion: Criterion, catalog: Catalog) -> None:
    """Demand a number that a person wrote, or note that it is none of the scale."""
    key, spelled = f"must_{criterion.id}", demanded(criterion, text, catalog)
    refused = st.session_state.setdefault(REFUSED, {})
    refused.pop(criterion.id, None)
    if spelled is None:
        refused[criterion.id] = text, address().get(key, "")
    else:
        keep(spelled, key, ANY)


def _choice(
    key: str, label: str, options: list[str], value: str, default: str, name: Callable[[str], str]
) -> None:
    held = hold(key, value, keep, key, default, among=map(name, options))
    st.selectbox(label, options, options.index(value), format_func=name, **held)
