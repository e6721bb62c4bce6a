"""What became known when, what it did to the ranks, and the way to another day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.columns import Frame
from shortlist.decision import LAST_DATE, Decision, buyers
from shortlist.evidence import charts, labels
from shortlist.evidence import tables as frames
from shortlist.evidence.archive import archive
from shortlist.evidence.timeline import Event, Place, bump, changes, timeline
from shortlist.ranking.answer import rank_order
from shortlist.ranking.charts import Spec
from shortlist.ui.drawing import is_dark, show_chart, show_table
from shortlist.ui.folded import folded
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.state import decision as now
from shortlist.ui.frame.state import redraw, take

TIMELINE, BUMP, CHANGE = "timeline", "bump", "change"


def show_timeline(decision: Decision, catalog: Catalog) -> None:
    """Claims and ranks over time, drawn and as tables; choosing a day sets the as-of date."""
    _choose_day(decision, catalog)
    dark = is_dark()
    events, places = timeline(archive(catalog, decision.date), catalog), bump(decision, catalog)
    _draw_claims(events, decision, catalog, dark)
    _draw_ranks(places, decision, catalog, dark)
    if events:
        _offer_table(labels.TIMELINE, lambda: frames.timeline_frame(events, catalog))
    if places:
        order = rank_order(decision, catalog)
        _offer_table(labels.BUMP, lambda: frames.bump_frame(places, order, catalog))


def _choose_day(decision: Decision, catalog: Catalog) -> None:
    """Every day on which a rating changes, also later ones: their dates alone, to step ahead."""
    days = sorted({*changes(catalog, LAST_DATE, buyers(decision, catalog)), decision.date})
    held = hold(CHANGE, decision.date, _take_day, catalog, among=days)
    st.selectbox(labels.CHOOSE_DAY, days, days.index(decision.date), help=labels.DAY_HELP, **held)


def _take_day(day: date, catalog: Catalog) -> None:
    """Set the as-of date."""
    take(replace(now(catalog), date=day), catalog)
    redraw()


def _take_column(key: str, catalog: Catalog) -> None:
    """Set the as-of date to the column that was chosen in a chart."""
    chosen = st.session_state[key].selection.get(charts.DAY, [])
    if chosen:
        _take_day(date.fromisoformat(chosen[0]["day"]), catalog)


def _draw_claims(events: Sequence[Event], decision: Decision, catalog: Catalog, dark: bool) -> None:
    st.subheader(labels.TIMELINE, anchor=False)
    order = rank_order(decision, catalog)
    data = frames.timeline_data(events, order, decision.date, catalog)
    _draw(TIMELINE, data, charts.timeline(len(order), dark), decision, catalog)
    st.caption(labels.TIMELINE_NOTE)


def _draw_ranks(places: Sequence[Place], decision: Decision, catalog: Catalog, dark: bool) -> None:
    st.subheader(labels.BUMP, anchor=False)
    if not places:
        st.text(labels.NO_RANKS)
        return
    data = frames.bump_data(places, decision.date, catalog)
    _draw(BUMP, data, charts.bump(len(catalog.vendors), dark), decision, catalog)
    st.caption(labels.BUMP_NOTE)


def _offer_table(title: str, frame: Callable[[], Frame]) -> None:
    """What a chart says as a table, made only while it is unfolded."""
    with folded(labels.as_table(title), f"fold: {title}") as unfolded:
        if unfolded:
            show_table(frame(), key=f"table: {title}", alt=labels.as_table(title))


def _draw(name: str, data: Frame, spec: Spec, decision: Decision, catalog: Catalog) -> None:
    """A chart whose columns can be chosen; another day begins without a choice."""
    key = f"{name} {decision.date}"
    show_chart(
        data,
        spec,
        key=key,
        alt=labels.ALTS[name],
        on_select=partial(_take_column, key, catalog),
        selection_mode=charts.DAY,
    )
