"""A command from its words to its exit code."""

import sys
from collections.abc import Sequence

from shortlist.catalog.findings import printable
from shortlist.catalog.loading import CatalogError
from shortlist.command.output import give_up_output, open_output, say
from shortlist.command.parser import parser
from shortlist.decision import UnfitError

UNFIT = 2


def run(arguments: Sequence[str] | None) -> int:
    """Run a command; its faults go to standard error, each in a line."""
    chosen = parser().parse_args(arguments)
    try:
        open_output(needed=not chosen.output)
        code = int(chosen.run(chosen))
        sys.stdout.flush()
        return code
    except (CatalogError, UnfitError) as fault:
        say(fault, sys.stderr)
    except OSError as fault:
        if not chosen.output:
            give_up_output()
        if not isinstance(fault, BrokenPipeError):
            place = printable(str(chosen.output or "standard output"))
            say(f"{place}: {fault.strerror}; name another file", sys.stderr)
    return UNFIT
