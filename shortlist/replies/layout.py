"""How a sheet of questions is laid out: what whoever writes it and whoever reads it must agree on."""

import hashlib
from dataclasses import dataclass
from enum import IntEnum

from shortlist.catalog import Criterion, Vendor
from shortlist.robustness.asking.addressees import to_send
from shortlist.spreadsheet.sheets import tidy
from shortlist.text.documents import line

MARK = "shortlist questions 1"
HEAD_ROW, FIRST_ROW = 3, 4  # counted from 0; above the head stand whom it is for and how to answer
MOST_LETTERS = 32_000  # in a cell
MOST_SHEETS = 150  # fewer than can be read back
SIGNS = 16  # of a mark by which a row is known again


class Column(IntEnum):
    """Columns of the sheet; from `ROW` on they are hidden. Answers to choose from stand from `CHOICES` on."""

    CRITERION, VENDOR, QUESTION, ANSWER, DOCUMENT, DATE, REMARK = range(7)
    ROW, VENDOR_ID, CRITERION_ID, SIGN, CHOICES = range(7, 12)


class Head(IntEnum):
    """Hidden cells of the first row: what the sheet is, the catalog's digest, the kind of buyer, the mark."""

    MARK, CATALOG, BUYERS, SIGN = range(Column.ROW, Column.CHOICES)


TITLES = {
    Column.CRITERION: ("Criterion", 22.0),
    Column.VENDOR: ("Vendor", 20.0),
    Column.QUESTION: ("Question", 52.0),
    Column.ANSWER: ("Answer", 30.0),
    Column.DOCUMENT: ("Document that shows it", 30.0),
    Column.DATE: ("Date of the answer", 14.0),
    Column.REMARK: ("Remark", 34.0),
}
FILLED = (Column.ANSWER, Column.DOCUMENT, Column.DATE, Column.REMARK)
ASKED = (Column.CRITERION, Column.VENDOR, Column.QUESTION)


@dataclass(frozen=True)
class Asked:
    """A question about a vendor on a criterion, as its row shows it.

    `choices` are the levels in words by alphabet, so that nobody sees which one is worth more; none on a
    scale, where a number in `unit` is wanted.
    """

    texts: tuple[str, str, str]
    choices: tuple[str, ...]
    unit: str


def asked(vendor: Vendor, criterion: Criterion) -> Asked:
    """The question to a vendor on a criterion."""
    unit = said(criterion.scale.unit) if criterion.scale else ""
    question = to_send(vendor, criterion)
    wanted = f"{question} (a number, in {unit})" if criterion.scale else question
    choices = tuple(sorted({said(level) for level in criterion.levels or ()}, key=str.casefold))
    return Asked((said(criterion.name), said(vendor.name), said(wanted)), choices, unit)


def said(text: str) -> str:
    """A text as a cell holds it, and as it is read back."""
    return tidy(line(text)[:MOST_LETTERS])


def row_sign(row: str, vendor: Vendor, criterion: Criterion) -> str:
    """What a row is known again by: all that was asked there, and how an answer is to be read."""
    scale = criterion.scale and (criterion.worst, criterion.best, criterion.scale.unit)
    return _sign(row, vendor.id, criterion.id, *asked(vendor, criterion).texts, criterion.levels, scale)


def head_sign(digest: str, buyers: str) -> str:
    """What the head of a sheet is known again by."""
    return _sign(MARK, digest, buyers)


def _sign(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(repr, parts)).encode("utf-8", "backslashreplace")).hexdigest()[:SIGNS]
