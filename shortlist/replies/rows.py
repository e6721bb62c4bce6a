"""A row of a sheet that came back: which question it is, and what was answered, or what is in the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from shortlist.catalog import Catalog, Criterion, Vendor, by_id
from shortlist.catalog.fields import MAX_TEXT
from shortlist.catalog.findings import Finding, shown
from shortlist.catalog.text_checks import hidden, shows_nothing
from shortlist.figures import day, digits, written_day
from shortlist.replies.layout import ASKED, FILLED, TITLES, Column, asked, row_sign, said
from shortlist.spreadsheet.amounts import amount, readings
from shortlist.spreadsheet.sheets import Sheet
from shortlist.spreadsheet.vocabulary import is_unknown

SLACK = 1  # days: whoever answers may be a day ahead of us
ANEW = "put it back as it was, or send the questions anew"


class RowError(Exception):
    """A cell that cannot be taken: its column, what is wrong, and the mend."""

    def __init__(self, column: int, fault: str, mend: str) -> None:
        super().__init__(fault)
        self.column, self.fault, self.mend = column, fault, mend


@dataclass(frozen=True)
class Line:
    """A row of a sheet, its number counted from 0."""

    sheet: Sheet
    number: int

    def text(self, column: int) -> str:
        """What a cell says."""
        return self.sheet.cell(self.number, column).text

    def place(self, column: int) -> str:
        """What findings call a cell."""
        return self.sheet.place(self.number, column)

    def finding(self, column: int, fault: str, mend: str) -> Finding:
        """Something that is wrong with a cell."""
        return Finding(self.place(column), fault, mend)

    def is_answered(self, criterion: Criterion | None) -> bool:
        """Whether something stands where the answer goes that does not say that nothing is known."""
        cell = self.sheet.cell(self.number, Column.ANSWER)
        is_level = cell.text in map(said, (criterion and criterion.levels) or ())
        return bool(cell.fault or is_level or not is_unknown(cell.text) or self._is_formula(Column.ANSWER))

    @property
    def remains(self) -> str:
        """What was written beside a question that was not answered."""
        return "; ".join(text for column in FILLED if (text := self.text(column)))

    def faults(self) -> Iterator[Finding]:
        """Cells to be filled in that hold a formula or an error."""
        for column in FILLED:
            if self._is_formula(column):
                yield self.finding(column, "holds a formula", "type what it comes to")
            elif fault := self.sheet.cell(self.number, column).fault:
                yield self.finding(column, fault, "type a value")

    def _is_formula(self, column: int) -> bool:
        return (self.number, column) in self.sheet.formulas


def strays(line: Line) -> Iterator[Finding]:
    """What was filled in where no question stands."""
    for column in FILLED:
        if line.text(column):
            yield line.finding(column, "stands beside no question", "put it beside the question it answers")


def shifts(line: Line) -> Iterator[Finding]:
    """Whether the row is where it was when it was sent."""
    was = line.text(Column.ROW)
    if was != str(line.number + 1):
        fault = f"holds what was asked in row {shown(was) or '?'}: rows were shifted"
        yield line.finding(Column.CRITERION, fault, "put each row back where it was")


def named(line: Line, catalog: Catalog) -> tuple[Vendor | None, Criterion | None]:
    """The vendor and the criterion that the hidden cells name, where the catalog has them."""
    vendor = by_id(catalog.vendors).get(line.text(Column.VENDOR_ID))
    return vendor, by_id(catalog.criteria).get(line.text(Column.CRITERION_ID))


def differences(line: Line, catalog: Catalog) -> Iterator[Finding]:
    """How the row differs from the question that it should hold."""
    vendor, criterion = named(line, catalog)
    for found, column, kind in (
        (vendor, Column.VENDOR_ID, Column.VENDOR),
        (criterion, Column.CRITERION_ID, Column.CRITERION),
    ):
        if found is None:
            fault = f"asks about `{shown(line.text(column))}`, which is no {kind.name.lower()} of the catalog"
            yield line.finding(kind, fault, "name the catalog that was asked from, or empty the answer")
    if vendor is None or criterion is None:
        return
    texts = asked(vendor, criterion).texts
    changed = [(column, text) for column, text in zip(ASKED, texts, strict=True) if line.text(column) != text]
    for column, text in changed:
        said_ = f"says “{shown(line.text(column))}” where “{shown(text)}” is asked"
        fault = f"{said_}: the row or its hidden ids were changed"
        yield line.finding(column, fault, ANEW)
    if not changed and line.text(Column.SIGN) != row_sign(line.text(Column.ROW), vendor, criterion):
        fault = (
            "was asked on levels or a scale that the catalog has no more, or its hidden cells were changed"
        )
        yield line.finding(Column.ANSWER, fault, "send the question anew")


def position(line: Line, criterion: Criterion) -> float:
    """The level or the number that was answered. RowError if it is none."""
    if criterion.levels is None:
        return _number(line, criterion)
    text = line.text(Column.ANSWER)
    levels = [number for number, level in enumerate(criterion.levels) if said(level) == text]
    if len(levels) != 1:
        fault = f"“{shown(text)}” is none of the answers to choose from"
        words = "; ".join(
            f"“{shown(said(level))}”" for level in sorted(set(criterion.levels), key=str.casefold)
        )
        raise RowError(Column.ANSWER, fault, f"choose one of {words}")
    return float(levels[0])


def _number(line: Line, criterion: Criterion) -> float:
    unit = criterion.scale.unit if criterion.scale else ""
    cell = line.sheet.cell(line.number, Column.ANSWER)
    if isinstance(cell.value, float):
        found, own = cell.value, cell.unit
    else:
        found, own = _read(cell.text if isinstance(cell.value, str) else "", line.text(Column.ANSWER))
    if own and own.casefold() != said(unit).casefold():
        raise RowError(Column.ANSWER, f"is in {shown(own)}", f"give it in {shown(unit)}")
    if not criterion.holds(found):
        ends = " to ".join(map(digits, sorted((criterion.worst, criterion.best))))
        mend = "correct it, or widen the scale in the catalog first"
        raise RowError(Column.ANSWER, f"{digits(found)} is outside of the scale, {ends} {shown(unit)}", mend)
    return found


def _read(text: str, told: str) -> tuple[float, str]:
    """The one number that a text says, and its unit."""
    found = amount(text)
    values = set(readings(found.low).values()) if found and found.low and found.low == found.high else set()
    if found is None or len(values) != 1:
        fault = (
            f"“{shown(told)}” is no number, or could be two" if values else f"“{shown(told)}” is no number"
        )
        raise RowError(Column.ANSWER, fault, "type one number, without grouping its digits")
    return values.pop(), found.unit


def answered_on(line: Line, without: date, latest: date) -> date:
    """The day of the answer, `without` one another. RowError if it is no day, or later than `latest`."""
    cell = line.sheet.cell(line.number, Column.DATE)
    if not cell.text:
        return without
    found = cell.value if isinstance(cell.value, date) else written_day(cell.text)
    if found is None or not isinstance(cell.value, date | str):
        raise RowError(Column.DATE, f"“{shown(cell.text)}” is no day", "write it as 2021-04-08")
    if found.toordinal() > latest.toordinal() + SLACK:
        raise RowError(Column.DATE, f"{day(found)} is still to come", "give the day of the answer")
    return found


def written(line: Line, column: Column) -> str:
    """What was written as a document or a remark. RowError if a catalog cannot hold it."""
    text = line.text(column)
    what = TITLES[column][0].lower()
    if len(text) > MAX_TEXT // 4:
        raise RowError(column, f"the {what} has more than {MAX_TEXT // 4} letters", "shorten it")
    if hidden(text) or (text and shows_nothing(text)):
        raise RowError(column, f"the {what} holds characters that nobody sees", "type it anew")
    return text
