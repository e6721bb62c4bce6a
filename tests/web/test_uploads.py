"""A session keeps five uploads, and others lose nothing by it."""

from collections.abc import Iterator

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from shortlist.web.uploads import MOST, bound_uploads


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryUploadedFileManager]:
    add = MemoryUploadedFileManager.add_file
    bound_uploads()
    bound_uploads()  # a second start changes nothing
    yield MemoryUploadedFileManager("/upload")
    monkeypatch.setattr(MemoryUploadedFileManager, "add_file", getattr(add, "__wrapped__", add))


def test_two_hundred_unasked_uploads_leave_five(manager: MemoryUploadedFileManager) -> None:
    manager.add_file("other", UploadedFileRec("first", "a.toml", "application/toml", b"kept"))
    names = [f"f{number}" for number in range(200)]
    for name in names:
        manager.add_file("session", UploadedFileRec(name, "a.toml", "application/toml", name.encode()))
    found = manager.get_files("session", names)
    assert [file.file_id for file in found] == names[-MOST:]
    assert found[-1].data == b"f199"
    assert manager.get_files("other", ["first"])[0].data == b"kept"


def test_a_file_that_is_uploaded_again_counts_once(manager: MemoryUploadedFileManager) -> None:
    for name in ("a", "b", "a", "c", "d", "e"):
        manager.add_file("session", UploadedFileRec(name, "a.toml", "application/toml", b""))
    assert len(manager.get_files("session", list("abcde"))) == MOST
