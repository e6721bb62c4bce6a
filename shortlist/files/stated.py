"""Reading a record: the page, if it is one, and the document in it, with the keys that stand twice."""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ValidationError

from shortlist.catalog.findings import shown
from shortlist.decision import UnfitError
from shortlist.figures import numeral
from shortlist.files.document import FORM, Document
from shortlist.files.packed import Parts, carried, is_packed, parts
from shortlist.files.seen import Seen, of_page, of_paper

RECORD = re.compile(r'<script type="application/json" id="record">(.*?)</script>', re.DOTALL)
# Form and program stand first in every form so far.
FORMS = re.compile(
    r'\s*\{\s*"form":\s*"(shortlist ranking [0-9]{1,3})"'
    r'(?:,\s*"program":\s*"(Shortlist [0-9][\w.+-]{0,40})")?'
)
MOST_KEYS = 1_000  # of a table: one a vendor is the most
HEAD = 300  # characters that hold them
TEXT = "word/document.xml"  # the part that a reader sees
MARK = "\ufeff"  # a byte order mark: no program of ours writes one


@dataclass(frozen=True)
class Stated:
    """What a file states: its whole text or its parts, its kind, its document, and keys that stand twice."""

    kind: Literal["page", "paper", "json"]
    document: Document
    twice: tuple[str, ...]
    text: str = ""
    parts: Parts = field(default_factory=dict)

    @property
    def seen(self) -> Seen:
        """What a reader sees of the ranking."""
        if self.kind == "paper":
            return of_paper(self.parts.get(TEXT, b"").decode(errors="replace"))
        return of_page(self.text) if self.kind == "page" else Seen()


def stated(content: bytes) -> Stated:
    """The record in a file. UnfitError if it is no decision record (HTML, DOCX) and no ranking (JSON)."""
    if is_packed(content):
        found = parts(content)
        record = carried(found)
        return Stated("paper", *_document(record), parts=found)
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise UnfitError("is not UTF-8; give a decision record or a ranking as JSON") from None
    bare = text.removeprefix(MARK)
    if bare.lstrip().startswith("{"):
        return Stated("json", *_document(bare), text)
    record = _record(bare)
    return Stated("page", *_document(record), text)


def _record(page: str) -> str:
    records = RECORD.findall(page)
    if len(records) != 1:
        raise UnfitError(
            f"holds {len(records)} records instead of one; give a decision record as it was saved"
        )
    return str(records[0])


class OtherFormError(UnfitError):
    """A record in a form of another version, which only that version can read."""


def _document(text: str) -> tuple[Document, tuple[str, ...]]:
    """The document in a text, and the keys that stand twice in it. UnfitError if it is none."""
    if (form := FORMS.match(text[:HEAD])) and form[1] != FORM:
        raise OtherFormError(
            f"is in the form `{form[1]}` of another version of the program, this one reads `{FORM}`; "
            f"check it with {form[2] or 'the version that made it'}"
        )
    twice = _twice(text)
    try:
        return Document.model_validate_json(text), twice
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "record"
        raise UnfitError(f"is malformed at `{place}`: {first['msg']}") from None


def _twice(text: str) -> tuple[str, ...]:
    """The keys that stand more than once in a table, of which a parser sees only the last; none if unsound.

    UnfitError if a table holds more keys than any of ours: each would be an error of kilobytes.
    """
    found: dict[str, None] = {}

    def read(pairs: list[tuple[str, Any]]) -> None:
        if len(pairs) > MOST_KEYS:
            raise UnfitError(f"holds a table of more than {numeral(MOST_KEYS)} keys; give it as it was saved")
        counts = Counter(key for key, _ in pairs)
        found.update(dict.fromkeys(shown(key) for key, count in counts.items() if count > 1))

    try:
        json.loads(text, object_pairs_hook=read, parse_int=str, parse_float=str)
    except (json.JSONDecodeError, RecursionError):  # what is unsound is told by whoever reads the document
        return ()
    return tuple(found)
