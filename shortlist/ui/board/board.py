"""The board on the page: files of this server's own, and a plain table for where they do not run."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException
from streamlit.logger import get_logger

from shortlist.catalog import Catalog
from shortlist.comparison.since_words import marks
from shortlist.decision import VIEW, Decision
from shortlist.ranking import Ranking
from shortlist.ui.board.details import details
from shortlist.ui.board.message import answer, message
from shortlist.ui.board.onwards import onwards
from shortlist.ui.board.plain import plain_table
from shortlist.ui.frame.address import address, chosen, spell_out
from shortlist.ui.frame.held import drawn, move, said
from shortlist.ui.frame.strip import before_choice

NAME, KEY = "shortlist.board", "board"
TICKED, OPENED = f"{VIEW}vendors", f"{VIEW}open"
NOT_INSTALLED = (
    "The board is not drawn, a plain table stands in its place: Streamlit serves the files of installed "
    "packages only. Run `make run`, or `pip install --no-deps --editable .`"
)


def show_board(ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """Draw the ranking, and ways onwards; the browser goes on drawing it by itself while a slider moves.

    After a choice of the line it marks who had another place before.
    """
    before = before_choice(catalog)
    was = marks(before, decision, catalog) if before else {}
    found = {**answer(ranking, decision, catalog), "was": was}
    mount = _component()
    if mount:
        opened = {row: details(row, ranking, decision, catalog, chosen()) for row in asked(OPENED, catalog)}
        told = message(found, opened, asked(TICKED, catalog), ranking, catalog)
        mount(key=KEY, data=told, on_tick_change=_tick, on_open_change=_open)
        drawn(KEY)
    st.html(plain_table(found, ranking, catalog) + onwards(asked(TICKED, catalog), ranking))


def modules() -> list[str]:
    """Where the browser finds the scripts of the board, beside the page at the root."""
    scripts = (Path(__file__).parent / "browser").glob("*.js")
    return [f"./_stcore/bidi-components/{NAME}/{script.name}" for script in sorted(scripts)]


def asked(name: str, catalog: Catalog) -> list[int]:
    """The rows of the vendors that a parameter of the address names."""
    rows = {vendor.id: row for row, vendor in enumerate(catalog.vendors)}
    return [rows[name] for name in dict.fromkeys(address().get(name, "").split(",")) if name in rows]


@cache
def _component() -> Callable[..., Any] | None:
    """The way to mount the board; none where the project is not installed."""
    try:
        return st.components.v2.component(NAME, js="board.js", css="board.css", isolate_styles=False)
    except StreamlitAPIException:
        get_logger(__name__).warning(NOT_INSTALLED)
        return None


def _tick() -> None:
    _write(TICKED, said(KEY, "tick"))


def _open() -> None:
    _write(OPENED, said(KEY, "open"))


def _write(name: str, ids: Any) -> None:
    """Write vendors into the address, by their ids, if anything was said of them."""
    if ids is not None:
        move(KEY)
        spell_out({name: ",".join(map(str, ids)) or None})
