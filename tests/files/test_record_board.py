"""The ranking in the record, recomputed from its numbers: who stands where, and who is left out and why."""

import re

import pytest
from hypothesis import given, settings

from shortlist.figures import decimals
from shortlist.files.document import Document, document
from shortlist.files.record.bars import Bar
from shortlist.files.record.blocks import Cell, Legend, Row, Section, Table, Title
from shortlist.files.record.board import ranked
from shortlist.ranking import Ranking
from tests.support.records import of, texts, told
from tests.support.strategies import Case, cases


def rounds(figure: str, exact: float) -> bool:
    return abs(float(figure) - exact) <= 0.5 * 10.0 ** -decimals(figure) + 1e-6


def percents(figure: str, exact: float) -> bool:
    """Whether a whole percentage is that of a share: below 1 and above 99 it says that it is not all."""
    bare = figure.removesuffix(" %")
    if bare.startswith(("<", ">")):
        return 0 < exact < 0.01 if bare[0] == "<" else 0.99 < exact < 1
    return abs(float(bare) - 100 * exact) <= 0.5 + 1e-6


@settings(max_examples=25)
@given(cases())
def test_the_ranking_stands_by_rank_with_the_numbers_of_its_vendors(case: Case) -> None:
    ranking = case.answer()
    found = document(ranking, case.decision, case.catalog)
    part = ranked(ranking, case.decision, case.catalog)
    rows = [*ranking.order.tolist()]
    if rows:
        (legend,) = of(Legend, part)
        assert [title for _, title in legend.inks] == [group.name for group in case.catalog.groups]
        assert len({ink for ink, _ in legend.inks}) == len(case.catalog.groups)
        table = of(Table, part)[0]
        assert [head.text for head in table.heads] == [
            *("Rank", "Vendor", "Sure, assumed, possible", "Points", "First in", "Known", "Ranks")
        ]
        assert table.heads[table.head].text == "Vendor"
        for row, line in zip(rows, table.rows, strict=True):
            assert_ranked(found, ranking, row, line)
        nothing = "Nothing that weighs was known about any vendor on this day, so nobody comes first."
        assert (nothing in texts(part)) == (not any(ranking.coverage[row] for row in rows))
    else:
        assert not of(Legend, part)
        assert "No vendor" in texts(part)[0]
    assert_left_out(ranking, part)


def assert_ranked(found: Document, ranking: Ranking, row: int, line: Row) -> None:
    vendor = found.vendors[row]
    rank, name, bar, points, first, known, ranks = line.cells
    nothing_known = not ranking.coverage[ranking.order].any()
    assert rank == ("–" if nothing_known else str(vendor.rank))
    assert isinstance(name, Cell)
    assert name.text == vendor.name
    assert ("in use now" in name.quiet) == ranking.table.vendors[row].incumbent
    assert ("Not known: " in name.quiet) == bool(vendor.open)
    assert isinstance(bar, Bar)
    assert (bar.score, bar.possible) == (float(ranking.score[row]), float(ranking.high[row]))
    assert bar.ends[-1] == pytest.approx(float(ranking.low[row]), abs=1e-6)
    ((figure, sure),) = re.findall(r"^([\d.]+) \(([\d.]+) sure\)$", told(points))
    assert rounds(figure, vendor.score)
    assert rounds(sure, vendor.sure)
    assert (first == "–") == nothing_known
    # Whole percentages add up to 100, so that one may be rounded to the further side.
    assert nothing_known or abs(float(told(first).strip("<> %")) - 100 * vendor.first) <= 1 + 1e-6
    assert percents(told(known), vendor.known)
    spanned = {str(number) for number in (vendor.rank_best, vendor.rank_worst)}
    assert set(re.findall(r"\d+", told(ranks))) == spanned
    assert ("or out" in told(ranks)) == vendor.may_be_out
    assert ("or beyond" in told(ranks)) == (not vendor.ranks_exact)


def assert_left_out(ranking: Ranking, part: Section) -> None:
    rows = ranking.outside.tolist()
    assert ([block.text for block in of(Title, part)] == ["Left out"]) == bool(rows)
    assert ("No vendor was left out." in texts(part)) == (not rows)
    if not rows:
        return
    table = of(Table, part)[-1]
    assert [head.text for head in table.heads] == [
        "Vendor",
        "Reason",
        "Points",
        "Known",
        "Rank it would have",
    ]
    for row, line in zip(rows, table.rows, strict=True):
        name, reason, points, known, rank = line.cells
        standing = ranking.standing[row]
        vendor = ranking.table.vendors[row]
        assert isinstance(name, Cell)
        assert (name.text, name.quiet) == (vendor.name, "in use now" if vendor.incumbent else "")
        assert ("Fails: " in told(reason)) == bool(standing.failed)
        assert ("Not known: " in told(reason)) == bool(standing.open)
        assert rounds(told(points).partition(" ")[0], float(ranking.score[row]))
        assert percents(told(known), float(ranking.coverage[row]))
        assert rank == (str(int(ranking.rank[row])) if ranking.inside.any() else "–")
