"""A comparison that has just been begun is a sound catalog of which nothing is known."""

from datetime import date
from itertools import combinations

import pytest

from shortlist.catalog.loading import parse
from shortlist.spreadsheet.starting import Start, Starting, started, starts, words

DAY = date(2026, 11, 27)
CHOICES = [chosen for count in (1, 2, 4) for chosen in combinations(starts(), count)]


@pytest.mark.parametrize("sets", CHOICES, ids=lambda sets: ", ".join(one.name for one in sets))
def test_any_starting_sets_make_a_sound_catalog(sets: tuple[Starting, ...]) -> None:
    start = Start(
        "What do we move to?", ["Alpha", "Бета", "Alpha", '"C" \\ {d}'], sets, ["Town hall", "學校"]
    )
    catalog = parse({"x": started(start, DAY).encode()})
    assert [vendor.name for vendor in catalog.vendors] == ["Alpha", "Бета", '"C" \\ {d}']
    assert not any(vendor.ratings for vendor in catalog.vendors)
    assert catalog.criteria == tuple(criterion for one in sets for criterion in one.criteria)
    assert [profile.name for profile in catalog.profiles] == ["Town hall", "學校"]
    assert all(set(profile.weights.values()) == {50} for profile in catalog.profiles)
    assert (catalog.as_of, catalog.question) == (DAY, "What do we move to?")


def test_each_set_asks_who_can_answer_and_is_no_other_s() -> None:
    assert [one.name for one in starts()] == [
        "Vendor cut-off",
        "Data location",
        "Procurement",
        "Price and service",
    ]
    assert all(len(one.criteria) == 4 for one in starts())
    assert all(criterion.ask for one in starts() for criterion in one.criteria)
    names = [criterion.name for one in starts() for criterion in one.criteria]
    assert len({*names}) == len(names)


def test_what_is_lacking_is_said() -> None:
    assert words.lacking("", [], []) == "Write a question, name at least one vendor, choose some criteria."
    assert words.lacking("?", ["A"], [starts()[0]]) == ""
    assert words.criteria(starts()[2]) == "Procedure, Register, Security certificate, References"
