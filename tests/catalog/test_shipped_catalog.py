"""The catalog that comes with the program: whole, without findings, and true to its sources."""

from datetime import date

import pytest

from shortlist.catalog import Criterion, Profile, Rating, Vendor, by_id
from shortlist.catalog.loading import load
from shortlist.decision import preset
from shortlist.evidence.archive import archive
from shortlist.evidence.origins import origins
from shortlist.ranking.answer import answer
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
    assert (len(CATALOG.claims), len(CATALOG.sources)) == (189, 69)
    assert sum(len(vendor.ratings) for vendor in CATALOG.vendors) == 114
    assert (len(CATALOG.groups), len(CATALOG.criteria), len(CATALOG.profiles)) == (3, 12, 4)


def test_it_starts_on_the_day_of_the_decision() -> None:
    assert CATALOG.as_of == date(2021, 4, 8)
    assert preset(CATALOG).date == CATALOG.as_of


FACTS = [
    # HSE's licence can no longer be used (censor-01); running agreements are still served (appsbuilders-04);
    # Zoom itself points every customer to its website (reuters-investing-01).
    ("zoom", "vendor_cutoff", date(2021, 4, 7), "agency", (0, 2), "censor-01"),
    ("zoom", "vendor_cutoff", date(2021, 4, 7), "agency", (0, 2), "appsbuilders-04"),
    ("zoom", "vendor_cutoff", date(2021, 4, 7), "agency", (0, 2), "reuters-investing-01"),
    # Zoom says that its approach to this market is not settled (moscowtimes-07).
    ("zoom", "vendor_cutoff", date(2021, 4, 8), "agency", (0, 2), "moscowtimes-07"),
    # Paid university accounts are switched off, some before their term (russianfreepress-01).
    ("zoom", "vendor_cutoff", date(2022, 10, 28), "education", (0, 0), "russianfreepress-01"),
    # Of other state buyers nothing newer than the letter is known (appsbuilders-02).
    ("zoom", "vendor_cutoff", date(2022, 10, 28), "agency", (0, 1), "appsbuilders-02"),
    # A Delaware company (zoom-10k-fy2021-01).
    ("zoom", "home_jurisdiction", date(2021, 4, 8), "agency", (1, 1), "zoom-10k-fy2021-01"),
    # Schools and universities will get Sferum free of charge (ko-02); it is a pilot (ko-01).
    ("sferum", "procurement_channel", date(2021, 4, 8), "education", (3, 4), "ko-02"),
    ("sferum", "service_maturity", date(2021, 4, 8), "education", (1, 2), "ko-01"),
    # The customer installs the server (trueconf-admin-guide-01).
    ("trueconf", "on_premise", date(2021, 4, 8), "agency", (3, 4), "trueconf-admin-guide-01"),
    # 250 people on a server in roles (trueconf-blog-2014-01), 36 face to face (trueconf-blog-2015-01).
    ("trueconf", "capacity", date(2021, 4, 8), "agency", (2, 4), "trueconf-blog-2015-01"),
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
    *((vendor, "procurement_channel", "agency") for vendor in ("yandex", "webinar")),
    *((vendor, "capacity", "agency") for vendor in ("webinar", "videomost")),
    *((vendor, "software_registry", "agency") for vendor in ("sferum", "trueconf", "yandex", "webinar")),
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


# Statements that came in several articles, and the one source that each is a word of.
ONE_VOICE = {
    "the Kremlin's briefing in three articles": (
        ("rg-07", "pledgetimes-01", "pledgetimes-02", "rg-11", "pledgetimes-04", "moscowtimes-03", "rtde-14"),
        "rg",
    ),
    "what users told the Kremlin": (("rg-12", "rg-15"), "rg"),
    "Zoom's words to TASS in three outlets": (
        ("pledgetimes-07", "pledgetimes-08", "lautman-01", "tass-hse-03"),
        "pledgetimes",
    ),
    "the letter and what retells it": (
        ("appsbuilders-02", "appsbuilders-01", "pledgetimes-06", "rtde-01", "moscowtimes-02"),
        "appsbuilders",
    ),
    "the motives that were reported first": (
        ("appsbuilders-12", "moscowtimes-05", "appsbuilders-14", "moscowtimes-06"),
        "appsbuilders",
    ),
    "HSE's account and what TASS has of it": (("censor-01", "tass-hse-01"), "censor"),
}


@pytest.mark.parametrize("name", ONE_VOICE)
def test_what_several_articles_retell_has_one_origin(name: str) -> None:
    told, source = ONE_VOICE[name]
    assert origins(told, archive(CATALOG, CATALOG.as_of)) == {source}


def test_the_ban_is_known_from_three_sides_and_its_author_denies_it() -> None:
    sides = ("appsbuilders-02", "censor-01", "tvrain-01")
    assert len(origins(sides, archive(CATALOG, CATALOG.as_of))) == len(sides)
    assert {"appsbuilders-01", "appsbuilders-02"} <= set(CLAIMS["tellerreport-01"].contradicts)


# Whole scores on 8 April 2021 in catalog order, as the research reckoned them (halves may go either way).
SCORES = {
    "agency": [34, 66, 79, 60, 64, 78, 57],
    "state_company": [39, 64, 78, 60, 64, 76, 57],
    "university": [47, 69, 76, 60, 66, 74, 57],
    "school": [43, 74, 77, 59, 65, 76, 58],
}


@pytest.mark.parametrize("profile", CATALOG.profiles, ids=lambda profile: profile.id)
def test_each_kind_of_buyer_sees_the_scores_of_the_research(profile: Profile) -> None:
    ranking = answer(preset(CATALOG, profile), CATALOG)
    assert ranking
    assert ranking.score == pytest.approx(SCORES[profile.id], abs=0.5)
    assert CATALOG.vendors[ranking.order[0]].id == "trueconf"


def every_rating() -> list[tuple[Vendor, Rating]]:
    return [(vendor, rating) for vendor in CATALOG.vendors for rating in vendor.ratings]


def test_no_rating_counts_an_echo() -> None:
    assert not [name for _, rating in every_rating() for name in rating.claims if CLAIMS[name].echo_of]


def test_zoom_s_route_in_two_articles_is_cited_once() -> None:
    route = {"reuters-investing-01", "moscowtimes-08"}
    assert not [rating for _, rating in every_rating() if route <= set(rating.claims)]


def test_zoom_alone_is_in_use() -> None:
    assert [vendor.id for vendor in CATALOG.vendors if vendor.incumbent] == ["zoom"]


WHOM = {
    "home_jurisdiction": "register",
    "software_registry": "register",
    "security_certification": "register",
    "host_state_pressure": "authority",
    "procurement_channel": "buyer",
}


@pytest.mark.parametrize("criterion", CATALOG.criteria, ids=lambda criterion: criterion.id)
def test_a_question_to_send_asks_for_a_dated_document_and_tells_no_level(criterion: Criterion) -> None:
    assert criterion.ask
    assert criterion.ask.whom == WHOM.get(criterion.id, "vendor")
    assert "{vendor}" in criterion.ask.text
    assert "its date" in criterion.ask.text
    levels = [level.casefold() for level in criterion.levels or ()]
    assert not [level for level in levels if level in criterion.ask.text.casefold()]


def test_levels_are_short_enough_to_stand_in_a_sentence() -> None:
    assert max(len(level) for criterion in CATALOG.criteria for level in criterion.levels or ()) == 43


def test_a_product_that_is_only_likely_is_said_to_be_so() -> None:
    notes = {rating.criterion: rating.note or "" for rating in VENDORS["videomost"].ratings}
    # What is said of domestic services as a class holds for whichever product it is.
    assert {name for name, note in notes.items() if "If Video Bridge is VideoMost" not in note} == {
        "host_state_pressure"
    }


def test_poly_after_the_purchase_is_rated_by_its_buyer_with_a_condition() -> None:
    later = [rating for rating in VENDORS["poly"].ratings if rating.since >= date(2024, 1, 1)]
    assert len(later) == 4
    assert all((rating.note or "").startswith("If Poly goes with HP") for rating in later)


DERIVED = {
    *(("zoom", "software_registry"), ("poly", "software_registry")),
    *(("sferum", "on_premise"), ("yandex", "on_premise")),
}


def test_what_is_derived_says_so() -> None:
    found = {(v.id, r.criterion) for v, r in every_rating() if (r.note or "").startswith("Derived:")}
    assert found == DERIVED


def test_what_is_said_of_domestic_services_as_a_class_does_not_tell_them_apart() -> None:
    alike = ("trueconf", "yandex", "webinar", "videomost")
    held = {
        (rating.low, rating.high, rating.claims)
        for rating in (in_force(VENDORS[name], CATALOG.as_of, "")["host_state_pressure"] for name in alike)
    }
    assert len(held) == 1


def test_the_register_is_narrowed_at_one_end_only() -> None:
    found = {
        vendor.id: (rating.low, rating.high)
        for vendor in CATALOG.vendors
        if (rating := in_force(vendor, CATALOG.as_of, "agency").get("software_registry"))
    }
    assert found == {"zoom": (0, 1), "poly": (0, 1), "videomost": (1, 4)}
