"""Answers that came back: each with what it would change, to be accepted, and what all of them do."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.catalog.loading import CatalogError, parse
from shortlist.catalog.single import FILE, MOST_EDITED, TYPE
from shortlist.comparison.editions import Changes, changes, seen
from shortlist.decision import preset
from shortlist.files.workshop import made_aside
from shortlist.replies import labels, words
from shortlist.replies.effects import Step, first_day, steps
from shortlist.replies.reading import Returned, is_questions, returned
from shortlist.replies.taking import taken
from shortlist.text.markdown import plain
from shortlist.ui.catalog.page import list_findings
from shortlist.ui.frame.address import address
from shortlist.ui.frame.own import Own, own, text_in_use, use
from shortlist.ui.frame.state import decision
from shortlist.ui.lines import show_text

MOST_STEPS = 200


def offer_answers(given: tuple[str, bytes] | None, catalog: Catalog) -> tuple[str, bytes] | None:
    """Show the answers in a workbook of questions that came back; hand on any other spreadsheet."""
    if given is None or not _is_ours(*given):
        return given
    st.subheader(labels.RETURNED, anchor=False)
    try:
        found = _returned(*given, catalog, datetime.now(UTC).date())
    except CatalogError as fault:
        list_findings(labels.UNFIT, fault.findings)
        return None
    new = steps(found.replies, catalog)
    show_text("\n".join((f"{found.file}: {words.heading(found, new)}.", *found.told)))
    text = text_in_use()
    if len(text) > MOST_EDITED or len(new) > MOST_STEPS:
        show_text(labels.TOO_LARGE)
    elif new:
        _offer(found, new, text, catalog)
    return None


_is_ours = lru_cache(maxsize=4)(is_questions)


@lru_cache(maxsize=4)
def _returned(file: str, content: bytes, catalog: Catalog, today: date) -> Returned:
    return (
        made_aside(returned, file, content, catalog, today)
        if catalog.is_large
        else returned(file, content, catalog, today)
    )


def _offer(found: Returned, new: Sequence[Step], text: str, catalog: Catalog) -> None:
    """The answers to accept, what those do, and the catalog with them."""
    st.caption(labels.RETURNED_HELP)
    named = "\0".join((found.file, catalog.digest, *(step.reply.place for step in new)))
    mark = hashlib.sha256(named.encode(errors="replace")).hexdigest()[:8]
    accepted = _choose(new, catalog, mark)
    if not accepted:
        show_text(labels.NONE_TICKED)
        return
    try:
        made = _made(text, found.file, accepted, catalog)
    except CatalogError as fault:
        list_findings(labels.UNFIT, fault.findings)
        return
    heading, lines = words.effect(_changes(catalog, made.catalog), catalog, made.catalog)
    start = filter(None, [words.start(accepted, catalog)])
    told = [*_mine(accepted, catalog, made.catalog), *lines, *start]
    st.markdown("\n".join((f"**{heading}**", "", *(f"- {plain(line)}" for line in told))))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(labels.use(len(accepted)), on_click=_use, args=(made,), key=f"use {mark}")
        st.download_button(labels.TAKE, made.text.encode(), FILE, TYPE, on_click="ignore", key=f"take {mark}")


def _mine(accepted: Sequence[Step], before: Catalog, now: Catalog) -> list[str]:
    """What they do as the reader decides, where that is not as a kind of buyer starts."""
    mine = replace(decision(before), date=max(decision(before).date, first_day(accepted, before)))
    starts = [replace(preset(before, profile), date=mine.date) for profile in before.profiles]
    return [] if mine in starts else [words.as_you_decide(_seen(mine, before, now), before, now)]


def _use(made: Own) -> None:
    """Put the catalog in use; what was chosen stays, but for a day on which not every answer counts."""
    if mine := own():  # the same file and draft go on
        made = replace(mine, text=made.text, catalog=made.catalog, given=False)
    said = address()
    early = "date" in said and said["date"] < made.catalog.as_of.isoformat()
    use(made, {key: value for key, value in said.items() if not (key == "date" and early)})


def _choose(new: Sequence[Step], catalog: Catalog, mark: str) -> tuple[Step, ...]:
    """The answers that are ticked: all of them at first."""
    accepted = []
    for step in new:
        with st.container(gap=None, key=f"answer {mark} {step.number}"):
            if st.checkbox(
                plain(words.change(step, catalog)), value=True, key=f"accept {mark} {step.number}"
            ):
                accepted.append(step)
            st.caption(plain(words.facts(step, catalog)))
    return tuple(accepted)


@lru_cache(maxsize=8)
def _made(text: str, file: str, accepted: tuple[Step, ...], catalog: Catalog) -> Own:
    after = taken(text, file, accepted, catalog)
    return Own(after, parse({FILE: after.encode()}))


_seen = lru_cache(maxsize=8)(seen)


@lru_cache(maxsize=8)
def _changes(before: Catalog, now: Catalog) -> Changes:
    return made_aside(changes, before, now) if before.is_large else changes(before, now)
