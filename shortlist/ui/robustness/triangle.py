"""The weight triangle: who comes first for every mix of three groups, and the way to choose a mix."""

from dataclasses import replace
from functools import partial

import streamlit as st

from shortlist.catalog import Catalog, Group
from shortlist.robustness import labels, triangle_chart
from shortlist.robustness import tables as frames
from shortlist.robustness.contest import Inside
from shortlist.robustness.triangle import CORNERS, corner_values, current, regions, sliders
from shortlist.robustness.words import taken_here
from shortlist.ui.drawing import is_dark, show_chart
from shortlist.ui.frame.state import choose, decision, redraw, take
from shortlist.ui.lines import show_text
from shortlist.ui.robustness.markup import part, said, table

TRIANGLE = "triangle"


def show_triangle(inside: Inside, catalog: Catalog) -> None:
    """Who comes first for every mix of three groups, and the way to choose a mix."""
    st.html(part(labels.TRIANGLE))
    groups = [group for group, mix in zip(catalog.groups, inside.mixes, strict=True) if mix.any()]
    if len(groups) < CORNERS:
        show_text(labels.TRIANGLE_NEEDS)
        return
    three = groups if len(groups) == CORNERS else _three(groups)
    places = [catalog.groups.index(group) for group in three]
    if not inside.shares[places].any():
        st.info(labels.TRIANGLE_EMPTY)
        return
    corners, names = corner_values(inside, places), [group.name for group in three]
    areas = regions(corners)
    chart, areas_beside = st.columns([3, 2], gap="medium")
    with chart:
        show_chart(
            triangle_chart.triangle_data(areas, corners, current(inside, places), names, inside),
            triangle_chart.triangle(is_dark()),
            key=TRIANGLE,
            on_select=partial(_take_mix, [group.id for group in three], catalog),
            width="content",
            alt=labels.TRIANGLE_ALT,
        )
    with areas_beside:
        frame = frames.regions_frame(areas, inside)
        drawn = table(list(frame), zip(*frame.values(), strict=True), labels.TRIANGLE, numbers=(1,))
        note = said(f"{labels.TRIANGLE_NOTE}{taken_here(inside)}", "note")
        st.html(f'<section class="sure">{drawn}{note}</section>')


def _three(groups: list[Group]) -> list[Group]:
    """The three groups at the corners, chosen by name, none of them twice."""
    left = {group.id: group for group in groups}
    found = []
    with st.container(horizontal=True):
        for place, label in enumerate(labels.CORNERS):
            name = choose(label, f"corner{place + 1}", {key: group.name for key, group in left.items()})
            found.append(left.pop(name))
    return found


def _take_mix(groups: list[str], catalog: Catalog) -> None:
    """Move the group sliders to the mix that was chosen in the triangle."""
    chosen = st.session_state[TRIANGLE].selection.get(triangle_chart.POINTED)
    if chosen:
        mix = tuple(chosen[0][share] / 100 for share in "abc")
        before = decision(catalog)
        take(replace(before, groups=sliders(mix, groups, before.groups), choices=()), catalog)
        redraw()
