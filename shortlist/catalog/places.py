"""Where in a file a finding is: the line that an editor opens."""

import re

from shortlist.catalog.findings import KINDS, Finding

LISTS = {kind: key for key, kind in KINDS.items() if key != "ratings"}
RATINGS = r"\[\[vendors\.ratings\]\]"
STATED = re.compile(r"\bline (\d+)")
RECORD = re.compile(r"(?P<kind>\w+) (?:`(?P<id>[^`]*)`|(?P<number>\d+))")
KEY = re.compile(r"(?:^|\s)`(?P<key>[^`]+)`")


def line(found: Finding, text: str) -> int:
    """The line of a finding in the text of its file, from 1; that of the record if its key is not there."""
    lines = text.split("\n")
    if stated := STATED.search(found.fault):
        return min(int(stated[1]), len(lines))
    names = found.record.split(", ")
    start, end = _record(names[0], lines)
    for name in names[1:2]:
        start, end = _rating(name, lines, start, end)
    for key in (name["key"] for name in KEY.finditer(f"{', '.join(names[1:])} {found.fault}")):
        for number in range(start, end):
            if re.match(rf"\s*{re.escape(key)}\s*=", lines[number]):
                return number + 1
    return start + 1


def _rating(name: str, lines: list[str], start: int, end: int) -> tuple[int, int]:
    """The lines of a rating among those of its vendor, by its number or by its criterion and day."""
    if numbered := re.fullmatch(r"rating (\d+)", name):
        return _nth(RATINGS, int(numbered[1]), lines, start, end)
    if dated := re.fullmatch(r"`([^`]*)` since (\S+)", name):
        stated = rf'\s*criterion\s*=\s*["\']{re.escape(dated[1])}["\']', rf"\s*since\s*=\s*{dated[2]}"
        for number in range(1, end - start):
            first, last = _nth(RATINGS, number, lines, start, end)
            if first == start:
                break
            if all(any(re.match(form, text) for text in lines[first:last]) for form in stated):
                return first, last
    return start, end


def _record(name: str, lines: list[str]) -> tuple[int, int]:
    """The first line of a record and the line after its last; the whole file if it is none."""
    named = RECORD.fullmatch(name)
    if named is None or named["kind"] not in LISTS:
        table = next((n for n, text in enumerate(lines) if text.strip() == name), 0)
        return table, len(lines)
    header = rf"\[\[{LISTS[named['kind']]}\]\]"
    if named["number"]:
        return _nth(header, int(named["number"]), lines, 0, len(lines))
    starts = [n for n, text in enumerate(lines) if re.match(rf"\s*{header}", text)]
    for start in reversed(starts):
        stop = _end(start, lines, len(lines))
        if any(
            re.match(rf'\s*id\s*=\s*["\']{re.escape(named["id"])}["\']', text) for text in lines[start:stop]
        ):
            return start, stop
    return 0, len(lines)


def _nth(header: str, number: int, lines: list[str], start: int, end: int) -> tuple[int, int]:
    found = [n for n in range(start, end) if re.match(rf"\s*{header}", lines[n])][:number]
    if len(found) < number:
        return start, end
    return found[-1], next((n for n in range(found[-1] + 1, end) if lines[n].lstrip().startswith("[")), end)


def _end(start: int, lines: list[str], end: int) -> int:
    """Where the next record begins: tables inside a record, such as its ratings, belong to it."""
    own = re.compile(r"\s*\[\[?" + re.escape(lines[start].strip().strip("[]")) + r"\.")
    heads = (n for n in range(start + 1, end) if lines[n].lstrip().startswith("["))
    return next((n for n in heads if not own.match(lines[n])), end)
