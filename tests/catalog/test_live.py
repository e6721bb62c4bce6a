"""A catalog that changes while the application runs."""

import errno
import os
import re
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from shortlist.catalog.findings import shown
from shortlist.catalog.live import LiveCatalog
from tests.support.builders import tables
from tests.support.toml import toml

GOOD, OTHER = toml(tables()), toml(tables(title="Other laptops"))
BROKEN = toml(tables(end={"vendors": 9}))
EVIDENCE = """
[[sources]]
id = "weekly"
publisher = "The Weekly"
url = "https://weekly.example/laptops"
published = "2021-03-01"
language = "en"
reliability = "C"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "laptops.toml"
    path.write_bytes(GOOD)
    return path


def replaced(path: Path, content: bytes) -> None:
    """Put another file in its place at once, as an editor does that saves by rename."""
    draft = path.with_suffix(".new")
    draft.write_bytes(content)
    draft.replace(path)


def test_an_unchanged_file_is_read_once(file: Path) -> None:
    live = LiveCatalog(file)
    first, second = live.current(), live.current()
    assert first[0]
    assert first[0] is second[0]
    assert first[1] == ()


def test_a_changed_file_is_read_again(file: Path) -> None:
    live = LiveCatalog(file)
    before, _ = live.current()
    replaced(file, OTHER)
    after, findings = live.current()
    assert before
    assert after
    assert (after.title, findings) == ("Other laptops", ())
    assert after.digest != before.digest


def test_a_file_that_breaks_leaves_the_last_good_edition_in_use(file: Path) -> None:
    live = LiveCatalog(file)
    before, _ = live.current()
    replaced(file, BROKEN)
    for _ in range(2):
        after, findings = live.current()
        assert after is before
        assert [str(finding) for finding in findings] == [
            "laptops.toml: [end]: states 9 vendors, but 2 were read; "
            "restore what was cut off, or correct the count"
        ]


@pytest.mark.parametrize("cut", range(0, len(GOOD), 97))
def test_a_file_caught_half_written_is_never_taken(file: Path, cut: int) -> None:
    live = LiveCatalog(file)
    before, _ = live.current()
    replaced(file, GOOD[:cut])
    after, findings = live.current()
    assert after is before
    assert findings


def test_a_mended_file_is_taken_and_its_faults_forgotten(file: Path) -> None:
    live = LiveCatalog(file)
    replaced(file, BROKEN)
    assert live.current()[0] is None
    replaced(file, OTHER)
    found, findings = live.current()
    assert found
    assert (found.title, findings) == ("Other laptops", ())


def test_a_file_that_vanishes_leaves_the_last_good_edition_in_use(file: Path) -> None:
    live = LiveCatalog(file)
    before, _ = live.current()
    file.unlink()
    after, findings = live.current()
    assert after is before
    assert "cannot be read" in str(findings[0])


def test_a_file_that_comes_later_is_taken(tmp_path: Path) -> None:
    live = LiveCatalog(tmp_path / "laptops.toml")
    found, findings = live.current()
    assert found is None
    assert "cannot be read" in str(findings[0])
    (tmp_path / "laptops.toml").write_bytes(GOOD)
    assert live.current()[0]


def test_evidence_that_is_added_beside_the_file_is_read(file: Path) -> None:
    live = LiveCatalog(file)
    before, _ = live.current()
    (file.parent / "data").mkdir()
    (file.parent / "data" / "sources.toml").write_text(EVIDENCE)
    after, findings = live.current()
    assert before
    assert after
    assert findings == ()
    assert len(after.sources) == len(before.sources) + 1


def looped(path: Path) -> None:
    path.symlink_to(path.name)


def failing(path: Path) -> None:
    """A file that opens, but fails when it is read, as one on a network that is gone."""
    path.symlink_to("/proc/self/mem")


SPOILT: dict[str, tuple[Callable[[Path], None], str]] = {
    "nothing": (lambda _: None, "No such file or directory"),
    "a link to itself": (looped, "Too many levels of symbolic links"),
    "a named pipe": (os.mkfifo, "it is not a regular file"),
    "a folder": (Path.mkdir, "Is a directory|it is not a regular file"),
    "a socket": (lambda path: socket.socket(socket.AF_UNIX).bind(str(path)), "No such device or address"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "it is not a regular file"),
    "a failing disk": (failing, "Input/output error"),
}


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("name", SPOILT)
@pytest.mark.parametrize("place", ["laptops.toml", "data/sources.toml"])
def test_what_cannot_be_read_leaves_the_last_good_edition_in_use(place: str, name: str, file: Path) -> None:
    live, path = LiveCatalog(file), file.parent / place
    (file.parent / "data").mkdir()
    (file.parent / "data" / "sources.toml").write_text(EVIDENCE)
    before, _ = live.current()
    content = path.read_bytes()
    path.unlink()
    spoil, reason = SPOILT[name]
    spoil(path)
    if (name, place) == ("nothing", "data/sources.toml"):
        return  # evidence that is taken away is another edition
    for _ in range(2):
        after, (finding,) = live.current()
        assert after is before
        assert re.fullmatch(f"{place}: cannot be read: ({reason}); name a catalog file", str(finding))
    path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
    path.write_bytes(content)
    assert live.current()[1] == ()


@pytest.mark.parametrize("number", [errno.EACCES, errno.ESTALE, errno.EMFILE, errno.ENAMETOOLONG])
def test_a_fault_that_passes_is_forgotten(number: int, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    live = LiveCatalog(file)
    before, _ = live.current()
    replaced(file, OTHER)

    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refuse)
        after, (finding,) = live.current()
    assert after is before
    assert str(finding) == f"laptops.toml: cannot be read: {os.strerror(number)}; name a catalog file"
    found, findings = live.current()
    assert found
    assert (found.title, findings) == ("Other laptops", ())


def test_a_folder_of_evidence_that_cannot_be_listed_is_reported(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = LiveCatalog(file)
    before, _ = live.current()
    (file.parent / "data").mkdir()

    def refuse(*_: object) -> list[str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    after, (finding,) = live.current()
    assert after is before
    assert str(finding) == "data: cannot be read: Permission denied; name a catalog file"


def test_the_contents_are_those_of_the_last_good_edition(file: Path) -> None:
    live = LiveCatalog(file)
    live.current()
    replaced(file, BROKEN)
    live.current()
    assert live.contents == {"laptops.toml": GOOD}


NAMES = ["new\nline.toml", "\x1b[31mred.toml", "\u202etxt.toml", "caf\udce9.toml"]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_file_name_is_shown_safely(name: str, file: Path) -> None:
    (file.parent / "data").mkdir()
    beside = file.parent / "data" / name
    for content in (b"=", b"title = 1", b"sources = 3", b"[[sources]]\n"):
        beside.write_bytes(content)
        _, findings = LiveCatalog(file).current()
        assert findings
        for finding in findings:
            assert str(finding).isprintable()
            assert str(finding).startswith(f"data/{shown(name)}: ")
    beside.write_text(EVIDENCE)
    assert LiveCatalog(file).current()[0]
