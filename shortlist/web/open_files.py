"""Open files: as many as the system grants, none held by who has left, and some kept for the end."""

import asyncio
import os
import selectors
import sys
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket
from streamlit.runtime import app_session

ENOUGH = 65_536  # more than any number of visitors that one process can serve
RESERVE = 24  # files kept for catalogs, the other process and the check of health
HEALTH = "/_stcore/health"
FULL = "No more files can be opened: this server cannot take another visitor now.\n"
REFUSAL = PlainTextResponse(FULL, 503, {"Retry-After": "5"})
FOLDERS = ("/proc/self/fd", "/dev/fd")  # Linux, macOS


def raise_limit() -> None:
    """Lift the soft limit on open files towards the hard one."""
    if sys.platform != "win32":
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = ENOUGH if hard == resource.RLIM_INFINITY else min(hard, ENOUGH)
        with suppress(ValueError, OSError):  # a system may know a lower limit than it tells
            resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))


def is_scarce() -> bool:
    """Tell whether so many files are open that the rest is needed for those who are there."""
    if sys.platform == "win32":
        return False
    import resource

    try:
        opened = next(len(os.listdir(folder)) for folder in FOLDERS if os.path.isdir(folder))
    except (OSError, StopIteration):  # not even this folder can be opened
        return True
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0] - opened < RESERVE


class ScriptLoop(asyncio.SelectorEventLoop):
    """An event loop that opens no file before it runs.

    Streamlit keeps one for every session, for two minutes after it has ended as well, and no page runs it.
    An ordinary one holds three files open.
    """

    _ssock: Any = None
    _csock: Any = None

    def __init__(self) -> None:
        super().__init__(selectors.SelectSelector())

    def run_forever(self) -> None:
        """Open what wakes the loop up, and run."""
        if self._ssock is None:
            super()._make_self_pipe()  # type: ignore[misc]
        super().run_forever()

    def _make_self_pipe(self) -> None:
        """Wait until the loop runs."""

    def _close_self_pipe(self) -> None:
        if self._ssock is not None:
            super()._close_self_pipe()  # type: ignore[misc]


def spare_files() -> None:
    """Let no session of Streamlit hold files open that it does not use."""
    sparing: Any = SimpleNamespace(**{**vars(asyncio), "new_event_loop": ScriptLoop})
    app_session.asyncio = sparing  # type: ignore[attr-defined]


class KeepReserve:
    """ASGI middleware that takes no visitor when files are scarce, and says so where health is asked for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and is_scarce():
            # Not 403, which closing gives: a proxy takes the visitor to another server on 503.
            await WebSocket(scope, receive, send).send_denial_response(REFUSAL)
        elif scope["type"] == "http" and scope["path"].endswith(HEALTH) and is_scarce():
            await REFUSAL(scope, receive, send)
        else:
            await self.app(scope, receive, send)
