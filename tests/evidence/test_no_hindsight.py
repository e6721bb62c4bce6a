"""Nothing that came later may change what is shown of a date."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog import Catalog, Claim, Rating, Source, Vendor, last_day
from shortlist.decision import Decision, preset
from shortlist.evidence.archive import archive
from shortlist.evidence.cell import evidence
from shortlist.evidence.claims import statements
from shortlist.evidence.claims_csv import claims_csv
from shortlist.evidence.conflicts import conflicts
from shortlist.evidence.coverage import knowledge
from shortlist.evidence.fragility import fragility, without
from shortlist.evidence.timeline import bump, changes, timeline
from shortlist.evidence.words import support
from shortlist.files.csv import ranking_csv
from shortlist.ranking.answer import answer
from tests.support.catalogs import shipped

DAYS = (date(2021, 3, 31), date(2021, 4, 6), date(2021, 4, 7), date(2021, 4, 8), date(2022, 10, 28))


def shown(decision: Decision, catalog: Catalog) -> Mapping[str, Any]:
    """All that any page or file shows at the decision's date, but for the count of what is hidden."""
    known = archive(catalog, decision.date)
    rows, found = statements(known, catalog), answer(decision, catalog)
    cells = [evidence(decision, catalog, v.id, c.id) for v in catalog.vendors for c in catalog.criteria]
    rest = without(decision, catalog, ["appsbuilders-02"])
    assert found is not None
    assert rest is not None
    return {
        "claims": (known.claims, known.sources),
        "rows": rows,
        "claims as CSV": claims_csv(rows, known, catalog),
        "evidence": [replace(cell, hidden=0) for cell in cells],
        "words": [support(cell) for cell in cells],
        "knowledge": knowledge(decision, catalog),
        "conflicts": conflicts(decision, catalog),
        "timeline": timeline(known, catalog),
        "changes": changes(catalog, decision.date, "education"),
        "bump": bump(decision, catalog),
        "fragility": fragility(decision, catalog),
        "ranking as CSV": ranking_csv(found, decision, catalog),
        "ranking without a claim": ranking_csv(rest, decision, catalog),
    }


@cache
def decision(day: date, profile: int) -> Decision:
    catalog = shipped()
    start = preset(catalog, catalog.profiles[profile])
    return replace(start, date=day, musts={catalog.criteria[0].id: 1.0})


@cache
def shown_before(day: date, profile: int) -> Mapping[str, Any]:
    return shown(decision(day, profile), shipped())


def later_dates(day: date) -> st.SearchStrategy[str]:
    """Days, months and years whose last day is after a day, half of them soon after."""
    ends = (date(day.year + 1, 1, 31), date(2099, 12, 31))
    exact = st.one_of([st.dates(day + timedelta(days=1), end) for end in ends]).map(date.isoformat)
    return st.one_of(exact, exact.map(lambda text: text[:7]), exact.map(lambda text: text[:4]))


def later_sources(day: date) -> st.SearchStrategy[list[Source]]:
    dates = st.lists(later_dates(day), max_size=3)
    plain: dict[str, Any] = {"publisher": "Late", "url": "https://example.org/", "language": "en"}
    plain["reliability"] = "B"
    return dates.map(
        lambda found: [Source(id=f"late-{k}", published=d, **plain) for k, d in enumerate(found)]
    )


def later_claims(sources: list[Source]) -> st.SearchStrategy[list[Claim]]:
    """Claims of later sources, with any marks on the claims there are."""
    if not sources:
        return st.just([])
    catalog = shipped()
    marks = st.lists(st.sampled_from([c.id for c in catalog.claims]), max_size=4).map(tuple)
    subjects = [v.id for v in catalog.vendors] + [name for v in catalog.vendors for name in v.classes]
    parts: dict[str, st.SearchStrategy[Any]] = {
        "source": st.sampled_from([source.id for source in sources]),
        "event": st.sampled_from(["2014", "2021-04-05", "2030"]),
        "about": st.lists(st.sampled_from(subjects), max_size=3).map(tuple),
        "criterion": st.sampled_from([c.id for c in catalog.criteria]),
        "bearing": st.integers(-3, 3),
        **dict.fromkeys(("echo_of", "contradicts", "supersedes"), marks),
    }
    rest: dict[str, Any] = {"speaker": "Somebody", "credibility": 2, "text": "It came later."}
    made = st.lists(st.fixed_dictionaries(parts), max_size=5)
    return made.map(
        lambda found: [Claim(id=f"later-{k}", **{**part, **rest}) for k, part in enumerate(found)]
    )


def later_ratings(day: date) -> st.SearchStrategy[dict[str, list[Rating]]]:
    catalog = shipped()
    drawn = st.builds(
        Rating,
        criterion=st.sampled_from([c.id for c in catalog.criteria]),
        since=st.dates(day + timedelta(days=1), date(2099, 12, 31)),
        low=st.sampled_from([0.0, 1.0]),
        high=st.sampled_from([2.0, 4.0]),
        claims=st.lists(st.sampled_from([c.id for c in catalog.claims]), max_size=3).map(tuple),
        judgement=st.sampled_from([None, "Tried."]),
        buyers=st.sampled_from([None, ("agency",), ("education",)]),
    )
    return st.dictionaries(st.sampled_from([v.id for v in catalog.vendors]), st.lists(drawn, max_size=3))


@st.composite
def later_catalogs(draw: st.DrawFn, day: date) -> Catalog:
    """The shipped catalog with sources, claims and ratings dated after a day, before or after the rest."""
    catalog = shipped()
    sources = draw(later_sources(day))
    claims, ratings = draw(later_claims(sources)), draw(later_ratings(day))
    front = draw(st.booleans())

    def joined(old: tuple[Any, ...], new: list[Any]) -> tuple[Any, ...]:
        return (*new, *old) if front else (*old, *new)

    def rated(vendor: Vendor) -> Vendor:
        return vendor.model_copy(update={"ratings": joined(vendor.ratings, ratings.get(vendor.id, []))})

    return catalog.model_copy(
        update={
            "sources": joined(catalog.sources, sources),
            "claims": joined(catalog.claims, claims),
            "vendors": tuple(rated(vendor) for vendor in catalog.vendors),
        }
    )


@settings(max_examples=100)
@given(st.data(), st.sampled_from(DAYS), st.sampled_from([0, 2]))
def test_what_comes_later_changes_nothing_shown_of_a_date(
    data: st.DataObject, day: date, profile: int
) -> None:
    later = data.draw(later_catalogs(day))
    before, after = shown_before(day, profile), shown(decision(day, profile), later)
    for name, output in before.items():
        assert after[name] == output, name
    added = len(later.claims) - len(shipped().claims)
    assert archive(later, day).hidden == archive(shipped(), day).hidden + added


@pytest.mark.parametrize("day", DAYS)
def test_taking_away_what_came_later_changes_nothing_either(day: date) -> None:
    catalog = shipped()
    late = {source.id for source in catalog.sources if last_day(source.published) > day}
    assert late
    vendors = [
        vendor.model_copy(update={"ratings": tuple(r for r in vendor.ratings if r.since <= day)})
        for vendor in catalog.vendors
    ]
    cut = catalog.model_copy(
        update={
            "sources": tuple(s for s in catalog.sources if s.id not in late),
            "claims": tuple(c for c in catalog.claims if c.source not in late),
            "vendors": tuple(vendors),
        }
    )
    assert shown(decision(day, 0), cut) == shown_before(day, 0)
