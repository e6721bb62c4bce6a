"""What widgets stand at, and which of what a browser sends is a choice.

With each message a browser sends what every widget stands at, touched or not: one that it mounts anew stands
at its default, and a slow browser sends what stood before the server's last answer. So a widget's default is
always what it stands at, and where something else moves it, it goes on under another key. Under one key a
browser by itself sends only what it was told; anything else a person chose.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

WIDGETS, MOVED = "what widgets stand at", "widgets moved but not drawn since"
TURNS = 16  # after so many keys the first is used again: no browser is that far behind


@dataclass
class _Widget:
    """What a widget stands at under its key of this turn, and what it stood at under the keys before."""

    among: tuple[object, ...]
    turn: int = 0
    stood: dict[str, object] = field(default_factory=dict)


def hold(
    name: str, value: object, act: Callable[..., None], *args: object, among: Iterable[object] = ()
) -> dict[str, Any]:
    """The key and callback of a widget that stands at a value, for the call that draws it.

    `act` is called with what a person chooses and `args`; `among` are the options as the browser names them.
    """
    options = tuple(among)
    widget = _widgets().setdefault(name, _Widget(options))
    stood = widget.stood.setdefault(_key(name, widget.turn), value)
    if (stood, widget.among) != (value, options):
        widget.turn, widget.among = (widget.turn + 1) % TURNS, options
        widget.stood[_key(name, widget.turn)] = value
        st.session_state.pop(_key(name, widget.turn), None)
    drawn(name)
    key = _key(name, widget.turn)
    return {"key": key, "on_change": _heed, "args": (name, key, act, *args)}


def move(name: str) -> None:
    """Note that a widget has moved: until it is drawn, what follows from it is not on the page."""
    st.session_state.setdefault(MOVED, set()).add(name)


def drawn(name: str) -> None:
    """Note that a widget has been drawn where it stands."""
    st.session_state.get(MOVED, set()).discard(name)


def undrawn() -> bool:
    """Whether widgets have moved that this run did not draw; they count as drawn from here on."""
    return bool(st.session_state.pop(MOVED, None))


def _heed(name: str, key: str, act: Callable[..., None], *args: object) -> None:
    """Act on what a widget says, if a person chose it."""
    value, stood = st.session_state[key], _widgets()[name].stood
    if value != stood[key]:
        stood[key] = value
        move(name)
        act(value, *args)


def _key(name: str, turn: int) -> str:
    return f"{name} {turn}" if turn else name


def _widgets() -> dict[str, _Widget]:
    found: dict[str, _Widget] = st.session_state.setdefault(WIDGETS, {})
    return found
