"""Views in files that colleagues sent: called after their file, and a fault names file and fix."""

import pytest

from shortlist.decision import UnfitError, pairs, preset, query
from shortlist.files.given import LONGEST_FILE, read_record
from tests.support.catalogs import shipped
from tests.support.forgeries import CATALOG, json_text, page_text


@pytest.mark.parametrize("name", ["Anna.html", "some/folder/Anna.json"])
def test_a_record_is_a_view_called_after_its_file(name: str) -> None:
    (view,) = read_record(name, (page_text() if name.endswith("html") else json_text()).encode())
    assert view.name == "Anna"
    assert view.parameters[-1] == ("catalog", CATALOG.digest)
    assert {("must_repair", "1"), ("unknown", "40")} <= set(view.parameters)


@pytest.mark.parametrize("name", ["views.txt", "VIEWS.TXT"])
def test_a_file_of_views_holds_a_view_a_line(name: str) -> None:
    link = query(preset(shipped()), shipped())
    found = read_record(name, f"Anna: {link}\nÖrs: {link}\n".encode())
    assert [view.name for view in found] == ["Anna", "Örs"]
    assert all(set(pairs(link)) <= set(view.parameters) for view in found)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.html", b" " * (LONGEST_FILE + 1), "a.html: is too large; give a decision record"),
        ("a.html", b" " * LONGEST_FILE, "a.html: holds 0 records"),
        ("a.json", b"{}", "a.json: is malformed at `form`"),
        ("a.html", b"\xff", "a.html: is not UTF-8; give a decision record"),
        ("a.txt", b"Anna: \xff", "a.txt: is not UTF-8; save it as plain text in UTF-8"),
        ("a.docx", b"PK", "a.docx: is no sound archive"),
    ],
)
def test_what_holds_no_view_is_refused_by_name(name: str, content: bytes, fault: str) -> None:
    with pytest.raises(UnfitError) as told:
        read_record(name, content)
    assert str(told.value).startswith(fault)
