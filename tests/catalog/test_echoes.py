"""Who repeats whom: the same as following every mark, and in linear time."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog.echoes import Echoes, Marks, circles
from tests.support.builders import added, claim, complaints, inline

NAMES = [f"c{number}" for number in range(7)]
MARKS = st.dictionaries(
    st.sampled_from(NAMES), st.lists(st.sampled_from([*NAMES, "gone"]), max_size=3).map(tuple), max_size=7
)


def followed(name: str, marks: Marks) -> set[str]:
    """What a claim repeats, mark by mark."""
    found, ahead = set[str](), list(marks[name])
    while ahead:
        other = ahead.pop()
        if other in marks and other not in found:
            found.add(other)
            ahead += marks[other]
    return found


@settings(max_examples=500)
@given(MARKS)
def test_circles_are_the_names_that_lead_to_each_other(marks: Marks) -> None:
    found = list(circles(marks))
    assert sorted(name for circle in found for name in circle) == sorted(marks)
    for number, circle in enumerate(found):
        for name in circle:
            together = {other for other in followed(name, marks) if name in followed(other, marks)}
            assert set(circle) == together | {name}
        later = {name for after in found[number + 1 :] for name in after}
        assert not followed(circle[0], marks) & later


@settings(max_examples=500)
@given(MARKS, st.lists(st.sampled_from(NAMES), unique=True))
def test_those_that_repeat_one_of_some_are_found(marks: Marks, some: list[str]) -> None:
    expected = [name for name in some if name in marks and followed(name, marks) & set(some)]
    assert Echoes(marks).among(some) == expected


@pytest.mark.parametrize("first", [[], ["c1999"]], ids=["a chain", "a ring"])
def test_two_thousand_echoes_in_a_row_are_checked_in_a_moment(first: list[str]) -> None:
    chain = [claim("c0", echo_of=first), *(claim(f"c{n}", echo_of=[f"c{n - 1}"]) for n in range(1, 2_000))]
    content = inline(added("claims", *chain))
    start = process_time()
    found = complaints(content)
    assert process_time() - start < 3  # a ring of 4,000 took 17.5 s when each claim was followed by itself
    assert len(found) == (1 if first else 0)  # one slip, in every claim of the ring
