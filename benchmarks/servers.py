"""Servers to measure: started on a free port of this computer, their processor time read, ended."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
START_SECONDS = 60


class CannotMeasureError(RuntimeError):
    """There is nothing to measure; the text says why."""


@dataclass(frozen=True)
class Server:
    """A running server: its address and its process."""

    address: str
    process: int

    def seconds(self) -> float:
        """Processor time that the server has used so far, in seconds."""
        stat = Path(f"/proc/{self.process}/stat")
        return _linux_seconds(stat.read_text()) if stat.exists() else _ps_seconds(self.process)

    def megabytes(self) -> float:
        """Memory that the server holds now, from ps."""
        call = ["ps", "-o", "rss=", "-p", str(self.process)]
        return int(subprocess.run(call, capture_output=True, text=True, check=True).stdout) / 1024


@contextmanager
def serving(script: str, files: int | None = None, catalog: Path | None = None) -> Iterator[Server]:
    """A server of an application, given by its path from the project's folder, that shows a catalog.

    It may open so many files.
    """
    port = free_port()
    limit = ["sh", "-c", 'ulimit -n "$0" && exec "$@"', str(files)] if files else []
    command = [*limit, sys.executable, "-m", "streamlit", "run", script, "--server.headless=true"]
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    environment |= {"SHORTLIST_CATALOG": str(catalog)} if catalog else {}
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            [*command, "--server.address=127.0.0.1", f"--server.port={port}"],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            if not _healthy(port, process):
                log.seek(0)
                raise CannotMeasureError(f"{script} does not start:\n{log.read()}")
            yield Server(f"http://127.0.0.1:{port}", process.pid)
        finally:
            process.terminate()
            process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _healthy(port: int, process: subprocess.Popen[bytes]) -> bool:
    """Whether it answers in time."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5) as answer:
                if answer.read() == b"ok":
                    return True
        except (URLError, OSError):
            pass
        time.sleep(0.1)
    return False


def _linux_seconds(stat: str) -> float:
    """User and system time from /proc/<pid>/stat: the name before them may hold spaces."""
    fields = stat.rpartition(")")[2].split()
    ticks_a_second: int = os.sysconf("SC_CLK_TCK")
    return sum(int(field) for field in fields[11:13]) / ticks_a_second


def _ps_seconds(process: int) -> float:
    """The same from ps, as macOS writes it: minutes:seconds, hours before them."""
    answer = subprocess.run(
        ["ps", "-o", "time=", "-p", str(process)], capture_output=True, text=True, check=True
    )
    parts = [float(part) for part in re.findall(r"[0-9.]+", answer.stdout)]
    return sum(part * 60.0**power for power, part in enumerate(reversed(parts)))
