"""What the browser is told to keep: nothing without a catalog of the user's own, and each text once."""

import json
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from shortlist.catalog import words
from shortlist.catalog.draft import unpacked
from tests.pages.reading import button, mounted, opened, texts
from tests.support.places import ROOT

OWN = "a catalog of the user's own"
EXAMPLE = (ROOT / "examples" / "office-suites.toml").read_bytes()
FILE = b"\xef\xbb\xbf" + EXAMPLE.replace(b"\n", b"\r\n")  # as some editors save it
BROKEN = EXAMPLE.replace(b'group = "cost"', b'group = "costs"', 1)


def told(page: AppTest) -> list[dict[str, Any]]:
    """The drafts that the browser is told to keep."""
    messages = [json.loads(drawn.json) for drawn in mounted(page, "shortlist.draft")]
    messages = [json.loads(message) if isinstance(message, str) else message for message in messages]
    return [draft for message in messages for draft in message.get("drafts", [])]


def give(page: AppTest, content: bytes) -> list[dict[str, Any]]:
    page.file_uploader[0].set_value(("own.toml", content, "application/toml")).run()
    assert not page.exception
    return told(page)


@pytest.fixture(scope="module")
def page() -> AppTest:
    return opened().switch_page("catalog.py").run()


def test_a_file_is_told_once_byte_by_byte_and_goes_on_until_it_is_changed(page: AppTest) -> None:
    assert mounted(page, "shortlist.draft") == []
    (first,) = give(page, FILE)
    assert unpacked(first["text"]) == FILE
    assert (first["name"], first["valid"]) == ("own.toml", True)
    assert first["title"] == "Office suites for a town hall"
    assert page.session_state[OWN].text == EXAMPLE.decode().replace("\n", "\r\n")
    assert "text" not in told(page.run())[0]

    (again,) = give(page, EXAMPLE)
    assert again["id"] == first["id"] != ""
    page.session_state[OWN] = replace(page.session_state[OWN], given=False)  # as if changed on the page
    (other,) = give(page, FILE)
    assert other["id"] != first["id"]


def test_one_that_is_not_valid_is_kept_beside_the_one_in_use(page: AppTest) -> None:
    give(page, EXAMPLE)
    fit, beside = give(page, BROKEN)
    assert (fit["valid"], beside["valid"]) == (True, False)
    assert fit["id"] != beside["id"]
    assert unpacked(beside["text"]) == BROKEN
    assert any("Your own catalog is in use" in text for text in texts(page))
    assert any("Your draft is not valid yet" in text for text in texts(page))

    area = next(area for area in page.text_area if area.label == words.FIX_FIELD)
    area.set_value(str(area.value).replace('"costs"', '"cots"')).run()
    _, still = told(page)
    assert (still["id"], still["mark"] != beside["mark"]) == (beside["id"], True)
    button(page, words.PUT_ASIDE).click().run()
    assert [draft["id"] for draft in told(page)] == [fit["id"]]
    assert not any("not valid yet" in text for text in texts(page))
