"""What the commands do: each takes its arguments and gives an exit code."""

import argparse
from functools import partial

from shortlist.catalog import Catalog
from shortlist.catalog.findings import printable
from shortlist.catalog.loading import CatalogError, UnreadableError, load
from shortlist.command.github import annotations
from shortlist.command.output import say, write
from shortlist.decision import Decision, UnfitError, pairs, read, told
from shortlist.decision.blind import shown
from shortlist.ranking.answer import answer

FOUND, INCOMPARABLE = 1, 3
OUTCOMES = {"identical": 0, "differs": FOUND, "cannot be compared": INCOMPARABLE}


def rank(chosen: argparse.Namespace) -> int:
    """Write the ranking in the form that was chosen."""
    catalog = load(chosen.catalog)
    decision = _decision(chosen.decision, catalog)
    catalog = shown(decision, catalog)
    ranking = answer(decision, catalog)
    if ranking is None:
        raise UnfitError("all weights are zero, so there is nothing to rank by; raise a weight")
    write(chosen.make(ranking, decision, catalog), chosen.output)
    return 0


def explain(chosen: argparse.Namespace) -> int:
    """Tell everything that is said about the ranking."""
    from shortlist.files.document import ranking_json
    from shortlist.files.told import told as text
    from shortlist.together.spelling import beside

    json = partial(ranking_json, beside=beside(pairs(chosen.decision)))
    chosen.make = json if chosen.format == "json" else text
    return rank(chosen)


def ask(chosen: argparse.Namespace) -> int:
    """Write the workbook of questions."""
    from shortlist.files.letters.forms import BOOK, AddresseeError, letter_form

    chosen.make = letter_form(BOOK, chosen.to, chosen.by).make
    try:
        return rank(chosen)
    except AddresseeError as fault:
        raise UnfitError(f"{'--to: ' if chosen.to else ''}{fault}") from None


def _decision(query: str, catalog: Catalog) -> Decision:
    decision, ignored = read(pairs(query), catalog)
    if ignored:
        raise UnfitError("\n".join(f"--decision: {line}" for line in told(ignored, "; correct or remove it")))
    return decision


def check(chosen: argparse.Namespace) -> int:
    """Print what is wrong with a catalog."""
    try:
        catalog = load(chosen.catalog)
    except UnreadableError:
        raise
    except CatalogError as fault:
        if chosen.format == "github":
            print("\n".join(annotations(fault.findings, chosen.catalog)))
        else:
            say(fault.told)
        return FOUND
    counts = f"{len(catalog.vendors)} vendors, {len(catalog.claims)} claims"
    say(f"{printable(chosen.catalog.name)}: {counts}, no finding")
    return 0


def take_in(chosen: argparse.Namespace) -> int:
    """Make a catalog out of a spreadsheet."""
    from shortlist.command.spreadsheets import take_in as made

    return made(chosen)


def diff(chosen: argparse.Namespace) -> int:
    """Tell what changed between two editions of a catalog."""
    from shortlist.comparison import edition_words as words
    from shortlist.comparison.editions import changes

    old, new = load(chosen.old), load(chosen.new)
    make = {"text": words.text, "markdown": words.markdown, "json": words.data}[chosen.format]
    write(make(changes(old, new, chosen.date), old, new).encode(), chosen.output)
    return 0


def together(chosen: argparse.Namespace) -> int:
    """Set several views side by side."""
    from shortlist.command.views import together as told

    return told(chosen)


def schema(chosen: argparse.Namespace) -> int:
    """Write the JSON Schema of a catalog."""
    from shortlist.catalog.schema import schema as made

    write(made().encode(), chosen.output)
    return 0


def verify(chosen: argparse.Namespace) -> int:
    """Recompute a decision record and print what differs."""
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
    compared = ", ".join(check.compared) or "nothing compared"
    say(f"{printable(chosen.record.name)}: {check.outcome} ({compared})")
    for line in (*check.findings, *check.remarks):
        say(f"  {line}")
    return OUTCOMES[check.outcome]


def run(chosen: argparse.Namespace) -> int:
    """Open the dashboard and serve it until it is stopped."""
    from shortlist.web.serve import refusal, serve

    load(chosen.catalog)  # what is wrong is told here; later editions are told on the page
    if reason := refusal(chosen.port):
        raise UnfitError(f"--port: {chosen.port} cannot be listened on: {reason}; name another")
    serve(chosen.catalog.absolute(), chosen.port)  # a link may lead to another edition later
    return 0
