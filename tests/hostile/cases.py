"""Hostile catalogs and query strings by name: whatever is put anywhere, in a small sound catalog."""

from copy import deepcopy
from datetime import date
from typing import Any

from tests.support.builders import Row, tables

Place = tuple[str | int, ...]
TEXTS: dict[str, Any] = {
    "a script": "<script>alert(1)</script>",
    "an image that acts": "<img src=x onerror=alert(1)>",
    "a formula": "=1+1",
    "a formula behind a blank": " =1+1",
    "a formula by plus": "+1+cmd|' /C calc'!A0",
    "a formula by minus": "-2+3",
    "a formula by at": "@SUM(1)",
    "a link that acts": "[x](javascript:alert(1))",
    "an address": "https://evil.example/",
    "a template": "{{7*7}}${7*7}%s{0}",
    "a quote and a comma": '"a",b;c\td'.replace("\t", " "),
    "two lines": "a\nb",
    "an override of direction": "a\u202eb",
    "an escape": "a\x1bb",
    "a null": "a\0b",
    "a filler": "\u3164",
    "a blank": " ",
    "a joiner": "a\u200db",
    "many marks": "a" + "\u0301" * 500,
    "4096 characters": "x" * 4096,
    "4097 characters": "x" * 4097,
    "half an emoji": "\U0001f468\u200d",
    "no character": "a\uffff",
    "a sign's other form": "a\ufe0f",
    "nothing": "",
    "a number": 7,
    "a list": ["a"],
    "a table": {"a": 1},
}
NUMBERS: dict[str, Any] = {
    "minus one": -1,
    "a huge number": 10**18,
    "a number beyond floats": 10**400,
    "a tiny number": 5e-324,
    "the largest float": 1.7976931348623157e308,
    "infinity": float("inf"),
    "no number": float("nan"),
    "minus zero": -0.0,
    "a half": 0.5,
    "true": True,
    "a text": "1",
    "a day": date(2021, 1, 1),
    "a list": [1],
}
TEXT_PLACES: tuple[Place, ...] = (
    *(("title",), ("question",), ("groups", 0, "name"), ("criteria", 1, "name")),
    *(("criteria", 1, "levels", 1), ("criteria", 0, "scale", "unit"), ("profiles", 0, "name")),
    *(("vendors", 0, "name"), ("vendors", 0, "id"), ("vendors", 0, "ratings", 1, "judgement")),
    *(("sources", 0, "url"), ("sources", 0, "published"), ("claims", 0, "text"), ("claims", 0, "about", 0)),
)
NUMBER_PLACES: tuple[Place, ...] = (
    *(("as_of",), ("criteria", 0, "scale", "worst"), ("profiles", 0, "weights", "price")),
    *(("profiles", 0, "group_weights", "cost"), ("vendors", 0, "ratings", 0, "low")),
    *(("vendors", 0, "ratings", 1, "high"), ("claims", 0, "bearing"), ("end", "vendors")),
)


def puttings() -> dict[str, tuple[Place, Any]]:
    """What is put where, by name."""
    return {
        f"{name} at {'.'.join(map(str, place))}": (place, value)
        for places, values in ((TEXT_PLACES, TEXTS), (NUMBER_PLACES, NUMBERS))
        for place in places
        for name, value in values.items()
    }


def put(place: Place, value: Any) -> Row:
    """The tables of a sound catalog with a value at a place."""
    whole = tables()
    holder: Any = whole
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = deepcopy(value)
    return whole


KEYS = ("profile", "date", "unknown", "g_cost", "w_price", "must_price", "must_repair", "open", "catalog")
VALUES = {
    **{"nothing": "", "a null": "%00", "no UTF-8": "%ff", "a script": "%3Cscript%3E"},
    **{"a break": "%0d%0aX:1", "a formula": "%3D1%2B1", "infinity": "inf", "no number": "nan"},
    **{"much": "9" * 400, "a path": "../../x"},
}


def queries() -> dict[str, str]:
    """The query strings by what is put where."""
    return {f"{name} as {key}": f"{key}={value}" for key in KEYS for name, value in VALUES.items()}
