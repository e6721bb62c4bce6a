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

HELD = "what widgets stand at"
TURN = " T"  # before the number of a turn in a key; no id of a catalog holds a capital
TURNS = 16  # after so many keys the first is used again: no browser is that far behind


@dataclass
class _Widget:
    """What a widget stands at under its key of this turn, and what it stood at under the keys before."""

    among: tuple[object, ...]
    turn: int = 0
    stood: dict[str, object] = field(default_factory=dict)


@dataclass
class _Held:
    """The widgets of a session by their names, and those that moved but were not drawn since."""

    widgets: dict[str, _Widget] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)


def hold(
    name: str, value: object, act: Callable[..., None], *args: object, among: Iterable[object] = ()
) -> dict[str, Any]:
    """The key and callback of a widget that stands at a value, for the call that draws it.

    `act` is called with what a person chooses and `args`; `among` are the options as the browser names them.
    """
    options, held = tuple(among), _held()
    widget = held.widgets.setdefault(name, _Widget(options))
    stood = widget.stood.setdefault(_key(name, widget.turn), value)
    if (stood, widget.among) != (value, options):
        widget.turn, widget.among = (widget.turn + 1) % TURNS, options
        widget.stood[_key(name, widget.turn)] = value
        st.session_state.pop(_key(name, widget.turn), None)
    held.moved.discard(name)
    key = _key(name, widget.turn)
    return {"key": key, "on_change": _heed, "args": (name, key, act, *args)}


def move(name: str) -> None:
    """Note that a widget has moved: until it is drawn, what follows from it is not on the page."""
    _held().moved.add(name)


def drawn(name: str) -> None:
    """Note that a widget has been drawn where it stands."""
    _held().moved.discard(name)


def said(name: str, event: str) -> Any:
    """What the browser says of an event of a component; None where the page it stood on has been left."""
    component = st.session_state.get(name)
    return None if component is None else component[event]


def undrawn() -> bool:
    """Whether widgets have moved that this run did not draw; they count as drawn from here on."""
    moved = _held().moved
    found = bool(moved)
    moved.clear()
    return found


def _heed(name: str, key: str, act: Callable[..., None], *args: object) -> None:
    """Act on what a widget says, if a person chose it."""
    value, stood = st.session_state[key], _held().widgets[name].stood
    if value != stood[key]:
        stood[key] = value
        move(name)
        act(value, *args)


def _key(name: str, turn: int) -> str:
    return f"{name}{TURN}{turn}" if turn else name


def _held() -> _Held:
    found: _Held = st.session_state.setdefault(HELD, _Held())
    return found
