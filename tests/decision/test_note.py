"""The note of a decision: what people typed, without what nobody sees, and never too long."""

import unicodedata
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from shortlist.decision import NOTHING_NOTED, noted
from shortlist.decision.note import MOST, Note
from tests.support.strategies import many

TYPED = st.text(max_size=40) | st.text(
    "a\n\r\t \u200d\u202e\u0085\u2028\x00\x1f\uffff\u0dca\u0d9a", max_size=30
)


@many
@given(TYPED, TYPED, TYPED, TYPED)
def test_what_is_kept_can_be_seen_and_stays_as_it_is(
    decided: str, by: str, grounds: str, dissent: str
) -> None:
    note = noted(decided, by, grounds, dissent)
    assert noted(**asdict(note)) == note
    for text in asdict(note).values():
        assert text == text.strip()
        hidden = {c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Cn", "Zl", "Zp")}
        assert hidden <= {"\n"}


def test_a_text_is_cut_where_it_is_too_long() -> None:
    note = noted(*("x" * 10_000 for _ in MOST))
    assert {name: len(text) for name, text in asdict(note).items()} == MOST


def test_nothing_noted_is_nothing() -> None:
    assert not NOTHING_NOTED
    assert noted(" \n", "\t") == NOTHING_NOTED
    assert noted(dissent="Wait.") == Note(dissent="Wait.")
    assert noted() == NOTHING_NOTED


def test_blanks_and_lines_are_evened_and_nothing_else() -> None:
    typed = "  Take\tit,\r\nat  once\u202e.\x00 \n"
    assert noted(grounds=typed).grounds == "Take it,\nat  once."
    cut = "x" * (MOST["by"] - 1) + " y"
    assert noted(by=cut).by == "x" * (MOST["by"] - 1)
    assert noted(by="y" * MOST["by"]).by == "y" * MOST["by"]
