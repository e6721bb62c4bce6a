"""What is found in a sheet, to be confirmed: which lines hold what, and what each criterion is."""

from collections.abc import Iterable, Sequence
from datetime import date
from math import isclose

from shortlist.spreadsheet.amounts import amount, readings
from shortlist.spreadsheet.answers import (
    ASIDE,
    HIGHER,
    LOWER,
    NUMBERS,
    WEIGHT,
    WORDS,
    Answers,
    Better,
    Measure,
)
from shortlist.spreadsheet.layout import Layout, layout
from shortlist.spreadsheet.levels import MOST, order, words
from shortlist.spreadsheet.matrix import Line, Matrix, matrix
from shortlist.spreadsheet.numbers import Span, numbers, scale
from shortlist.spreadsheet.reading import Opened
from shortlist.spreadsheet.sheets import Sheet, letters, number
from shortlist.spreadsheet.vocabulary import DOWN, LESS, TOTALS, UP

QUESTION = "Which of these is best?"
WHOLE = 100
MOSTLY = 0.5  # of the cells in which something is known


def layout_of(answers: Answers) -> Layout:
    """The layout that answers describe."""
    return Layout(answers.vendors == "rows", _line(answers.criteria_in), _line(answers.names_in))


def _line(name: str) -> int:
    return int(name) - 1 if name.isdecimal() else number(name)


def found(opened: Opened, day: date, rows: bool | None = None) -> Answers:
    """All that can be found about a sheet; `rows` tells whether vendors are rows, where that is known."""
    where = layout(opened.sheet, rows)
    title = opened.file.rpartition(".")[0] or opened.file
    lines = str(where.criteria + 1), letters(where.names)
    if not where.by_rows:
        lines = letters(where.criteria), str(where.names + 1)
    answers = Answers(
        title=title,
        question=QUESTION,
        date=day,
        sheet=opened.choice.sheet,
        encoding=opened.choice.encoding,
        delimiter=opened.choice.delimiter,
        vendors="rows" if where.by_rows else "columns",
        criteria_in=lines[0],
        names_in=lines[1],
        leave_out=_totals(opened.sheet, where),
    )
    return completed(opened.sheet, answers)


def _totals(sheet: Sheet, where: Layout) -> tuple[str, ...]:
    return tuple(one.name for one in matrix(sheet, where).vendors if one.name.casefold() in TOTALS)


def completed(sheet: Sheet, answers: Answers) -> Answers:
    """The answers, in the order of the sheet, with what is found about criteria that they do not name."""
    seen = matrix(sheet, layout_of(answers), answers.leave_out)
    given = {one.name: one for one in answers.criteria}
    weights = _weights(seen)
    measures = {
        line.name: given.get(line.name) or measure(line, answers.decimal, weight)
        for line, weight in zip(seen.lines, weights, strict=True)
    }
    gone = (one for one in answers.criteria if one.name not in measures)
    return answers.model_copy(update={"criteria": (*measures.values(), *gone)})


def measure(line: Line, decimal: str, weight: int) -> Measure:
    """What is found about a criterion."""
    if line.name.casefold() in TOTALS:
        return Measure(name=line.name, kind=ASIDE)
    read, unit = numbers(line.cells, decimal)
    spans = [one for one in read if isinstance(one, Span)]
    known = [cell for (_, cell), one in zip(line.cells, read, strict=True) if one is not None]
    readable = sum(isinstance(cell.value, float) or amount(cell.text) is not None for cell in known)
    if known and readable > MOSTLY * len(known):
        return _of_numbers(
            line, [end for one in spans for end in (one.low, one.high) if end is not None], unit, weight
        )
    seen = words(cell for _, cell in line.cells)
    if not seen or len(seen) > MOST or (len(seen) == len(known) > 3 and not order(seen)):
        return Measure(name=line.name, kind=ASIDE)
    return Measure(name=line.name, kind=WORDS, levels=order(seen), weight=weight)


def _of_numbers(line: Line, ends: Sequence[float], unit: str, weight: int) -> Measure:
    lowest, highest = scale(ends, unit or line.unit) if ends else (None, None)
    return Measure(
        name=line.name,
        kind=NUMBERS,
        better=_better(line),
        lowest=lowest,
        highest=highest,
        unit=unit or line.unit,
        weight=weight,
    )


def _better(line: Line) -> Better:
    if line.direction in DOWN | UP:
        return LOWER if line.direction in DOWN else HIGHER
    name = f"{line.name.casefold()} "
    return LOWER if any(part in name for part in LESS) else HIGHER


def _weights(seen: Matrix) -> list[int]:
    """Whole weights of 0 to 100 in the proportions that stand in the sheet; all alike if none do."""
    given = [_number(line.weight.text) for line in seen.lines]
    largest = max((one for one in given if one is not None), default=0.0)
    if largest <= 0 or any(one is not None and one < 0 for one in given):
        return [WEIGHT] * len(given)
    return whole([one or 0.0 for one in given])


def _number(text: str) -> float | None:
    found = amount(text)
    read = readings(found.low) if found and found.low and found.low == found.high else {}
    return next(iter(read.values()), None)


def whole(given: Iterable[float]) -> list[int]:
    """Whole numbers up to 100 in the same proportions, exactly if there are such, else rounded."""
    parts = list(given)
    largest = max(parts)
    for times in (1, WHOLE):
        if largest * times <= WHOLE and all(
            isclose(p * times, round(p * times), abs_tol=1e-9) for p in parts
        ):
            return [round(part * times) for part in parts]
    for top in range(1, WHOLE + 1):
        scaled = [part * top / largest for part in parts]
        if all(isclose(one, round(one), abs_tol=1e-9) for one in scaled):
            best = WHOLE // top
            return [round(one) * best for one in scaled]
    return [round(part * WHOLE / largest) for part in parts]
