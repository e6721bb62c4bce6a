"""What was found in a spreadsheet, in sentences: each is to be confirmed."""

from collections.abc import Iterator

from shortlist.catalog.findings import shown
from shortlist.figures import day, numeral
from shortlist.spreadsheet.answers import ASIDE, NUMBERS, Answers, Measure
from shortlist.spreadsheet.found import layout_of
from shortlist.spreadsheet.matrix import matrix
from shortlist.spreadsheet.reading import Opened

MARKS = {".": "decimal point", ",": "decimal comma", "": "decimal mark as each criterion shows it"}


def told(opened: Opened, answers: Answers) -> Iterator[str]:
    """Everything that was found, a sentence each: about the file, its lines and each criterion."""
    yield from about(opened, answers)
    yield from map(measured, answers.criteria)


def about(opened: Opened, answers: Answers) -> Iterator[str]:
    """What was found about the file and its lines."""
    yield _file(opened, answers)
    yield from opened.sheet.told
    if opened.hidden:
        yield f"Hidden sheets are not read: {', '.join(map(shown, opened.hidden))}."
    seen = matrix(opened.sheet, layout_of(answers), answers.leave_out)
    yield (
        f"The vendors are {answers.vendors}, named in {_line(answers.names_in)}; the criteria are named in "
        f"{_line(answers.criteria_in)}. {_count(len(seen.vendors), 'vendor', 'vendors')}, "
        f"{_count(len(seen.lines), 'criterion', 'criteria')}."
    )
    if answers.leave_out:
        yield f"Left out, since they are no vendors: {', '.join(map(shown, answers.leave_out))}."
    yield from seen.told


def _file(opened: Opened, answers: Answers) -> str:
    how = [f"sheet {shown(opened.sheet.name)}"]
    if opened.choice.delimiter:
        encoding = [opened.choice.encoding] if opened.choice.encoding else []
        how = [*encoding, f"cells parted by {opened.choice.delimiter}", MARKS[answers.decimal]]
    return f"{shown(opened.file)}: {', '.join(how)}; values hold from {day(answers.date)}."


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _line(name: str) -> str:
    return f"row {name}" if name.isdecimal() else f"column {name.upper()}"


def measured(measure: Measure) -> str:
    """How a criterion is read."""
    name = shown(measure.name)
    if measure.kind == ASIDE:
        return f"{name}: left out."
    if measure.kind == NUMBERS:
        unit = f" in {shown(measure.unit)}" if measure.unit else ""
        ends = [numeral(end) for end in (measure.lowest, measure.highest) if end is not None]
        scale = f"on a scale of {' to '.join(ends)}" if len(ends) == 2 else "on no scale yet"
        return f"{name}: numbers{unit}, {measure.better} is better, {scale}, weight {measure.weight}."
    steps = (
        f"the worst first: {', '.join(map(shown, measure.levels))}" if measure.levels else "in no order yet"
    )
    return f"{name}: words, {steps}; weight {measure.weight}."
