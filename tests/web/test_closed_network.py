"""A closed network is enough: start, every page and every file connect to nothing outside this computer."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.request import urlopen

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.visitors import line
from shortlist.files.forms import FORMS
from tests.browser.servers import free_port, running

# Run by every Python that starts with this in its path: writes down whom a socket is to reach.
WATCH = """
import os, sys

def note(event, given):
    if event in ("socket.connect", "socket.sendto"):
        reached = given[1]
    elif event == "socket.getaddrinfo":
        reached = given[0]
    else:
        return
    with open(os.environ["REACHED"], "a") as log:
        print(reached[0] if isinstance(reached, tuple) else reached, file=log)

sys.addaudithook(note)
open(os.environ["REACHED"], "a").close()  # it is being watched
"""
PAGES = ("robustness", "evidence", "compare", "catalog", "method")
TRACE = ["strace", "-D", "-f", "-qq", "--seccomp-bpf", "-e", "trace=connect,sendto,sendmsg", "-s", "0"]
ADDRESS = re.compile(r'inet6?_(?:addr|pton)\((?:AF_INET6?, )?"([^"]+)"')


@dataclass(frozen=True)
class Reached:
    """Whom a server and the processes it started reached for, as Python says it and as the system does."""

    by_python: set[str]
    by_system: set[str]


def open_page(address: str, name: str) -> int:
    """How many elements the server draws on a page."""
    message = BackMsg()
    message.rerun_script.query_string = ""
    message.rerun_script.page_name = name
    drawn = 0
    with line(address) as opened:
        opened.send(message.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(opened.recv(timeout=60, decode=False))
            drawn += int(answer.WhichOneof("type") == "delta")
            if answer.WhichOneof("type") == "script_finished":
                return drawn


def watching(folder: Path, names: Path) -> list[str]:
    """What to put before a command so that every Python in it writes down whom it reaches for."""
    (folder / "sitecustomize.py").write_text(WATCH)
    return ["env", f"PYTHONPATH={folder}", f"REACHED={names}"]


def tracing(trace: Path) -> list[str]:
    """The same for the system, where it can be traced."""
    return [*TRACE, "-o", str(trace)] if shutil.which(TRACE[0]) else []


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> Reached:
    """What a server reaches for from its start to its end, all pages and files in between."""
    folder = tmp_path_factory.mktemp("closed")
    names, trace, port = folder / "reached", folder / "trace", free_port()
    with running(port, folder / "log", before=[*watching(folder, names), *tracing(trace)]):
        address = f"http://127.0.0.1:{port}"
        for name in ("", *PAGES):
            assert open_page(address, name) > 10
        for form in FORMS:
            with urlopen(f"{address}/{form.path}", timeout=60) as file:
                assert file.read()
    system = trace.read_text() if trace.exists() else ""
    return Reached(set(names.read_text().split()), set(ADDRESS.findall(system)))


def test_it_is_seen_whom_a_server_reaches_for(tmp_path: Path) -> None:
    names, trace = tmp_path / "reached", tmp_path / "trace"
    call = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    command = [*watching(tmp_path, names), *tracing(trace), sys.executable, "-c", call]
    subprocess.run(command, check=False, capture_output=True)
    assert names.read_text().split() == ["192.0.2.1"]
    assert not trace.exists() or ADDRESS.findall(trace.read_text()) == ["192.0.2.1"]


def test_nothing_outside_is_reached_for(reached: Reached) -> None:
    outside = {name for name in reached.by_python | reached.by_system if not is_here(name)}
    assert outside == set()


def is_here(name: str) -> bool:
    """Whether a name or number means this computer, or a file of it."""
    if name in ("localhost", "None") or name.startswith("/"):
        return True
    try:
        number = ip_address(name)
    except ValueError:
        return False
    return number.is_loopback or number.is_unspecified
