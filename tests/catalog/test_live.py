"""A catalog that changes while the application runs."""

from pathlib import Path

import pytest

from shortlist.catalog.live import LiveCatalog
from tests.support.builders import tables, toml

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
