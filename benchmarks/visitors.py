"""How visitors fare by the hundred: whether all are served, how long they wait, and what memory it takes.

They speak to the server as a browser does, without one. The server may open 256 files, which is little.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))

from websockets.sync.client import ClientConnection, connect

from benchmarks.load import PROTOCOLS, Session
from benchmarks.servers import Server, serving

FILES = 256
SOME, MANY, AT_ONCE = 200, 2_000, 60
SESSIONS, SECONDS, PAUSE = (1, 10, 50, 100), 40, 10.0
OPEN_SECONDS = 30
T = TypeVar("T")


def line(address: str) -> ClientConnection:
    """A visitor's line to the server."""
    stream = f"{address.rstrip('/').replace('http', 'ws', 1)}/_stcore/stream"
    return connect(stream, subprotocols=PROTOCOLS, max_size=None, open_timeout=OPEN_SECONDS)


def visit(address: str) -> float:
    """Open the page, see it whole, and leave; seconds."""
    with line(address) as opened:
        return Session(opened).run()


def visits(address: str, count: int) -> list[str]:
    """Visit so many times, one after another; what went wrong."""
    return faults(visit, [address] * count)


def visits_at_once(address: str, count: int) -> list[str]:
    """Let so many visitors be there together; what went wrong."""
    with ExitStack() as lines:
        opened = [lines.enter_context(line(address)) for _ in range(count)]
        with ThreadPoolExecutor(count) as threads:
            found = threads.map(lambda one: faults(lambda it: Session(it).run(), [one]), opened)
            return [fault for some in found for fault in some]


def faults(act: Callable[[T], object], targets: Iterable[T]) -> list[str]:
    """What is raised by acting on one target after another."""
    found = []
    for target in targets:
        try:
            act(target)
        except Exception as fault:
            found.append(repr(fault))
    return found


def waits(address: str, sessions: int) -> tuple[list[float], int]:
    """How long moves of a slider take, each session's some seconds apart, and how many failed."""
    with ExitStack() as lines:
        visitors = [Session(lines.enter_context(line(address))) for _ in range(sessions)]
        for visitor in visitors:
            visitor.run()
        with ThreadPoolExecutor(sessions) as threads:
            found = list(threads.map(_moves, enumerate(visitors), [sessions] * sessions))
    return [second for seconds, _ in found for second in seconds], sum(failed for _, failed in found)


def _moves(numbered: tuple[int, Session], sessions: int) -> tuple[list[float], int]:
    number, visitor = numbered
    found, failed = list[float](), 0
    time.sleep(PAUSE * number / sessions)
    for step in range(int(SECONDS / PAUSE)):
        try:
            found.append(visitor.run((7 * number + 5 * step) % 100))
            time.sleep(max(0.0, PAUSE - found[-1]))
        except Exception:
            failed += 1
    return found, failed


def told(server: Server, sessions: int) -> int:
    """How many moves of so many sessions failed; printed with how long all took, and what they cost."""
    before = server.seconds()
    seconds, failed = waits(server.address, sessions)
    cost = 1000 * (server.seconds() - before) / (sessions + len(seconds))
    slow = statistics.quantiles(seconds, n=20)[-1]
    print(
        f"{sessions} sessions, a move each {PAUSE:.0f} s: median {statistics.median(seconds):.2f} s, "
        f"95 %: {slow:.2f} s, {failed} errors; {cost:.0f} ms of processor an opening or a move"
    )
    return failed


def main() -> int:
    with serving("app.py", FILES) as server:
        wrong = visits(server.address, SOME)
        few = server.megabytes()
        wrong += visits(server.address, MANY - SOME)
        many = server.megabytes()
        wrong += visits_at_once(server.address, AT_ONCE)
    print(f"{MANY:,} visits one after another and {AT_ONCE} at once, {FILES} open files: {len(wrong)} faults")
    print(f"memory {few:.0f} MB after {SOME} visits, {many:.0f} MB after {MANY:,}: {many / few - 1:+.1%}")
    with serving("app.py") as server:
        for sessions in SESSIONS:
            wrong += ["a move failed"] * told(server, sessions)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
