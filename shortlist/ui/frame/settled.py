"""Waiting until what a browser said before is heard: a field is told of as it is left, by the next click."""

from time import sleep

from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

STEP = 0.02  # seconds
QUIET, MOST = 25, 500  # steps: a browser tells of a field a moment after the click that leaves it


def session() -> str:
    """The id of the session that is drawn."""
    context = get_script_run_ctx()
    return context.session_id if context else ""


def settle(name: str) -> None:
    """Wait in another thread until the session of that id has drawn nothing for a while, or is gone."""
    quiet = 0
    for _ in range(MOST):
        found = Runtime.instance().get_app_session(name)
        if found is None or quiet == QUIET:
            return
        quiet = quiet + 1 if found._scriptrunner is None else 0
        sleep(STEP)
