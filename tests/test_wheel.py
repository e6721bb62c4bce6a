"""The wheel holds everything: installed away from the repository, it ranks, serves and gives files."""

import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from benchmarks.visitors import visit
from shortlist import SHIPPED, __version__
from shortlist.__main__ import main
from shortlist.catalog.loading import load
from tests.browser.servers import free_port
from tests.support.places import ROOT

UNPACKED = shutil.ignore_patterns(
    ".*_cache", ".git", ".venv", ".hypothesis", "tests", "build", "dist", "*.egg-info"
)
START_SECONDS = 60


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel and, by a path, what it needs."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.copytree(ROOT, folder / "source", ignore=UNPACKED)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    _call(*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(folder / "source"))
    _call(sys.executable, "-m", "venv", "--without-pip", str(folder / "env"))
    shutil.rmtree(folder / "source")
    (packages,) = (folder / "env").glob("lib/python*/site-packages")
    (packages / "needed.pth").write_text(sysconfig.get_path("purelib"))
    (wheel,) = folder.glob("*.whl")
    python = folder / "env" / "bin" / "python"
    _call(
        *pip, "--python", str(python), "install", "--no-deps", "--no-index", "--ignore-installed", str(wheel)
    )
    assert wheel.name == f"shortlist-{__version__}-py3-none-any.whl"
    return python.parent


def _call(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def running(command: Path, folder: Path, *catalog: str) -> Iterator[str]:
    """The address of a dashboard that the installed command serves."""
    port = free_port()
    call = [str(command), "run", *catalog, "--port", str(port)]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(call, cwd=folder, stdout=log, stderr=log)
        try:
            _wait(server, f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}"
            server.send_signal(signal.SIGINT)
            assert server.wait(20) is not None
        finally:
            server.kill()
            server.wait()
    assert "Traceback" not in (folder / "log").read_text()


def _wait(server: subprocess.Popen[bytes], health: str) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(health, timeout=5) as answer:
                if answer.read() == b"ok":
                    return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the installed dashboard does not start")


def test_it_ranks_and_checks(
    installed: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["rank"]) == 0
    expected = capsysbinary.readouterr().out
    done = subprocess.run([installed / "shortlist", "rank"], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, b"")
    done = subprocess.run([installed / "shortlist", "check"], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_it_serves_its_catalog_and_another(installed: Path, tmp_path: Path) -> None:
    with running(installed / "shortlist", tmp_path) as address:
        assert visit(address) > 0
        for form in ("ranking.csv", "ranking.xlsx", "report.html"):
            with urlopen(f"{address}/{form}", timeout=60) as answer:
                assert len(answer.read()) > 1_000
                assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    own = tmp_path / "own.toml"
    own.write_bytes((ROOT / "examples" / "office-suites.toml").read_bytes())
    with (
        running(installed / "shortlist", tmp_path, "own.toml") as address,
        urlopen(f"{address}/ranking.csv", timeout=60) as answer,
    ):
        assert load(own).digest.encode() in answer.read()


def test_the_version_stands_in_one_place() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    assert __version__ not in text.partition("dependencies = [")[0]
    assert SHIPPED == ROOT / "vendors.toml"
