"""The pieces of the page about sureness: the verdict, the weights, the questions."""

from dataclasses import replace
from functools import partial

import streamlit as st

from shortlist.catalog import Catalog, Group
from shortlist.decision import Decision
from shortlist.ranking import Ranking
from shortlist.ranking.words import VENDOR, unmet
from shortlist.robustness import charts, kept, labels, triangle_chart, verdict_words
from shortlist.robustness import tables as frames
from shortlist.robustness.asking import words as asking_words
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.asking.questions import questions_csv, request
from shortlist.robustness.contest import Field, Inside
from shortlist.robustness.contest import field as _field
from shortlist.robustness.strips import strips
from shortlist.robustness.triangle import CORNERS, corner_values, current, regions, sliders
from shortlist.robustness.verdict import FAR, outlook
from shortlist.robustness.words import taken_here
from shortlist.ui.drawing import is_dark, show_chart, show_table
from shortlist.ui.folded import folded
from shortlist.ui.frame.state import PageEndError, choose, decision, redraw, take
from shortlist.ui.views import switch

TRIANGLE = "triangle"
STEADY = {
    labels.WEIGHT: st.column_config.TextColumn(width=200),
    labels.NOW: st.column_config.TextColumn(width=55, alignment="right"),
    labels.HOLDS: st.column_config.TextColumn(width=130),
}
QUESTIONS = {
    labels.ORDER: st.column_config.TextColumn(width=50, alignment="right"),
    VENDOR: st.column_config.TextColumn(width=130),
    labels.QUESTION: st.column_config.TextColumn(width="large"),
    labels.CHANGE: st.column_config.TextColumn(width=90, alignment="right"),
    labels.THEN: st.column_config.TextColumn(width=130),
    labels.GAIN: st.column_config.TextColumn(width=60, alignment="right"),
}


def contest(ranking: Ranking, decision: Decision, catalog: Catalog) -> Field:
    """The vendors that may meet every must-have; where there are none the page says so and ends."""
    found = _field(ranking, decision, catalog)
    if not len(found.rows):
        st.info(unmet(len(catalog.vendors), 0))
        raise PageEndError
    return found


def show_verdict(field: Field, ranking: Ranking, catalog: Catalog) -> None:
    """How far the first place can be relied on, what it hinges on, and what to do next."""
    found = outlook(field, kept.chances_around(field, FAR))
    failing = int((~ranking.possible).sum())
    st.subheader(labels.VERDICTS[found.verdict], anchor=False, help=labels.RULES)
    st.text(verdict_words.verdict(found, field, failing))
    with st.container(gap="xsmall"):
        for hinge in verdict_words.hinges(found, field, catalog):
            st.text(f"•  {hinge}")
    st.text(verdict_words.advice(found, field, catalog))


def choose_parts(field: Field) -> frozenset[str]:
    """The parts of the page that are wanted and have a first place to speak of; only these are computed."""
    part = switch(labels.PART, "part", labels.PARTS)
    wanted = frozenset(labels.PARTS) if part == labels.ALL else frozenset({part})
    return wanted if field.ranked.any() else wanted - labels.NEED_A_FIRST


def show_stability(inside: Inside, catalog: Catalog) -> None:
    """How far each weight can move before the first place changes hands."""
    found = strips(inside, catalog)
    st.subheader(labels.STABILITY, anchor=False)
    show_chart(
        charts.stability_data(found, inside),
        charts.stability(len(found), is_dark()),
        key="stability",
        alt=labels.STABILITY_ALT,
    )
    st.caption(f"{labels.STABILITY_NOTE}{taken_here(inside)}")
    with folded(labels.AS_TABLE, "fold_stability") as unfolded:
        if unfolded:
            show_table(
                frames.strips_frame(found, inside),
                key="stability_table",
                alt=labels.STABILITY,
                height="content",
                column_config=STEADY,
            )


def show_triangle(inside: Inside, catalog: Catalog) -> None:
    """Who comes first for every mix of three groups, and the way to choose a mix."""
    st.subheader(labels.TRIANGLE, anchor=False)
    groups = [group for group, mix in zip(catalog.groups, inside.mixes, strict=True) if mix.any()]
    if len(groups) < CORNERS:
        st.text(labels.TRIANGLE_NEEDS)
        return
    three = groups if len(groups) == CORNERS else _three(groups)
    places = [catalog.groups.index(group) for group in three]
    if not inside.shares[places].any():
        st.info(labels.TRIANGLE_EMPTY)
        return
    corners, names = corner_values(inside, places), [group.name for group in three]
    areas = regions(corners)
    chart, table = st.columns([3, 2], gap="medium")
    with chart:
        show_chart(
            triangle_chart.triangle_data(areas, corners, current(inside, places), names, inside),
            triangle_chart.triangle(is_dark()),
            key=TRIANGLE,
            on_select=partial(_take_mix, [group.id for group in three], catalog),
            width="content",
            alt=labels.TRIANGLE_ALT,
        )
    with table:
        show_table(
            frames.regions_frame(areas, inside),
            key="triangle_table",
            alt=labels.TRIANGLE,
            column_config={labels.AREA: st.column_config.TextColumn(alignment="right")},
        )
        st.caption(f"{labels.TRIANGLE_NOTE}{taken_here(inside)}")


def show_questions(field: Field, decision: Decision, catalog: Catalog) -> None:
    """What to find out first, and the questions to send."""
    st.subheader(labels.PARTS[labels.ASK], anchor=False)
    found = inquiries(field)
    if not found:
        st.text(labels.NOTHING_OPEN)
        return
    for line in asking_words.asked_first(found, field):
        st.text(line)
    show_table(
        frames.questions_frame(found, field),
        key="questions",
        alt=labels.ASK_ALT,
        column_config=QUESTIONS,
    )
    st.caption(labels.ASK_NOTE)
    with st.container(horizontal=True):
        st.download_button(
            labels.ASK_CSV,
            partial(questions_csv, found, field, decision, catalog),
            file_name="questions.csv",
            mime="text/csv",
            on_click="ignore",
        )
        st.download_button(
            labels.ASK_REQUEST,
            partial(request, found, field, catalog),
            file_name="request.md",
            mime="text/markdown",
            on_click="ignore",
        )


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
        take(replace(before, groups=sliders(mix, groups, before.groups)), catalog)
        redraw()
