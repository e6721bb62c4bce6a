"""Reading a workbook of questions that came back: its answers, or every cell that is in the way."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TypeVar

from shortlist.catalog import Catalog, Criterion, Vendor
from shortlist.catalog.findings import MOST_SHOWN, Finding, shown
from shortlist.figures import day as in_words
from shortlist.ranking.table import in_force
from shortlist.replies.layout import FIRST_ROW, HEAD_ROW, MARK, TITLES, Column, Head, head_sign
from shortlist.replies.reply import Reply, is_taken
from shortlist.replies.rows import (
    Line,
    RowError,
    answered_on,
    differences,
    named,
    position,
    shifts,
    strays,
    written,
)
from shortlist.robustness.asking.addressees import whom
from shortlist.spreadsheet import archive, workbook
from shortlist.spreadsheet.reading import MOST_BYTES
from shortlist.spreadsheet.sheets import Sheet, SheetError

T = TypeVar("T")
ANOTHER = "It was asked from another edition of the catalog than this one."


@dataclass(frozen=True)
class Returned:
    """The answers in a file that came back, those that are new, and what is left aside, in sentences."""

    file: str
    replies: tuple[Reply, ...]
    told: tuple[str, ...]


@dataclass
class _Found:
    """What was found so far in a file, and where each question was answered."""

    replies: list[Reply] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    answered: dict[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Context:
    """What a row is read by: the catalog, whose kind of buyer asked, whether it is the edition asked from."""

    catalog: Catalog
    buyers: str
    is_same: bool
    day: date
    latest: date


def is_questions(file: str, content: bytes) -> bool:
    """Tell whether a file is a workbook of questions, filled in or not."""
    if not workbook.is_workbook(content) or len(content) > MOST_BYTES:
        return False
    try:
        parts, _ = archive.parts(file, content)
    except SheetError:
        return False
    return any(MARK.encode() in part for part in parts.values())


def returned(file: str, content: bytes, catalog: Catalog, day: date) -> Returned:
    """The answers of a workbook that came back on a day. SheetError names every cell in the way."""
    if len(content) > MOST_BYTES:
        raise SheetError.of(file, "is larger than 4 MB", "keep the sheets with the answers alone")
    found = _Found()
    sheets, unseen = workbook.sheets(file, content)
    ours = [sheet for sheet in sheets if sheet.cell(0, Head.MARK).text == MARK]
    found.findings += (displaced for sheet in sheets if sheet not in ours for displaced in _displaced(sheet))
    if not ours and not found.findings:
        fault = "holds no sheet of questions as they were sent"
        raise SheetError.of(file, fault, "name a workbook of questions, filled in")
    if unseen:
        found.told.append(f"Hidden sheets are not read: {', '.join(map(shown, unseen))}.")
    for sheet in sheets:
        if sheet in ours:
            _read(sheet, catalog, day, found)
        elif sheet.rows:
            found.told.append(f"{shown(sheet.name)} is no sheet of questions: it is left aside.")
    if found.findings:
        raise SheetError(_first(found.findings, file))
    return Returned(file, tuple(found.replies), tuple(found.told))


def _displaced(sheet: Sheet) -> Iterator[Finding]:
    """The mark of our sheets, where it stands elsewhere than it was put."""
    for row, cells in enumerate(sheet.rows[: HEAD_ROW + FIRST_ROW]):
        for column, cell in enumerate(cells):
            if cell.text == MARK:
                fault = f"was in {sheet.place(0, Head.MARK)} when it was sent: rows or columns were shifted"
                yield Finding(sheet.place(row, column), fault, "put each back where it was")


def _first(findings: list[Finding], file: str) -> list[Finding]:
    """The first faults, cell by cell, and how many more there are."""
    more = len(findings) - MOST_SHOWN
    last = Finding(file, f"has {more} more cells in the way", "fix those first")
    return [*findings[:MOST_SHOWN], *([last] if more > 0 else [])]


def _read(sheet: Sheet, catalog: Catalog, day: date, found: _Found) -> None:
    """Take in the rows of a sheet."""
    head = Line(sheet, 0)
    digest, buyers = head.text(Head.CATALOG), head.text(Head.BUYERS)
    moved = list(_moved(Line(sheet, HEAD_ROW)))
    if head.text(Head.SIGN) != head_sign(digest, buyers):
        fault = "its hidden cells were changed, which tell what was asked from"
        moved.append(head.finding(Head.CATALOG, fault, "send the questions anew"))
    if moved:
        found.findings += moved
        return
    is_same = digest == catalog.digest
    if not is_same and ANOTHER not in found.told:
        found.told.append(ANOTHER)
    context = _Context(catalog, buyers, is_same, day, max(day, catalog.as_of))
    for number in range(FIRST_ROW, len(sheet.rows)):
        _take(Line(sheet, number), context, found)


def _moved(head: Line) -> Iterator[Finding]:
    """Columns that do not stand where they did."""
    for column, (title, _) in TITLES.items():
        if head.text(column) != title:
            fault = f"says “{shown(head.text(column))}” where “{title}” stood: columns or rows were shifted"
            yield head.finding(column, fault, "put each back where it was")


def _take(line: Line, context: _Context, found: _Found) -> None:
    """Take in a row, or say what is wrong with it."""
    if not (line.text(Column.VENDOR_ID) or line.text(Column.CRITERION_ID) or line.text(Column.ROW)):
        found.findings += strays(line)
        return
    vendor, criterion = named(line, context.catalog)
    is_answered = line.is_answered(criterion)
    wrong = [*line.faults(), *shifts(line)]
    if is_answered or context.is_same:
        wrong += differences(line, context.catalog)
    if wrong:
        found.findings += wrong
    elif is_answered and vendor and criterion:
        _answer(line, vendor, criterion, context, found)
    elif line.remains:
        found.told.append(f"{line.place(Column.ANSWER)} is not answered, yet says: {shown(line.remains)}.")


def _answer(line: Line, vendor: Vendor, criterion: Criterion, context: _Context, found: _Found) -> None:
    """Take in the answer of a row that is as it was sent."""
    place = line.place(Column.ANSWER)
    before = found.answered.setdefault((vendor.id, criterion.id), place)
    faults = []
    if before != place:
        faults.append(line.finding(Column.ANSWER, f"is answered in {before} already", "keep one of the two"))
    tried = partial(_tried, line, faults)
    where = tried(partial(position, line, criterion))
    on = tried(partial(answered_on, line, context.day, context.latest))
    document, remark = (tried(partial(written, line, column)) for column in (Column.DOCUMENT, Column.REMARK))
    if where is None or on is None or document is None or remark is None or faults:
        found.findings += faults
        return
    held = in_force(vendor, on, context.buyers).get(criterion.id)
    whose = (context.buyers,) if held and held.buyers is not None else None
    said = (where, on, document, remark, context.buyers, whose)
    one = Reply(place, whom(criterion), vendor.id, criterion.id, *said)
    if held and held.since == on and not is_taken(one, held):
        fault = f"{in_words(on)} is the day since which the catalog rates this already"
        column = Column.DATE if line.text(Column.DATE) else Column.ANSWER
        found.findings.append(line.finding(column, fault, "give the day of the answer, a later one"))
    else:
        found.replies.append(one)


def _tried(line: Line, faults: list[Finding], read: Callable[[], T]) -> T | None:
    """What is read of a row; None if a cell is in the way, which is then among the faults."""
    try:
        return read()
    except RowError as wrong:
        faults.append(line.finding(wrong.column, wrong.fault, wrong.mend))
        return None
