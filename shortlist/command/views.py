"""The command that sets several views side by side."""

import argparse
from pathlib import Path

from shortlist.catalog.findings import printable
from shortlist.catalog.findings import shown as shown_name
from shortlist.catalog.loading import load
from shortlist.command.output import write
from shortlist.decision import UnfitError
from shortlist.decision.blind import shown
from shortlist.files.given import read_record
from shortlist.together import Given, read_lines, told
from shortlist.together import together as gathered
from shortlist.together.views import of_mine

MAKES = {"text": told.text, "json": told.together_json, "csv": told.together_csv}


def together(chosen: argparse.Namespace) -> int:
    """Write what follows from the views, the first of which is mine."""
    catalog = load(chosen.catalog)
    mine, *others = [given for named in chosen.views for given in _given(named)]
    counting = [given for given in others if given.counts]
    own = of_mine(mine, catalog)
    catalog = shown(own.decision, catalog)
    found = gathered(own, counting, catalog, count_mine=mine.counts)
    write(MAKES[chosen.format](found, catalog), chosen.output)
    return 0


def _given(named: str) -> list[Given]:
    """The views of a link, or of the file of that name."""
    file = Path(named)
    try:
        if _is_file(file):
            return read_record(shown_name(file.name), file.read_bytes())
        return read_lines(named)
    except OSError as fault:
        raise UnfitError(f"{printable(named)}: {fault.strerror}; name a decision record") from None
    except UnfitError as fault:
        told = str(fault).removeprefix("Line 1 ")
        raise UnfitError(told if _is_file(file) else f"{printable(named)}: {told}") from None


def _is_file(file: Path) -> bool:
    """Whether there is such a file; a long link is no name of one."""
    try:
        return file.is_file()
    except OSError:
        return False
