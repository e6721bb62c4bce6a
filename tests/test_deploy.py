"""What is deployed fits the program: names, ports, sizes, closed routes."""

import re
from pathlib import Path

import pytest

from shortlist.catalog.loading import MAX_BYTES
from shortlist.command.parser import parser
from shortlist.web.open_files import RESERVE
from shortlist.web.requests import CLOSED
from tests.support.places import ROOT

DEPLOY = ROOT / "deploy"
DOCS = (ROOT / "docs" / "deployment.md").read_text("utf-8")
FILES = sorted(path for path in DEPLOY.iterdir() if path.is_file())
RUN = ["Containerfile", "compose.yaml", "kubernetes.yaml", "shortlist.service"]


def read(name: str) -> str:
    return (DEPLOY / name).read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_is_told_of(path: Path) -> None:
    assert f"| `{path.name}` |" in DOCS


def test_the_proxy_takes_a_catalog_and_closes_what_the_program_closes() -> None:
    conf = read("nginx.conf")
    (megabytes,) = re.findall(r"client_max_body_size (\d+)m;", conf)
    assert int(megabytes) * 1_000_000 >= MAX_BYTES + 1_000_000
    (closed,) = re.findall(r"location ~ \^(/_stcore/\S+)\s+\{ return 404; \}", conf)
    for path in ("/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/health"):
        assert bool(re.match(closed, path)) == bool(CLOSED.search(path))
    assert set(re.findall(r"server 127\.0\.0\.1:(\d+)", conf)) == {"8641", "8642", "8643"}


def test_every_port_and_path_is_that_of_the_program() -> None:
    port = str(parser().parse_args(["run"]).port)
    for name in RUN:
        ports = set(re.findall(r"(?:--port |EXPOSE |containerPort: |127\.0\.0\.1:)(\d+)", read(name)))
        assert ports == {port}, name
    for name in ("Containerfile", "kubernetes.yaml"):
        assert "/_stcore/health" in read(name)


def test_nobody_runs_as_root_or_writes_but_to_a_folder_for_it() -> None:
    assert re.search(r"^USER 10001", read("Containerfile"), re.MULTILINE)
    assert "read_only: true" in read("compose.yaml")
    assert "readOnlyRootFilesystem: true" in read("kubernetes.yaml")
    assert "runAsNonRoot: true" in read("kubernetes.yaml")
    assert "DynamicUser=yes" in read("shortlist.service")


def test_the_commands_are_those_of_the_program() -> None:
    for line in re.findall(r"shortlist (run [^\n#`]*)", read("shortlist.service") + read("nginx.conf")):
        assert parser().parse_args(re.sub(r"\s+\(.*", "", line).split()).catalog.name == "catalog.toml"


def test_the_documentation_tells_the_limits() -> None:
    assert f"{RESERVE} are kept" in DOCS
    assert f"at most {MAX_BYTES // 1_000_000} MB" in DOCS
