"""The sidebar: the weights, one row a group, and the attitude to the unknown."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from shortlist.catalog import MAX_WEIGHT, Catalog, Group
from shortlist.choices import words as choices_words
from shortlist.decision import UNKNOWN, Decision, choice
from shortlist.ranking import choice_words, words
from shortlist.robustness.slider_words import of_criteria, of_groups
from shortlist.text.direction import shown
from shortlist.text.markdown import plain
from shortlist.ui.folded import folded
from shortlist.ui.frame.address import address, keep, spell_out
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.navigation import way
from shortlist.ui.frame.state import decision, preset_of, redraw_all

BREAK = "  \n"


def draw_sliders(catalog: Catalog) -> None:
    """Draw the sliders, each with what its weight comes to."""
    now = decision(catalog)
    start, says = preset_of(now.profile, catalog), of_groups(now, catalog)
    for group in catalog.groups:
        _slider(f"g_{group.id}", [group.name, says[group.id]], now.groups[group.id], start.groups[group.id])
        _criteria(group, now, start, catalog)
    lines, options = [words.UNKNOWN], {"format": "%d %%", "help": words.UNKNOWN_HELP}
    _slider("unknown", lines, now.unknown, UNKNOWN, keep, **options)


def draw_way(catalog: Catalog) -> None:
    """Draw the way to choices in place of sliders, and how many these come from: no slider changes either."""
    now = decision(catalog)
    mark = f"{shown(choices_words.mark(now, catalog))} · " if now.choices else ""
    st.html(f'<p class="from-choices">{mark}{way("choices", choices_words.CHOICES_PAGE, {})}</p>')


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


def _keep_weight(position: int, key: str, default: str) -> None:
    """Keep what a person set by hand: choices do not lead there any more."""
    if left := [name for name in address() if name.startswith(choice.MARK)]:
        spell_out(dict.fromkeys(left))
        redraw_all()  # the strip that says so has no place in a part of the page
    keep(position, key, default)


def _slider(
    key: str,
    label: Sequence[str],
    position: int,
    default: int,
    act: Callable[[int, str, str], None] = _keep_weight,
    **options: Any,
) -> None:
    """A slider; what its label says below the name is one part less to redraw than a caption."""
    name, *rest = label
    lines = [choice_words.moved_from(name, default) if position != default else name, *rest]
    held = hold(key, position, act, key, str(default))
    st.slider(BREAK.join(map(plain, lines)), 0, MAX_WEIGHT, position, step=1, **held, **options)
