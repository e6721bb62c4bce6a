"""All claims as a table to filter and to take away."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ParamSpec, TypeVar

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import FIRST_DATE, VIEW, Decision
from shortlist.evidence import labels, words
from shortlist.evidence.archive import Archive, archive
from shortlist.evidence.claims import Pick, classes, statements
from shortlist.evidence.claims_csv import claims_csv
from shortlist.evidence.tables import claims_frame, unique_criteria, unique_names
from shortlist.ui.drawing import show_table
from shortlist.ui.evidence.statements import statement
from shortlist.ui.frame.address import address
from shortlist.ui.frame.state import choose
from shortlist.ui.lines import show_text
from shortlist.ui.views import choose_day, show

ANY = "any"
FILTER_WIDTH = 158  # pixels: two side by side on a phone, four beside the sliders
P = ParamSpec("P")
T = TypeVar("T")
WIDTHS = {
    **{labels.CLAIM: 340, labels.ABOUT: 105, labels.CRITERION: 130, labels.BEARING: 160},
    **{labels.PUBLISHED: 110, labels.SOURCE: 140, labels.SPEAKER: 180, labels.GRADE: 180},
    **{labels.LANGUAGE: 85, labels.PLACE: 120, labels.ADDRESS: 320},
}
COLUMNS = {label: st.column_config.TextColumn(width=width) for label, width in WIDTHS.items()}
ROW_HEIGHT = 64  # three lines; cells wrap from here up
HEAD, TALL = 40, 400  # pixels; what any window shows
OPENED = f"{VIEW}claim"


def show_claims(decision: Decision, catalog: Catalog) -> None:
    """Filter the claims that were public on the date, read them, and take them away."""
    known = archive(catalog, decision.date)
    rows = statements(known, catalog, _pick(known, catalog))
    show_text(words.claim_count(len(rows), len(known.claims)))
    if rows:
        height = HEAD + ROW_HEIGHT * len(rows)
        is_long = height > TALL  # then it is as tall as the window
        with st.container(key="long", height=TALL, border=False) if is_long else st.container():
            show_table(
                claims_frame(rows, catalog),
                key="claims",
                alt=labels.CLAIMS_ALT,
                column_config=COLUMNS,
                row_height=ROW_HEIGHT,
                height="stretch" if is_long else height,
                on_select=partial(_open, [row.claim.id for row in rows]),
                selection_mode="single-row",
            )
        _show_open(known)
    st.download_button(
        labels.DOWNLOAD_CLAIMS,
        partial(claims_csv, rows, known, catalog),
        file_name="claims.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _open(ids: Sequence[str]) -> None:
    rows = st.session_state["claims"].selection.rows
    show(claim=ids[rows[0]] if rows else "")


def _show_open(known: Archive) -> None:
    """The claim whose row was opened, in full."""
    claim = known.claims.get(address().get(OPENED, ""))
    if claim is None:
        st.caption(labels.OPEN_CLAIM)
        return
    with st.container(border=True):
        st.markdown(statement(claim, known))


def choose_vendor(catalog: Catalog) -> str | None:
    """A vendor to look at, or None for any of them."""
    return _choose(labels.VENDOR, "about", labels.ANY_VENDOR, unique_names(catalog))


def _pick(known: Archive, catalog: Catalog) -> Pick:
    with st.container(horizontal=True):
        about = _filter(choose_vendor, catalog)
        kinds = {name: name for name in classes(catalog)}
        subject = _filter(_choose, labels.CLASS, "class", labels.ANY_CLASS, kinds)
        criteria = unique_criteria(catalog)
        criterion = _filter(_choose, labels.CRITERION, "on", labels.ANY_CRITERION, criteria)
        source = _filter(_choose, labels.SOURCE, "source", labels.ANY_SOURCE, _sources(known))
        side = _filter(_choose, labels.BEARING, "bearing", labels.ANY_BEARING, labels.SIDES)
        since = _filter(choose_day, labels.SINCE, "since", FIRST_DATE, known.day)
        until = _filter(choose_day, labels.UNTIL, "until", FIRST_DATE, known.day)
    return Pick(about, subject, criterion, source, since, until, _bearings(side))


def _filter(draw: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Draw a filter so narrow that two stand side by side on a phone."""
    with st.container(width=FILTER_WIDTH):
        return draw(*args, **kwargs)


def _choose(label: str, name: str, any_: str, options: Mapping[str, str]) -> str | None:
    chosen = choose(label, name, {ANY: any_, **options})
    return None if chosen == ANY else chosen


def _bearings(side: str | None) -> frozenset[int]:
    if side is None:
        return frozenset()
    return frozenset(number for number in words.BEARINGS if words.side(number) == labels.SIDES[side])


def _sources(known: Archive) -> dict[str, str]:
    told = {claim.source for claim in known.claims.values()}
    return {name: words.source_name(source) for name, source in known.sources.items() if name in told}
