"""Checking a record: recompute it from the catalog, and name what differs."""

import base64
import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from shortlist.catalog import Catalog
from shortlist.decision import Decision, UnfitError, pairs, read
from shortlist.files.document import PROGRAM, Document, document
from shortlist.files.report import report_html
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer

RECORD = re.compile(r'<script type="application/json" id="record">(.*?)</script>', re.DOTALL)
PICTURE = re.compile(r'src="data:image/svg\+xml;base64,([A-Za-z0-9+/=]*)"')
# What a picture shows, apart from where another machine's fonts put its labels.
MARKS = re.compile(r'<path[^>]*? d="([^"]*)"|>([^<>]+)</text>|aria-label="([^"]*)"')
Leaves = dict[tuple[str, ...], Any]
KINDS = {"weights": "criterion", "criteria": "criterion", "groups": "group"}


def verify(content: bytes, catalog: Catalog) -> list[str]:
    """What differs between a record and what the catalog gives for its decision; nothing if identical.

    Takes a decision record (HTML) or a ranking (JSON). UnfitError if it is neither.
    """
    text, stated = _stated(content)
    decision, ignored = read(pairs(stated.decision.query), catalog)
    faults = [f"decision, {fault}" for fault in ignored]
    ranking = answer(decision, catalog)
    if ranking is None:
        return [*faults, "decision: all its weights are zero, so there is nothing to rank by"]
    found = document(ranking, decision, catalog)
    faults += _differences(_leaves(stated), _leaves(found))
    if not faults and text and stated.program == PROGRAM:
        faults += _page(text, ranking, decision, catalog)
    return faults


def _stated(content: bytes) -> tuple[str, Document]:
    """The page, if it is one, and the document in it."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnfitError("is not UTF-8; give a decision record or a ranking as JSON") from None
    if text.lstrip().startswith("{"):
        return "", _document(text)
    records = RECORD.findall(text)
    if len(records) != 1:
        raise UnfitError(
            f"holds {len(records)} records instead of one; give a decision record as it was saved"
        )
    return text, _document(records[0])


def _document(text: str) -> Document:
    try:
        return Document.model_validate_json(text)
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "record"
        raise UnfitError(f"is malformed at `{place}`: {first['msg']}") from None


def _leaves(stated: Document) -> Leaves:
    """Every value of a document under its path; vendors under their ids."""
    tables = stated.model_dump(mode="json", exclude={"program"})
    vendors = tables.pop("vendors")
    tables["order"] = ", ".join(vendor["id"] for vendor in vendors)
    tables["vendors"] = {vendor["id"]: vendor for vendor in vendors}
    assumed = tables["decision"].pop("assumed")
    tables["assumed"] = {f"{cell['vendor']}.{cell['criterion']}": cell for cell in assumed}
    return dict(_walk((), tables))


def _walk(path: tuple[str, ...], value: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, dict) and value:
        for key, member in value.items():
            yield from _walk((*path, key), member)
    else:
        yield path, ", ".join(value) if isinstance(value, list) else value


def _differences(stated: Leaves, found: Leaves) -> Iterator[str]:
    for path in dict.fromkeys((*stated, *found)):
        if stated.get(path) != found.get(path):
            other = "its link" if path[0] in ("decision", "assumed") else "the catalog gives"
            yield f"{_name(path)}: the record states {_told(stated, path)}, {other} {_told(found, path)}"


def _told(leaves: Leaves, path: tuple[str, ...]) -> str:
    value = leaves.get(path)
    return "nothing" if value in (None, "", {}) else str(value)


def _name(path: tuple[str, ...]) -> str:
    """What a path of a document means, in words."""
    match path:
        case ("catalog", "sha256"):
            return "another catalog"
        case ("decision", ("weights" | "groups") as kind, name):
            return f"weight of {KINDS[kind]} `{name}`"
        case ("assumed", cell, *_):
            return f"assumption on `{cell}`"
        case ("shares", kind, name):
            return f"share of {KINDS[kind]} `{name}`"
        case ("vendors", vendor, ("ratings" | "points") as kind, criterion, *field):
            what = {"ratings": "rating", "points": "points"}[kind]
            return ", ".join([f"{what} of vendor `{vendor}` on `{criterion}`", *field])
        case ("vendors", vendor, field, *_):
            return f"{field} of vendor `{vendor}`"
        case _:
            return ", ".join(path)


def _page(text: str, ranking: Ranking, decision: Decision, catalog: Catalog) -> Iterator[str]:
    """Where a page differs from the one that its record gives."""
    made = report_html(ranking, decision, catalog).decode()
    lines, others = (PICTURE.sub("", page).splitlines() for page in (text, made))
    for number, (line, other) in enumerate(zip(lines, others, strict=False), 1):
        if line != other:
            reads, gives = (part.strip()[:200] for part in (line, other))
            yield f"page, line {number}: reads {reads!r} where its record gives {gives!r}"
            return
    if len(lines) != len(others):
        yield f"page: has {len(lines)} lines where its record gives {len(others)}"
    elif _marks(text) != _marks(made):
        yield "page, picture: shows other marks than its record gives"


def _marks(page: str) -> list[list[tuple[str, ...]]]:
    return [
        MARKS.findall(base64.b64decode(picture).decode(errors="replace")) for picture in PICTURE.findall(page)
    ]
