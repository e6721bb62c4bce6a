"""A draft comes back from the browser byte by byte, and nothing comes back that was not given."""

import zlib
from base64 import b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog import words
from shortlist.catalog.draft import PackedError, is_id, like, not_valid, packed, unpacked
from shortlist.catalog.loading import MAX_BYTES


@settings(max_examples=30)
@given(st.binary(max_size=200))
def test_what_is_packed_comes_back(content: bytes) -> None:
    assert unpacked(packed(content)) == content


def test_the_largest_catalog_comes_back_and_one_byte_more_does_not() -> None:
    assert unpacked(packed(b"x" * MAX_BYTES)) == b"x" * MAX_BYTES
    with pytest.raises(PackedError):
        unpacked(packed(b"x" * (MAX_BYTES + 1)))


WHOLE = zlib.compress(b"title")


@pytest.mark.parametrize(
    "letters",
    [
        "",
        "title",
        "é",
        b64encode(b"title").decode(),
        b64encode(WHOLE[:-1]).decode(),
        b64encode(WHOLE + b"x").decode(),
        b64encode(zlib.compress(bytes(80_000_000))).decode(),
        "A" * 6_000_004,
    ],
    ids=["nothing", "text", "no letters", "not packed", "cut", "more behind", "a bomb", "too long"],
)
def test_what_was_not_packed_is_refused(letters: str) -> None:
    with pytest.raises(PackedError):
        unpacked(letters)


@settings(max_examples=50)
@given(st.text("a\n#", max_size=12), st.booleans())
def test_a_field_keeps_the_line_ends_of_the_file(text: str, two: bool) -> None:
    before = text.replace("\n", "\r\n") if two else text
    assert like(text, before) == before  # a browser's field has only the one kind


def test_a_draft_is_named_by_its_title_as_far_as_that_can_be_read() -> None:
    def title(content: str) -> str:
        return not_valid("own.toml", content.encode("utf-8", "surrogateescape"), ()).title

    assert title('# A comment\ntitle = "Which laptop?"\r\n[[groups') == "Which laptop?"
    assert title("title = 3") == title("\udcff") == "own.toml"
    assert title('title = "a\u202eb"') == "a<U+202E>b"


def test_the_file_of_one_that_is_not_valid_says_so() -> None:
    assert words.not_valid_file("own.toml") == "own (not valid yet).toml"
    assert words.not_valid_file("own") == "own (not valid yet).toml"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("0123456789abcdef", True),
        ("0123456789abcde", False),
        ("0123456789abcdef0", False),
        ("0123456789ABCDEF", False),
        ("", False),
        (None, False),
        (123456789, False),
    ],
)
def test_the_id_of_a_draft_is_sixteen_digits_of_sixteen(text: object, is_one: bool) -> None:
    assert is_id(text) == is_one
