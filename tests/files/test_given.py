"""Views in files that colleagues sent: called after their file, and a fault names file and fix."""

import pytest
from pydantic import ValidationError

from shortlist.decision import UnfitError, pairs, preset, query
from shortlist.files.document import Document
from shortlist.files.given import LONGEST_FILE, read_record
from tests.support.catalogs import shipped
from tests.support.forgeries import CATALOG, json_text, page_text


def _filled(key: str, member: str) -> bytes:
    """A record with ten thousand of something at the head of a list."""
    return json_text().replace(f'"{key}": [', f'"{key}": [{f"{member}," * 10_000}', 1).encode()


@pytest.mark.parametrize("key", ["vendors", "questions", "weights", "ranks", "below"])
def test_a_list_of_thousands_of_faults_is_read_up_to_the_first(key: str) -> None:
    """Each fault takes kilobytes: a record of 1.5 MB could end the server."""
    with pytest.raises(ValidationError) as faults:
        Document.model_validate_json(_filled(key, "{}"))
    assert faults.value.error_count() < 30


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
        ("a.json", _filled("vendors", "{}"), "a.json: is malformed at `vendors.0.id`"),
        (
            "a.json",
            ("{" + ",".join(f'"k{n}":1' for n in range(1_001)) + "}").encode(),
            "a.json: holds a table of more than 1,000 keys; give it as it was saved",
        ),
        ("a.html", b"\xff", "a.html: is not UTF-8; give a decision record"),
        ("a.txt", b"Anna: \xff", "a.txt: is not UTF-8; save it as plain text in UTF-8"),
        ("a.docx", b"PK", "a.docx: is no sound archive"),
    ],
)
def test_what_holds_no_view_is_refused_by_name(name: str, content: bytes, fault: str) -> None:
    with pytest.raises(UnfitError) as told:
        read_record(name, content)
    assert str(told.value).startswith(fault)
