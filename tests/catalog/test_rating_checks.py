"""Each rule for ratings and what they rest on: a catalog that breaks it, and what the reader is told."""

from datetime import date

import pytest

from tests.support.builders import Row, added, changed, claim, complaints, rating

PRICE, REPAIR = ("vendors", 0, "ratings", 0), ("vendors", 0, "ratings", 1)
ACME = "laptops.toml: vendor `acme`"


def rated(*ratings: Row) -> Row:
    """The sound catalog with other ratings of its second vendor."""
    return changed("vendors", 1, ratings=list(ratings))


def cited(names: list[str], *claims: Row) -> Row:
    """The sound catalog with more claims, and its price resting on the claims named."""
    return added("claims", *claims) | {"vendors": changed(*PRICE, claims=names)["vendors"]}


BREACHES: dict[str, tuple[Row, str]] = {
    "a rating of no criterion": (
        rated(rating("colour", 0, 1)),
        "laptops.toml: vendor `brio`: rates `colour`, which is not a criterion; "
        "add it under [[criteria]] or remove the rating",
    ),
    "bounds the wrong way round": (
        changed(*PRICE, low=1200, high=800),
        f"{ACME}, `price` since 2021-04-01: low 1200 is above high 800; exchange them",
    ),
    "a level above the top": (
        changed(*REPAIR, high=3),
        f"{ACME}, `repair` since 2021-04-01: 2 to 3 leaves the scale 0 to 2; "
        "keep the rating on the scale or widen the scale",
    ),
    "a level below zero": (
        changed(*REPAIR, low=-0.5),
        f"{ACME}, `repair` since 2021-04-01: -0.5 to 2 leaves the scale 0 to 2; "
        "keep the rating on the scale or widen the scale",
    ),
    "a number beyond a falling scale": (
        changed(*PRICE, low=300),
        f"{ACME}, `price` since 2021-04-01: 300 to 1200 leaves the scale 400 to 2000; "
        "keep the rating on the scale or widen the scale",
    ),
    "a rating between levels": (
        changed(*REPAIR, low=1.5),
        f"{ACME}, `repair` since 2021-04-01: 1.5 is between levels; name whole levels",
    ),
    "a rating between the same two levels": (
        changed(*REPAIR, low=0.123456789, high=0.123456789),
        f"{ACME}, `repair` since 2021-04-01: 0.123456789 is between levels; name whole levels",
    ),
    "a rating twice on a date": (
        rated(rating("screen", 1, 2), rating("screen", 0, 1)),
        "laptops.toml: vendor `brio`, `screen` since 2021-04-01: rated 2 times on that date; keep one",
    ),
    "a rating twice for the same buyers": (
        rated(
            rating("screen", 1, 2, buyers=["teacher"]), rating("screen", 0, 1, buyers=["company", "teacher"])
        ),
        "laptops.toml: vendor `brio`, `screen` since 2021-04-01: "
        "rated 2 times for buyers `teacher` on that date; keep one",
    ),
    "buyers that no profile is": (
        rated(rating("screen", 1, 2, buyers=["pupil"])),
        "laptops.toml: vendor `brio`, `screen` since 2021-04-01: holds for `pupil`, which no profile is; "
        "name the `buyers` of a profile or drop it",
    ),
    "a profile's id where its buyers belong": (
        rated(rating("screen", 1, 2, buyers=["school"])),
        "laptops.toml: vendor `brio`, `screen` since 2021-04-01: holds for `school`, which no profile is; "
        "name the `buyers` of a profile or drop it",
    ),
    "buyers that are nobody": (
        rated(rating("screen", 1, 2, buyers=[])),
        "laptops.toml: vendor `brio`, `screen` since 2021-04-01: `buyers` is empty, so it holds for nobody; "
        "name a kind or drop the key",
    ),
    "a rating that rests on nothing": (
        changed(*PRICE, claims=None),
        f"{ACME}, `price` since 2021-04-01: "
        "narrower than the scale, yet it cites no claim and states no judgement; "
        "add `claims` or a `judgement`, or widen it to the whole scale",
    ),
    "a citation of nothing": (
        changed(*PRICE, claims=["acme-price", "rumour"]),
        f"{ACME}, `price` since 2021-04-01: cites `rumour`, which is not a claim; "
        "add it under [[claims]] or cite another",
    ),
    "a claim about another vendor": (
        changed("claims", 0, about=["brio"]),
        f"{ACME}, `price` since 2021-04-01: "
        "cites `acme-price`, which is about neither the vendor nor a class of it; "
        "cite another claim or correct its `about`",
    ),
    "an echo beside what it echoes": (
        cited(["acme-price", "retold"], claim("retold", echo_of=["acme-price"])),
        f"{ACME}, `price` since 2021-04-01: beside one claim it cites only its echo `retold`; "
        "drop the echo or cite an independent claim",
    ),
    "an echo of an echo beside the origin": (
        cited(
            ["far", "acme-price"], claim("retold", echo_of=["acme-price"]), claim("far", echo_of=["retold"])
        ),
        f"{ACME}, `price` since 2021-04-01: beside one claim it cites only its echo `far`; "
        "drop the echo or cite an independent claim",
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_named_with_its_mend(name: str) -> None:
    whole, complaint = BREACHES[name]
    assert complaints(whole) == [complaint]


SOUND: dict[str, Row] = {
    "the whole scale rests on nothing": rated(
        {"criterion": "screen", "since": date(2021, 4, 1), "low": 0, "high": 3}
    ),
    "the whole of a falling scale rests on nothing": changed(*PRICE, low=400, high=2000, claims=None),
    "a claim about the vendor's class": changed("claims", 0, about=["local"]),
    "an echo alone": cited(["retold"], claim("retold", echo_of=["acme-price"])),
    "an echo beside an independent claim": cited(
        ["acme-price", "retold", "own"], claim("retold", echo_of=["acme-price"]), claim("own")
    ),
    "the same date for other buyers": rated(
        rating("screen", 1, 2), rating("screen", 0, 1, buyers=["teacher"])
    ),
    "any number on a scale": changed(*PRICE, low=799.99),
    "the same criterion on another date": rated(
        rating("screen", 1, 2), rating("screen", 0, 1, since=date(2021, 4, 2))
    ),
}


@pytest.mark.parametrize("name", SOUND)
def test_what_keeps_the_rules_has_no_finding(name: str) -> None:
    assert complaints(SOUND[name]) == []


@pytest.mark.parametrize(
    ("published", "since"),
    [
        ("2021-04-02", date(2021, 4, 1)),
        ("2021-04", date(2021, 4, 29)),
        ("2021", date(2021, 12, 30)),
        ("2020-02", date(2020, 2, 28)),
    ],
)
def test_a_rating_cannot_rest_on_what_was_published_after_it(published: str, since: date) -> None:
    whole = changed(*PRICE, since=since)
    whole["sources"][0]["published"] = published
    assert complaints(whole) == [
        f"{ACME}, `price` since {since}: cites `acme-price`, published {published}, after the rating's date; "
        "move `since` to when it was known or drop the claim"
    ]


@pytest.mark.parametrize(
    ("published", "since"),
    [
        ("2021-04-01", date(2021, 4, 1)),
        ("2021-04", date(2021, 4, 30)),
        ("2021", date(2021, 12, 31)),
        ("2020-02", date(2020, 2, 29)),
        ("2021-02", date(2021, 2, 28)),
    ],
)
def test_a_month_and_a_year_count_as_their_last_day(published: str, since: date) -> None:
    whole = changed(*PRICE, since=since)
    whole["sources"][0]["published"] = published
    assert complaints(whole) == []


def test_all_breaches_are_told_at_once() -> None:
    whole = changed(*PRICE, low=1200, high=300, claims=["rumour"])
    whole["end"]["vendors"] = 9
    whole["sources"][0]["url"] = "javascript:alert(1)"
    whole["vendors"][0]["name"] = "Ac\u202eme"
    assert [complaint.split("; ")[0].split(": ", 2)[2] for complaint in complaints(whole)] == [
        "low 1200 is above high 300",
        "1200 to 300 leaves the scale 400 to 2000",
        "cites `rumour`, which is not a claim",
        "`url` is not an http(s) address",
        "holds characters that nobody sees (U+202E)",
        "states 9 vendors, but 2 were read",
    ]
