"""What has the browser keep a draft, and gives back one that the user wants to go on with."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.errors import StreamlitAPIException
from streamlit.logger import get_logger

from shortlist.catalog import words
from shortlist.catalog.draft import MOST_PACKED, Draft, PackedError, is_id, packed, unpacked
from shortlist.catalog.findings import shown
from shortlist.ui.drafts.taking import take
from shortlist.ui.frame.address import WAY, chosen, is_draft_wanted, want_draft
from shortlist.ui.frame.held import said
from shortlist.ui.frame.own import FILE, drafts, faulty, is_unsaved, own
from shortlist.ui.frame.state import redraw, redraw_all

NAME, KEY = "shortlist.draft", "draft"
TOLD, GIVEN, LOST = "drafts that the browser was told", "a draft that comes in parts", "a draft was lost"
MOST_QUERY, MOST_FIELDS = 20_000, 500
NOT_INSTALLED = (
    "No draft is kept: Streamlit serves the files of installed packages only. "
    "Run `make run`, or `pip install --no-deps --editable .`"
)


@dataclass
class _Given:
    """A draft as far as the browser has given it: a message holds a part only."""

    parts: list[str] = field(default_factory=list)


def keeps() -> bool:
    """Whether there is something to keep, to be given back, to be said of it, or to be lost."""
    return bool(own() or faulty()) or is_unsaved() or is_draft_wanted() or bool(st.session_state.get(LOST))


def keep(place: DeltaGenerator | None) -> None:
    """Have the browser keep the drafts, or give back the one that is wanted; `place` is where it says so."""
    if not keeps():
        return
    if place is None:
        redraw()
    with place:
        if st.session_state.pop(LOST, False):
            st.warning(words.LOST)
        if mount := _component():
            part = len(_given().parts) if is_draft_wanted() else None
            mount(key=KEY, data=_message(part), on_given_change=_take, on_missing_change=_tell_again)
        else:
            want_draft(False)
            st.caption(words.NOT_KEPT)


def keep_view(place: DeltaGenerator | None) -> None:
    """Have the browser keep how a draft is looked at, where only the sliders are drawn again."""
    mount = _component()
    if place is not None and (own() or faulty()) and mount:
        with place:
            mount(key=f"{KEY} view", data=json.dumps({"query": urlencode(chosen())}))


def _message(part: int | None) -> str:
    """What the browser is to keep; a text is told once, and again if it says that it has none."""
    told: set[str] = st.session_state.setdefault(TOLD, set())
    kept = drafts()
    found = [_spelled(draft, draft.mark not in told) for draft in kept]
    told.update(draft.mark for draft in kept)
    query = urlencode(chosen())
    return json.dumps({"drafts": found, "query": query, "part": part, "unsaved": is_unsaved()})


def _spelled(draft: Draft, whole: bool) -> dict[str, Any]:
    named = {"id": draft.id, "mark": draft.mark, "name": shown(draft.name), "title": shown(draft.title)}
    return {**named, "valid": not draft.findings, **({"text": packed(draft.content)} if whole else {})}


def _tell_again() -> None:
    st.session_state[TOLD] = set()


def _take() -> None:
    """Take a part of the draft that is wanted; with the last one, go on with it."""
    given = said(KEY, "given")
    if not is_draft_wanted():
        return
    text = given.get("text") if isinstance(given, Mapping) else None
    if not isinstance(text, str):
        _end()
        return
    parts = _given().parts
    if given.get("part") != len(parts):
        return
    parts.append(text)
    if sum(map(len, parts)) > MOST_PACKED:
        _lose()
    elif given.get("last"):
        _end()
        try:
            content = unpacked("".join(parts))
        except PackedError:
            _lose()
            return
        _go_on(content, given)


def _go_on(content: bytes, said: Mapping[str, Any]) -> None:
    """Take a draft as it was left; what a browser says is checked like an upload."""
    id_ = said["id"] if is_id(said.get("id")) else ""
    take(shown(str(said.get("name") or FILE)), content, id_, _view(said.get("query")))


def _view(query: object) -> dict[str, str]:
    """What the address said when the draft was left."""
    if not isinstance(query, str) or len(query) > MOST_QUERY:
        return {}
    try:
        found = parse_qsl(query, max_num_fields=MOST_FIELDS)
    except ValueError:
        return {}
    return {key: value for key, value in found if key != WAY}


def _end() -> None:
    want_draft(False)
    st.session_state[GIVEN] = _Given()
    redraw_all()


def _lose() -> None:
    _end()
    st.session_state[LOST] = True


def _given() -> _Given:
    found: _Given = st.session_state.setdefault(GIVEN, _Given())
    return found


@cache
def _component() -> Callable[..., Any] | None:
    """The way to mount it; none where the project is not installed."""
    try:
        return st.components.v2.component(NAME, js="keeper.js", isolate_styles=False)
    except StreamlitAPIException:
        get_logger(__name__).warning(NOT_INSTALLED)
        return None
