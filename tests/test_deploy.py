"""What is deployed fits the program: names, ports, sizes, closed routes."""

import re
from pathlib import Path

import pytest

from shortlist import SHIPPED
from shortlist.catalog.loading import MAX_BYTES
from shortlist.command.parser import parser
from shortlist.web.open_files import RESERVE
from shortlist.web.requests import CLOSED
from shortlist.web.routes import PATHS
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


def test_every_file_that_is_made_is_asked_for_at_a_limited_rate() -> None:
    conf = read("nginx.conf")
    (limited,) = re.findall(r"location ~ (\S+) \{ limit_req zone=files", conf)
    assert all(re.match(limited, f"/{path}") for path in PATHS)
    assert "location /_stcore/upload_file { limit_req zone=files" in conf


def test_health_is_asked_for_by_a_host_that_is_known() -> None:
    conf = read("kubernetes.yaml")
    probes = re.findall(r"httpGet: \{(.+)\}", conf)
    assert len(probes) == 3
    assert all("{name: Host, value: 127.0.0.1}" in probe for probe in probes)
    for name in ("kubernetes.yaml", "compose.yaml"):
        (hosts,) = re.findall(r'STREAMLIT_SERVER_ALLOWED_HOSTS"?(?:, value)?: "(.+)"', read(name))
        assert "127.0.0.1" in hosts.split()


def test_who_is_ended_for_want_of_memory_takes_nobody_along() -> None:
    assert "OOMPolicy=continue" in read("shortlist.service")


def test_an_image_is_built_of_what_goes_into_the_wheel_alone() -> None:
    copied = {
        name
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", read("Containerfile"), re.MULTILINE)
        for name in line.split()
    }
    home = re.findall(r'"([^"]+)"', read("packing.py").partition("HOME = (")[2].partition(")")[0])
    assert {name.split("/")[0] for name in home} | {"shortlist", "deploy", "pyproject.toml"} <= copied
    assert all((ROOT / name).exists() for name in copied)


def test_the_hook_checks_a_catalog_once_whichever_of_its_files_changed() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    (entry,) = re.findall("entry: shortlist (.+)", hook)
    (catalog,) = re.findall(r" args: \[(.+)\]\n", hook)[-1:]
    assert parser().parse_args([*entry.split(), catalog]).catalog.name == catalog == SHIPPED.name
    assert "pass_filenames: false" in hook
    (files,) = re.findall(" files: (.+)", hook)[-1:]
    evidence = [f"data/{path.name}" for path in (ROOT / "data").glob("*.toml")]
    assert evidence
    assert all(re.search(files, name) for name in (catalog, *evidence))


def test_the_commands_are_those_of_the_program() -> None:
    for line in re.findall(r"shortlist (run [^\n#`]*)", read("shortlist.service") + read("nginx.conf")):
        assert parser().parse_args(re.sub(r"\s+\(.*", "", line).split()).catalog.name == "catalog.toml"


def test_the_documentation_tells_the_limits() -> None:
    assert f"{RESERVE} are kept" in DOCS
    assert f"at most {MAX_BYTES // 1_000_000} MB" in DOCS
