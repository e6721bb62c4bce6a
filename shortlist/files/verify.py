"""Checking a record: recompute it from the catalog, and name what differs."""

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Literal

from shortlist import __version__
from shortlist.catalog import Catalog
from shortlist.catalog.findings import shown
from shortlist.decision import NOTHING_NOTED, Decision, Note, UnfitError, noted, pairs, read
from shortlist.decision.blind import shown as shown_as
from shortlist.files.coherence import contradictions, misstatements
from shortlist.files.differences import differences
from shortlist.files.document import PROGRAM, document, ranking_json
from shortlist.files.likeness import altered, misreading
from shortlist.files.packed import parts
from shortlist.files.report import report_html
from shortlist.files.stated import OtherFormError, Stated, stated
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.together import NOBODY_ELSE, Beside, Others
from shortlist.together.spelling import given as view

VERSION = re.compile(r"Shortlist [0-9][0-9A-Za-z.+-]{0,40}")
PICTURE, PAPER = "<svg ", ("document", "pictures")
NOTE = (
    "note: not recomputed; what people decided is taken as the record states it, and nothing else proves it"
)
Outcome = Literal["identical", "differs", "cannot be compared"]


@dataclass(frozen=True)
class Check:
    """What came of checking a record: the parts compared, what differs or why it cannot be compared.

    `remarks` say what no check can tell.
    """

    outcome: Outcome
    compared: tuple[str, ...]
    findings: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Made:
    """A record compared with what is made of its decision here: the parts compared, and what differs.

    `certain` differences hold for every version of the program; another version may explain the others.
    """

    compared: tuple[str, ...]
    certain: tuple[str, ...]
    others: tuple[str, ...]


def verify(content: bytes, catalog: Catalog) -> Check:
    """Compare a decision record (HTML, DOCX) or a ranking (JSON) with what its catalog and its link give.

    Identical is a file only if this version of the program writes it, character by character. What a record
    says of its program or its catalog can keep it from being compared, never make it identical. UnfitError if
    the file is no record.
    """
    try:
        given = stated(content)
    except OtherFormError as fault:
        return Check("cannot be compared", (), (f"another program: the record {fault}",))
    found = _checked(given, catalog)
    return replace(found, remarks=(NOTE,)) if given.document.note else found


def _checked(given: Stated, catalog: Catalog) -> Check:
    at_odds = _at_odds(given)
    if given.document.catalog.sha256 != catalog.digest:
        reasons = (_another_catalog(given, catalog), *_another_program(given))
        return _incomparable(given, ("catalog", "decision"), at_odds, reasons)
    made = _compared(given, catalog)
    if given.document.program != PROGRAM:
        reasons = (*_another_program(given), *_explained(made.others))
        return _incomparable(given, made.compared, (*at_odds, *made.certain), reasons)
    found = (*_twice(given), *made.certain, *made.others)
    return Check("differs" if found else "identical", made.compared, found)


def _at_odds(given: Stated) -> tuple[str, ...]:
    """Where a record contradicts itself."""
    named = VERSION.fullmatch(given.document.program)
    program = shown(given.document.program)
    return (
        *_twice(given),
        *([] if named else [f"program: {program or 'nothing'} is no version of Shortlist"]),
        *contradictions(given.document),
    )


def _twice(given: Stated) -> list[str]:
    return [f"key `{key}`: stands twice in one table of the record; keep one" for key in given.twice]


def _incomparable(
    given: Stated, compared: tuple[str, ...], certain: tuple[str, ...], reasons: tuple[str, ...]
) -> Check:
    """The check of a record made otherwise: it differs if it contradicts itself or what is certain."""
    page = tuple(misstatements(given.seen, given.document))
    certain = tuple(dict.fromkeys((*certain, *page)))
    return Check("differs" if certain else "cannot be compared", compared, (*certain, *reasons))


def _another_catalog(given: Stated, catalog: Catalog) -> str:
    return (
        f"another catalog: the record was made from {given.document.catalog.sha256}, this one is "
        f"{catalog.digest}; give the one it was made from by --catalog FILE"
    )


def _another_program(given: Stated) -> list[str]:
    program = shown(given.document.program)
    if program == PROGRAM:
        return []
    return [f"another program: the record names {program}, this is {PROGRAM}; check it with that version"]


def _explained(others: tuple[str, ...]) -> tuple[str, ...]:
    """What differs from this version, under a heading that says what that means."""
    if not others:
        return ("nothing else differs from what this version gives",)
    return ("this version gives something else, which the other one may explain:", *others)


def _compared(given: Stated, catalog: Catalog) -> _Made:
    """The record against the document, and the text, that this version makes of its decision."""
    decision, ignored = read(pairs(given.document.decision.query), catalog)
    catalog = shown_as(decision, catalog)
    unread = tuple(f"decision, {fault}" for fault in ignored)
    ranking = answer(decision, catalog)
    if ranking is None:
        nothing = "decision: all its weights are zero, so there is nothing to rank by"
        return _Made(("catalog", "decision"), (), (*unread, nothing))
    numbers = ("catalog", "decision", "numbers")
    found = differences(given.document, document(ranking, decision, catalog, _beside(given)))
    certain = tuple(text for path, text in found.items() if path[0] == "catalog")
    others = (*unread, *(text for path, text in found.items() if path[0] != "catalog"))
    if certain or others:
        return _Made(numbers, certain, others)
    return _Made(*_as_written(given, ranking, decision, catalog))


def _as_written(
    given: Stated, ranking: Ranking, decision: Decision, catalog: Catalog
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What is compared of a file whose numbers are right, and where it is not as this version writes it."""
    numbers, asked = ("catalog", "decision", "numbers"), (ranking, decision, catalog, _beside(given))
    if given.kind == "json":
        return numbers, (), _kept(misreading(given.text, _renamed(ranking_json(*asked), given), "file"))
    if given.kind == "paper":
        from shortlist.files.record.docx import report_docx

        made = {name: _renamed_part(part, given) for name, part in parts(report_docx(*asked)).items()}
        return (*numbers, *PAPER), (), tuple(altered(given.parts, made))
    page = _renamed(report_html(*asked), given)
    picture = ["picture"] if PICTURE in page else []
    return (*numbers, "page", *picture), (), _kept(misreading(given.text, page, "page"))


def _beside(given: Stated) -> Beside:
    """What stands beside the decision of a record, which nothing here gives."""
    return Beside(_note(given), _others(given))


def _note(given: Stated) -> Note:
    """The note that a record states, as far as one can be typed."""
    held = given.document.note
    return noted(held.decided, held.by, held.grounds, held.dissent) if held else NOTHING_NOTED


def _others(given: Stated) -> Others:
    """What colleagues gave, as the record states it; what is unreadable is left out, and then differs."""
    held = given.document.views
    if held is None:
        return NOBODY_ELSE
    found = []
    for spelled in held.given:
        with suppress(UnfitError):
            found.append(view(spelled))
    return Others(tuple(found), held.mine)


def _kept(fault: str) -> tuple[str, ...]:
    return (fault,) if fault else ()


def _renamed(content: bytes, given: Stated) -> str:
    """What this version makes, under the name of the version that a record names."""
    return _under_its_name(content.decode(), given)


def _renamed_part(part: bytes, given: Stated) -> bytes:
    """The same of a part of a document; a picture names nothing."""
    try:
        return _under_its_name(part.decode(), given).encode()
    except UnicodeDecodeError:
        return part


def _under_its_name(text: str, given: Stated) -> str:
    program = given.document.program
    return text.replace(f"Shortlist {__version__}", program) if VERSION.fullmatch(program) else text
