"""Sound catalogs of any size, and what is written into a file."""

from datetime import date
from pathlib import Path
from typing import Any

from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from tests.support.toml import toml

Row = dict[str, Any]
DAY = date(2024, 5, 1)
LEVELS = 5
POINTS = [0, 10, 40, 80, 100]


def sized(groups: int = 2, criteria: int = 3, vendors: int = 3) -> Row:
    """A catalog of so many records: no two vendors alike, every other rating not quite known.

    Every other criterion has a question to send, every third one points, and the last vendor is in use.
    """
    return {
        "title": "Things",
        "question": "Which thing do we take?",
        "as_of": DAY,
        "groups": [_named("group", k, description="A side.") for k in range(groups)],
        "criteria": [_criterion(k, k % groups) for k in range(criteria)],
        "profiles": [_profile("plain", groups, criteria, 0), _profile("other", groups, criteria, 30)],
        "vendors": [_vendor(k, criteria, k == vendors - 1) for k in range(vendors)],
        "end": {"vendors": vendors},
    }


def cited(tables: Row, sources: int, claims: int) -> Row:
    """The same catalog, its ratings resting on one claim each of so many, instead of on a judgement."""
    criteria = len(tables["criteria"])
    vendors = [
        {
            **{name: part for name, part in vendor.items() if name != "ratings"},
            "classes": ["all"],
            "ratings": [_citing(rating, row, criteria, claims) for rating in vendor["ratings"]],
        }
        for row, vendor in enumerate(tables["vendors"])
    ]
    return {
        **{name: part for name, part in tables.items() if name not in ("vendors", "end")},
        "vendors": vendors,
        "sources": [_source(number) for number in range(sources)],
        "claims": [_claim(number, number % sources, number % criteria) for number in range(claims)],
        "end": tables["end"],
    }


def written(folder: Path, tables: Row, name: str = "catalog.toml") -> Path:
    """The file that tables were written into."""
    path = folder / name
    path.write_bytes(toml(tables))
    return path


def loaded(folder: Path, tables: Row) -> Catalog:
    """The catalog that loading makes of tables."""
    return load(written(folder, tables))


def _named(kind: str, number: int, **more: Any) -> Row:
    return {"id": f"{kind[0]}{number}", "name": f"{kind.capitalize()} {number}", **more}


def _criterion(number: int, group: int) -> Row:
    levels = [f"Level {level} of {number}" for level in range(LEVELS)]
    ask = {"whom": "vendor", "text": f"How good is {{vendor}} at {number}?"}
    more: Row = {**({"ask": ask} if number % 2 else {}), **({"points": POINTS} if number % 3 == 2 else {})}
    question = f"How good is {number}?"
    return _named("criterion", number, group=f"g{group}", question=question, levels=levels, **more)


def _profile(name: str, groups: int, criteria: int, more: int) -> Row:
    return {
        "id": name,
        "name": f"{name.capitalize()} buyer",
        "buyers": name,
        "description": f"Buys what is {name}.",
        "group_weights": {f"g{k}": 10 * (k % 5 + 1) + more for k in range(groups)},
        "weights": {f"c{k}": 7 * (k % 9 + 1) + more for k in range(criteria)},
    }


def _citing(rating: Row, row: int, criteria: int, claims: int) -> Row:
    """A rating on the claim about its criterion that its row comes to."""
    criterion = int(rating["criterion"].removeprefix("c"))
    about = range(criterion, claims, criteria)
    left = {key: value for key, value in rating.items() if key != "judgement"}
    return {**left, "claims": [f"k{about[row % len(about)]}"]}


def _source(number: int) -> Row:
    where = {"url": f"https://example.org/{number}", "published": DAY.isoformat(), "language": "en"}
    return {"id": f"s{number}", "publisher": f"Publisher {number}", "reliability": "B", **where}


def _claim(number: int, source: int, criterion: int) -> Row:
    said = {"event": "2024", "speaker": "They", "text": "It is so.", "bearing": 1, "credibility": 2}
    return {
        "id": f"k{number}",
        "source": f"s{source}",
        "about": ["all"],
        "criterion": f"c{criterion}",
        **said,
    }


def _vendor(number: int, criteria: int, in_use: bool) -> Row:
    ratings = [_rating(k, (number + k) % LEVELS, k % 2) for k in range(criteria)]
    mark = {"incumbent": True} if in_use else {}
    return _named("vendor", number, summary="Sells it.", **mark, ratings=ratings)


def _rating(criterion: int, level: int, width: int) -> Row:
    high = min(level + width, LEVELS - 1)
    return {
        "criterion": f"c{criterion}",
        "since": DAY,
        "low": level,
        "high": high,
        "judgement": "We tried it.",
    }
