"""What a reader is told of a record that cannot be read."""

from datetime import date, datetime, time
from typing import Any

import pytest

from tests.support.builders import Row, changed, complaints, tables

FORM = (
    "which is not in the right form; "
    "begin with a small letter a–z, then use only small letters, digits, _ and -"
)
SCALED = ("criteria", 0, "scale")
WIDTH = "criterion `price`: `scale` has `worst` and `best` equal or too far apart; correct one of them"
BOTH = "has both `levels` and `scale`, or neither; give one of them"
PUBLISHED = "which is not in the right form; write a year, a month or a day: 2021, 2021-04 or 2021-04-08"

FAULTS: dict[str, tuple[Row, str]] = {
    "a key missing": (changed("vendors", 0, summary=None), "vendor `acme`: `summary` is missing; add it"),
    "an id missing": (changed("groups", 1, id=None), "group 2: `id` is missing; add it"),
    "an unknown key": (
        changed("vendors", 0, colour="red"),
        "vendor `acme`: `colour` is not a key of this table; remove it or correct its spelling",
    ),
    "an unknown table": (
        tables(colours=[]),
        "catalog: `colours` is not a key of this table; remove it or correct its spelling",
    ),
    "a hidden key": (
        changed("vendors", 0, **{"\x1b[31m\u202e": 1}),
        "vendor `acme`: `<U+001B>[31m<U+202E>` is not a key of this table; remove it or correct its spelling",
    ),
    "an overlong key": (
        changed("vendors", 0, **{"k" * 5000: 1}),
        f"vendor `acme`: `{'k' * 80}…` is not a key of this table; remove it or correct its spelling",
    ),
    "a number for a text": (
        changed("vendors", 0, name=7),
        "vendor `acme`: `name` is not a text; put it in quotes",
    ),
    "a number in a list of texts": (
        changed("vendors", 0, aliases=["A", 7]),
        "vendor `acme`, `aliases` 2: is not a text; put it in quotes",
    ),
    "a text for a list": (
        changed("vendors", 0, aliases="A"),
        "vendor `acme`: `aliases` is not a list; put it in square brackets",
    ),
    "an empty text": (
        changed("vendors", 0, name=""),
        "vendor `acme`: `name` is empty; write a text or remove the key",
    ),
    "a text of more than 4 kB": (
        changed("vendors", 0, summary="x" * 4097),
        "vendor `acme`: `summary` is longer than 4096 characters; shorten it",
    ),
    "an id in capitals": (
        changed("vendors", 1, id="Brio"),
        f"vendor `Brio`: `id` is `Brio`, {FORM}",
    ),
    "an id of two lines": (
        changed("vendors", 1, id="brio\n"),
        f"vendor `brio<U+000A>`: `id` is `brio<U+000A>`, {FORM}",
    ),
    "a weight's key in capitals": (
        changed("profiles", 0, "weights", Price=1),
        f"profile `office`: a key of `weights` is `Price`, {FORM}",
    ),
    "a weight above 100": (
        changed("profiles", 0, "weights", price=101),
        "profile `office`: `price` is above 100; lower it",
    ),
    "a weight below 0": (
        changed("profiles", 0, "group_weights", use=-1),
        "profile `office`: `use` is below 0; raise it",
    ),
    "a weight that is not whole": (
        changed("profiles", 0, "weights", price=1.5),
        "profile `office`: `price` is not a whole number; write a whole number without quotes",
    ),
    "a weight that is true": (
        changed("profiles", 0, "weights", price=True),
        "profile `office`: `price` is not a whole number; write a whole number without quotes",
    ),
    "weights in a list": (
        changed("profiles", 0, weights=[1]),
        "profile `office`: `weights` is not a table; write it as a table",
    ),
    "a bearing beyond 3": (
        changed("claims", 0, bearing=4),
        "claim `acme-price`: `bearing` is above 3; lower it",
    ),
    "a grade that there is not": (
        changed("sources", 0, reliability="G"),
        "source `daily`: `reliability` is not one of 'A', 'B', 'C', 'D', 'E' or 'F'; write one of these",
    ),
    "a day written out": (
        changed("sources", 0, published="1 March 2021"),
        f"source `daily`: `published` is `1 March 2021`, {PUBLISHED}",
    ),
    "a year in other digits": (
        changed("sources", 0, published="٢٠٢١"),
        f"source `daily`: `published` is `٢٠٢١`, {PUBLISHED}",
    ),
    "a flag in quotes": (
        changed("sources", 0, date_inferred="yes"),
        "source `daily`: `date_inferred` is neither true nor false; write true or false without quotes",
    ),
    "a scale of no width": (changed(*SCALED, worst=400), WIDTH),
    "a scale wider than a number holds": (changed(*SCALED, worst=1.7e308, best=-1.7e308), WIDTH),
    "a scale and levels": (changed("criteria", 0, levels=["Dear", "Cheap"]), f"criterion `price`: {BOTH}"),
    "neither scale nor levels": (changed("criteria", 0, scale=None), f"criterion `price`: {BOTH}"),
    "one level": (
        changed("criteria", 1, levels=["Glued"]),
        "criterion `repair`: `levels` holds fewer than 2; add what is missing",
    ),
    "a vendor that is a number": (
        tables(vendors=[3], end={"vendors": 1}),
        "vendor 1: is not a table; write it as a table",
    ),
    "a table for a list": (tables(groups={}), "catalog: `groups` is not a list; put it in square brackets"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_its_record_and_mend(name: str) -> None:
    whole, complaint = FAULTS[name]
    assert complaints(whole)[:1] == [f"laptops.toml: {complaint}"]


@pytest.mark.parametrize("day", [datetime(2021, 4, 8, 1, 2), time(1, 2), "2021-04-08", 20210408])  # noqa: DTZ001
def test_only_a_local_date_is_a_date(day: Any) -> None:
    complaint = "is not a date; write it as 2021-04-08, without quotes"
    assert complaints(tables(as_of=day)) == [f"laptops.toml: catalog: `as_of` {complaint}"]
    assert complaints(changed("vendors", 0, "ratings", 0, since=day)) == [
        f"laptops.toml: vendor `acme`, rating 1: `since` {complaint}"
    ]


@pytest.mark.parametrize(
    ("number", "mend"),
    [
        (float("inf"), "is not a finite number; write a finite number"),
        (float("-inf"), "is not a finite number; write a finite number"),
        (float("nan"), "is not a finite number; write a finite number"),
        (10**400, "is not a number; write a number without quotes"),
        ("800", "is not a number; write a number without quotes"),
        (True, "is not a number; write a number without quotes"),
        (date(2021, 4, 8), "is not a number; write a number without quotes"),
    ],
)
def test_a_bound_is_a_finite_number(number: Any, mend: str) -> None:
    assert complaints(changed("vendors", 0, "ratings", 0, low=number)) == [
        f"laptops.toml: vendor `acme`, rating 1: `low` {mend}"
    ]


def test_more_vendors_than_a_catalog_may_hold_are_refused() -> None:
    many = [{"id": f"v-{number}", "name": f"V {number}", "summary": "One of many."} for number in range(501)]
    assert complaints(tables(vendors=many, claims=[], end={"vendors": 501})) == [
        "laptops.toml: catalog: `vendors` holds more than 500; remove some"
    ]
    assert complaints(tables(vendors=many[:500], claims=[], end={"vendors": 500})) == []


def test_more_criteria_than_a_catalog_may_hold_are_refused() -> None:
    kind = tables()["criteria"][1]
    many = [*tables()["criteria"], *({**kind, "id": f"c-{number}"} for number in range(58))]
    assert complaints(tables(criteria=many)) == [
        "laptops.toml: catalog: `criteria` holds more than 60; remove some"
    ]
    assert complaints(tables(criteria=many[:60])) == []
