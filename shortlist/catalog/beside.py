"""What else is wrong beside records that cannot be read: those are mended in a copy, then all is checked."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from pydantic_core import ErrorDetails

from shortlist.catalog import checks
from shortlist.catalog.faults import finding
from shortlist.catalog.fields import Record
from shortlist.catalog.findings import KINDS as LABELS
from shortlist.catalog.findings import Finding
from shortlist.catalog.records import Catalog, Rating
from shortlist.catalog.validation import KINDS, Errors, validate

Place = tuple[int | str, ...]
UNREAD = "x0-unread-"
NAMES = re.compile(r"`([^`]+)`")
BOUNDS = ("ratings-lie-on-the-scale", "ratings-name-whole-levels", "ratings-rest-on-something")
# What cannot be told of a record whose value under a key cannot be read.
DOUBTFUL: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(("low", "high", "scale", "levels", "points"), BOUNDS),
    **dict.fromkeys(("claims", "judgement"), ("ratings-rest-on-something",)),
    **dict.fromkeys(("group_weights", "weights"), ("profiles-weigh-something",)),
    "buyers": ("ratings-name-known-buyers", "ratings-stand-once"),
    "about": ("cited-claims-are-about-the-vendor",),
    "classes": ("cited-claims-are-about-the-vendor", "claims-refer-to-records"),
}
EVERYWHERE = ("buyers", "classes")  # what other records name
BLANKS: Mapping[str, Any] = {
    **{"since": date.max, "as_of": date.max, "published": "0001", "event": "0001"},
    **{"low": 0.0, "high": 0.0, "scale": {"worst": -8e307, "best": 8e307, "unit": "1"}},
    **{"group_weights": {}, "weights": {}, "bearing": 0, "credibility": 6, "reliability": "F"},
    "url": "https://unread.example",
}
REFERENCES = ("id", "group", "criterion", "source", "buyers")


def findings_beside(errors: Errors, data: dict[str, Any]) -> Iterator[Finding]:
    """What is wrong between the records, as far as it does not hang on what cannot be read."""
    if errors.untold:
        return
    rest, doubts, aside = _unfolded(data), defaultdict[str, set[str]](set), set[str]()
    _mend_all(rest, errors, doubts)
    catalog, left = validate(rest)
    if catalog is None:  # what is looked at only in a record whose keys are all fit
        told = {(error["loc"], error["type"]) for error in errors.details}
        new = (error for error in left.details if (error["loc"], error["type"]) not in told)
        yield from (finding(error, rest) for error in new if _record(error["loc"]))
        _mend_all(rest, left, doubts)
        catalog, left = validate(rest)
    if catalog is None:
        places = {_record(error["loc"]) for error in left.details}
        if () in places or left.untold:
            return
        aside = _remove(places, rest)
        catalog, _ = validate(rest)
    for found in checks.findings(catalog) if catalog else ():
        if (found.record != "[end]" or not aside) and not _hangs(found, doubts, aside):
            yield found


def _mend_all(rest: dict[str, Any], errors: Errors, doubts: Mapping[str, set[str]]) -> None:
    for place, keys in _keys(errors.details).items():
        _mend(rest, place, keys, doubts)


def _hangs(found: Finding, doubts: Mapping[str, set[str]], aside: set[str]) -> bool:
    names = {found.record, "*", *NAMES.findall(f"{found.record} {found.fault}")}
    unread = str(date.max) in found.record or any(name.startswith(UNREAD) for name in names)
    return unread or bool(names & aside) or bool(names & doubts.get(found.rule, set()))


def _keys(details: Sequence[ErrorDetails]) -> dict[Place, set[str]]:
    """The keys of each record that are at fault; those of a fault of the whole record are its scale."""
    found = defaultdict[Place, set[str]](set)
    for error in details:
        place = _record(error["loc"])
        inner = error["loc"][len(place) :]
        found[place] |= {str(inner[0])} if inner else {"levels", "points", "scale"}
    return dict(sorted(found.items(), key=lambda pair: len(pair[0]), reverse=True))


def _mend(rest: dict[str, Any], place: Place, keys: set[str], doubts: Mapping[str, set[str]]) -> None:
    """Put what can be read in the place of what cannot, and note what then cannot be told."""
    record: Any = rest
    for step in place:
        record = record[step]
    if not isinstance(record, dict):
        return
    if keys & {"levels", "points"} and place[:1] == ("criteria",):
        keys = keys | {"levels", "points", "scale"}
    written, kind = {key: record.pop(key, None) for key in keys}, _kind(place)
    for key, field in kind.model_fields.items():
        if key in keys and (field.is_required() or key == "scale"):
            record[key] = _blank(key, written[key], place, rest)
    unread = {key for key in keys if record.get(key) == BLANKS.get(key)}
    for key in unread & DOUBTFUL.keys():
        for rule in DOUBTFUL[key]:
            doubts[rule].add("*" if key in EVERYWHERE else _words(record, place, rest))


def _kind(place: Place) -> type[Record]:
    if not place:
        return Catalog
    return Rating if len(place) > 2 else KINDS[str(place[0])]


def _blank(key: str, written: Any, place: Place, rest: Mapping[str, Any]) -> Any:
    """What was meant, if it was only quoted, else a value that breaks no rule."""
    with suppress(ValueError):
        if key in ("since", "as_of") and isinstance(written, str):
            return date.fromisoformat(written)
        if key in ("low", "high") and isinstance(written, str) and math.isfinite(float(written)):
            return float(written)
    if key in REFERENCES:
        return f"{UNREAD}{'-'.join(map(str, place))}"
    if key == "end":
        return {"vendors": len(rest["vendors"])}
    if place or key not in LABELS:
        return BLANKS.get(key, f"Unread {place}")
    return []


def _words(record: Mapping[str, Any], place: Place, rest: Mapping[str, Any]) -> str:
    if len(place) > 2:
        vendor = rest["vendors"][place[1]]
        return f"vendor `{vendor.get('id')}`, `{record.get('criterion')}` since {record.get('since')}"
    return str(record.get("id"))


def _remove(places: set[Place], rest: dict[str, Any]) -> set[str]:
    """Take out the records at those places; their ids."""
    aside = set[str]()
    for *path, number in sorted(places, key=lambda place: (len(place), place[-1]), reverse=True):
        holder: Any = rest
        for step in path:
            holder = holder[step]
        record = holder.pop(number)
        if isinstance(record, dict) and "id" in record:
            aside.add(str(record["id"]))
    return aside


def _unfolded(value: Any, depth: int = 4) -> Any:
    """A copy down to the ratings; a whole copy could go deeper than Python allows."""
    if depth and isinstance(value, dict):
        return {key: _unfolded(member, depth - 1) for key, member in value.items()}
    if depth and isinstance(value, list):
        return [_unfolded(member, depth - 1) for member in value]
    return value


def _record(loc: Place) -> Place:
    """The place of the innermost record that a fault lies in: `vendors`, 3, `ratings`, 1."""
    if len(loc) > 3 and loc[2] == "ratings" and isinstance(loc[3], int):
        return loc[:4]
    return loc[:2] if len(loc) > 1 and loc[0] in LABELS and isinstance(loc[1], int) else ()
