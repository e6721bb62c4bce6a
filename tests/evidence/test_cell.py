from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from shortlist.decision import preset
from shortlist.evidence.cell import Evidence, evidence, history
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import claim, rating, small

Held = tuple[int, int, list[str]]
# What became of Zoom's ratings on each date, copied by hand from vendors.toml.
BEFORE: dict[str, Held] = {
    "home_jurisdiction": (1, 1, ["zoom-10k-fy2021-01"]),
    "on_premise": (2, 2, ["packet-zoom-01"]),
    "software_registry": (0, 1, ["goszalog-01"]),
    "capacity": (3, 4, ["umn-01"]),
    "education_fit": (3, 4, ["uoregon-01"]),
}
ZOOM: dict[date, dict[str, Held]] = {
    date(2021, 4, 5): {"host_state_pressure": (2, 3, ["mondaq-01", "news-az-01"])},
    date(2021, 4, 6): {"vendor_cutoff": (0, 1, ["tvrain-01"])},
    date(2021, 4, 7): {
        "vendor_cutoff": (
            0,
            2,
            [
                *("censor-01", "rg-18", "pledgetimes-09", "appsbuilders-02", "appsbuilders-04"),
                *("pledgetimes-07", "tellerreport-01", "tomsk-news-01", "reuters-investing-01"),
            ],
        ),
        "home_jurisdiction": (1, 1, ["zoom-10k-fy2021-01", "rg-08"]),
        "host_state_pressure": (1, 2, ["reuters-investing-02", "mondaq-01", "news-az-01"]),
        "in_country_storage": (0, 2, ["appsbuilders-14"]),
        "procurement_channel": (
            0,
            2,
            [
                *("appsbuilders-02", "appsbuilders-08", "appsbuilders-09", "tvrain-02", "rg-07"),
                "reuters-investing-01",
            ],
        ),
        "service_maturity": (2, 4, ["rg-03"]),
        "education_fit": (3, 4, ["uoregon-01", "appsbuilders-09", "tomsk-news-02"]),
        "support": (0, 2, ["rg-10"]),
    },
    date(2021, 4, 8): {
        "vendor_cutoff": (
            0,
            2,
            [
                *("appsbuilders-02", "censor-01", "tomsk-news-01"),
                *("moscowtimes-04", "moscowtimes-07", "moscowtimes-08"),
            ],
        ),
        "host_state_pressure": (
            1,
            2,
            ["reuters-investing-02", "moscowtimes-11", "moscowtimes-12", "moscowtimes-14"],
        ),
        "procurement_channel": (1, 2, ["moscowtimes-01", "moscowtimes-08", "rg-07"]),
        "service_maturity": (3, 4, ["moscowtimes-09"]),
    },
    date(2022, 7, 12): {"in_country_storage": (0, 0, ["tut-news-01"])},
    date(2022, 10, 28): {
        "vendor_cutoff": (0, 1, ["russianfreepress-02", "appsbuilders-02"]),
        "software_registry": (0, 0, ["goszalog-01", "register-guide-01"]),
        "procurement_channel": (0, 1, ["russianfreepress-02"]),
    },
    date(2024, 12, 31): {"in_country_storage": (0, 0, ["tut-news-01", "likeni-01"])},
    date(2026, 11, 1): {
        "host_state_pressure": (1, 2, ["eadaily-02", "kommersant-facetime-01", "pravda-zoom-2026-01"]),
        "service_maturity": (3, 4, ["vedomosti-vks-2025-02", "tass-2023-01"]),
    },
}
# What holds for universities and schools alone.
EDUCATION: dict[str, Held] = {"vendor_cutoff": (0, 0, ["russianfreepress-01"])}
EDUCATION_SINCE, EDUCATIONAL = date(2022, 10, 28), (2, 3)
NEVER = ("security_certification",)


def expected(day: date, profile: int) -> dict[str, Held]:
    """Zoom's ratings in force on a date for a profile: the latest of each criterion up to it."""
    found = dict(BEFORE)
    for since, changed in ZOOM.items():
        if since <= day:
            found |= changed
    return found | (EDUCATION if profile in EDUCATIONAL and day >= EDUCATION_SINCE else {})


def zoom(day: date, criterion: str, profile: int = 0) -> Evidence:
    catalog = shipped()
    return evidence(replace(preset(catalog, catalog.profiles[profile]), date=day), catalog, "zoom", criterion)


@pytest.mark.parametrize("profile", range(4))
@pytest.mark.parametrize("day", ZOOM)
def test_zoom_is_known_by_exactly_what_its_ratings_say(day: date, profile: int) -> None:
    found = {c.id: zoom(day, c.id, profile).rating for c in shipped().criteria}
    held = {c: (r.low, r.high, list(r.claims)) for c, r in found.items() if r}
    assert held == expected(day, profile)
    assert not set(NEVER) & set(held)


@pytest.mark.parametrize("day", ZOOM)
def test_every_claim_shown_for_zoom_was_public_that_day(day: date) -> None:
    sources = {source.id: source for source in shipped().sources}
    shown = [
        claim
        for criterion in shipped().criteria
        for fold in zoom(day, criterion.id).folds
        for claim in (fold.claim, *fold.echoes)
    ]
    assert shown
    assert all(sources[claim.source].published <= day.isoformat() for claim in shown)


def test_the_history_goes_back_from_the_rating_in_force() -> None:
    spells = zoom(date(2021, 4, 8), "vendor_cutoff").history
    days = [date(2021, 4, 6), date(2021, 4, 7), date(2021, 4, 8)]
    assert [(s.rating.since, s.until) for s in spells] == [
        (days[2], None),
        (days[1], days[2]),
        (days[0], days[1]),
    ]


def test_the_history_never_shows_a_later_rating() -> None:
    assert [s.rating.since for s in zoom(date(2021, 4, 6), "vendor_cutoff").history] == [date(2021, 4, 6)]
    assert zoom(date(2021, 4, 5), "vendor_cutoff").history == ()


def test_a_rating_for_a_kind_of_buyer_ends_the_general_one_for_that_kind_alone() -> None:
    later, last = date(2021, 4, 3), date(2021, 4, 5)
    ratings = [
        rating(low=0, high=2),
        rating(since=later, buyers=["agency"], judgement="Asked."),
        rating(since=last, low=2, high=2, judgement="Tried."),
    ]
    acme = small(acme=ratings).vendors[0]
    assert [s.rating.since for s in history(acme, "price", last, "agency")] == [later, date(2021, 4, 1)]
    assert [s.rating.since for s in history(acme, "price", last, "education")] == [last, date(2021, 4, 1)]


def test_a_rating_that_another_of_the_same_day_overrules_was_never_in_force() -> None:
    ratings = [rating(buyers=["agency"], judgement="Asked."), rating(low=0, high=2)]
    acme = small(acme=ratings).vendors[0]
    (spell,) = history(acme, "price", date(2021, 4, 8), "agency")
    assert spell.rating.buyers == ("agency",)


CLAIMS = [claim("a", "wire"), claim("b", "paper", echo_of=["a"]), claim("c", "other")]


@pytest.mark.parametrize(
    ("held", "alone"),
    [
        ({"claims": ["a", "b"]}, True),
        ({"claims": ["b"]}, True),
        ({"claims": ["a", "c"]}, False),
        ({"claims": ["a"], "judgement": "Tried."}, False),
        ({"judgement": "Tried."}, False),
    ],
)
def test_a_rating_on_one_origin_is_marked(held: dict[str, Any], alone: bool) -> None:
    catalog = small(CLAIMS, acme=[rating(**held)])
    assert evidence(preset(catalog), catalog, "acme", "price").one_origin is alone


def test_reports_and_origins_are_counted_apart() -> None:
    catalog = small(CLAIMS, acme=[rating(claims=["a", "c"])])
    found = evidence(preset(catalog), catalog, "acme", "price")
    assert found.reports == 3
    assert found.origins == {"wire", "other"}


def test_what_nobody_rated_has_no_evidence() -> None:
    catalog = small(CLAIMS)
    found = evidence(preset(catalog), catalog, "acme", "price")
    assert (found.rating, found.folds, found.history, found.one_origin) == (None, (), (), False)


def test_the_profiles_limit_marks_an_old_rating() -> None:
    old = rating(since=date(2019, 4, 7), judgement="Tried.")
    for years, marked in ((2, True), (3, False)):
        catalog = small(acme=[old], stale_years=years)
        assert evidence(preset(catalog), catalog, "acme", "price").stale is marked
