"""The sidebar: the weights, one row a group, and the attitude to the unknown."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from shortlist.catalog import MAX_WEIGHT, Catalog, Group
from shortlist.decision import UNKNOWN, Decision
from shortlist.ranking import choice_words, words
from shortlist.robustness.slider_words import of_criteria, of_groups
from shortlist.text.markdown import plain
from shortlist.ui.folded import folded
from shortlist.ui.frame.address import keep
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.state import decision, preset_of

BREAK = "  \n"


def draw_sliders(catalog: Catalog) -> None:
    """Draw the sliders, each with what its weight comes to."""
    now = decision(catalog)
    start, says = preset_of(now.profile, catalog), of_groups(now, catalog)
    for group in catalog.groups:
        _slider(f"g_{group.id}", [group.name, says[group.id]], now.groups[group.id], start.groups[group.id])
        _criteria(group, now, start, catalog)
    _slider("unknown", [words.UNKNOWN], now.unknown, UNKNOWN, format="%d %%", help=words.UNKNOWN_HELP)


def fold(group: str) -> str:
    """The key of what folds a group's criteria."""
    return f"unfolded {group}"


def _criteria(group: Group, now: Decision, start: Decision, catalog: Catalog) -> None:
    """The sliders of a group's criteria, each with its question, drawn only while they are unfolded."""
    criteria = [criterion for criterion in catalog.criteria if criterion.group == group.id]
    with folded(words.criteria(len(criteria)), fold(group.id)) as unfolded:
        if unfolded:
            says = of_criteria(now, catalog)
            for criterion in criteria:
                key, position = f"w_{criterion.id}", now.weights[criterion.id]
                _slider(key, [criterion.name], position, start.weights[criterion.id])
                st.caption(plain(f"{says[criterion.id]} {choice_words.weighed(criterion)}"))


def _slider(key: str, label: Sequence[str], position: int, default: int, **options: Any) -> None:
    """A slider; what its label says below the name is one part less to redraw than a caption."""
    name, *rest = label
    lines = [choice_words.moved_from(name, default) if position != default else name, *rest]
    held = hold(key, position, keep, key, str(default))
    st.slider(BREAK.join(map(plain, lines)), 0, MAX_WEIGHT, position, step=1, **held, **options)
