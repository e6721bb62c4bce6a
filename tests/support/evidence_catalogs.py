"""Small catalogs whose evidence fits on a page."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from shortlist.catalog import Catalog

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
