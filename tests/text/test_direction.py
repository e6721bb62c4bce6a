"""Names from right to left keep to their place in a line from left to right."""

from unicodedata import bidirectional

from hypothesis import given
from hypothesis import strategies as st

from shortlist.text.direction import isolated, shown

ARABIC, HEBREW = "شركة الاتصالات", "חברה"


def test_what_runs_from_right_to_left_is_kept_together_and_apart_from_figures() -> None:
    assert isolated(f"{ARABIC} (+7.5); {HEBREW} 3") == f"\u2068{ARABIC}\u2069 (+7.5); \u2068{HEBREW}\u2069 3"
    assert shown(f"<{HEBREW}>") == f"&lt;\u2068{HEBREW}\u2069&gt;"


@given(st.text(alphabet=st.sampled_from("aЖ选7 .(+)שم")))
def test_nothing_but_isolates_is_added_and_none_of_them_is_left_open(text: str) -> None:
    said = isolated(text)
    assert isolated(said) == said
    assert said.replace("\u2068", "").replace("\u2069", "") == text
    depth = 0
    for sign in said:
        depth += (sign == "\u2068") - (sign == "\u2069")
        assert depth in (0, 1)
        assert (bidirectional(sign) in ("R", "AL")) <= (depth == 1)
        assert (bidirectional(sign) == "L") <= (depth == 0)
    assert depth == 0
