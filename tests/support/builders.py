"""Small sound catalogs to build on: laptops for an office, nothing of the shipped catalog."""

from copy import deepcopy
from datetime import date
from typing import Any

from shortlist.catalog import Catalog
from shortlist.catalog.loading import CatalogError, parse
from tests.support.toml import spelled, toml

Row = dict[str, Any]
DAY = date(2021, 4, 8)

SOUND: Row = {
    "title": "Laptops for the office",
    "question": "Which laptop do we buy?",
    "as_of": DAY,
    "groups": [
        {"id": "cost", "name": "Cost", "description": "What it takes."},
        {"id": "use", "name": "Use", "description": "What it gives."},
    ],
    "criteria": [
        {
            "id": "price",
            "group": "cost",
            "name": "Price",
            "question": "What does one cost?",
            "scale": {"worst": 2000, "best": 400, "unit": "€"},
        },
        {
            "id": "repair",
            "group": "use",
            "name": "Repair",
            "question": "Can it be mended?",
            "levels": ["Glued", "By the maker", "By anybody"],
        },
        {
            "id": "screen",
            "group": "use",
            "name": "Screen",
            "question": "Is it easy to read?",
            "levels": ["Dim", "Fair", "Bright", "Bright and matt"],
        },
    ],
    "profiles": [
        {
            "id": "office",
            "name": "Office",
            "buyers": "company",
            "description": "Buys a hundred.",
            "group_weights": {"cost": 40, "use": 60},
            "weights": {"price": 10, "repair": 50, "screen": 50},
        },
        {
            "id": "school",
            "name": "School",
            "buyers": "teacher",
            "description": "Buys one.",
            "group_weights": {"cost": 80, "use": 20},
            "weights": {"price": 10, "repair": 100, "screen": 0},
        },
    ],
    "vendors": [
        {
            "id": "acme",
            "name": "Acme",
            "classes": ["local"],
            "summary": "Builds them here.",
            "ratings": [
                {
                    "criterion": "price",
                    "since": date(2021, 4, 1),
                    "low": 800,
                    "high": 1200,
                    "claims": ["acme-price"],
                },
                {
                    "criterion": "repair",
                    "since": date(2021, 4, 1),
                    "low": 2,
                    "high": 2,
                    "judgement": "We opened one.",
                },
            ],
        },
        {
            "id": "brio",
            "name": "Brio",
            "summary": "Imports them.",
            "ratings": [
                {
                    "criterion": "screen",
                    "since": date(2021, 4, 1),
                    "low": 1,
                    "high": 2,
                    "judgement": "We saw one.",
                },
            ],
        },
    ],
    "sources": [
        {
            "id": "daily",
            "publisher": "The Daily",
            "url": "https://daily.example/laptops",
            "published": "2021-03-01",
            "language": "en",
            "reliability": "B",
        }
    ],
    "claims": [
        {
            "id": "acme-price",
            "source": "daily",
            "event": "2021-02",
            "speaker": "Acme",
            "about": ["acme"],
            "criterion": "price",
            "bearing": 1,
            "credibility": 2,
            "text": "One costs 800 to 1,200 euros.",
        }
    ],
    "end": {"vendors": 2},
}


def tables(**changes: Any) -> Row:
    """The tables of a sound catalog, with other top-level values in place of its own."""
    return {**deepcopy(SOUND), **changes}


def changed(*place: str | int, **changes: Any) -> Row:
    """The tables of a sound catalog with other values in the table at a place; None removes a key."""
    whole = tables()
    table: Any = whole
    for step in place:
        table = table[step]
    for key, value in changes.items():
        table.pop(key, None)
        if value is not None:
            table[key] = value
    return whole


def added(key: str, *records: Row) -> Row:
    """The tables of a sound catalog with more records in one of its lists."""
    return tables(**{key: [*deepcopy(SOUND[key]), *records]})


def catalog(whole: Row | None = None) -> Catalog:
    """The records of tables, without the checks between records."""
    return Catalog.model_validate(tables() if whole is None else whole)


def inline(whole: Row) -> bytes:
    """Tables as TOML with every record inline."""
    return "\n".join(f"{key} = {spelled(member)}" for key, member in whole.items()).encode()


def read(whole: Row) -> Catalog:
    """What loading makes of tables in one file."""
    return parse({"laptops.toml": toml(whole)})


def complaints(content: bytes | Row) -> list[str]:
    """What loading finds wrong with the bytes or the tables of one file."""
    content = content if isinstance(content, bytes) else toml(content)
    try:
        parse({"laptops.toml": content})
    except CatalogError as fault:
        return [str(finding) for finding in fault.findings]
    return []


def rating(criterion: str, low: float, high: float, **more: Any) -> Row:
    """A rating that rests on a judgement."""
    since = {"since": date(2021, 4, 1), "judgement": "We tried it."}
    return {"criterion": criterion, "low": low, "high": high, **since, **more}


def claim(name: str, **more: Any) -> Row:
    """Another claim of the same source about the same vendor."""
    return {**deepcopy(SOUND["claims"][0]), "id": name, **more}
