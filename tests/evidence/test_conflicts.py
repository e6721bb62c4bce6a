from dataclasses import replace
from datetime import date

import pytest

from shortlist.catalog import Catalog
from shortlist.decision import preset
from shortlist.evidence.conflicts import Conflict, conflicts
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import DAY, claim, rating, small

Pair = tuple[str, str]


def found(catalog: Catalog, day: date = DAY) -> list[Conflict]:
    return list(conflicts(replace(preset(catalog), date=day), catalog))


def pairs(catalog: Catalog, day: date = DAY) -> set[frozenset[str]]:
    return {frozenset((pair.first.claim.id, pair.second.claim.id)) for pair in found(catalog, day)}


def test_a_pair_stands_once_whichever_side_marks_it() -> None:
    for a, b in (([], ["a"]), (["b"], []), (["b"], ["a"])):
        catalog = small([claim("a", "one", contradicts=a), claim("b", "two", contradicts=b)])
        assert [(c.first.claim.id, c.second.claim.id) for c in found(catalog)] == [("a", "b")]


def test_the_earlier_publication_comes_first() -> None:
    claims = [claim("a", "late", contradicts=["b"]), claim("b", "early")]
    (pair,) = found(small(claims, published={"late": "2021-04-02", "early": "2021-01"}))
    assert (pair.first.claim.id, pair.second.claim.id) == ("b", "a")
    assert (pair.first.source.id, pair.first.published) == ("early", date(2021, 1, 31))


def test_a_side_that_is_not_public_yet_makes_no_conflict() -> None:
    claims = [claim("a", "one", contradicts=["b"]), claim("b", "two")]
    catalog = small(claims, published={"two": "2021-04-09"})
    assert pairs(catalog, date(2021, 4, 8)) == set()
    assert pairs(catalog, date(2021, 4, 9)) == {frozenset("ab")}


def test_echoes_of_a_conflict_are_not_another_one() -> None:
    claims = [
        claim("a", "one", contradicts=["x", "y"]),
        claim("b", "two", echo_of=["a"], contradicts=["x"]),
        claim("x", "three"),
        claim("y", "four", echo_of=["x"]),
    ]
    assert pairs(small(claims)) == {frozenset("ax")}


def test_a_conflict_that_only_an_echo_marks_is_one_of_its_origin() -> None:
    claims = [claim("a", "one"), claim("b", "two", echo_of=["a"], contradicts=["x"]), claim("x", "three")]
    assert pairs(small(claims)) == {frozenset("ax")}


def test_the_superseded_side_is_named_once_the_later_one_is_public() -> None:
    claims = [
        claim("a", "one", contradicts=["b"]),
        claim("b", "two"),
        claim("c", "late", supersedes=["a"], contradicts=["a"]),
    ]
    catalog = small(claims, published={"late": "2021-04-09"})
    (early,) = found(catalog, date(2021, 4, 8))
    assert (early.superseded, early.first.superseded_by) == (None, ())
    late, settled = found(catalog, date(2021, 4, 9))
    assert (late.superseded, late.second.claim.id) == ("a", "c")
    assert (settled.superseded, settled.first.superseded_by) == (None, ("c",))


def test_a_conflict_bears_on_ratings_that_cite_it_or_rate_what_it_speaks_of() -> None:
    claims = [
        claim("a", "one", about=["cloud"], contradicts=["b"]),
        claim("b", "two", about=["acme"]),
        claim("echo", "three", echo_of=["a"]),
    ]
    acme = [rating("price", judgement="Tried."), rating("speed", claims=["echo"])]
    (pair,) = found(small(claims, acme=acme, bolt=[rating("price", judgement="Tried.")]))
    bears = [(bearing.vendor, bearing.rating.criterion, bearing.cites) for bearing in pair.bears_on]
    assert bears == [("acme", "price", ()), ("acme", "speed", ("a",))]


# The conflicts that the research names, by their origins, and the first day on which both sides were public.
NAMED: dict[str, tuple[Pair, str]] = {
    "the ban against Zoom's account of it": (("appsbuilders-02", "pledgetimes-07"), "2021-04-07"),
    "the letter against its author's denial": (("appsbuilders-02", "tellerreport-01"), "2021-04-07"),
    "the ban against direct sales": (("appsbuilders-02", "moscowtimes-01"), "2021-04-08"),
    "the letter against the request form": (("appsbuilders-02", "moscowtimes-08"), "2021-04-08"),
    "refused universities against the request form": (("pledgetimes-09", "moscowtimes-08"), "2021-04-08"),
    "running contracts against accounts off": (("appsbuilders-04", "russianfreepress-01"), "2022-10-28"),
    "harm to education against none": (("rtde-05", "rtde-06"), "2021-04-07"),
    "domestic services unfinished against ready": (("rg-12", "rtde-09"), "2021-04-07"),
}
# Pairs that the research names as none: both sides are true, or one only retells another conflict.
NONE: dict[str, Pair] = {
    "running contracts served and renewals refused": ("appsbuilders-04", "pledgetimes-09"),
    "closed channels and Poly": ("rg-04", "moscowtimes-17"),
    "Zoom's words to TASS once more": ("appsbuilders-02", "lautman-01"),
}
EVER = date(2099, 12, 31)


@pytest.mark.parametrize("name", NAMED)
def test_the_shipped_catalog_shows_a_conflict_from_its_day(name: str) -> None:
    pair, day = NAMED[name][0], date.fromisoformat(NAMED[name][1])
    assert frozenset(pair) in pairs(shipped(), day)
    assert frozenset(pair) not in pairs(shipped(), date.fromordinal(day.toordinal() - 1))


@pytest.mark.parametrize("name", NONE)
def test_the_shipped_catalog_makes_no_conflict_of_what_is_none(name: str) -> None:
    assert frozenset(NONE[name]) not in pairs(shipped(), EVER)


def test_direct_sales_lift_neither_the_ban_nor_the_refusals() -> None:
    assert {pair.superseded for pair in found(shipped(), EVER)} == {None}


def test_the_latest_conflicts_come_first() -> None:
    days = [pair.second.published for pair in found(shipped(), date(2024, 12, 31))]
    assert days == sorted(days, reverse=True)
