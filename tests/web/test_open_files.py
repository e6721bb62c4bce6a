"""Open files: none held by who has left, more where the system grants them, and bad health without."""

import asyncio
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import anyio
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Message

from benchmarks.servers import Server, serving
from benchmarks.visitors import AT_ONCE, FILES, visit, visits, visits_at_once
from shortlist.web import open_files
from shortlist.web.open_files import RESERVE, KeepReserve, ScriptLoop, is_scarce
from tests.support.asgi import ask
from tests.support.places import ROOT

FOLDER = Path("/proc/self/fd")
DENIAL = "websocket.http.response"
linux = pytest.mark.skipif(not FOLDER.exists(), reason="open files are counted in /proc, which Linux has")


@linux
def test_a_loop_that_does_not_run_holds_no_file_open() -> None:
    before = len(os.listdir(FOLDER))
    loops = [ScriptLoop() for _ in range(10)]
    assert len(os.listdir(FOLDER)) == before
    for loop in loops:
        loop.close()
        assert loop.is_closed()


@linux
def test_a_loop_runs_what_it_is_given_and_closes_what_it_opened() -> None:
    before = len(os.listdir(FOLDER))
    with ThreadPoolExecutor(1) as apart:  # the browser tests' own loop may be running in this thread
        assert apart.submit(_looped).result() == ("done", "WOKEN")
    assert len(os.listdir(FOLDER)) == before


def _looped() -> tuple[str, str]:
    """What a loop gives: of a coroutine, and of a call in its executor."""
    loop = ScriptLoop()
    try:
        done = loop.run_until_complete(asyncio.sleep(0, "done"))
        woken = loop.run_until_complete(loop.run_in_executor(None, str.upper, "woken"))
        loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        loop.close()
    return done, woken


def limits(code: str, soft: int, hard: int) -> str:
    """What a program prints that starts with limits on open files."""
    call = f"import resource; resource.setrlimit(resource.RLIMIT_NOFILE, ({soft}, {hard})); {code}"
    return subprocess.run(
        [sys.executable, "-c", call], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_the_soft_limit_is_raised_to_the_hard_one() -> None:
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    hard = 4096 if most == resource.RLIM_INFINITY else min(most, 4096)
    code = (
        "from shortlist.web.open_files import raise_limit; raise_limit(); "
        "print(*resource.getrlimit(resource.RLIMIT_NOFILE))"
    )
    assert limits(code, 256, hard) == f"{hard} {hard}"


def test_files_are_scarce_when_few_are_left() -> None:
    assert not is_scarce()
    code = (
        "import os; from shortlist.web.open_files import is_scarce; answers = [is_scarce()]\n"
        f"held = [os.dup(0) for _ in range(128 - {RESERVE})]; answers += [is_scarce()]\n"
        f"for file in held: os.close(file)\n"
        "print(*answers, is_scarce())"
    )
    assert limits(code, 128, 128) == "False True False"


def test_health_turns_bad_when_files_are_scarce(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fine(_request: object) -> PlainTextResponse:
        return PlainTextResponse("ok")

    app = Starlette(routes=[Route("/{path:path}", fine)], middleware=[Middleware(KeepReserve)])
    assert ask(app, "GET", "/_stcore/health").text == "ok"
    monkeypatch.setattr(open_files, "is_scarce", lambda: True)
    found = ask(app, "GET", "/_stcore/health")
    assert (found.status, found.headers["retry-after"]) == (503, "5")
    assert ask(app, "GET", "/ranking.csv").text == "ok"


def test_who_comes_when_files_are_scarce_is_sent_to_another_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_files, "is_scarce", lambda: True)
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    scope = {"type": "websocket", "path": "/_stcore/stream", "headers": [], "extensions": {DENIAL: {}}}
    with ThreadPoolExecutor(1) as aside:
        aside.submit(anyio.run, KeepReserve(Starlette()), scope, receive, send).result()
    assert (sent[0]["type"], sent[0]["status"]) == (f"{DENIAL}.start", 503)


def health(server: Server) -> int:
    try:
        with urlopen(f"{server.address}/_stcore/health", timeout=2) as answer:
            return int(answer.status)
    except HTTPError as fault:
        return fault.code
    except OSError:
        return 0


def reached(wanted: Callable[[], bool], seconds: float) -> bool:
    """Whether something comes true in time."""
    end = time.monotonic() + seconds
    while not wanted():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


@linux
def test_a_server_of_few_files_serves_many_and_recovers_when_they_run_out() -> None:
    with serving("app.py", FILES) as server:
        files = Path(f"/proc/{server.process}/fd")
        assert visits(server.address, 5) == []
        assert reached(lambda: len(os.listdir(files)) < RESERVE, 10)
        assert visits(server.address, 20) == []
        assert reached(lambda: len(os.listdir(files)) < RESERVE, 10)  # it was three files a visit
        assert visits_at_once(server.address, AT_ONCE) == []
        where = urlsplit(server.address)
        with ExitStack() as held:
            for _ in range(FILES - RESERVE):
                held.enter_context(socket.create_connection((where.hostname, where.port or 80)))
            assert reached(lambda: health(server) == 503, 10)
            for _ in range(2 * RESERVE):
                held.enter_context(socket.create_connection((where.hostname, where.port or 80)))
            assert health(server) != 200
        assert reached(lambda: health(server) == 200, 10)
        assert visit(server.address) > 0
