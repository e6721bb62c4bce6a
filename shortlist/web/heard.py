"""Runs are heard out: Streamlit drops what it has not yet taken in of one that has ended as the next begins.

A session takes in by and by what its thread says. A part of the page that was asked for after the thread had
ended, but before all it said was taken in, got a thread of its own at once, and from there on the session
listened to that one alone: the rest of what the first had drawn never reached the browser.
"""

from weakref import WeakKeyDictionary

from streamlit.runtime.app_session import AppSession, AppSessionState
from streamlit.runtime.scriptrunner import RerunData
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequests

SOON = 0.001  # seconds

_begin = AppSession._create_scriptrunner
_waiting: WeakKeyDictionary[AppSession, ScriptRequests] = WeakKeyDictionary()


def hear_out() -> None:
    """Let no session begin a run before it has heard all of one that has ended."""
    AppSession._create_scriptrunner = _wait  # type: ignore[assignment,method-assign]


def _wait(session: AppSession, asked: RerunData) -> None:
    """Begin a run at once, or when the one before is heard out; what is asked for meanwhile is joined."""
    is_first = session not in _waiting
    _waiting.setdefault(session, ScriptRequests()).request_rerun(asked)
    if is_first or session._scriptrunner is None:  # a request for everything lets go of the one before
        _go_on(session)


def _go_on(session: AppSession) -> None:
    """Begin what waits once nothing of the run before is still to be heard."""
    if session not in _waiting:
        return
    if session._state is AppSessionState.SHUTDOWN_REQUESTED:
        del _waiting[session]
    elif session._scriptrunner is None:
        _begin(session, _waiting.pop(session).on_scriptrunner_ready().rerun_data)
    else:
        session._event_loop.call_later(SOON, _go_on, session)
