from dataclasses import replace
from datetime import date

from shortlist.decision import FIRST_DATE, preset
from shortlist.evidence.archive import archive
from shortlist.evidence.timeline import bump, changes, timeline
from shortlist.ranking.answer import answer
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import DAY, claim, rating, small


def test_a_claim_stands_on_the_line_of_every_vendor_it_is_about() -> None:
    catalog = small(
        [claim("b", "two", about=["bolt", "cloud"]), claim("a", "one"), claim("c", "late")],
        published={"one": "2021-02", "late": "2021-05"},
    )
    events = [(e.day, e.vendor, e.subject, e.claim.id) for e in timeline(archive(catalog, DAY), catalog)]
    assert events == [
        (date(2021, 2, 28), "acme", "acme", "a"),
        (date(2021, 3, 1), "acme", "cloud", "b"),
        (date(2021, 3, 1), "bolt", "bolt", "b"),
    ]


def test_a_change_is_a_day_on_which_a_rating_comes_into_force() -> None:
    acme = [rating(low=0, high=2), rating(since=date(2021, 4, 5), judgement="Tried.")]
    bolt = [rating(since=date(2021, 4, 3), judgement="Asked.", buyers=["agency"])]
    catalog = small(acme=acme, bolt=[*bolt, rating(since=date(2021, 4, 4), low=0, high=2)])
    first, third, fourth, fifth = (date(2021, 4, day) for day in (1, 3, 4, 5))
    assert changes(catalog, DAY, "agency") == (first, third, fifth)
    assert changes(catalog, DAY, "education") == (first, fourth, fifth)
    assert changes(catalog, fourth, "agency") == (first, third)


def test_a_change_before_the_first_date_that_can_be_chosen_counts_as_that_date() -> None:
    catalog = small(acme=[rating(since=date(1970, 1, 1), judgement="Tried.")])
    assert changes(catalog, DAY, "agency") == (FIRST_DATE,)


def test_ranks_at_each_change_are_those_of_the_ranking_on_that_date() -> None:
    catalog = shipped()
    decision = replace(preset(catalog), date=date(2024, 12, 31), musts={"on_premise": 3.0}, open="drop")
    places = bump(decision, catalog)
    days = sorted({place.day for place in places})
    assert days == list(changes(catalog, decision.date, "agency"))
    for day in days:
        found = answer(replace(decision, date=day), catalog)
        assert found is not None
        assert [(p.vendor, p.rank, p.ranked, p.score) for p in places if p.day == day] == [
            (vendor.id, found.rank[row], found.inside[row], found.score[row])
            for row, vendor in enumerate(catalog.vendors)
        ]


def test_ranks_move_as_the_evidence_comes_in() -> None:
    # Prices rated by hand: unknown is worth half a scale, so Acme leads until Bolt is found to be good.
    catalog = small(
        acme=[rating(low=2, high=2, judgement="Tried.")],
        bolt=[
            rating(since=date(2021, 4, 3), low=2, high=2, judgement="Tried."),
            rating("speed", since=date(2021, 4, 5), low=2, high=2, judgement="Tried."),
        ],
    )
    ranks = [(place.day.day, place.vendor, place.rank) for place in bump(preset(catalog), catalog)]
    assert ranks == [
        (1, "acme", 1),
        (1, "bolt", 2),
        (3, "acme", 1),
        (3, "bolt", 1),
        (5, "acme", 2),
        (5, "bolt", 1),
    ]


def test_there_are_no_ranks_without_weights() -> None:
    catalog = small(acme=[rating(judgement="Tried.")])
    assert bump(replace(preset(catalog), groups={"all": 0}), catalog) == ()
