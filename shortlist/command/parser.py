"""The words of the command line: every command with its arguments and its help."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TypeAlias

from shortlist import SHIPPED
from shortlist.command import commands
from shortlist.files.csv import ranking_csv

FORMATS = ("text", "markdown", "json")
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
    _add_ask(kinds)
    _add_together(kinds)
    _add_check(kinds)
    _add_verify(kinds)
    _add_import(kinds)
    _add_diff(kinds)
    _add_schema(kinds)
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


def _add_ask(kinds: Kinds) -> None:
    ask = kinds.add_parser(
        "ask",
        help="write the questions to who can answer as a workbook",
        description="Write what is open as questions to who can answer: an XLSX workbook with a sheet for "
        "each, protected but for answer, document, date and remark. Send each its own (--to); import takes "
        "them back.",
    )
    _add_asked(ask)
    ask.add_argument(
        "--to", default="", metavar="WHOM", help="such as vendor.ID or register; default: a sheet for each"
    )
    ask.add_argument("--by", type=_day, metavar="DAY", help="the day by which answers are wanted")
    ask.set_defaults(run=commands.ask)


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


def _add_together(kinds: Kinds) -> None:
    together = kinds.add_parser(
        "together",
        help="set several people's priorities side by side",
        description="Tell who comes first for whom, whom everybody could live with, who beats whom in every "
        "view and every compromise, and what the quarrel is about. The date, kind of buyer, must-haves and "
        "attitude to the unknown of the first hold for all. A link to the page of several views gives them "
        "all.",
    )
    together.add_argument(
        "views",
        nargs="+",
        metavar="LINK-OR-RECORD",
        help="a link of the dashboard, with a name and a colon before it if you like ('Anna: http…'), or a "
        "decision record (HTML, DOCX, JSON), or a file of views (TXT)",
    )
    together.add_argument(
        "--catalog", type=Path, default=SHIPPED, metavar="FILE", help="default: the shipped one"
    )
    together.add_argument("--format", choices=("text", "json", "csv"), default="text", help="default: text")
    together.add_argument("--output", type=Path, metavar="FILE", help="default: standard output")
    together.set_defaults(run=commands.together)


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


def _add_import(kinds: Kinds) -> None:
    import_ = kinds.add_parser(
        "import",
        help="make a catalog out of a spreadsheet, or take answers to questions in",
        description="Make a catalog out of a table of vendors and criteria in a CSV, XLSX or ODS file. What "
        "was found in it is told; --answers writes it to a file, and takes it back as it was changed there. "
        "A workbook of questions (command ask) that came back is taken into its catalog, which --catalog "
        "names: each answer is told with the rating before and then, and what all of them do to the first "
        "place and the chances; --accept writes the catalog with them.",
    )
    import_.add_argument("spreadsheet", type=Path, metavar="FILE")
    import_.add_argument("--sheet", default="", metavar="NAME", help="default: the first that is shown")
    import_.add_argument(
        "--date",
        type=_day,
        metavar="DAY",
        help="since when the values hold, or of answers without a date; default: when the file was changed",
    )
    import_.add_argument(
        "--answers",
        type=Path,
        metavar="FILE",
        help="how it is to be read; written first if it does not exist",
    )
    import_.add_argument(
        "--catalog", type=Path, metavar="FILE", help="for answers: the catalog that the questions are about"
    )
    import_.add_argument(
        "--accept", metavar="all|ROWS", help="for answers: write them, all or by number, such as 1,3-5"
    )
    import_.add_argument("--output", type=Path, metavar="FILE", help="default: standard output")
    import_.set_defaults(run=commands.take_in)


def _add_diff(kinds: Kinds) -> None:
    diff = kinds.add_parser(
        "diff",
        help="tell what changed between two editions of a catalog",
        description="Tell what came and went, which ratings are narrower, wider or elsewhere, and for each "
        "profile who is first and how likely, in both editions on the same day.",
    )
    diff.add_argument("old", type=Path, metavar="OLD")
    diff.add_argument("new", type=Path, metavar="NEW")
    diff.add_argument("--date", type=_day, metavar="DAY", help="default: the day that NEW starts from")
    diff.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    diff.add_argument("--output", type=Path, metavar="FILE", help="default: standard output")
    diff.set_defaults(run=commands.diff)


def _add_schema(kinds: Kinds) -> None:
    schema = kinds.add_parser(
        "schema",
        help="print the JSON Schema of a catalog",
        description="Print the JSON Schema by which editors of TOML complete and check a catalog: name it in "
        "the first line, #:schema FILE. Rules between records are none of it; check reads those.",
    )
    schema.add_argument("--output", type=Path, metavar="FILE", help="default: standard output")
    schema.set_defaults(run=commands.schema)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2021-04-08") from None
