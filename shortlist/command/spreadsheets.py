"""The command that takes a spreadsheet in: a table of offers, or questions that came back with answers."""

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path

from shortlist.catalog.findings import printable
from shortlist.catalog.loading import parse
from shortlist.catalog.single import FILE
from shortlist.command.output import say, write
from shortlist.command.returned import take_back
from shortlist.decision import UnfitError
from shortlist.replies.reading import is_questions
from shortlist.spreadsheet import Answers, Choice, Opened, completed, found, made, opened
from shortlist.spreadsheet.answers import read, written
from shortlist.spreadsheet.reading import MOST_BYTES
from shortlist.spreadsheet.words import told

EPOCH, SECONDS = date(1970, 1, 1), 86_400


def take_in(chosen: argparse.Namespace) -> int:
    """Write the catalog that a spreadsheet becomes; what was found and not asked is told.

    A workbook of questions that came back is taken into the catalog that it was drawn from.
    """
    content, day = _given(chosen.spreadsheet, "a spreadsheet")
    is_back = is_questions(chosen.spreadsheet.name, content)
    _refuse_strangers(chosen, is_back)
    if is_back:
        return take_back(chosen, content, chosen.date or day)
    answers, sheet = _answers(chosen, content, chosen.date or day)
    for line in told(sheet, answers):
        say(line, sys.stderr)
    if chosen.answers and not chosen.answers.exists():
        _keep(answers, chosen.answers)
        say(f"{printable(str(chosen.answers))}: change what is wrong and run this again", sys.stderr)
    text = made(sheet.file, sheet.sheet, answers).encode()
    parse({FILE: text})
    write(text, chosen.output)
    return 0


def _refuse_strangers(chosen: argparse.Namespace, is_back: bool) -> None:
    """Refuse what a workbook of questions needs, or what a table needs, where the file is the other."""
    file = printable(chosen.spreadsheet.name)
    if is_back and not chosen.catalog:
        raise UnfitError(f"{file}: holds answers to questions; name their catalog with --catalog")
    if not is_back and (chosen.catalog or chosen.accept):
        raise UnfitError(f"{file}: is no workbook of questions; leave out --catalog and --accept")
    if is_back and (chosen.answers or chosen.sheet):
        raise UnfitError(f"{file}: is a workbook of questions; leave out --answers and --sheet")
    if is_back and chosen.output and not chosen.accept:
        raise UnfitError("--output: nothing is accepted yet; add --accept all or the numbers of answers")


def _keep(answers: Answers, path: Path) -> None:
    """Write the answers to be changed."""
    try:
        write(written(answers).encode(), path)
    except OSError as fault:
        raise UnfitError(f"{printable(str(path))}: {fault.strerror}; name another file of answers") from None


def _given(path: Path, what: str) -> tuple[bytes, date]:
    """A file, no more of it than may be read, and the day on which it was last changed."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
        return content, EPOCH + timedelta(days=int(path.stat().st_mtime) // SECONDS)
    except OSError as fault:
        raise UnfitError(f"{printable(str(path))}: {fault.strerror}; name {what}") from None


def _answers(chosen: argparse.Namespace, content: bytes, day: date) -> tuple[Answers, Opened]:
    """The answers: those of the file if there is one, completed by what is found."""
    file = printable(chosen.spreadsheet.name)
    if not (chosen.answers and chosen.answers.exists()):
        sheet = opened(file, content, Choice(sheet=chosen.sheet))
        return found(sheet, day), sheet
    given = read(printable(chosen.answers.name), _given(chosen.answers, "a file of answers")[0])
    changed = {key: value for key, value in (("sheet", chosen.sheet), ("date", chosen.date)) if value}
    given = given.model_copy(update=changed)
    sheet = opened(file, content, Choice(given.sheet, given.encoding, given.delimiter))
    return completed(sheet.sheet, given), sheet
