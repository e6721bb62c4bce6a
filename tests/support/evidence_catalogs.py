"""Small catalogs whose evidence fits on a page, and random ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

from hypothesis import strategies as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision, preset

DAY = date(2021, 4, 8)
BYTES = 240  # enough to spell every choice of a random catalog
T = TypeVar("T")


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


class _Spelled:
    """Choices spelled by bytes: hypothesis draws one string many times faster than a hundred choices."""

    def __init__(self, noise: bytes) -> None:
        self._bytes = iter(noise)

    def number(self, top: int) -> int:
        """Any number from 0 to the top."""
        return next(self._bytes) % (top + 1)

    def one(self, options: Sequence[T]) -> T:
        """Any of the options."""
        return options[self.number(len(options) - 1)]

    def marks(self, count: int) -> list[str]:
        """Up to two of the first claims."""
        most, first, second = self.number(2), self.number(max(count - 1, 0)), self.number(max(count - 1, 0))
        return list(dict.fromkeys((f"c{first}", f"c{second}")))[:most] if count else []


def _claims(spelled: _Spelled, count: int) -> list[dict[str, Any]]:
    """Claims of up to four sources in chains of echoes, contradictions and supersessions."""
    return [
        claim(
            f"c{k}",
            f"s{spelled.number(3)}",
            about=spelled.one([["acme"], ["cloud"], ["bolt"], ["acme", "bolt"]]),
            criterion=spelled.one(["price", "price", "speed"]),
            echo_of=spelled.marks(k),
            contradicts=spelled.marks(count),
            supersedes=spelled.marks(count if spelled.number(1) else 0),
        )
        for k in range(count)
    ]


def _ratings(spelled: _Spelled, count: int) -> list[dict[str, Any]]:
    """Ratings of one vendor that follow each other, for all and for a kind of buyer."""
    kinds = [None, None, ["agency"], ["education"]]
    keys = [
        (spelled.one(["price", "speed"]), spelled.one(DAYS), spelled.one(kinds))
        for _ in range(spelled.number(6))
    ]
    return [
        rating(
            criterion,
            since=since,
            buyers=buyers,
            low=min(ends := (spelled.number(2), spelled.number(2))),
            high=max(ends),
            claims=(claims := spelled.marks(count)),
            judgement=(spelled.one([None, None, None, "Tried."])) if claims else "Tried.",
        )
        for criterion, since, buyers in {str(key): key for key in keys}.values()
    ]


def _evidence_case(noise: bytes) -> tuple[Catalog, Decision]:
    spelled = _Spelled(noise)
    count = spelled.number(6) + 1
    claims = _claims(spelled, count)
    published = {c["source"]: spelled.one(PUBLISHED) for c in claims}
    catalog = small(claims, _ratings(spelled, count), _ratings(spelled, count), published)
    decision = replace(
        preset(catalog, spelled.one(catalog.profiles)),
        date=spelled.one([*DAYS, date(2021, 5, 1)]),
        weights={"price": spelled.number(2) + 1, "speed": spelled.number(3)},
        unknown=spelled.one([0, 50, 100]),
        musts=spelled.one([{}, {"price": 1.0}]),
        open=spelled.one(["keep", "drop"]),
    )
    return catalog.signed(sha256(noise).hexdigest()), decision


def evidence_cases() -> st.SearchStrategy[tuple[Catalog, Decision]]:
    """A catalog of up to seven claims and the ratings on them, with a decision on some day."""
    return st.binary(min_size=BYTES, max_size=BYTES).map(_evidence_case)
