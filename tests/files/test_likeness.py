"""Where a text first differs from the one that its record gives, by hand."""

import pytest

from shortlist.files.likeness import misreading


@pytest.mark.parametrize(
    ("text", "made", "told"),
    [
        ("a\nb", "a\nb", ""),
        ("a", "a\nb", "page, line 2: is missing"),
        ("a\nb", "a", "page, line 2: should not be there"),
        ("a\nc", "a\nb", "page, line 2: reads 'c' where its record gives 'b'"),
        ("ab", "abc", "page, line 1: reads 'ab' where its record gives 'abc'"),
    ],
)
def test_the_first_difference_is_told_with_its_line(text: str, made: str, told: str) -> None:
    assert misreading(text, made, "page") == told


def test_of_a_long_line_only_what_stands_around_is_told() -> None:
    told = misreading("x" * 100 + "a" + "y" * 100, "x" * 100 + "b" + "y" * 100, "page")
    reads, gives = ("x" * 60 + letter + "y" * 59 for letter in "ab")
    assert told == f"page, line 1: reads {reads!r} where its record gives {gives!r}"
