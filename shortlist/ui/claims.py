"""All claims as a table to filter and to take away."""

from collections.abc import Mapping
from datetime import date
from functools import partial

import streamlit as st

from shortlist import evidence_labels as labels
from shortlist import evidence_words as words
from shortlist.archive import Archive, archive
from shortlist.catalog import Catalog
from shortlist.claims import Pick, classes, statements
from shortlist.claims_csv import claims_csv
from shortlist.decision import FIRST_DATE, Decision
from shortlist.evidence_frames import claims_frame, unique_criteria, unique_names
from shortlist.ui.state import choose

ANY = "any"
FILTERS_IN_A_ROW = 4
COLUMNS = {
    labels.PUBLISHED: st.column_config.TextColumn(width=95),
    labels.ABOUT: st.column_config.TextColumn(width=105),
    labels.CRITERION: st.column_config.TextColumn(width=130),
    labels.CLAIM: st.column_config.TextColumn(width=420),
    labels.BEARING: st.column_config.TextColumn(width=190),
    labels.SPEAKER: st.column_config.TextColumn(width=180),
    labels.SOURCE: st.column_config.TextColumn(width=160),
    labels.GRADE: st.column_config.TextColumn(width=210),
    labels.LANGUAGE: st.column_config.TextColumn(width=80),
    labels.PLACE: st.column_config.TextColumn(width=120),
    labels.ADDRESS: st.column_config.TextColumn(width=320),
}
ROW_HEIGHT = 60  # three lines of a claim


def show_claims(decision: Decision, catalog: Catalog) -> None:
    """Filter the claims that were public on the date, read them, and take them away."""
    known = archive(catalog, decision.date)
    rows = statements(known, catalog, _pick(known, catalog))
    st.text(words.claim_count(len(rows), len(known.claims)))
    if rows:
        st.dataframe(
            claims_frame(rows, catalog),
            hide_index=True,
            key="claims",
            alt=labels.CLAIMS_ALT,
            column_config=COLUMNS,
            row_height=ROW_HEIGHT,
        )
    st.download_button(
        labels.DOWNLOAD_CLAIMS,
        partial(claims_csv, rows, known, catalog),
        file_name="claims.csv",
        mime="text/csv",
        on_click="ignore",
    )


def choose_vendor(catalog: Catalog) -> str | None:
    """A vendor to look at, or None for any of them."""
    return _choose(labels.VENDOR, "about", labels.ANY_VENDOR, unique_names(catalog))


def _pick(known: Archive, catalog: Catalog) -> Pick:
    vendor, kind, criterion, source = st.columns(FILTERS_IN_A_ROW)
    bearing, since, until, _ = st.columns(FILTERS_IN_A_ROW)
    with bearing:
        side = _choose(labels.BEARING, "bearing", labels.ANY_BEARING, labels.SIDES)
    with vendor:
        about = choose_vendor(catalog)
    with kind:
        subject = _choose(labels.CLASS, "class", labels.ANY_CLASS, {name: name for name in classes(catalog)})
    with criterion:
        on = _choose(labels.CRITERION, "on", labels.ANY_CRITERION, unique_criteria(catalog))
    with source:
        told = _choose(labels.SOURCE, "source", labels.ANY_SOURCE, _sources(known))
    with since:
        first = _day(labels.SINCE, "since", known.day)
    with until:
        last = _day(labels.UNTIL, "until", known.day)
    return Pick(about, subject, on, told, first, last, _bearings(side))


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


def _day(label: str, name: str, latest: date) -> date | None:
    found = st.date_input(
        label,
        value=None,
        max_value=latest,
        min_value=FIRST_DATE,
        format="YYYY-MM-DD",
        key=f"show_{name}",
        bind="query-params",
    )
    return found if isinstance(found, date) else None
