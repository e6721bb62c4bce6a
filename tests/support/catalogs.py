"""Catalogs for tests of what is taken away: the shipped one, and a small one with every text field."""

from datetime import date
from functools import cache
from typing import Any

from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from tests.support.places import ROOT

SHIPPED_FILE = ROOT / "vendors.toml"


@cache
def shipped() -> Catalog:
    """The catalog that comes with the program."""
    return load(SHIPPED_FILE)


def saying(text: str) -> Catalog:
    """A catalog whose every text field says the same."""
    return Catalog.model_validate(fields(text)).signed("0" * 64)


def fields(text: str) -> dict[str, Any]:
    """The tables of a catalog whose every text field says the same."""
    day, braceless = date(2024, 1, 1), text.replace("{", "(").replace("}", ")")
    rating = {"since": day, "low": 1.0, "high": 2.0, "claims": ["c"], "judgement": text, "note": text}
    vendors = [
        {
            **{"id": name, "name": text, "aliases": [text], "owner": text, "country": text},
            **{"deployment": [text], "summary": text},
            "ratings": [{"criterion": "levels", **rating}, {"criterion": "scale", **rating}][:count],
        }
        for name, count in (("a", 2), ("b", 1), ("c", 0))
    ]
    source = {"id": "s", "url": "https://example.org/", "published": "2024", "reliability": "A"}
    claim = {"id": "c", "source": "s", "event": "2024", "about": ["a", "b"], "criterion": "levels"}
    return {
        **{"title": text, "question": text, "as_of": date(2024, 12, 31)},
        "groups": [{"id": name, "name": text, "description": text} for name in ("g", "h")],
        "criteria": [
            {
                **{"id": "levels", "group": "g", "name": text, "question": text, "levels": [text] * 4},
                **{"points": [0, 30, 80, 100], "ask": {"whom": "vendor", "text": f"{{vendor}}{braceless}"}},
            },
            {
                **{"id": "scale", "group": "h", "name": text, "question": text},
                "scale": {"worst": 10.0, "best": 0.0, "unit": text},
            },
        ],
        "profiles": [
            {
                **{"id": "p", "name": text, "buyers": "p", "description": text},
                **{"group_weights": {"g": 60, "h": 40}, "weights": {"levels": 50, "scale": 50}},
            }
        ],
        "vendors": vendors,
        "sources": [
            {**source, **dict.fromkeys(("publisher", "title", "language", "relays", "seed", "note"), text)}
        ],
        "claims": [
            {
                **{**claim, "bearing": 1, "credibility": 2},
                **dict.fromkeys(("locator", "speaker", "text", "grading"), text),
            }
        ],
        "end": {"vendors": 3},
    }
