"""One cell of the grid: its value, and what that rests on, to read and to change."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import streamlit as st

from shortlist.catalog import Criterion
from shortlist.catalog.editing.columns import COMMA, RATINGS
from shortlist.catalog.editing.parts import Raw, Write, changed, records
from shortlist.catalog.editing.ratings import ruling, short, since
from shortlist.catalog.findings import Finding, shown
from shortlist.spreadsheet.grid import words
from shortlist.spreadsheet.grid.cells import bounds, ends, shown_as
from shortlist.spreadsheet.grid.sheet import Cell, Grid
from shortlist.spreadsheet.grid.typed import typed
from shortlist.ui.catalog.bench import Bench, bench
from shortlist.ui.catalog.faults import show_faults
from shortlist.ui.catalog.places import mark
from shortlist.ui.frame.held import hold
from shortlist.ui.lines import show_text

FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
FIELDS = ("value", "since", "judgement", "claims", "note")


def show_cell(found: Bench, seen: Grid) -> None:
    """Choose a cell, and change its rating with judgement, date and claims."""
    if not seen.vendors or not seen.criteria:
        return
    st.markdown(f"**{words.CHOSEN}**")
    chosen, rest = st.columns([1, 2], gap="medium")
    with chosen:
        vendor, criterion = _choose(found, seen)
        show_text("\n".join((criterion.question, *words.scale(criterion))))
    with rest:
        record = found.now.parts.vendors[vendor]
        if found.faults:
            show_faults(words.REFUSED, found.faults)
        _form(found, (vendor, criterion.id), _choose_rating(found, record, criterion), criterion)


def _choose(found: Bench, seen: Grid) -> tuple[int, Criterion]:
    """The cell that is open: the one that was changed last, until another is chosen."""
    ids = [criterion.id for criterion in seen.criteria]
    vendor, name = found.cell or (0, ids[0])
    vendor, place = (vendor if vendor < len(seen.vendors) else 0, ids.index(name) if name in ids else 0)
    called = [criterion.name for criterion in seen.criteria]
    found.cell = vendor, ids[place]
    for label, at, names, key in (
        (words.VENDOR, vendor, seen.vendors, "grid vendor"),
        (words.CRITERION, place, called, "grid criterion"),
    ):
        held = hold(key, at, _open, key, ids, among=names)
        st.selectbox(label, range(len(names)), at, format_func=list(names).__getitem__, **held)
    return vendor, seen.criteria[place]


def _open(chosen: int, key: str, ids: Sequence[str]) -> None:
    found = bench()
    if found and found.cell:
        vendor, name = found.cell
        found.cell = (chosen, name) if key == "grid vendor" else (vendor, ids[chosen])
        found.faults = ()


def _choose_rating(found: Bench, record: Any, criterion: Criterion) -> int | None:
    """Which rating of the cell is open, by its place among the vendor's; none if there is none yet."""
    ratings = records(record, RATINGS)
    places = [
        place
        for place, rating in enumerate(ratings)
        if isinstance(rating, dict) and rating.get("criterion") == criterion.id
    ]
    if len(places) < 2:
        return places[0] if places else None
    places.sort(key=lambda place: since(ratings[place]), reverse=True)
    rules = ruling(record, *found.view).get(criterion.id, places[0])
    called = {place: _called(ratings[place], criterion) for place in places}
    key = f"rating {mark(found.cell, found.place, called)}"
    chosen: int = st.selectbox(
        words.RATING, places, places.index(rules), format_func=called.__getitem__, key=key
    )
    return chosen


def _called(rating: Raw, criterion: Criterion) -> str:
    kinds = rating.get("buyers")
    whom = tuple(map(str, kinds)) if isinstance(kinds, list) else ()
    return words.rating(since(rating), whom, shown_as(criterion, bounds(rating)))


def _form(found: Bench, cell: Cell, place: int | None, criterion: Criterion) -> None:
    record = found.now.parts.vendors[cell[0]]
    rating: Raw = {} if place is None else records(record, RATINGS)[place]
    key = mark(cell, place, rating, found.place, len(found.editions))
    stated = since(rating)
    claims = dict(_claims(found, record, criterion, rating))
    value = "" if place is None else shown_as(criterion, bounds(rating))
    day = found.view[0] if stated == date.min else stated
    with st.form(f"cell {key}"):
        first, second = st.columns([2, 1])
        first.text_input(words.VALUE, value, key=f"value {key}", help=words.VALUE_HELP)
        second.date_input(words.SINCE, day, FIRST, LAST, key=f"since {key}", format="YYYY-MM-DD")
        judgement = _text(rating, "judgement")
        st.text_area(words.JUDGEMENT, judgement, height=80, key=f"judgement {key}", help=words.JUDGEMENT_HELP)
        if claims:
            cited = [name for name in _cited(rating) if name in claims]
            st.multiselect(
                words.CLAIMS, list(claims), cited, format_func=claims.__getitem__, key=f"claims {key}"
            )
        else:
            st.caption(words.NO_CLAIMS)
        st.text_input(words.NOTE, _text(rating, "note"), key=f"note {key}")
        st.form_submit_button(words.SAVE, on_click=_save, args=(cell, place, criterion, key))
    if place is not None:
        told = f"{words.REMOVE}: {_called(rating, criterion)}"
        st.button(
            words.REMOVE, key=f"remove {key}", on_click=_write, args=(cell[0], Write(place, None), told)
        )


def _text(rating: Raw, key: str) -> str:
    found = rating.get(key)
    return found if isinstance(found, str) else ""


def _cited(rating: Raw) -> list[str]:
    found = rating.get("claims")
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


def _claims(found: Bench, vendor: Raw, criterion: Criterion, rating: Raw) -> Iterator[tuple[str, str]]:
    """The claims about the vendor, or a class of it, on the criterion; and those that are cited."""
    classes = vendor.get("classes")
    subjects = {vendor.get("id"), *(map(str, classes) if isinstance(classes, list) else ())}
    cited = _cited(rating)
    for claim in records(found.now.parts.data, "claims"):
        about, name = (claim.get("about"), claim.get("id")) if isinstance(claim, dict) else (None, None)
        if not isinstance(name, str):
            continue
        is_near = isinstance(about, list) and subjects & set(map(str, about))
        if name in cited or (is_near and claim.get("criterion") == criterion.id):
            yield name, words.claim(claim)


def _save(cell: Cell, place: int | None, criterion: Criterion, key: str) -> None:
    """Write what the form says of a rating, if that can be read."""
    found = bench()
    if found is None:
        return
    said = {field: st.session_state.get(f"{field} {key}") for field in FIELDS}
    name = f"{shown(criterion.name)}"
    read = typed(name, criterion, said["value"] or "")
    if isinstance(read, Finding):
        found.faults = (read,)
        return
    low, high = read or ends(criterion)
    cells = {
        "criterion": criterion.id,
        "since": said["since"],
        **{"low": short(low), "high": short(high), "claims": COMMA.join(said["claims"] or ()) or None},
        **{key_: (said[key_] or "").strip() or None for key_ in ("judgement", "note")},
    }
    _write(cell[0], Write(place, cells), f"{name}: {shown_as(criterion, read)}")


def _write(vendor: int, write: Write, told: str) -> None:
    found = bench()
    if found and changed(found.now.parts.vendors[vendor], [write]) != found.now.parts.vendors[vendor]:
        found.write({vendor: [write]}, told)
