"""Long chains of echoes: one pass finds what every claim repeats in the end."""

from datetime import date
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog import Claim
from shortlist.evidence.archive import Archive
from shortlist.evidence.origins import roots, statement
from tests.support.builders import claim

LENGTH = 4_900


def known(echo_of: dict[str, tuple[str, ...]]) -> Archive:
    """An archive of claims that mark what they echo."""
    claims = {name: Claim.model_validate(claim(name, echo_of=list(marks))) for name, marks in echo_of.items()}
    return Archive(date(2024, 1, 1), claims, {}, 0, echo_of, dict.fromkeys(echo_of, "daily"))


def test_a_digest_told_on_five_thousand_times_is_that_digest() -> None:
    marks: dict[str, tuple[str, ...]] = {"c0": (), "c1": (), "c2": ("c0", "c1")}
    marks |= {f"c{n}": (f"c{n - 1}",) for n in range(3, LENGTH)}
    archive, start = known(marks), process_time()
    assert {statement(name, archive) for name in list(marks)[2:]} == {"c2"}
    assert process_time() - start < 2  # it ended in a RecursionError
    assert roots(f"c{LENGTH - 1}", archive) == ("c0", "c1")


@settings(max_examples=300)
@given(st.lists(st.lists(st.integers(0, 30), max_size=3), max_size=9))
def test_the_ends_are_the_claims_that_echo_nothing(drawn: list[list[int]]) -> None:
    marks = {
        f"c{n}": tuple(dict.fromkeys(f"c{m % n}" for m in row)) if n else () for n, row in enumerate(drawn)
    }
    archive = known(marks)
    for name in marks:
        ahead, ends = [name], set[str]()
        while ahead:
            one = ahead.pop()
            ahead += marks[one]
            ends |= set() if marks[one] else {one}
        assert set(roots(name, archive)) == archive.ends[name] == ends
