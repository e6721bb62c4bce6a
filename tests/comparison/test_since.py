"""What a choice is said to change is what the two rankings and the claims say."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog import last_day
from shortlist.comparison import since_words as words
from shortlist.comparison.since import Since, since
from shortlist.decision import Decision, preset
from shortlist.ranking.answer import answer
from tests.support.catalogs import shipped

CATALOG = shipped()
START = preset(CATALOG)
SCHOOL = preset(CATALOG, next(profile for profile in CATALOG.profiles if profile.id == "school"))
DAYS = st.dates(date(2011, 1, 1), date(2024, 1, 1))


def ranks(decision: Decision) -> list[int | None]:
    """The rank of each vendor that is ranked, nobody where nothing is known."""
    found = answer(decision, CATALOG)
    assert found
    known = found.coverage[found.inside].any()
    both = zip(found.rank.tolist(), found.inside.tolist(), strict=True)
    return [rank if inside and known else None for rank, inside in both]


@settings(max_examples=40)
@given(DAYS, DAYS, st.sampled_from([{}, {"on_premise": 3.0}]))
def test_claims_and_ranks_are_those_of_either_side(before: date, now: date, musts: dict[str, float]) -> None:
    one, other = (replace(START, date=day, musts=musts) for day in (before, now))
    found = since(one, other, CATALOG)
    sources = {source.id: last_day(source.published) for source in CATALOG.sources}
    published = [sum(sources[claim.source] <= day for claim in CATALOG.claims) for day in (before, now)]
    assert found.claims == published[1] - published[0]
    was, is_ = ranks(one), ranks(other)
    assert {row: (old, new) for row, old, new in found.moves} == {
        row: pair for row, pair in enumerate(zip(was, is_, strict=True)) if pair[0] != pair[1]
    }
    assert found.first == (is_.index(1) if 1 in is_ else None)
    none = (None,) * len(was)
    assert [part == "" for part in found.chances] == [
        found.first is not None and (*ranked,) == none for ranked in (was, is_)
    ]
    assert all(0 <= int(part.strip("<>")) <= 100 for part in found.chances if part)
    again = since(other, one, CATALOG)
    assert (again.claims, again.ratings) == (-found.claims, found.ratings)


def test_nothing_is_otherwise_by_the_same_decision() -> None:
    found = since(START, START, CATALOG)
    assert (found.claims, found.ratings, found.moves) == (0, 0, ())
    assert words.changed(found, CATALOG) == words.NOTHING


def test_a_change_is_said_in_words() -> None:
    names = [vendor.name for vendor in CATALOG.vendors]
    found = Since(-2, 1, ((0, 1, 2), (1, 2, 1), (2, 3, None)), 1, ("25", "50"))
    assert words.changed(found, CATALOG) == (
        f"2 fewer claims, 1 rating changed. Ranks: {names[1]} 2 → 1, {names[0]} 1 → 2, "
        f"{names[2]} 3 → not ranked. Chance of first of {names[1]}: 25 % → 50 %."
    )
    fresh = Since(3, 0, (), 1, ("", "50"))
    assert words.changed(fresh, CATALOG) == f"3 more claims. Chance of first of {names[1]}: 50 %."
    many = Since(1, 0, tuple((row, row + 1, row + 2) for row in range(6)), None, ("0", "0"))
    assert words.changed(many, CATALOG).startswith(f"1 more claim. Ranks: {names[0]} 1 → 2, ")
    assert words.changed(many, CATALOG).endswith(", 2 more.")


@pytest.mark.parametrize("day", [SCHOOL.date, date(2020, 5, 1)])
def test_a_kind_of_buyer_says_how_many_weights_it_sets(day: date) -> None:
    now = replace(SCHOOL, date=day)
    kinds = ((START.groups, now.groups), (START.weights, now.weights))
    count = sum(was[name] != is_[name] for was, is_ in kinds for name in was)
    said = words.chose(START, now, CATALOG)
    assert said.startswith("Kind of buyer from “Government agency” to “School”")
    assert f"It sets {count} weights to where this kind of buyer starts." in said
    assert "weights" not in words.chose(START, replace(START, date=date(2020, 5, 1)), CATALOG)
