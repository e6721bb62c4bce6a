"""The numbers of a criterion: by one decimal mark and in one unit, or cell by cell what is in the way."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from math import floor, isfinite, log10

from shortlist.catalog.findings import Finding, shown
from shortlist.spreadsheet.amounts import COMMA, MARKS, POINT, Amount, amount, is_currency, readings
from shortlist.spreadsheet.sheets import Cell
from shortlist.spreadsheet.vocabulary import is_unknown

STEPS = 3  # about as many round steps lie between the ends of a scale, or more
WHOLE = 100.0
CALLED = {POINT: "a decimal point", COMMA: "a decimal comma"}


@dataclass(frozen=True)
class Span:
    """What a cell says: its bounds, None where it is open, and how it is written."""

    low: float | None
    high: float | None
    written: str


Read = Span | Finding | None  # None: not known


def numbers(cells: Sequence[tuple[str, Cell]], mark: str = "") -> tuple[list[Read], str]:
    """What each cell of a criterion says, and the unit of all.

    The decimal mark is the one that the cells show, unless one is chosen.
    """
    found = [_amount(cell) for _, cell in cells]
    amounts = [one for one in found if one]
    settled = mark or settle(amounts)
    unit = common(one.unit for one in amounts)
    read = [_read(place, cell, one, settled, unit) for (place, cell), one in zip(cells, found, strict=True)]
    return read, unit


def _amount(cell: Cell) -> Amount | None:
    """The amount in a cell; one that is stored as a number has a unit only, and no digits to be read."""
    if isinstance(cell.value, float):
        return Amount(None, None, cell.unit)
    return amount(cell.text) if isinstance(cell.value, str) else None


def settle(found: Iterable[Amount]) -> str:
    """The decimal mark that the numbers of a column show; empty if none shows one, or if they show both."""
    shown_ = {
        next(iter(read))
        for one in found
        for text in (one.low, one.high)
        if text and len(read := readings(text)) == 1
    }
    return shown_.pop() if len(shown_) == 1 else ""


def common(units: Iterable[str]) -> str:
    """The unit that most amounts have."""
    named = [unit for unit in units if unit]
    return max(dict.fromkeys(named), key=named.count) if named else ""


def _read(place: str, cell: Cell, found: Amount | None, mark: str, unit: str) -> Read:
    if cell.fault:
        return Finding(place, cell.fault, "write a value, or leave the cell empty where it is not known")
    if isinstance(cell.value, float):
        written = f"{cell.text} {cell.unit}".strip()
        return _in_unit(place, Span(cell.value, cell.value, written), cell.unit, unit)
    if is_unknown(cell.text):
        return None
    if isinstance(cell.value, date):
        fault = f"holds the day {cell.value}: spreadsheets make days of ranges such as 4-6"
        return Finding(place, fault, "format the cell as text and write the range anew")
    if found is None:
        fault = f"“{shown(cell.text)}” is no number"
        return Finding(place, fault, "write a number, a range such as 4–6, or ? if it is not known")
    return _spelled(place, cell, found, mark, unit)


def _spelled(place: str, cell: Cell, found: Amount, mark: str, unit: str) -> Read:
    """A number that is spelled, by the decimal mark."""
    ends = [None if text is None else number(text, mark) for text in (found.low, found.high)]
    if any(isinstance(end, str) for end in ends):
        return Finding(place, *next(mend(cell.text, end) for end in ends if isinstance(end, str)))
    low, high = (end if isinstance(end, float) else None for end in ends)
    if low is not None and high is not None and low > high:
        return Finding(place, f"“{shown(cell.text)}” runs downwards", "write the lower number first")
    return _in_unit(place, Span(low, high, cell.text), found.unit, unit)


def number(text: str, mark: str) -> float | str:
    """The number, or the digits if it is none or could be two."""
    read = readings(text)
    if mark in read:
        return read[mark]
    return text if mark or len(set(read.values())) != 1 else next(iter(read.values()))


def mend(text: str, digits: str) -> tuple[str, str]:
    read = readings(digits)
    if len(set(read.values())) > 1:
        both = " or ".join(f"{value:,.15g}" for value in read.values())
        return (
            f"“{shown(text)}” could be {both}",
            "say which sign is the decimal mark, or write it without grouping",
        )
    other = next(CALLED[mark] for mark in MARKS if mark in read)
    return f"“{shown(text)}” is written with {other}, unlike the others", "write it like the others"


def _in_unit(place: str, span: Span, own: str, unit: str) -> Read:
    """The span if it is in the unit of the others; a bare number beside money is money."""
    if own == unit or (not own and is_currency(unit)):
        return span
    named = f"in “{shown(own)}”" if own else "without a unit"
    others = f"in “{shown(unit)}”" if unit else "without one"
    return Finding(
        place, f"“{shown(span.written)}” is {named}, the others are {others}", "use one unit throughout"
    )


def faults(found: Iterable[Read]) -> Iterator[Finding]:
    """What is in the way."""
    return (one for one in found if isinstance(one, Finding))


def scale(found: Sequence[float], unit: str = "") -> tuple[float, float]:
    """The lowest and the highest number of a scale: all of 0 to 100 for percent that lie there."""
    low, high = min(found), max(found)
    if unit == "%" and low >= 0 and high <= WHOLE:
        return 0.0, WHOLE
    width = high - low or abs(high) or 1.0
    if not isfinite(width):
        return low, high  # which no scale can span: told where the catalog is read
    step = Decimal(10) ** floor(log10(width / STEPS) + 0.5)
    ends = _round(low, step, ROUND_FLOOR), _round(high, step, ROUND_CEILING)
    if ends[0] < ends[1]:
        return ends
    return float(Decimal(repr(ends[0])) - step), float(Decimal(repr(ends[1])) + step)


def _round(number: float, step: Decimal, way: str) -> float:
    return float((Decimal(repr(number)) / step).to_integral_value(rounding=way) * step)
