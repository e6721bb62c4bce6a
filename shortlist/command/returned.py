"""The commands that write a workbook of questions and take it back with its answers."""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date

from shortlist.catalog.findings import printable
from shortlist.catalog.loading import files, parse
from shortlist.catalog.single import single
from shortlist.command.output import say, write
from shortlist.comparison.editions import changes
from shortlist.decision import UnfitError
from shortlist.replies import words
from shortlist.replies.effects import Step, steps
from shortlist.replies.reading import returned
from shortlist.replies.taking import taken

ALL = "all"
PART = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")
Contents = Mapping[str, bytes]


def take_back(chosen: argparse.Namespace, content: bytes, day: date) -> int:
    """Tell what the answers in a workbook would do to a catalog; write it with those that are accepted."""
    contents = files(chosen.catalog)
    catalog = parse(contents)
    file = printable(chosen.spreadsheet.name)
    found = returned(file, content, catalog, day)
    new = steps(found.replies, catalog)
    accepted = _accepted(chosen.accept or ALL, new)
    stream = sys.stderr if chosen.accept else sys.stdout
    for line in words.told(found, new, catalog):
        say(line, stream)
    made = _home(contents, chosen)
    name = next(iter(made))
    text = taken(made[name].decode("utf-8-sig"), file, accepted, catalog)
    after = parse({**made, name: text.encode()})
    if accepted:
        effect = words.effect(changes(catalog, after), catalog, after)
        for line in words.together(accepted, effect, catalog):
            say(line, stream)
    if chosen.accept:
        write(text.encode(), chosen.output)
    elif new:
        say("Nothing is written yet: --accept all, or --accept 1,3-5, with --output FILE writes the catalog.")
    return 0


def _home(contents: Contents, chosen: argparse.Namespace) -> Contents:
    """The files to write into: the catalog alone beside its own evidence, else all of it as one."""
    beside = chosen.output and chosen.output.resolve().parent == chosen.catalog.resolve().parent
    name = next(iter(contents))
    return contents if beside else {name: single(contents).encode()}


def _accepted(said: str, new: Sequence[Step]) -> list[Step]:
    """The answers of these numbers. UnfitError names what is none."""
    if said == ALL:
        return list(new)
    numbers = set[int]()
    for part in said.split(","):
        match = PART.fullmatch(part.strip())
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last <= len(new):
            known = f"1 to {len(new)}" if new else "none"
            raise UnfitError(f"--accept: `{printable(part)}` names no answer; there are {known}")
        numbers |= {*range(first, last + 1)}
    return [step for step in new if step.number in numbers]
