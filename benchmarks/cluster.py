"""Three servers behind nginx, one of them killed: who is moved goes on with the same weights."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from benchmarks.load import PROTOCOLS
from benchmarks.servers import ROOT, CannotMeasureError, Server, free_port, serving

VISITORS, SERVERS = 24, 3
Sliders = dict[str, tuple[float, ...]]


@contextmanager
def balanced(servers: list[Server]) -> Iterator[int]:
    """The port of nginx, configured as it is deployed, in front of servers."""
    nginx = _nginx()
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        conf = (ROOT / "deploy" / "nginx.conf").read_text().replace("/run/shortlist", folder)
        for number, server in zip((8641, 8642, 8643), servers, strict=True):
            conf = conf.replace(f"127.0.0.1:{number}", server.address.removeprefix("http://"))
        conf = re.sub(r"listen 127.0.0.1:\d+", f"listen 127.0.0.1:{port}", conf)
        (Path(folder) / "nginx.conf").write_text(conf)
        call = [nginx, "-c", f"{folder}/nginx.conf", "-e", f"{folder}/error.log", "-g", "daemon off;"]
        process = subprocess.Popen(call)
        try:
            time.sleep(1)
            yield port
        finally:
            process.terminate()
            process.wait()


def _nginx() -> str:
    """Where nginx is; installed if this is root on Debian."""
    if not shutil.which("nginx") and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-qq", "nginx-light"], check=False, capture_output=True)
    found = shutil.which("nginx")
    if not found:
        raise CannotMeasureError("nginx is missing: install it (on Debian: sudo apt-get install nginx-light)")
    return found


def line(port: int, visitor: int) -> ClientConnection:
    """A visitor's line, by the cookie that keeps a visitor with a server."""
    cookie = {"Cookie": f"shortlist=visitor-{visitor}"}
    stream = f"ws://127.0.0.1:{port}/_stcore/stream"
    return connect(stream, subprotocols=PROTOCOLS, max_size=None, additional_headers=cookie, legacy=True)


def shown(opened: ClientConnection, visitor: int) -> Sliders:
    """Where the sliders stand on the page of a visitor, whose address says how the unknown is taken."""
    message = BackMsg()
    message.rerun_script.query_string = f"unknown={visitor}"
    opened.send(message.SerializeToString())
    found = Sliders()
    while True:
        answer = ForwardMsg.FromString(opened.recv(timeout=60, decode=False))
        if answer.WhichOneof("type") == "script_finished":
            return found
        element = answer.delta.new_element if answer.WhichOneof("type") == "delta" else None
        if element is not None and element.WhichOneof("type") == "slider":
            found[element.slider.label] = tuple(element.slider.value or element.slider.default)


def main() -> int:
    with ExitStack() as stack:
        servers = [stack.enter_context(serving("app.py")) for _ in range(SERVERS)]
        port = stack.enter_context(balanced(servers))
        lines = {visitor: line(port, visitor) for visitor in range(VISITORS)}
        before = {visitor: shown(opened, visitor) for visitor, opened in lines.items()}
        os.kill(servers[1].process, signal.SIGKILL)
        time.sleep(0.5)
        moved, slowest, wrong = 0, 0.0, 0
        for visitor, opened in lines.items():
            start = time.perf_counter()
            try:
                after = shown(opened, visitor)
            except Exception:
                moved += 1
                lines[visitor] = line(port, visitor)
                after = shown(lines[visitor], visitor)
                slowest = max(slowest, time.perf_counter() - start)
            wrong += after != before[visitor]
        for opened in lines.values():
            opened.close()
    print(f"{VISITORS} visitors, {SERVERS} servers, one killed")
    print(f"{moved} moved, the slowest back in {slowest:.2f} s")
    print(f"{wrong} with other weights than before")
    return int(wrong > 0 or not moved)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except CannotMeasureError as fault:
        sys.exit(str(fault))
