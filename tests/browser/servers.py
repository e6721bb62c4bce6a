"""Dashboards to visit: real servers, one a catalog, on free ports of this computer."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.support.places import ROOT

START_SECONDS = 60


@contextmanager
def serving(catalog: Path | None, log: Path) -> Iterator[str]:
    """The address of a dashboard that shows a catalog, the shipped one if none is named."""
    port = free_port()
    with running(port, log, catalog):
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def running(
    port: int, log: Path, catalog: Path | None = None, before: Sequence[str] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """The process of a dashboard on a port, once it is healthy; it may end before its time.

    A command may stand before the one that starts it, to watch it.
    """
    with log.open("a") as output:
        server = subprocess.Popen(
            [*before, *_command(port)], cwd=ROOT, env=_environment(catalog), stdout=output, stderr=output
        )
    try:
        _wait_until_healthy(server, f"http://127.0.0.1:{port}/_stcore/health", log)
        yield server
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        finally:
            server.kill()  # one that did not end would be a warning in whichever test comes next
            server.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _command(port: int) -> list[str]:
    options = ["--server.port", str(port), "--server.headless", "true"]
    return [sys.executable, "-m", "streamlit", "run", "app.py", *options]


def _environment(catalog: Path | None) -> dict[str, str]:
    rest = {key: value for key, value in os.environ.items() if key != "SHORTLIST_CATALOG"}
    return rest | ({"SHORTLIST_CATALOG": str(catalog)} if catalog else {})


def _wait_until_healthy(server: subprocess.Popen[bytes], health: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(health, timeout=5) as answer:
                if answer.read() == b"ok":
                    return
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.05)
    raise RuntimeError(f"The dashboard did not start:\n{log.read_text()}")
