"""The command line: `python -m shortlist` with `rank`, `explain`, `check` or `verify`."""

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TypeAlias

from shortlist import PROJECT
from shortlist.catalog import Catalog
from shortlist.catalog.findings import printable
from shortlist.catalog.loading import CatalogError, UnreadableError, load
from shortlist.decision import Decision, UnfitError, pairs, read, told
from shortlist.files.csv import ranking_csv
from shortlist.ranking.answer import answer

SHIPPED = PROJECT / "vendors.toml"
FOUND, UNFIT, INCOMPARABLE = 1, 2, 3
OUTCOMES = {"identical": 0, "differs": FOUND, "cannot be compared": INCOMPARABLE}
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 if all is well, 1 on findings, 2 if it could not run, 3 if a check cannot tell."""
    chosen = _parser().parse_args(arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # catalogs hold more than some terminals can show
    try:
        code = int(chosen.run(chosen))
        sys.stdout.flush()
        return code
    except (CatalogError, UnfitError) as fault:
        print(fault, file=sys.stderr)
    except OSError as fault:
        if not chosen.output:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or leaving would fail again
        if not isinstance(fault, BrokenPipeError):
            place = printable(str(chosen.output or "standard output"))
            print(f"{place}: {fault.strerror}; name another file", file=sys.stderr)
    return UNFIT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m shortlist", description="What to move to when a vendor may cut you off."
    )
    parser.set_defaults(output=None)
    commands = parser.add_subparsers(required=True, metavar="command")
    _add_rank(commands)
    _add_explain(commands)
    _add_check(commands)
    _add_verify(commands)
    return parser


def _add_rank(commands: Commands) -> None:
    rank = commands.add_parser(
        "rank",
        help="write the ranking as CSV",
        description="Write the CSV that the dashboard gives for the same decision, byte for byte.",
    )
    _add_asked(rank)
    rank.set_defaults(make=ranking_csv, run=_rank)


def _add_explain(commands: Commands) -> None:
    explain = commands.add_parser(
        "explain",
        help="tell everything that is said about the ranking",
        description="Tell the answer, how sure it is and what to ask, in the sentences of the dashboard; "
        "as JSON the file that it gives for the same decision, byte for byte.",
    )
    _add_asked(explain)
    explain.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    explain.set_defaults(run=_explain)


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


def _add_check(commands: Commands) -> None:
    check = commands.add_parser(
        "check",
        help="tell what is wrong with a catalog",
        description="Print every finding, one a line; exit 1 if there is one.",
    )
    check.add_argument("catalog", type=Path, nargs="?", default=SHIPPED, metavar="FILE")
    check.set_defaults(run=_check)


def _add_verify(commands: Commands) -> None:
    verify = commands.add_parser(
        "verify",
        help="recompute a decision record",
        description="Recompute a decision record (HTML) or a ranking (JSON) from the catalog, and tell "
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
    verify.set_defaults(run=_verify)


def _rank(chosen: argparse.Namespace) -> int:
    catalog = load(chosen.catalog)
    decision = _decision(chosen.decision, catalog)
    ranking = answer(decision, catalog)
    if ranking is None:
        raise UnfitError("all weights are zero, so there is nothing to rank by; raise a weight")
    _write(chosen.make(ranking, decision, catalog), chosen.output)
    return 0


def _explain(chosen: argparse.Namespace) -> int:
    from shortlist.files.document import ranking_json
    from shortlist.files.told import told

    chosen.make = ranking_json if chosen.format == "json" else told
    return _rank(chosen)


def _decision(query: str, catalog: Catalog) -> Decision:
    decision, ignored = read(pairs(query), catalog)
    if ignored:
        raise UnfitError("\n".join(f"--decision: {line}" for line in told(ignored, "; correct or remove it")))
    return decision


def _check(chosen: argparse.Namespace) -> int:
    try:
        catalog = load(chosen.catalog)
    except UnreadableError:
        raise
    except CatalogError as fault:
        print(fault)
        return FOUND
    counts = f"{len(catalog.vendors)} vendors, {len(catalog.claims)} claims"
    print(f"{printable(chosen.catalog.name)}: {counts}, no finding")
    return 0


def _verify(chosen: argparse.Namespace) -> int:
    from shortlist.files.verify import verify

    catalog = load(chosen.catalog)
    try:
        check = verify(chosen.record.read_bytes(), catalog)
    except OSError as fault:
        raise UnfitError(
            f"{printable(str(chosen.record))}: {fault.strerror}; name a decision record"
        ) from None
    except UnfitError as fault:
        raise UnfitError(f"{printable(chosen.record.name)}: {fault}") from None
    print(f"{printable(chosen.record.name)}: {check.outcome} ({', '.join(check.compared)})")
    print("".join(f"  {finding}\n" for finding in check.findings), end="")
    return OUTCOMES[check.outcome]


def _write(content: bytes, file: Path | None) -> None:
    """Write to a file at once, so that nobody reads half of it, or to standard output."""
    if file is None:
        sys.stdout.buffer.write(content)
    elif file.exists() and not file.is_file():
        file.write_bytes(content)  # a pipe or a device must not be replaced; a folder says what it is
    else:
        file = file.resolve()
        draft = file.with_name(f".{file.name}.{os.getpid()}")
        try:
            draft.write_bytes(content)
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
