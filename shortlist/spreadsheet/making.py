"""A catalog out of a spreadsheet: the cells by the answers, as TOML, or everything that is in the way."""

from collections.abc import Iterator, Mapping

from shortlist.catalog.bounds import MOST
from shortlist.catalog.findings import Finding, shown
from shortlist.figures import digits
from shortlist.spreadsheet import levels
from shortlist.spreadsheet.answers import ASIDE, GROUP, LOWER, NUMBERS, WORDS, Answers, Measure, toml
from shortlist.spreadsheet.found import layout_of, whole
from shortlist.spreadsheet.matrix import Line, Matrix, Named, matrix, unfit
from shortlist.spreadsheet.names import ids
from shortlist.spreadsheet.numbers import Read, Span, faults, numbers
from shortlist.spreadsheet.sheets import Sheet, SheetError

UNIT = "units"
EVERYONE = "everyone"
Column = tuple[Measure, list[Read]]


def made(file: str, sheet: Sheet, answers: Answers) -> str:
    """The catalog of a sheet as TOML. SheetError with everything that is in the way, each with its cell."""
    seen = matrix(sheet, layout_of(answers), answers.leave_out)
    lines = {line.name: line for line in seen.lines}
    used = [measure for measure in answers.criteria if measure.kind != ASIDE]
    columns = [(one, _column(one, lines[one.name], answers.decimal)) for one in used if one.name in lines]
    found = [*_of_sheet(file, seen, used), *(fault for one in columns for fault in _of_column(one, lines))]
    if found:
        raise SheetError.bounded(found, file)
    return "\n".join(_catalog(file, sheet, answers, seen, columns))


def _column(measure: Measure, line: Line, decimal: str) -> list[Read]:
    """What each vendor's cell says on a criterion."""
    if measure.kind == NUMBERS:
        return numbers(line.cells, decimal)[0]
    return [levels.read(place, cell, measure.levels) for place, cell in line.cells] if measure.levels else []


def _of_sheet(file: str, seen: Matrix, used: list[Measure]) -> Iterator[Finding]:
    """What is wrong with the table as a whole."""
    yield from seen.faults
    names = {line.name for line in seen.lines}
    for measure in used:
        if measure.name not in names:
            fault = f"has no criterion “{shown(measure.name)}”, which the answers describe"
            yield Finding(file, fault, "correct its name there, or leave it out")
    if used and not any(measure.weight for measure in used):
        yield Finding(file, "gives no criterion any weight", "raise at least one weight")
    for kind, count in (("vendors", len(seen.vendors)), ("criteria", len(used))):
        if not count:
            yield Finding(file, f"shows no {kind}", "say which row and which column name them")
        elif count > MOST[(kind,)]:
            yield Finding(file, f"shows {count} {kind}, more than {MOST[(kind,)]}", "leave some out")


def _of_column(column: Column, lines: Mapping[str, Line]) -> Iterator[Finding]:
    """What is wrong with the cells of a criterion, and with its scale or its levels."""
    measure, read = column
    place = lines[measure.name].place
    if measure.kind == WORDS:
        yield from _of_levels(measure, lines[measure.name])
    elif measure.lowest is None and any(faults(read)):
        pass  # what they come to is not known yet
    elif measure.lowest is None or measure.highest is None or not measure.lowest < measure.highest:
        yield Finding(place, "its scale has no two ends", "give the lowest number and a higher one")
    else:
        spots = (spot for spot, _ in lines[measure.name].cells)
        for spot, one in zip(spots, read, strict=True):
            if isinstance(one, Span) and not _is_on_scale(one, measure):
                ends = f"{digits(measure.lowest)} to {digits(measure.highest)}"
                yield Finding(spot, f"“{shown(one.written)}” lies outside the scale {ends}", "widen it")
    yield from faults(read)
    for spot, cell in lines[measure.name].cells:
        yield from unfit(spot, cell.text)


def _is_on_scale(span: Span, measure: Measure) -> bool:
    ends = (span.low, span.high)
    lowest, highest = measure.lowest or 0.0, measure.highest or 0.0
    return all(end is None or lowest <= end <= highest for end in ends)


def _of_levels(measure: Measure, line: Line) -> Iterator[Finding]:
    low = [level.casefold() for level in measure.levels]
    if not low:
        seen = ", ".join(map(shown, levels.proposed(levels.words(cell for _, cell in line.cells))))
        yield Finding(
            line.place, f"the order of its words is not known: {seen}", "put them in order, the worst first"
        )
    elif len(low) < levels.FEWEST or len(low) > levels.MOST or len({*low}) < len(low):
        fault = f"it has {len(low)} levels, or one twice"
        yield Finding(line.place, fault, f"give {levels.FEWEST} to {levels.MOST}, each another")


def _catalog(file: str, sheet: Sheet, answers: Answers, seen: Matrix, columns: list[Column]) -> Iterator[str]:
    measures = [measure for measure, _ in columns]
    groups = ids(dict.fromkeys(measure.group for measure in measures), "group")
    criteria = ids((measure.name for measure in measures), "criterion")
    source = f"{file}, sheet {sheet.name}"
    yield f"# Made from {shown(file)}: every judgement names the cell that it rests on."
    yield f"title = {toml(answers.title)}\nquestion = {toml(answers.question)}\nas_of = {answers.date}"
    for name, group in groups.items():
        about = f"As in {source}." if name == GROUP else f"{name}, as in {source}."
        yield f"\n[[groups]]\nid = {toml(group)}\nname = {toml(name)}\ndescription = {toml(about)}"
    for measure in measures:
        yield from _criterion(measure, criteria[measure.name], groups[measure.group], source)
    yield from _profile(measures, criteria, groups)
    vendors = ids((named.name for named in seen.vendors), "vendor")
    cells = {line.name: line.cells for line in seen.lines}
    for row, named in enumerate(seen.vendors):
        yield from _vendor(named, vendors[named.name], file)
        ratings = [
            _rating(criteria[one.name], one, read[row], f"{file}, {cells[one.name][row][0]}", answers)
            for one, read in columns
            if isinstance(read[row], Span)
        ]
        yield "\n".join(["ratings = [", *ratings, "]"]) if ratings else ""
    yield f"\n[end]\nvendors = {len(seen.vendors)}\n"


def _criterion(measure: Measure, name: str, group: str, source: str) -> Iterator[str]:
    yield f"\n[[criteria]]\nid = {toml(name)}\ngroup = {toml(group)}\nname = {toml(measure.name)}"
    yield f"question = {toml(f'{measure.name}, as in {source}.')}"
    if measure.kind == WORDS:
        yield f"levels = {toml(measure.levels)}"
        return
    ends = (measure.lowest, measure.highest)
    best, worst = ends if measure.better == LOWER else ends[::-1]
    yield f"scale = {{ worst = {toml(worst)}, best = {toml(best)}, unit = {toml(measure.unit or UNIT)} }}"


def _profile(
    measures: list[Measure], criteria: Mapping[str, str], groups: Mapping[str, str]
) -> Iterator[str]:
    """Weights of groups in proportion to those of their criteria, so that each counts as it was weighed."""
    sums = {group: float(sum(one.weight for one in measures if one.group == group)) for group in groups}
    total = sum(sums.values())
    shares = whole(100 * one / total for one in sums.values()) if total else [0] * len(sums)
    of_groups = ", ".join(f"{groups[group]} = {share}" for group, share in zip(sums, shares, strict=True))
    of_criteria = ", ".join(f"{criteria[one.name]} = {one.weight}" for one in measures)
    yield f'\n[[profiles]]\nid = "{EVERYONE}"\nname = "Everyone"\nbuyers = "{EVERYONE}"'
    yield 'description = "The weights that the spreadsheet was imported with."'
    yield f"group_weights = {{ {of_groups} }}\nweights = {{ {of_criteria} }}"


def _vendor(named: Named, name: str, file: str) -> Iterator[str]:
    yield f"\n[[vendors]]\nid = {toml(name)}\nname = {toml(named.name)}"
    yield f"summary = {toml(f'As in {file}, {named.place}.')}"


def _rating(criterion: str, measure: Measure, read: Read, cell: str, answers: Answers) -> str:
    """A rating in a line; what is open reaches to the end of the scale."""
    assert isinstance(read, Span)
    low = measure.lowest if read.low is None else read.low
    high = measure.highest if read.high is None else read.high
    told = toml(f"{cell}: {read.written}")
    bounds = f"low = {toml(low)}, high = {toml(high)}"
    return f"    {{ criterion = {toml(criterion)}, since = {answers.date}, {bounds}, judgement = {told} }},"
