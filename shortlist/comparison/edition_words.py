"""What changed between two editions, in words and as data."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from shortlist.catalog import Catalog, by_id
from shortlist.catalog.findings import printable
from shortlist.comparison.editions import KINDS, Changes, First, Rated
from shortlist.evidence.words import count, extent
from shortlist.figures import day
from shortlist.ranking.words import listed, share
from shortlist.text.direction import isolated
from shortlist.text.markdown import literal

MOVES = {
    "narrowed": "narrower",
    "widened": "wider",
    "moved": "moved",
    "left": "outside what it was",
    "rescaled": "on another scale",
    "grounds": "as before, on other grounds",
}
SAID = {"title": "title", "question": "question", "as_of": "first day"}
CHANGES = {"added": "added", "gone": "gone", "changed": "changed"}
NOTHING = "Nothing changed."
NOBODY = "nobody"
LEAST = 0.005  # a part of the cases that a reader would see
SINCE = "What changed since the edition of this server"
MARKDOWN = "Download as Markdown"
MOST = 50  # lines of a part that anybody reads on a page
Sections = Iterator[tuple[str, list[str]]]


def text(found: Changes, old: Catalog, new: Catalog) -> str:
    """What changed, as lines to read."""
    parts = [title(old, new)]
    for heading, lines in sections(found, old, new):
        parts += ["", heading, *(f"  {printable(line)}" for line in lines)]
    return isolated("\n".join([*(parts if found else [*parts, "", NOTHING]), ""]))


def markdown(found: Changes, old: Catalog, new: Catalog) -> str:
    """The same as Markdown, for a proposal: text of a catalog stays text."""
    parts = [f"# {literal(isolated(title(old, new)))}"]
    for heading, lines in sections(found, old, new):
        parts += ["", f"## {heading}", "", *(f"- {literal(isolated(line))}" for line in lines)]
    return "\n".join([*(parts if found else [*parts, "", NOTHING]), ""])


def data(found: Changes, old: Catalog, new: Catalog) -> str:
    """The same as JSON, with the digests of both editions."""
    tables: dict[str, Any] = {"old": old.digest, "new": new.digest, **asdict(found)}
    return f"{json.dumps(tables, indent=2, ensure_ascii=False, default=str)}\n"


def title(old: Catalog, new: Catalog) -> str:
    """Which editions are compared."""
    same = old.title == new.title
    names = new.title if same else f"{old.title} → {new.title}"
    return printable(f"What changed: {names}")


def sections(found: Changes, old: Catalog, new: Catalog) -> Sections:
    """What changed, in parts: each with its heading and its lines."""
    if not found:
        return
    if found.about:
        lines = [f"{SAID[key]}: {before} → {now}" for key, (before, now) in found.about.items()]
        yield "Catalog", lines
    for kind in KINDS:
        records = found.records[kind]
        before, now = by_id(getattr(old, kind)), by_id(getattr(new, kind))
        if records:
            yield kind.capitalize(), list(_records(asdict(records), before | now))
    if found.ratings:
        yield f"Ratings, as known on {day(found.day)}", [_rated(one, old, new) for one in found.ratings]
    if found.later:
        told = f"{count(found.later, 'more rating')} differ on later days; --date names another day."
        yield "Later", [told.replace("rating differ ", "rating differs ")]
    yield firsts(found, old, new)


def firsts(found: Changes, old: Catalog, new: Catalog) -> tuple[str, list[str]]:
    """Who is first for each profile, before and now: the heading and the lines."""
    return f"First place, as known on {day(found.day)}", [_first(one, old, new) for one in found.firsts]


def first_lines(lines: list[str]) -> list[str]:
    """The first lines, as many as anybody reads, and how many more there are."""
    more = len(lines) - MOST
    return lines if more <= 0 else [*lines[:MOST], f"and {more} more"]


def _records(lists: Mapping[str, tuple[str, ...]], records: Mapping[str, Any]) -> Iterator[str]:
    for key, said in CHANGES.items():
        for name in lists[key]:
            yield f"{said}: {_name(records[name])}"


def _name(record: Any) -> str:
    """A record by its name and id; a claim by its id and text."""
    called = getattr(record, "name", "") or getattr(record, "text", "") or getattr(record, "title", "")
    return f"{called} ({record.id})" if called else str(record.id)


def _rated(one: Rated, old: Catalog, new: Catalog) -> str:
    vendor, criterion = by_id(new.vendors)[one.vendor], by_id(new.criteria)[one.criterion]
    whom = f", for {listed(one.buyers)}" if one.buyers else ""
    now = extent(criterion, *one.now)
    said = f"{vendor.name}, {criterion.name}{whom}: {MOVES[one.move]}, "
    if one.move == "grounds":
        return f"{said}{now}"
    return f"{said}{extent(by_id(old.criteria)[one.criterion], *one.before)} → {now}"


def _first(one: First, old: Catalog, new: Catalog) -> str:
    """Who is first for a profile, and the chances that a reader would see change."""
    profiles, names = by_id(old.profiles) | by_id(new.profiles), _names(old, new)
    said = changed(one, old, new)
    if one.profile not in by_id(old.profiles):
        said = f"a new profile: {_who(one.now, names)}{_moved(one, names)}"
    elif one.profile not in by_id(new.profiles):
        said = f"a profile that is gone: {_who(one.before, names)}{_moved(one, names)}"
    return f"{profiles[one.profile].name}: {said}"


def changed(one: First, old: Catalog, new: Catalog) -> str:
    """Who is first before and now, and the chances that a reader would see change."""
    names = _names(old, new)
    was, now = _who(one.before, names), _who(one.now, names)
    who = f"{now}, as before" if one.before == one.now else f"{was} → {now}"
    return f"{who}{_moved(one, names)}"


def _names(old: Catalog, new: Catalog) -> dict[str, str]:
    return {vendor.id: vendor.name for vendor in (*old.vendors, *new.vendors)}


def _who(ids: tuple[str, ...], names: Mapping[str, str]) -> str:
    return listed([names[name] for name in ids]) or NOBODY


def _moved(one: First, names: Mapping[str, str]) -> str:
    moved = [
        f"{names[name]} {share(before)} → {share(after)}"
        for name, (before, after) in one.chances.items()
        if abs(before - after) >= LEAST and share(before) != share(after)
    ]
    return f"; chance of first: {', '.join(moved)}" if moved else "; chances as before"
