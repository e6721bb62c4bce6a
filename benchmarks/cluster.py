"""Three servers behind nginx, one of them killed under load: who is moved goes on with the same weights."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Barrier
from urllib.request import Request, urlopen

sys.path.insert(0, str(Path(__file__).parents[1]))

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from benchmarks.load import PROTOCOLS
from benchmarks.servers import ROOT, START_SECONDS, CannotMeasureError, Server, free_port, serving

VISITORS, ROUNDS = 24, 4
PORTS = (8641, 8642, 8643)  # of the servers, as they are deployed
RANKING = "plain-ranking"
MISSING = "nginx is missing: install it (on Debian: sudo apt-get install nginx-light)"


@dataclass(frozen=True)
class Seen:
    """What a page shows: where its sliders stand, and the ranking."""

    sliders: tuple[tuple[str, tuple[float, ...]], ...]
    ranking: str


@dataclass(frozen=True)
class Trip:
    """What a visitor saw, again and again; seconds of each way back after the server was gone; the CSV."""

    unknown: int
    seen: tuple[Seen, ...]
    back: tuple[float, ...]
    csv: bytes = b""


@contextmanager
def balanced(servers: list[Server]) -> Iterator[int]:
    """The port of nginx, configured as it is deployed, in front of servers."""
    nginx = _nginx()
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        conf = (ROOT / "deploy" / "nginx.conf").read_text().replace("/run/shortlist", folder)
        for number, server in zip(PORTS, servers, strict=True):
            conf = conf.replace(f"127.0.0.1:{number}", server.address.removeprefix("http://"))
        conf = re.sub(r"listen 127.0.0.1:\d+", f"listen 127.0.0.1:{port}", conf)
        (Path(folder) / "nginx.conf").write_text(conf)
        call = [nginx, "-c", f"{folder}/nginx.conf", "-e", f"{folder}/error.log", "-g", "daemon off;"]
        process = subprocess.Popen(call)
        try:
            _wait_for(port, process)
            yield port
        finally:
            process.terminate()
            process.wait()


def _nginx() -> str:
    """Where nginx is; installed if this is root on Debian."""
    if not shutil.which("nginx") and os.geteuid() == 0 and shutil.which("apt-get"):
        for step in ("update", "install -y nginx-light"):
            subprocess.run(["apt-get", "-qq", *step.split()], check=False, capture_output=True)
    if found := shutil.which("nginx"):
        return found
    raise CannotMeasureError(MISSING)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise CannotMeasureError("nginx does not start with deploy/nginx.conf; what it wrote stands above")


def line(port: int, visitor: int) -> ClientConnection:
    """A visitor's line, by the cookie that keeps a visitor with a server."""
    stream = f"ws://127.0.0.1:{port}/_stcore/stream"
    return connect(stream, subprotocols=PROTOCOLS, max_size=None, additional_headers=_cookie(visitor))


def _cookie(visitor: int) -> dict[str, str]:
    return {"Cookie": f"shortlist=visitor-{visitor}"}


def shown(opened: ClientConnection, unknown: int) -> Seen:
    """The page of a visitor, whose address says how the unknown is taken."""
    message = BackMsg()
    message.rerun_script.query_string = f"unknown={unknown}"
    opened.send(message.SerializeToString())
    sliders, ranking = dict[str, tuple[float, ...]](), ""
    while True:
        answer = ForwardMsg.FromString(opened.recv(timeout=60, decode=False))
        if answer.WhichOneof("type") == "script_finished":
            return Seen(tuple(sliders.items()), ranking)
        element = answer.delta.new_element if answer.WhichOneof("type") == "delta" else None
        kind = element.WhichOneof("type") if element is not None else None
        if element is not None and kind == "slider":
            sliders[element.slider.label] = tuple(element.slider.value or element.slider.default)
        if element is not None and kind == "html" and RANKING in element.html.body:
            ranking = element.html.body


def trip(port: int, visitor: int, rounds: int, met: Barrier) -> Trip:
    """Look at the page, wait for all others, and look on while one server is killed."""
    with ExitStack() as lines:
        opened = lines.enter_context(line(port, visitor))
        seen, back = [shown(opened, visitor)], list[float]()
        met.wait(START_SECONDS)
        for _ in range(rounds):
            start = time.perf_counter()
            try:
                seen.append(shown(opened, visitor))
            except (ConnectionClosed, OSError):
                opened = lines.enter_context(line(port, visitor))
                seen.append(shown(opened, visitor))
                back.append(time.perf_counter() - start)
    return Trip(visitor, tuple(seen), tuple(back))


def downloaded(port: int, one: Trip) -> Trip:
    """The same with the visitor's CSV; nginx refuses a computer that asks for many files at once."""
    address = f"http://127.0.0.1:{port}/ranking.csv?unknown={one.unknown}"
    with urlopen(Request(address, headers=_cookie(one.unknown)), timeout=60) as answer:
        return replace(one, csv=answer.read())


def trips(visitors: int, rounds: int) -> list[Trip]:
    """What visitors saw of whom one server in three was killed: the one with most of them."""
    with ExitStack() as stack:
        with ThreadPoolExecutor(len(PORTS)) as starters:
            servers = list(starters.map(lambda _: stack.enter_context(serving("app.py")), PORTS))
        port = stack.enter_context(balanced(servers))
        before, met = [server.seconds() for server in servers], Barrier(visitors + 1)
        with ThreadPoolExecutor(visitors) as threads:
            going = [threads.submit(trip, port, visitor, rounds, met) for visitor in range(visitors)]
            met.wait(START_SECONDS)
            work = [server.seconds() - begun for server, begun in zip(servers, before, strict=True)]
            os.kill(servers[work.index(max(work))].process, signal.SIGKILL)
            return [downloaded(port, one.result()) for one in going]


def main() -> int:
    found = trips(VISITORS, ROUNDS)
    back = [seconds for one in found for seconds in one.back]
    wrong = sum(len(set(one.seen)) > 1 for one in found)
    print(f"{VISITORS} visitors, {len(PORTS)} servers, one killed under load")
    print(f"{len(back)} moved, the slowest back in {max(back, default=0):.2f} s")
    print(f"{wrong} with other weights or another ranking than before")
    return int(wrong > 0 or not back)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except CannotMeasureError as fault:
        sys.exit(str(fault))
