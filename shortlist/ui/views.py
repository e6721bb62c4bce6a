"""What of a page is shown: sections, numbers, days; all of it in the address."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

import streamlit as st

from shortlist.decision import VIEW
from shortlist.ui.frame.address import address, asked, keep, spell_out
from shortlist.ui.frame.held import hold

WIDTH = 360


def switch(label: str, name: str, options: Mapping[str, str]) -> str:
    """A choice between sections of the page that is open; only the chosen one is computed and drawn."""
    key, ids = f"{VIEW}{name}", list(options)
    value = asked(name, ids)
    st.pills(
        label,
        ids,
        default=value,
        format_func=options.__getitem__,
        required=True,
        label_visibility="collapsed",
        **hold(key, value, keep, key, ids[0], among=options.values()),
    )
    return value


def choose_number(label: str, name: str, ends: tuple[int, int], **options: Any) -> int:
    """A whole number on a slider from zero; `ends` are where it starts and how far it goes."""
    key, (start, most) = f"{VIEW}{name}", ends
    wanted = address().get(key, "")
    value = int(wanted) if wanted.isdecimal() and int(wanted) <= most else start
    held = hold(key, value, keep, key, str(start))
    st.slider(label, 0, most, value, step=1, width=WIDTH, **held, **options)
    return value


def choose_day(label: str, name: str, first: date, last: date) -> date | None:
    """A day, or none."""
    key, value = f"{VIEW}{name}", None
    with suppress(ValueError):
        value = date.fromisoformat(address().get(key, ""))
    if value and not first <= value <= last:
        value = None
    st.date_input(
        label,
        value=value,
        min_value=first,
        max_value=last,
        format="YYYY-MM-DD",
        **hold(key, value, keep, key, ""),
    )
    return value


def show(**choices: str) -> None:
    """Choose what the page shows, as if the reader had: for callbacks, before the page is drawn."""
    spell_out({f"{VIEW}{name}": value for name, value in choices.items()})
