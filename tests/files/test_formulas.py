"""No cell that we write is a formula, whatever a spreadsheet splits it at, and none is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.text.spreadsheet import neutral, original
from tests.support.strategies import many

DANGER = "=+-@\t\r＝＋－＠"
# Dense in what matters: a mixed alphabet would hold one dangerous character in fifty.
DANGEROUS = st.text(DANGER + "',;|\"\n \u00a0\u3000a1(", max_size=12) | st.text(max_size=12)


def is_formula(part: str) -> bool:
    """What a spreadsheet may take for one: it skips space and the quotes around a cell."""
    return part.strip(' "\n\u00a0\u3000').startswith(tuple(DANGER))


@many
@given(DANGEROUS)
def test_no_part_of_a_neutral_text_is_a_formula(text: str) -> None:
    cell = neutral(text)
    assert not is_formula(cell)
    for separators in (",", ";", "\t", "|", "\n", ",;|\n", ",;|\r\n", ",;\t|\r\n"):
        parts = re.split(f"[{separators}]", cell)
        assert not any(is_formula(part) for part in parts[1:]), parts


@many
@given(DANGEROUS)
def test_the_original_comes_back(text: str) -> None:
    assert original(neutral(text)) == text


@many
@given(DANGEROUS, DANGEROUS)
def test_different_texts_stay_different(one: str, other: str) -> None:
    assert (neutral(one) == neutral(other)) == (one == other)


@many
@given(DANGEROUS)
def test_only_apostrophes_are_added(text: str) -> None:
    assert neutral(text).replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('=HYPERLINK("http://evil.example","x")', '\'=HYPERLINK("http://evil.example","x")'),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1＋1", "'＝1＋1"),
        (" =1", "' =1"),
        ('"=1', "'\"=1"),
        ("'=1", "''=1"),
        ("\t=1", "'\t'=1"),
        ("Acme;=1", "Acme;'=1"),
        ("Acme, =1|@x\n-2", "Acme,' =1|'@x\n'-2"),
        ("Acme;\r\n=1", "Acme;'\r'\n'=1"),
    ],
)
def test_a_formula_is_made_text(text: str, cell: str) -> None:
    assert neutral(text) == cell


@pytest.mark.parametrize(
    "text", ["", "Acme", "A-B", "a+b=c", "x@y.example", "it's", "'quoted'", "a, b; c", "1-2"]
)
def test_a_text_without_a_formula_is_left_alone(text: str) -> None:
    assert neutral(text) == original(text) == text
