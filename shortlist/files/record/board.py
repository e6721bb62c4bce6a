"""The ranking in the record, drawn as on the board, with the vendors left out below it."""

from collections.abc import Iterator

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.figures import percentage
from shortlist.files.firsts import Firsts, firsts
from shortlist.files.record import words
from shortlist.files.record.bars import bar
from shortlist.files.record.blocks import Block, Cell, Head, Legend, Paragraph, Row, Section, Table, Title
from shortlist.ranking import Ranking
from shortlist.ranking.charts import PALETTE
from shortlist.ranking.words import (
    COVERAGE,
    FIRST_HEADING,
    IN_USE,
    NEAR_TIE,
    NOBODY,
    POINTS_HEADING,
    RANK,
    REASON,
    VENDOR,
    WOULD_RANK,
    figures,
    must_haves,
    nothing_known,
    points,
    unmet,
)
from shortlist.robustness.kept import Ranks, ranks
from shortlist.robustness.tables import rank_range


def ranked(ranking: Ranking, decision: Decision, catalog: Catalog) -> Section:
    """The ranking, its legend and its notes."""
    return Section("ranking", words.RANKING, tuple(_blocks(ranking, decision, catalog)))


def _blocks(ranking: Ranking, decision: Decision, catalog: Catalog) -> Iterator[Block]:
    if len(ranking.order):
        inks = ((PALETTE[k % len(PALETTE)], group.name) for k, group in enumerate(catalog.groups))
        yield Legend(tuple(inks), words.LEGEND)
        yield _table(ranking, firsts(ranking, decision, catalog), ranks(ranking, decision, catalog), catalog)
        if not ranking.has_first:
            yield Paragraph(nothing_known(ranking))
    else:
        yield Paragraph(unmet(int((~ranking.possible).sum()), int(ranking.possible.sum())))
    if len(ranking.outside):
        yield Title(words.LEFT_OUT)
        yield _outside(ranking, catalog)
    else:
        yield Paragraph(words.NONE_LEFT_OUT)


def _table(ranking: Ranking, found: Firsts, possible: Ranks, catalog: Catalog) -> Table:
    heads = (
        *(Head(RANK, 7, True), Head(VENDOR, 25), Head(words.BAR, 26), Head(POINTS_HEADING, 14, True)),
        *(Head(FIRST_HEADING, 9, True), Head(COVERAGE, 9, True), Head("Ranks", 10, True)),
    )
    rows = [int(row) for row in ranking.order]
    shown = figures([float(ranking.score[row]) for row in rows])
    lines = (
        _line(row, figure, ranking, found, rank_range(possible, row, ranking), catalog)
        for row, figure in zip(rows, shown, strict=True)
    )
    note = words.AGREED if possible.agreed else words.AT_WEIGHTS
    return Table(heads, tuple(lines), f"{words.COLUMNS} {note}", head=1)


def _line(row: int, figure: str, ranking: Ranking, found: Firsts, span: str, catalog: Catalog) -> Row:
    vendor, first = ranking.table.vendors[row], found.chances.get(row)
    marks = (
        must_haves(ranking.standing[row], catalog),
        NEAR_TIE * (row in found.near),
        IN_USE * vendor.incumbent,
    )
    return Row(
        (
            str(int(ranking.rank[row])) if found.parts else NOBODY,
            Cell(vendor.name, "; ".join(filter(None, marks))),
            bar(row, figure, ranking, catalog),
            points(figure, float(ranking.low[row])),
            NOBODY if first is None else first,
            percentage(float(ranking.coverage[row])),
            span,
        )
    )


def _outside(ranking: Ranking, catalog: Catalog) -> Table:
    heads = (
        *(Head(VENDOR, 25), Head(REASON, 39), Head(POINTS_HEADING, 14, True)),
        *(Head(COVERAGE, 9, True), Head(WOULD_RANK, 13, True)),
    )
    rows = [int(row) for row in ranking.outside]
    shown = figures([float(ranking.score[row]) for row in rows])
    lines = (
        Row(
            (
                Cell(ranking.table.vendors[row].name, IN_USE * ranking.table.vendors[row].incumbent),
                must_haves(ranking.standing[row], catalog),
                points(figure, float(ranking.low[row])),
                percentage(float(ranking.coverage[row])),
                str(int(ranking.rank[row])) if len(ranking.order) else NOBODY,
            )
        )
        for row, figure in zip(rows, shown, strict=True)
    )
    return Table(heads, tuple(lines))
