"""What became known when, what it did to the ranks, and the way to another day."""

from datetime import date

import streamlit as st

from shortlist import evidence_charts as charts
from shortlist import evidence_frames as frames
from shortlist import evidence_labels as labels
from shortlist import evidence_words as words
from shortlist.answer import rank_order
from shortlist.archive import archive
from shortlist.catalog import Catalog
from shortlist.charts import Spec
from shortlist.decision import LAST_DATE, Decision, buyers
from shortlist.timeline import bump, changes, timeline

TIMELINE, BUMP, CHANGE = "timeline", "bump", "change"


def show_timeline(decision: Decision, catalog: Catalog) -> None:
    """Claims and ranks over time; choosing a day sets the as-of date."""
    _choose_day(decision, catalog)
    dark = st.context.theme.type == "dark"
    _claims(decision, catalog, dark)
    _ranks(decision, catalog, dark)


def _choose_day(decision: Decision, catalog: Catalog) -> None:
    """Every day on which a rating changes, also later ones: their dates alone, to step ahead."""
    days = changes(catalog, LAST_DATE, buyers(decision, catalog))
    options = sorted({*days, decision.date})
    if st.session_state.get(CHANGE) != decision.date:
        st.session_state[CHANGE] = decision.date

    def name(day: date) -> str:
        return words.day_of_change(day, decision.date, day in days)

    st.selectbox(
        labels.CHOOSE_DAY, options, format_func=name, key=CHANGE, on_change=_take_day, help=labels.DAY_HELP
    )


def _take_day() -> None:
    st.session_state["date"] = st.session_state[CHANGE]


def _take_column(key: str) -> None:
    """Set the as-of date to the column that was chosen in a chart."""
    chosen = st.session_state[key].selection.get(charts.DAY, [])
    if chosen:
        st.session_state["date"] = date.fromisoformat(chosen[0]["day"])


def _claims(decision: Decision, catalog: Catalog, dark: bool) -> None:
    events = timeline(archive(catalog, decision.date), catalog)
    st.subheader(labels.TIMELINE, anchor=False)
    _draw(
        TIMELINE,
        frames.timeline_data(events, rank_order(decision, catalog), decision.date, catalog),
        charts.timeline(len(catalog.vendors), dark),
        decision.date,
    )
    st.caption(labels.TIMELINE_NOTE)
    if events:
        st.dataframe(
            frames.timeline_frame(events, catalog),
            hide_index=True,
            key="timeline table",
            alt=labels.TIMELINE,
        )


def _ranks(decision: Decision, catalog: Catalog, dark: bool) -> None:
    st.subheader(labels.BUMP, anchor=False)
    places = bump(decision, catalog)
    if not places:
        st.text(labels.NO_RANKS)
        return
    _draw(
        BUMP,
        frames.bump_data(places, decision.date, catalog),
        charts.bump(len(catalog.vendors), dark),
        decision.date,
    )
    st.caption(labels.BUMP_NOTE)
    st.dataframe(frames.bump_frame(places, catalog), hide_index=True, key="bump table", alt=labels.BUMP)


def _draw(name: str, data: object, spec: Spec, day: date) -> None:
    """A chart whose columns can be chosen; another day begins without a choice."""
    key = f"{name} {day}"
    st.vega_lite_chart(
        data,
        spec,
        key=key,
        alt=labels.ALTS[name],
        on_select=lambda: _take_column(key),
        selection_mode=charts.DAY,
    )
