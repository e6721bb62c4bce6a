"""Browsers that have the processor for a part of the time only, as on a slow computer."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

TURN = 0.01  # seconds in which pages go on, before they wait for the others


@contextmanager
def slowed(times: int) -> Iterator[None]:
    """Let the pages of this program's browsers stand still between turns: so many times slower.

    The browser's own throttle keeps the processor busy meanwhile; here it is left to others.
    """
    pages, over = drawing(), Event()
    assert pages
    throttle = Thread(target=_throttle, args=(pages, (times - 1) * TURN, over))
    throttle.start()
    try:
        yield
    finally:
        over.set()
        throttle.join()


def drawing() -> list[int]:
    """The processes that draw pages among those that this one has started."""
    rows = subprocess.run(
        ["ps", "-axo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    ).stdout
    found = [line.split(maxsplit=2) for line in rows.splitlines()]
    parents = {int(own): int(parent) for own, parent, *_ in found}

    def is_ours(process: int) -> bool:
        return process == os.getpid() or (process in parents and is_ours(parents[process]))

    return [
        int(own) for own, _, *words in found if "--type=renderer" in " ".join(words) and is_ours(int(own))
    ]


def _throttle(pages: list[int], pause: float, over: Event) -> None:
    while not over.wait(TURN):
        _tell(pages, signal.SIGSTOP)
        over.wait(pause)
        _tell(pages, signal.SIGCONT)


def _tell(pages: list[int], what: signal.Signals) -> None:
    for page in pages:
        with suppress(ProcessLookupError):
            os.kill(page, what)
