"""What became known when, what it did to the ranks, and the way to another day."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import LAST_DATE, Decision, buyers
from shortlist.evidence import labels
from shortlist.evidence import tables as frames
from shortlist.evidence.archive import archive
from shortlist.evidence.timeline import Event, Place, bump, changes, timeline
from shortlist.figures import day as in_words
from shortlist.ranking.answer import rank_order
from shortlist.ui.drawing import show_table
from shortlist.ui.evidence.chooser import show_choices
from shortlist.ui.evidence.track import Track, track
from shortlist.ui.folded import folded
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.state import decision as now
from shortlist.ui.frame.state import redraw, take

KEY, CHANGE = "timeline", "change"


def show_timeline(decision: Decision, catalog: Catalog) -> None:
    """Claims and ranks over time, drawn and as tables; choosing a day sets the as-of date."""
    _choose_day(decision, catalog)
    events, places = timeline(archive(catalog, decision.date), catalog), bump(decision, catalog)
    order = rank_order(decision, catalog)
    drawing = track(Track(events, places, order, decision.date, catalog))
    show_choices(KEY, drawing, lambda day: _take_written(day, catalog))
    st.caption(labels.TIMELINE_NOTE if places else labels.NO_RANKS)
    with folded(labels.TABLES, "fold: timeline") as unfolded:
        if unfolded:
            _show_tables(events, places, order, catalog)


def _show_tables(
    events: Sequence[Event], places: Sequence[Place], order: tuple[str, ...], catalog: Catalog
) -> None:
    if events:
        frame = frames.timeline_frame(events, catalog)
        show_table(frame, key=f"table: {labels.TIMELINE}", alt=labels.as_table(labels.TIMELINE))
    if places:
        frame = frames.bump_frame(places, order, catalog)
        show_table(frame, key=f"table: {labels.BUMP}", alt=labels.as_table(labels.BUMP))


def _choose_day(decision: Decision, catalog: Catalog) -> None:
    """Every day on which a rating changes, also later ones: their dates alone, to step ahead."""
    days = sorted({*changes(catalog, LAST_DATE, buyers(decision, catalog)), decision.date})
    held = hold(CHANGE, decision.date, _take_day, catalog, among=days)
    st.selectbox(
        labels.CHOOSE_DAY,
        days,
        days.index(decision.date),
        format_func=in_words,
        help=labels.DAY_HELP,
        **held,
    )


def _take_day(day: date, catalog: Catalog) -> None:
    """Set the as-of date."""
    take(replace(now(catalog), date=day), catalog)
    redraw()


def _take_written(day: str, catalog: Catalog) -> None:
    with suppress(ValueError):
        _take_day(date.fromisoformat(day), catalog)
