"""How ten sessions that move a slider fare while two hundred files are fetched beside them.

Sessions speak to the server as a browser does, without one, so that what is measured is the server. They move
alone and under load by turns, so that both meet the same weather; the ratio is what counts.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).parents[1]))

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from benchmarks.servers import serving
from shortlist.files.forms import FORMS

SESSIONS, ROUNDS, MOVES, REQUESTS, FETCHERS = 10, 5, 5, 200, 4
PAUSE = 0.5  # seconds between two moves of a slider
PROTOCOLS = [Subprotocol(name) for name in ("streamlit", "PLACEHOLDER_AUTH_TOKEN")]
REACH = 2.0


@dataclass
class Session:
    """A visitor: the line to the server and the slider that is moved."""

    line: ClientConnection
    slider: str = ""

    def run(self, position: int | None = None) -> float:
        """Move the slider, or open the page, and wait until the server has answered; seconds."""
        message = BackMsg()
        message.rerun_script.query_string = ""
        if position is not None:
            state = message.rerun_script.widget_states.widgets.add(id=self.slider)
            state.double_array_value.data[:] = [float(position)]
        start = time.perf_counter()
        self.line.send(message.SerializeToString())
        self._listen()
        return time.perf_counter() - start

    def _listen(self) -> None:
        while True:
            message = ForwardMsg.FromString(self.line.recv(timeout=60, decode=False))
            kind = message.WhichOneof("type")
            element = message.delta.new_element if kind == "delta" else None
            if element is not None and element.WhichOneof("type") == "slider":
                self.slider = self.slider or element.slider.id
            if element is not None and element.WhichOneof("type") == "exception":
                raise RuntimeError(element.exception.message)
            if kind == "script_finished":
                return


def main() -> int:
    alone, loaded, statuses, costs = list[float](), list[float](), list[int](), [0.0, 0.0]
    with serving("app.py") as server, sessions(server.address) as visitors:
        fetch(server.address, REQUESTS + len(FORMS) - 1)  # starts what makes heavy files
        for turn in range(ROUNDS):
            before = server.seconds()
            alone += moves(visitors)
            between = server.seconds()
            with ThreadPoolExecutor(FETCHERS) as fetchers:
                numbers = range(turn, REQUESTS, ROUNDS)
                fetched = [fetchers.submit(fetch, server.address, number) for number in numbers]
                loaded += moves(visitors)
                statuses += [found.result() for found in fetched]
            costs = [costs[0] + between - before, costs[1] + server.seconds() - between]
    faults = sum(status != 200 for status in statuses)
    ratio = statistics.median(loaded) / statistics.median(alone)
    print(
        f"{SESSIONS} sessions, a move each {PAUSE} s: median {told(alone)} alone, {told(loaded)} under load"
    )
    print(f"ratio {ratio:.2f}, at most {REACH}; {len(statuses)} requests, {faults} faults")
    print(f"processor time of the server: {costs[0]:.1f} s alone, {costs[1]:.1f} s under load")
    return int(faults > 0 or ratio > REACH)


def told(found: list[float]) -> str:
    """A median and the point that one in twenty exceeds, in milliseconds."""
    return (
        f"{1000 * statistics.median(found):.0f} ms (95 %: {1000 * statistics.quantiles(found, n=20)[-1]:.0f})"
    )


@contextmanager
def sessions(address: str) -> Iterator[list[Session]]:
    """Visitors who have opened the page."""
    stream = f"{address.rstrip('/').replace('http', 'ws', 1)}/_stcore/stream"
    with ExitStack() as lines:
        visitors = [
            Session(lines.enter_context(connect(stream, subprotocols=PROTOCOLS, max_size=None)))
            for _ in range(SESSIONS)
        ]
        for visitor in visitors:
            visitor.run()
        yield visitors


def moves(visitors: list[Session]) -> list[float]:
    """The seconds of every move of every visitor, all moving at a time of their own."""
    with ThreadPoolExecutor(len(visitors)) as threads:
        return [second for found in threads.map(_moves, enumerate(visitors)) for second in found]


def _moves(numbered: tuple[int, Session]) -> list[float]:
    number, visitor = numbered
    time.sleep(PAUSE * number / SESSIONS)
    found = []
    for step in range(MOVES):
        found.append(visitor.run((7 * number + 5 * step) % 100))
        time.sleep(PAUSE)
    return found


def fetch(address: str, number: int) -> int:
    """Fetch a file that is none of the others; its status."""
    form, unknown = FORMS[number % len(FORMS)], number // len(FORMS) % 100
    with urlopen(f"{address.rstrip('/')}/{form.path}?unknown={unknown}", timeout=60) as answer:
        answer.read()
        return int(answer.status)


if __name__ == "__main__":
    sys.exit(main())
