"""What a link may look like, and what is said of what it does not mean."""

import pytest

from shortlist.catalog.findings import MOST_SHOWN
from shortlist.decision import FIRST_DATE, LAST_DATE, pairs, read
from shortlist.decision.codec import MAX_QUERY, Ignored, told
from shortlist.decision.levels import UnfitError
from tests.support.builders import catalog

CATALOG = catalog()


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("date=2024-05-01&unknown=3", [("date", "2024-05-01"), ("unknown", "3")]),
        ("https://list.example/a?unknown=3#unknown=4", [("unknown", "3")]),
        ("?unknown=", [("unknown", "")]),
        ("unknown=3?", [("unknown", "3?")]),  # a question mark in a value begins nothing
        ("/a?assume=4:is it? yes", [("assume", "4:is it? yes")]),
        ("unknown", [("unknown", "")]),
    ],
)
def test_a_link_is_a_query_with_or_without_what_stands_before(
    text: str, given: list[tuple[str, str]]
) -> None:
    assert pairs(text) == given


def test_a_link_is_as_long_as_is_said() -> None:
    start = "unknown=3&more="
    assert pairs(start + "x" * (MAX_QUERY - len(start)))[0] == ("unknown", "3")
    with pytest.raises(UnfitError) as fault:
        pairs("x" * (MAX_QUERY + 1))
    assert str(fault.value) == f"the link is longer than {MAX_QUERY} characters"


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        *(
            ("unknown", value, "not a whole number from 0 to 100")
            for value in ("101", "-1", "1.5", "", "0005")
        ),
        *(("date", value, "not a date written as 2021-04-08") for value in ("20240501", "2024-02-30", "")),
        *(
            ("date", value, f"not between {FIRST_DATE} and {LAST_DATE}")
            for value in ("0001-01-01", "9999-12-31")
        ),
        ("open", "maybe", "not one of keep, drop"),
        ("colour", "red", "not a parameter of this catalog"),
    ],
)
def test_what_means_nothing_is_named_with_what_would(key: str, value: str, reason: str) -> None:
    plain, _ = read([], CATALOG)
    assert read([(key, value)], CATALOG) == (plain, (Ignored(key, value, reason),))
    again, left = read([(key, value), (key, value)], CATALOG)
    assert again == plain
    assert Ignored(key, value, "stands more than once; the first counts") in left


def test_what_a_page_shows_is_no_part_of_a_decision_and_hides_none() -> None:
    decision, left = read([("show_part", "ask"), ("unknown", "3")], CATALOG)
    assert (decision.unknown, left) == (3, ())


def test_the_first_and_the_last_day_and_weight_count() -> None:
    for day in (FIRST_DATE, LAST_DATE):
        assert read([("date", day.isoformat())], CATALOG)[0].date == day
    for weight in ("0", "100"):
        assert read([("unknown", weight)], CATALOG)[0].unknown == int(weight)


def test_ignored_parameters_are_told_as_many_as_anybody_reads() -> None:
    fault = Ignored("colour", "red", "is none")
    assert str(fault) == "colour=red: is none"
    assert told([fault, fault], "; drop it") == ["colour=red: is none; drop it"] * 2
    many = told([fault] * (MOST_SHOWN + 2))
    assert many == ["colour=red: is none"] * MOST_SHOWN + ["and 2 more"]
    assert len(told([fault] * MOST_SHOWN)) == MOST_SHOWN
