"""Hostile and stale parameters fall back to their defaults and are named, whatever else the link says."""

from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.decision import MAX_QUERY, Ignored, UnfitError, pairs, parameters, preset, read, told
from tests.support.builders import catalog, changed
from tests.support.strategies import many

CATALOG = catalog().signed("0123abc")
WHOLE = "not a whole number from 0 to 100"
DAY = "not a date written as 2021-04-08"
LEVEL = "not a level of this criterion"

HOSTILE = {
    "not a number": ("g_cost", "lots", WHOLE),
    "empty": ("g_cost", "", WHOLE),
    "negative": ("g_cost", "-1", WHOLE),
    "signed": ("g_cost", "+1", WHOLE),
    "above the slider": ("g_cost", "101", WHOLE),
    "not whole": ("w_price", "50.5", WHOLE),
    "an exponent": ("w_price", "1e3", WHOLE),
    "an underscore": ("w_price", "1_0", WHOLE),
    "a space": ("w_price", " 50", WHOLE),
    "a line break": ("w_price", "50\n", WHOLE),
    "digits of another script": ("w_price", "٥٠", WHOLE),
    "superscript digits": ("unknown", "5²", WHOLE),
    "full-width digits": ("unknown", "５０", WHOLE),
    "overlong": ("unknown", "0" * 5000, WHOLE),
    "no number at all": ("unknown", "nan", WHOLE),
    "a date in no calendar": ("date", "2021-02-30", DAY),
    "a date of a week": ("date", "2021-W14-4", DAY),
    "a date without hyphens": ("date", "20210408", DAY),
    "a date in other digits": ("date", "٢٠٢١-04-08", DAY),
    "a date with a time": ("date", "2021-04-08T00:00", DAY),
    "an empty date": ("date", "", DAY),
    "a date before all sources": ("date", "1989-12-31", "not between 1990-01-01 and 2099-12-31"),
    "a date after all sources": ("date", "2100-01-01", "not between 1990-01-01 and 2099-12-31"),
    "the year 0000": ("date", "0000-01-01", DAY),
    "an unknown profile": ("profile", "bank", "not one of office, school"),
    "a profile in capitals": ("profile", "Office", "not one of office, school"),
    "an unknown choice": ("open", "maybe", "not one of keep, drop"),
    "a level above the top": ("must_repair", "3", LEVEL),
    "a level below zero": ("must_repair", "-1", LEVEL),
    "a level between levels": ("must_repair", "1.5", LEVEL),
    "a number beyond the scale": ("must_price", "2000.01", LEVEL),
    "a number beyond all numbers": ("must_price", "9" * 400, LEVEL),
    "a level in words": ("must_repair", "By anybody", "not a number"),
    "a level with an exponent": ("must_price", "1e3", "not a number"),
    "an infinite level": ("must_price", "inf", "not a number"),
    "an empty level": ("must_price", "", "not a number"),
    "half a number": ("must_price", "500.", "not a number"),
    "another catalog": ("catalog", "fedcba", "not one of 0123abc"),
    "a group that there is not": ("g_music", "50", "not a parameter of this catalog"),
    "a criterion that there is not": ("w_drums", "50", "not a parameter of this catalog"),
    "a must-have on nothing": ("must_drums", "1", "not a parameter of this catalog"),
    "no key": ("", "50", "not a parameter of this catalog"),
    "a key in capitals": ("G_COST", "50", "not a parameter of this catalog"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_falls_back_to_the_default_and_is_named(name: str) -> None:
    key, value, reason = HOSTILE[name]
    assert read([(key, value)], CATALOG) == (preset(CATALOG), (Ignored(key, value, reason),))


@pytest.mark.parametrize("name", HOSTILE)
def test_it_takes_nothing_else_along(name: str) -> None:
    key, value, reason = HOSTILE[name]
    sound = {"profile": "school", "g_use": "7", "must_screen": "2", "open": "drop"}
    sound.pop(key, None)
    expected, _ = read(sound.items(), CATALOG)
    assert read([*sound.items(), (key, value)], CATALOG) == (expected, (Ignored(key, value, reason),))


def test_of_a_repeated_parameter_the_first_counts() -> None:
    found, ignored = read([("g_cost", "1"), ("g_cost", "2"), ("g_cost", "3")], CATALOG)
    assert found.groups["cost"] == 1
    reason = "stands more than once; the first counts"
    assert ignored == (Ignored("g_cost", "2", reason), Ignored("g_cost", "3", reason))


@pytest.mark.parametrize("worst", [True, False])
def test_a_falling_and_a_rising_scale_refuse_what_lies_beyond(worst: bool) -> None:
    ends = {"worst": 9, "best": -9} if worst else {"worst": -9, "best": 9}
    other = catalog(changed("criteria", 0, scale={**ends, "unit": "K"}))
    for value in ("-9.5", "9.5"):
        assert read([("must_price", value)], other)[1] == (Ignored("must_price", value, LEVEL),)
    assert read([("must_price", "-8.5")], other)[0].musts == {"price": -8.5}


def test_an_overlong_link_is_refused_as_a_whole() -> None:
    assert pairs("a=" + "1" * (MAX_QUERY - 2)) == [("a", "1" * (MAX_QUERY - 2))]
    with pytest.raises(UnfitError, match=f"the link is longer than {MAX_QUERY} characters"):
        pairs("a=" + "1" * (MAX_QUERY - 1))


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("", []),
        ("a=1&b=2", [("a", "1"), ("b", "2")]),
        ("a=1&a=2&b", [("a", "1"), ("a", "2"), ("b", "")]),
        ("a=1&b=what?&c=3", [("a", "1"), ("b", "what?"), ("c", "3")]),
        ("https://list.example/p?a=1&b=what?", [("a", "1"), ("b", "what?")]),
        ("?a=1#b=2", [("a", "1")]),
        ("a=%D0%A1&b=%ff&c=+", [("a", "С"), ("b", "\ufffd"), ("c", " ")]),
        ("a=1;b=2", [("a", "1;b=2")]),
    ],
)
def test_no_parameter_of_a_link_is_lost(link: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(link) == expected


def test_what_is_ignored_is_shown_on_one_short_line() -> None:
    ignored = Ignored("g_cost\x1b[31m", "\u202e" + "9" * 5000, WHOLE)
    assert str(ignored) == f"g_cost<U+001B>[31m=<U+202E>{'9' * 79}…: {WHOLE}"


KEYS = st.sampled_from([*parameters(preset(CATALOG), CATALOG), "catalog", "embed"]) | st.text(max_size=9)
VALUES = st.sampled_from(["any", "0", "1", "100", "school", "drop", "2021-04-08"]) | st.text(max_size=12)


@many
@given(st.lists(st.tuples(KEYS, VALUES), max_size=12, unique_by=itemgetter(0)))
def test_any_parameters_give_a_decision_and_none_is_lost(given_: list[tuple[str, str]]) -> None:
    found, ignored = read(given_, CATALOG)
    again, clean = read(parameters(found, CATALOG).items(), CATALOG)
    assert (again, clean) == (found, ())
    refused = {(complaint.key, complaint.value) for complaint in ignored}
    taken = {key: value for key, value in given_ if (key, value) not in refused}
    assert read(taken.items(), CATALOG) == (found, ())


def test_of_a_thousand_unknown_parameters_a_hundred_are_told() -> None:
    given = [(f"colour{number}", "red") for number in range(1_000)]
    lines = told(read(given, CATALOG)[1], "; correct or remove it")
    assert len(lines) == 101
    assert lines[0] == "colour0=red: not a parameter of this catalog; correct or remove it"
    assert lines[-1] == "and 900 more"
    assert told(read(given[:100], CATALOG)[1])[-1] == "colour99=red: not a parameter of this catalog"
