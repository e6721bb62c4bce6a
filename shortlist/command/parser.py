"""The words of the command line: every command with its arguments and its help."""

import argparse
import sys
from pathlib import Path
from typing import TypeAlias

from shortlist import SHIPPED
from shortlist.command import commands
from shortlist.files.csv import ranking_csv

Kinds: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
NAME = "shortlist"


def parser() -> argparse.ArgumentParser:
    """What the command line may say."""
    called = NAME if Path(sys.argv[0]).stem == NAME else f"python -m {NAME}"
    found = argparse.ArgumentParser(prog=called, description="What to move to when a vendor may cut you off.")
    found.set_defaults(output=None)
    kinds = found.add_subparsers(required=True, metavar="command")
    _add_run(kinds)
    _add_rank(kinds)
    _add_explain(kinds)
    _add_check(kinds)
    _add_verify(kinds)
    return found


def _add_run(kinds: Kinds) -> None:
    run = kinds.add_parser(
        "run",
        help="open the dashboard",
        description="Serve the dashboard on this computer until Ctrl-C; a changed catalog is read again.",
    )
    run.add_argument("catalog", type=Path, nargs="?", default=SHIPPED, metavar="FILE")
    run.add_argument("--port", type=_port, default=8501, metavar="NUMBER", help="default: 8501")
    run.set_defaults(run=commands.run)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 2**16):
        raise argparse.ArgumentTypeError(f"{text!r} is no port; name a number from 1 to 65535")
    return int(text)


def _add_rank(kinds: Kinds) -> None:
    rank = kinds.add_parser(
        "rank",
        help="write the ranking as CSV",
        description="Write the CSV that the dashboard gives for the same decision, byte for byte.",
    )
    _add_asked(rank)
    rank.set_defaults(make=ranking_csv, run=commands.rank)


def _add_explain(kinds: Kinds) -> None:
    explain = kinds.add_parser(
        "explain",
        help="tell everything that is said about the ranking",
        description="Tell the answer, how sure it is and what to ask, in the sentences of the dashboard; "
        "as JSON the file that it gives for the same decision, byte for byte.",
    )
    _add_asked(explain)
    explain.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    explain.set_defaults(run=commands.explain)


def _add_asked(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--catalog", type=Path, default=SHIPPED, metavar="FILE", help="default: the shipped one"
    )
    command.add_argument(
        "--decision",
        default="",
        metavar="QUERY",
        help="a link of the dashboard or its query string, such as 'profile=school&unknown=0'; "
        "what it does not name is at its default",
    )
    command.add_argument("--output", type=Path, metavar="FILE", help="default: standard output")


def _add_check(kinds: Kinds) -> None:
    check = kinds.add_parser(
        "check",
        help="tell what is wrong with a catalog",
        description="Print every finding, one a line; exit 1 if there is one.",
    )
    check.add_argument("catalog", type=Path, nargs="?", default=SHIPPED, metavar="FILE")
    check.add_argument(
        "--format",
        choices=("text", "github"),
        default="text",
        help="github: as annotations, with file, line and rule; default: text",
    )
    check.set_defaults(run=commands.check)


def _add_verify(kinds: Kinds) -> None:
    verify = kinds.add_parser(
        "verify",
        help="recompute a decision record",
        description="Recompute a decision record (HTML, DOCX) or a ranking (JSON) from the catalog, and tell "
        "which parts were compared. Exit 0 if it is identical, character by character; 1 if it differs, "
        "with what differs; 2 if the file is no record; 3 if it cannot be compared, because another "
        "version of the program or another catalog made it.",
    )
    verify.add_argument("record", type=Path, metavar="FILE")
    verify.add_argument(
        "--catalog",
        type=Path,
        default=SHIPPED,
        metavar="FILE",
        help="the catalog that the record was made from; default: the shipped one",
    )
    verify.set_defaults(run=commands.verify)
