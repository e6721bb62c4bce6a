"""The command line: the same CSV as the dashboard, plain errors, exit codes that scripts can trust."""

import errno
import os
import re
import signal
import socket
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from benchmarks.servers import Server
from shortlist import SHIPPED
from shortlist.__main__ import main
from shortlist.catalog.loading import load
from shortlist.decision import pairs, preset, query, read
from shortlist.files.csv import ranking_csv
from shortlist.ranking.answer import answer
from tests.support.builders import Row, changed, tables
from tests.support.places import ROOT
from tests.support.toml import toml

Output = pytest.CaptureFixture[bytes]


@pytest.fixture
def laptops(tmp_path: Path) -> Path:
    return saved(tmp_path, tables())


def saved(folder: Path, whole: Row) -> Path:
    path = folder / "laptops.toml"
    path.write_bytes(toml(whole))
    return path


def expected(path: Path, link: str = "") -> bytes:
    catalog = load(path)
    decision, ignored = read(pairs(link), catalog)
    assert not ignored
    found = answer(decision, catalog)
    assert found is not None
    return ranking_csv(found, decision, catalog)


def test_rank_writes_the_csv_of_the_shipped_catalog(capsysbinary: Output) -> None:
    assert main(["rank"]) == 0
    assert capsysbinary.readouterr() == (expected(SHIPPED), b"")


LINKS = [
    "profile=school&unknown=0",
    "https://list.example/?profile=school&g_cost=7&must_repair=1&open=drop",
    "must_price=1000",
]


@pytest.mark.parametrize("link", LINKS)
def test_rank_takes_a_query_or_a_link(laptops: Path, link: str, capsysbinary: Output) -> None:
    assert main(["rank", "--catalog", str(laptops), "--decision", link]) == 0
    out, err = capsysbinary.readouterr()
    assert (out, err) == (expected(laptops, link), b"")
    assert out != expected(laptops)


def test_the_decision_in_the_csv_gives_the_same_csv(laptops: Path, capsysbinary: Output) -> None:
    catalog = load(laptops)
    link = query(preset(catalog, catalog.profiles[1]), catalog)
    main(["rank", "--catalog", str(laptops), "--decision", link])
    assert link.encode() in (first := capsysbinary.readouterr().out)
    main(["rank", "--catalog", str(laptops), "--decision", f"{link}&catalog={catalog.digest}"])
    assert capsysbinary.readouterr().out == first


def test_rank_writes_a_file_at_once(laptops: Path, tmp_path: Path, capsysbinary: Output) -> None:
    output = tmp_path / "ranking.csv"
    output.write_text("old")
    assert main(["rank", "--catalog", str(laptops), "--output", str(output)]) == 0
    assert output.read_bytes() == expected(laptops)
    assert capsysbinary.readouterr() == (b"", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["laptops.toml", "ranking.csv"]


def test_rank_writes_through_a_link_to_the_file_behind_it(laptops: Path, tmp_path: Path) -> None:
    behind, link = tmp_path / "behind.csv", tmp_path / "ranking.csv"
    link.symlink_to(behind)
    assert main(["rank", "--catalog", str(laptops), "--output", str(link)]) == 0
    assert link.is_symlink()
    assert behind.read_bytes() == expected(laptops)


def test_rank_never_replaces_what_is_no_file(laptops: Path, tmp_path: Path) -> None:
    """A device stays a device; a named pipe stands in for it here, so that nothing can break."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert main(["rank", "--catalog", str(laptops), "--output", str(pipe)]) == 0
        assert os.read(reader, 10**6) == expected(laptops)
    finally:
        os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    "output", ["", ".", "/", "..", "none/ranking.csv", "laptops.toml/ranking.csv", "x" * 300]
)
def test_a_file_that_cannot_be_written_is_named(
    laptops: Path, output: str, capsysbinary: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(laptops.parent)
    assert main(["rank", "--catalog", "laptops.toml", "--output", output]) == 2
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert err.startswith((output or ".").encode() + b": ")
    assert err.endswith(b"; name another file\n")
    assert [path.name for path in laptops.parent.iterdir()] == ["laptops.toml"]


UNFIT = {
    "g_cost=lots": "--decision: g_cost=lots: not a whole number from 0 to 100; correct or remove it\n",
    "g_cost=1&g_cost=2": "--decision: g_cost=2: stands more than once; the first counts; "
    "correct or remove it\n",
    "a=1&b=\x1b[2J": "--decision: a=1: not a parameter of this catalog; correct or remove it\n"
    "--decision: b=<U+001B>[2J: not a parameter of this catalog; correct or remove it\n",
    "g_cost=0&g_use=0": "all weights are zero, so there is nothing to rank by; raise a weight\n",
    "a=" + "1" * 20_000: "the link is longer than 20000 characters\n",
}


@pytest.mark.parametrize("link", UNFIT, ids=lambda link: link[:12])
def test_an_unfit_decision_is_told_on_standard_error(laptops: Path, link: str, capsysbinary: Output) -> None:
    assert main(["rank", "--catalog", str(laptops), "--decision", link]) == 2
    assert capsysbinary.readouterr() == (b"", UNFIT[link].encode())


@pytest.mark.parametrize("command", [["rank", "--catalog"], ["check"]])
def test_a_catalog_that_cannot_be_read_is_named(
    command: list[str], tmp_path: Path, capsysbinary: Output
) -> None:
    assert main([*command, str(tmp_path / "none.toml")]) == 2
    complaint = b"none.toml: cannot be read: No such file or directory; name a catalog file\n"
    assert capsysbinary.readouterr() == (b"", complaint)


BROKEN = changed("vendors", 1, name="Brio\u202e", colour="red")
COLOUR = "vendor `brio`: `colour` is not a key of this table; remove it or correct its spelling"
HIDDEN = "vendor `brio`, `name`: holds characters that nobody sees (U+202E); remove them"
FINDINGS = f"laptops.toml: {COLOUR}\nlaptops.toml: {HIDDEN}\n"


def test_check_prints_findings_and_exits_1(tmp_path: Path, capsysbinary: Output) -> None:
    path = saved(tmp_path, BROKEN)
    rows = path.read_text().split("\n")
    name = next(n for n, row in enumerate(rows, 1) if row.startswith('name = "Brio'))
    colour = rows.index('colour = "red"') + 1
    assert main(["check", str(path)]) == 1
    expected = (
        f'laptops.toml: {COLOUR}\n    line {colour}: colour = "red"\n'
        f'laptops.toml: {HIDDEN}\n    line {name}: name = "Brio<U+202E>"\n'
    )
    assert capsysbinary.readouterr() == (expected.encode(), b"")


def test_rank_refuses_a_broken_catalog_with_its_findings(tmp_path: Path, capsysbinary: Output) -> None:
    assert main(["rank", "--catalog", str(saved(tmp_path, BROKEN))]) == 2
    assert capsysbinary.readouterr() == (b"", FINDINGS.encode())


def test_check_of_a_sound_catalog_says_so(laptops: Path, capsysbinary: Output) -> None:
    assert main(["check", str(laptops)]) == 0
    assert capsysbinary.readouterr() == (b"laptops.toml: 2 vendors, 1 claims, no finding\n", b"")
    assert main(["check"]) == 0
    assert capsysbinary.readouterr() == (b"vendors.toml: 7 vendors, 189 claims, no finding\n", b"")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ["rank", "write the ranking as CSV", "check", "tell what is wrong with a catalog"]),
        (["--help"], ["verify", "recompute a decision record"]),
        (["rank", "--help"], ["--catalog FILE", "--decision QUERY", "--output FILE", "default"]),
        (["check", "--help"], ["FILE", "exit 1"]),
        (
            ["verify", "--help"],
            ["FILE", "Exit 0 if it is identical", "3 if it cannot be compared", "--catalog"],
        ),
    ],
)
def test_help_explains(arguments: list[str], words: list[str], capsysbinary: Output) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    text = " ".join(capsysbinary.readouterr().out.decode().split())
    assert left.value.code == 0
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("arguments", [[], ["draw"], ["rank", "--colour"], ["check", "a", "b"]])
def test_a_wrong_call_exits_2(arguments: list[str], capsysbinary: Output) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    out, err = capsysbinary.readouterr()
    assert (left.value.code, out) == (2, b"")
    assert err.startswith(b"usage: python -m shortlist")


def run(*arguments: str, **more: str) -> tuple[int, bytes, bytes]:
    """Exit code, standard output and standard error of the command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "shortlist", *arguments],
        cwd=ROOT,
        env={**os.environ, **more},
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


def test_the_command_runs_in_a_process_of_its_own() -> None:
    assert run("rank", "--decision", "profile=school") == (0, expected(SHIPPED, "profile=school"), b"")


def test_findings_are_told_on_a_terminal_that_cannot_show_them(tmp_path: Path) -> None:
    path = saved(tmp_path, changed("vendors", 0, **{"Сферум": 1}))
    code, out, err = run("check", str(path), PYTHONIOENCODING="ascii")
    assert (code, err) == (1, b"")
    assert b"\\u0421\\u0444\\u0435\\u0440\\u0443\\u043c" in out


@pytest.mark.parametrize("command", ["rank", "check"])
def test_a_reader_that_leaves_is_no_reason_to_complain(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "shortlist", command],
            cwd=ROOT,
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("command", ["rank", "check"])
def test_a_full_disk_is_told_without_a_traceback(command: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "shortlist", command],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (
        2,
        b"standard output: No space left on device; name another file\n",
    )


@pytest.mark.parametrize("command", ["rank", "check"])
def test_a_closed_standard_output_is_told_in_one_line(command: str) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$0" -m shortlist "$1" >&-', sys.executable, command],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"standard output: it is closed; name another file\n")


def test_a_file_is_written_though_standard_output_is_closed(tmp_path: Path) -> None:
    call = '"$0" -m shortlist rank --output "$1" >&-'
    output = tmp_path / "ranking.csv"
    done = subprocess.run(["sh", "-c", call, sys.executable, str(output)], cwd=ROOT, check=False)
    assert (done.returncode, output.read_bytes()) == (0, expected(SHIPPED))


@pytest.mark.parametrize("seconds", [0.12, 0.18, 0.24])
def test_ctrl_c_ends_a_command_with_one_line(seconds: float, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)  # nobody reads it: the command waits until it is stopped
    command = [sys.executable, "-m", "shortlist", "rank", "--output", str(pipe)]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # tests in the background would ignore it
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, preexec_fn=heard) as done:
        until = time.monotonic() + 20 * seconds
        started = Server(
            "", done.pid
        )  # Python's own start, which knows no such line, is long on a busy machine
        while started.seconds() < seconds and time.monotonic() < until:
            time.sleep(0.01)
        done.send_signal(signal.SIGINT)
        assert done.communicate(timeout=20)[1] == b"stopped\n"
    assert done.returncode in (130, -signal.SIGINT)  # a shell says 130 of both


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "٨٠", "8501.5"])
def test_a_port_that_is_none_is_named(port: str, capsysbinary: Output) -> None:
    with pytest.raises(SystemExit) as left:
        main(["run", f"--port={port}"])
    assert left.value.code == 2
    assert b"is no port; name a number from 1 to 65535" in capsysbinary.readouterr().err


def test_run_tells_what_is_wrong_before_it_serves(tmp_path: Path, capsysbinary: Output) -> None:
    assert main(["run", str(saved(tmp_path, BROKEN))]) == 2
    assert capsysbinary.readouterr() == (b"", FINDINGS.encode())


def test_a_port_that_is_taken_is_named(laptops: Path, capsysbinary: Output) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["run", str(laptops), f"--port={port}"]) == 2
    told = f"--port: {port} cannot be listened on: {os.strerror(errno.EADDRINUSE)}; name another\n"
    assert capsysbinary.readouterr() == (b"", told.encode())


def test_run_serves_what_a_link_leads_to_at_the_time(
    laptops: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Clusters and releases put another edition into use by turning a link."""
    served: list[Path] = []
    monkeypatch.setattr("shortlist.web.serve.serve", lambda catalog, _port: served.append(catalog))
    monkeypatch.setattr("shortlist.web.serve.refusal", lambda _port: "")
    (tmp_path / "next").mkdir()
    link, other = tmp_path / "catalog.toml", saved(tmp_path / "next", tables(title="The next edition"))
    link.symlink_to(laptops)
    monkeypatch.chdir(tmp_path)
    assert main(["run", link.name, "--port=8501"]) == 0
    link.unlink()
    link.symlink_to(other)
    assert load(served[0]).title == "The next edition"


def test_findings_are_marked_for_github(tmp_path: Path, capsysbinary: Output) -> None:
    path = saved(tmp_path, BROKEN)
    number = path.read_text().split("\n").index('colour = "red"') + 1
    assert main(["check", "--format", "github", str(path)]) == 1
    file = str(path).replace(",", "%2C")
    hidden = next(n for n, row in enumerate(path.read_text().split("\n"), 1) if "Brio" in row)
    expected = f"::error file={file},line={number},title=record-extra-forbidden::{COLOUR}\n"
    expected += f"::error file={file},line={hidden},title=text-is-plain::{HIDDEN}\n"
    assert capsysbinary.readouterr() == (expected.encode(), b"")


def test_an_annotation_cannot_be_ended_by_a_name(tmp_path: Path, capsysbinary: Output) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a%,:.toml").write_text("[[sources]]\n[[claims]]\n")
    path = saved(tmp_path, tables())
    main(["check", "--format", "github", str(path)])
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert lines
    for line in lines:
        assert re.fullmatch(
            r"::error file=[^,:]*/data/a%25%2C%3A\.toml,line=\d,title=record-[a-z-]+::.*", line
        )
