"""The choice of a date: any day, written, or one on which a rating changed."""

from datetime import date
from functools import lru_cache

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import FIRST_DATE, LAST_DATE, Decision, buyers
from shortlist.evidence.timeline import changes
from shortlist.figures import day, written_day
from shortlist.ranking import choice_words
from shortlist.text.markdown import plain
from shortlist.ui.frame.address import address, keep
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.state import preset_of

REFUSED = "a day that was not taken"
LONGEST = 40  # letters of a day


def draw_days(now: Decision, catalog: Catalog) -> None:
    """A field for any day, which is taken as soon as it is left, and the days on which a rating changed."""
    start, written = str(preset_of(now.profile, catalog).date), day(now.date)
    held = hold("date", written, _take_written, start)
    st.text_input(choice_words.DATE, written, max_chars=LONGEST, help=choice_words.DATE_HELP, **held)
    refused = st.session_state.get(REFUSED)
    if refused and refused[1] == address().get("date"):
        st.warning(plain(choice_words.refused_day(refused[0])))
    days = _changes(catalog, buyers(now, catalog))
    if not days:
        return
    held = hold("change day", now.date, _take, start, among=days)
    place = days.index(now.date) if now.date in days else None
    st.selectbox(
        choice_words.CHANGE_DAYS, days, place, format_func=day, placeholder=choice_words.NO_CHANGE_DAY, **held
    )


def _take_written(text: str, start: str) -> None:
    """Take the day that a person wrote, or note that it is none."""
    st.session_state.pop(REFUSED, None)
    found = written_day(text)
    if found and FIRST_DATE <= found <= LAST_DATE:
        _take(found, start)
    else:
        st.session_state[REFUSED] = text, address().get("date")


def _take(found: date | None, start: str) -> None:
    if found:
        keep(found, "date", start)


@lru_cache(maxsize=16)
def _changes(catalog: Catalog, kind: str) -> tuple[date, ...]:
    """The days on which a rating came into force for a kind of buyer, the latest first."""
    return changes(catalog, LAST_DATE, kind)[::-1]
