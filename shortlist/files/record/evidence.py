"""The last annexes: the evidence behind every rating, and how the record can be checked."""

from collections.abc import Iterator

from shortlist import __version__
from shortlist.catalog import Catalog, Claim, Source
from shortlist.decision import Decision, query
from shortlist.evidence.grounds import grounds
from shortlist.evidence.words import NO_ADDRESS
from shortlist.figures import day
from shortlist.files.account import ground, known
from shortlist.files.record import words
from shortlist.files.record.blocks import Block, Cell, Facts, Head, Paragraph, Row, Table, Title
from shortlist.ranking import Ranking

PROGRAM, LINK, DIGEST = "Program", "Link", "Its SHA-256"


def evidence(
    ranking: Ranking, decision: Decision, catalog: Catalog
) -> list[tuple[str, str, Iterator[Block]]]:
    """Name, title and blocks of each, in their order."""
    return [
        ("evidence", words.EVIDENCE, _evidence(ranking, decision, catalog)),
        ("check", words.CHECK, _check(decision, catalog)),
    ]


def _evidence(ranking: Ranking, decision: Decision, catalog: Catalog) -> Iterator[Block]:
    heads = Head("Criterion", 24), Head("Rating", 40), Head("Since", 12), Head("Rests on", 24)
    for row, vendor in enumerate(ranking.table.vendors):
        yield Title(vendor.name)
        lines = (_rating(ranking, decision, row, k) for k in range(len(catalog.criteria)))
        yield Table(heads, tuple(lines))
    yield Title(words.SOURCES)
    yield Paragraph(f"As far as they were published by {day(decision.date)}. {words.GRADES}", "quiet")
    found = grounds(ranking.table, catalog, decision.date)
    if not found:
        yield Paragraph(words.NO_CLAIM)
    for number, (source, claims) in enumerate(found, 1):
        yield from _source(number, source, claims)


def _rating(ranking: Ranking, decision: Decision, row: int, column: int) -> Row:
    rating, criterion = ranking.table.ratings[row][column], ranking.table.criteria[column]
    told = known(ranking.table, row, column)
    if rating is None:
        return Row((criterion.name, Cell(told, is_unknown=True), "", ""))
    is_assumed = (ranking.table.vendors[row].id, criterion.id) in decision.assumed
    rests = Cell("", ground(rating, is_assumed), claims=rating.claims)
    return Row((criterion.name, Cell(told, rating.note or ""), rating.since.isoformat(), rests))


def _source(number: int, source: Source, claims: tuple[Claim, ...]) -> Iterator[Block]:
    named = f"{source.publisher}: {source.title}" if source.title else source.publisher
    yield Title(f"{number}. {named}")
    inferred = " (date inferred)" if source.date_inferred else ""
    yield Paragraph(f"{source.published}{inferred} · reliability {source.reliability}", "quiet")
    yield Paragraph(source.url, "code") if source.url else Paragraph(NO_ADDRESS, "quiet")
    heads = (
        *(Head("Claim", 20), Head("Says", 44), Head("Speaker", 16), Head("Event", 11)),
        Head("Grade", 9, True),
    )
    rows = (Row((c.id, c.text, c.speaker, c.event, str(c.credibility)), claim=c.id) for c in claims)
    yield Table(heads, tuple(rows))


def _check(decision: Decision, catalog: Catalog) -> Iterator[Block]:
    yield Paragraph(words.RECOMPUTE)
    yield Paragraph(words.COMMAND, "code")
    pairs = (
        (LINK, f"?{query(decision, catalog)}"),
        ("Catalog", f"{catalog.title}, as of {catalog.as_of.isoformat()}"),
        (DIGEST, catalog.digest),
        (PROGRAM, f"Shortlist {__version__}"),
    )
    yield Facts(pairs, frozenset((LINK, DIGEST)))
