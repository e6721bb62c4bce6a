"""The address bar, which holds every choice.

The session holds the parameters: callbacks write them there, pages read them there, and the browser is told
at the end. What the browser sends is taken up only where it is news: a slow one still sends the address, or
follows a link, from before the last choice, and that takes nothing back.
"""

from collections import deque
from collections.abc import Collection, Mapping

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from shortlist.decision import VIEW

ADDRESS, PAGE, TOLD = "the address", "the page of the address", "addresses that the browser was told"
LAST = "the address that the browser has when it has heard all"
TRAVELLED = "the reader went Back or Forward"
WAY = "way"  # in the address where the reader follows a link of ours to another page: which one it is
FOLLOWED = "the last way that was followed"
TO_DRAFT, WANTED = "draft", "the draft of this browser is wanted"  # what the way says that leads on with it
DIGITS = 16  # of the number of a way, which every browser can count
BEHIND = 100  # no browser is so many addresses behind


def open_address(page: str = "") -> None:
    """Take up what the browser's address says that is news; `page` is the path of the page that is open."""
    said, before = st.query_params.to_dict(), st.session_state.get(PAGE)
    way = said.pop(WAY, None)
    is_news = _is_news(way)
    if way == TO_DRAFT:
        want_draft(True)
    st.session_state[TRAVELLED] = travel = _is_travel() and way is None
    if ADDRESS not in st.session_state or travel:
        _take(said)
    elif page != before or is_news:
        rewrite({**chosen(), **_views(said)})
    elif said not in _told():
        _take(said)
    st.session_state[PAGE] = page
    _tell(said)


def close_address() -> None:
    """Tell the browser; one step back undoes all that has changed.

    It asked from what it had then, and has heard of another address meanwhile if one was told after that.
    """
    found = address()
    _tell(found)
    if not found == st.query_params.to_dict() == st.session_state.get(LAST):
        st.session_state[LAST] = found
        st.query_params.from_dict(found)


def address() -> dict[str, str]:
    """Every parameter of the address."""
    found: dict[str, str] | None = st.session_state.get(ADDRESS)
    if found is None:
        open_address()
        return address()
    return found


def rewrite(parameters: Mapping[str, str]) -> None:
    """Make these the parameters of the address."""
    st.session_state[ADDRESS] = dict(parameters)


def spell_out(changes: Mapping[str, str | None]) -> None:
    """Write some parameters; None takes one out."""
    after = {**address(), **changes}
    rewrite({key: value for key, value in after.items() if value is not None})


def keep(value: object, name: str, default: str) -> None:
    """Write what a person chose into the address; the default is not spelled out."""
    text = "" if value is None else str(value)
    spell_out({name: None if text == default else text})


def asked(name: str, options: Collection[str]) -> str:
    """Which of the options of a page the address asks for, the first if none."""
    wanted = address().get(f"{VIEW}{name}")
    return wanted if wanted is not None and wanted in options else next(iter(options))


def chosen() -> dict[str, str]:
    """What the address says of the decision: Streamlit's own links would leave it behind."""
    return {key: value for key, value in address().items() if not key.startswith(VIEW)}


def travelled() -> bool:
    """Whether the address of this run is one that the reader went Back or Forward to; told once."""
    return bool(st.session_state.pop(TRAVELLED, False))


def want_draft(wanted: bool) -> None:
    """Note whether the browser is to give back the draft that it keeps; it does if the user said so there."""
    st.session_state[WANTED] = wanted


def is_draft_wanted() -> bool:
    """Whether the browser is to give back the draft that it keeps."""
    return bool(st.session_state.get(WANTED))


def views() -> dict[str, str]:
    """What the address says of the page that is open."""
    return _views(address())


def _views(parameters: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in parameters.items() if key.startswith(VIEW)}


def followed() -> int:
    """The number of the last way that was followed, of those that the browser counts; 0 if none."""
    return int(st.session_state.get(FOLLOWED, 0))


def _take(said: dict[str, str]) -> None:
    """Take up an address that the browser has, whatever it was told before."""
    rewrite(said)
    st.session_state[LAST] = dict(said)


def _is_news(way: str | None) -> bool:
    """Whether the reader has just followed this way: its number tells, or that the address changed by it."""
    if way is None:
        return False
    number = int(way) if way.isascii() and way.isdecimal() and len(way) <= DIGITS else 0
    is_news = number > followed() or _is_travel()
    if is_news and number:
        st.session_state[FOLLOWED] = number
    return is_news


def _is_travel() -> bool:
    """Whether the reader went Back or Forward."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def _told() -> deque[dict[str, str]]:
    found: deque[dict[str, str]] = st.session_state.setdefault(TOLD, deque(maxlen=BEHIND))
    return found


def _tell(parameters: dict[str, str]) -> None:
    told = _told()
    if parameters not in told:
        told.append(parameters)
