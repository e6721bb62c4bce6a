"""The catalog that comes with the program: whole, without findings, and true to its sources."""

from datetime import date

import pytest

from shortlist.catalog import by_id
from shortlist.catalog.loading import load
from shortlist.decision import preset
from shortlist.ranking.table import in_force
from tests.support.places import ROOT

CATALOG = load(ROOT / "vendors.toml")
VENDORS, CLAIMS, SOURCES = by_id(CATALOG.vendors), by_id(CATALOG.claims), by_id(CATALOG.sources)


def test_it_holds_all_that_was_researched() -> None:
    assert [vendor.name for vendor in CATALOG.vendors] == [
        "Zoom",
        "Sferum",
        "TrueConf",
        "Yandex Telemost",
        "Webinar",
        "Video Bridge (VideoMost)",
        "Poly",
    ]
    assert (len(CATALOG.claims), len(CATALOG.sources)) == (132, 38)
    assert sum(len(vendor.ratings) for vendor in CATALOG.vendors) == 70
    assert (len(CATALOG.groups), len(CATALOG.criteria), len(CATALOG.profiles)) == (3, 12, 4)


def test_it_starts_on_the_day_of_the_decision() -> None:
    assert CATALOG.as_of == date(2021, 4, 8)
    assert preset(CATALOG).date == CATALOG.as_of


FACTS = [
    # HSE could not extend its agreement (rg-17); running agreements are still served (appsbuilders-04).
    ("zoom", "vendor_cutoff", date(2021, 4, 7), "agency", (0, 1), "rg-17"),
    # Zoom says that its approach to this market is not settled (moscowtimes-07).
    ("zoom", "vendor_cutoff", date(2021, 4, 8), "agency", (0, 2), "moscowtimes-07"),
    # Paid university accounts are switched off, some before their term (russianfreepress-01).
    ("zoom", "vendor_cutoff", date(2022, 10, 28), "education", (0, 0), "russianfreepress-01"),
    # A Delaware company (zoom-10k-fy2021-01).
    ("zoom", "home_jurisdiction", date(2021, 4, 8), "agency", (1, 1), "zoom-10k-fy2021-01"),
    # Schools and universities will get Sferum free of charge (ko-02); it is a pilot (ko-01).
    ("sferum", "procurement_channel", date(2021, 4, 8), "education", (3, 4), "ko-02"),
    ("sferum", "service_maturity", date(2021, 4, 8), "education", (1, 2), "ko-01"),
    # The customer installs the server (trueconf-admin-guide-01).
    ("trueconf", "on_premise", date(2021, 4, 8), "agency", (3, 4), "trueconf-admin-guide-01"),
    # The Federal Guard Service buys Polycom for itself (russoft-01).
    ("poly", "procurement_channel", date(2021, 4, 8), "agency", (2, 3), "russoft-01"),
]


@pytest.mark.parametrize(("vendor", "criterion", "day", "buyers", "bounds", "claim"), FACTS)
def test_a_rating_says_what_its_claim_supports(
    vendor: str, criterion: str, day: date, buyers: str, bounds: tuple[float, float], claim: str
) -> None:
    rating = in_force(VENDORS[vendor], day, buyers)[criterion]
    assert (rating.low, rating.high) == bounds
    assert claim in rating.claims
    assert CLAIMS[claim].source in SOURCES


UNKNOWN = [
    ("sferum", "procurement_channel", "agency"),
    ("poly", "procurement_channel", "education"),
    ("trueconf", "capacity", "agency"),
    *((vendor, "security_certification", "agency") for vendor in VENDORS),
]


@pytest.mark.parametrize(("vendor", "criterion", "buyers"), UNKNOWN)
def test_what_no_source_says_stays_unknown(vendor: str, criterion: str, buyers: str) -> None:
    assert criterion not in in_force(VENDORS[vendor], CATALOG.as_of, buyers)


@pytest.mark.parametrize("vendor", ["trueconf", "yandex"])
def test_no_register_entry_was_known_before_october_2022(vendor: str) -> None:
    before, after = (in_force(VENDORS[vendor], day, "agency") for day in (CATALOG.as_of, date(2022, 10, 19)))
    assert "software_registry" not in before
    assert after["software_registry"].claims == ("eadaily-01",)


def test_nothing_of_later_years_is_known_on_the_day_of_the_decision() -> None:
    for vendor in CATALOG.vendors:
        for rating in in_force(vendor, CATALOG.as_of, "agency").values():
            assert all(SOURCES[CLAIMS[name].source].published <= "2021-04-08" for name in rating.claims)


def test_the_same_briefing_in_several_articles_is_one_statement() -> None:
    assert CLAIMS["pledgetimes-01"].speaker == CLAIMS["rg-07"].speaker
    assert "rg-07" in CLAIMS["pledgetimes-01"].echo_of
