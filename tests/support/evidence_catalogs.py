"""Small catalogs whose evidence fits on a page, and random ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision, preset

DAY = date(2021, 4, 8)


def claim(id: str, source: str, **more: Any) -> dict[str, Any]:
    """A claim about the vendor `acme` on `price`, unless told otherwise."""
    plain = {"event": "2021", "speaker": "Somebody", "about": ["acme"], "criterion": "price"}
    return {
        **plain,
        "id": id,
        "source": source,
        "bearing": 0,
        "credibility": 2,
        "text": f"It is {id}.",
        **more,
    }


def rating(criterion: str = "price", **more: Any) -> dict[str, Any]:
    """A rating in the middle of the scale since 1 April 2021, unless told otherwise."""
    return {"criterion": criterion, "since": date(2021, 4, 1), "low": 1, "high": 1, **more}


def small(
    claims: Sequence[dict[str, Any]] = (),
    acme: Sequence[dict[str, Any]] = (),
    bolt: Sequence[dict[str, Any]] = (),
    published: Mapping[str, str] | None = None,
    stale_years: int = 2,
) -> Catalog:
    """Two vendors, `acme` (of class `cloud`) and `bolt`, rated 0–2 on `price` and `speed`, equal in weight.

    A source stands for every one that a claim names, published 1 March 2021 unless `published` says else.
    """
    sources = dict.fromkeys((c["source"] for c in claims), "2021-03-01") | dict(published or {})
    criteria = [
        {"id": id, "group": "all", "name": id, "question": "?", "levels": ["bad", "fair", "good"]}
        for id in ("price", "speed")
    ]
    profile: dict[str, Any] = {"id": "agency", "name": "Agency", "buyers": "agency", "description": "Buys."}
    profile |= {"group_weights": {"all": 1}, "weights": {"price": 1, "speed": 1}}
    profiles = [{**profile, "stale_years": stale_years}, {**profile, "id": "school", "buyers": "education"}]
    vendors = [
        {"id": "acme", "name": "Acme", "classes": ["cloud"], "summary": "One.", "ratings": list(acme)},
        {"id": "bolt", "name": "Bolt", "summary": "Other.", "ratings": list(bolt)},
    ]
    return Catalog.model_validate(
        {
            "title": "Small",
            "question": "Which?",
            "as_of": DAY,
            "groups": [{"id": "all", "name": "All", "description": "Everything."}],
            "criteria": criteria,
            "profiles": profiles,
            "vendors": vendors,
            "sources": [
                {"id": id, "publisher": id, "url": "https://example.org/", "published": day}
                | {"language": "en", "reliability": "B"}
                for id, day in sources.items()
            ],
            "claims": list(claims),
            "end": {"vendors": 2},
        }
    )


DAYS = tuple(date(2021, 4, day) for day in (1, 5, 8, 12))
PUBLISHED = ("2021-03", "2021-04-01", "2021-04-05", "2021-04-08", "2021-04")


def _marks(count: int) -> st.SearchStrategy[list[str]]:
    names = [f"c{k}" for k in range(count)]
    return st.lists(st.sampled_from(names), max_size=2, unique=True) if names else st.just([])


@st.composite
def _claims(draw: st.DrawFn, count: int) -> list[dict[str, Any]]:
    """Claims of up to four sources in chains of echoes, contradictions and supersessions."""
    return [
        claim(
            f"c{k}",
            f"s{draw(st.integers(0, 3))}",
            about=draw(st.sampled_from([["acme"], ["cloud"], ["bolt"], ["acme", "bolt"]])),
            criterion=draw(st.sampled_from(["price", "price", "speed"])),
            echo_of=draw(_marks(k)),
            contradicts=draw(_marks(count)),
            supersedes=draw(st.one_of(st.just([]), _marks(count))),
        )
        for k in range(count)
    ]


@st.composite
def _ratings(draw: st.DrawFn, count: int) -> list[dict[str, Any]]:
    """Ratings of one vendor that follow each other, for all and for a kind of buyer."""
    keys = st.tuples(
        st.sampled_from(["price", "speed"]),
        st.sampled_from(DAYS),
        st.sampled_from([None, None, ["agency"], ["education"]]),
    )
    return [
        rating(
            criterion,
            since=since,
            buyers=buyers,
            low=min(ends := draw(st.tuples(st.integers(0, 2), st.integers(0, 2)))),
            high=max(ends),
            claims=(claims := draw(_marks(count))),
            judgement=draw(st.sampled_from([None, None, None, "Tried."])) if claims else "Tried.",
        )
        for criterion, since, buyers in draw(st.lists(keys, max_size=6, unique_by=str))
    ]


@st.composite
def evidence_cases(draw: st.DrawFn) -> tuple[Catalog, Decision]:
    """A catalog of up to seven claims and the ratings on them, with a decision on some day."""
    count = draw(st.integers(1, 7))
    claims = draw(_claims(count))
    published = {c["source"]: draw(st.sampled_from(PUBLISHED)) for c in claims}
    catalog = small(claims, draw(_ratings(count)), draw(_ratings(count)), published)
    decision = replace(
        preset(catalog, draw(st.sampled_from(catalog.profiles))),
        date=draw(st.sampled_from([*DAYS, date(2021, 5, 1)])),
        weights={"price": draw(st.integers(1, 3)), "speed": draw(st.integers(0, 3))},
        unknown=draw(st.sampled_from([0, 50, 100])),
        musts=draw(st.sampled_from([{}, {"price": 1.0}])),
        open=draw(st.sampled_from(["keep", "drop"])),
    )
    return catalog, decision
