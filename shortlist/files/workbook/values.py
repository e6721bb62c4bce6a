"""The sheet Values: what is known of every vendor, in catalog order, and what follows by formulas."""

import numpy as np

from shortlist.catalog import Catalog
from shortlist.files.csv import status
from shortlist.files.workbook.grid import (
    ATTITUDE,
    FIRST_VENDOR,
    SHARES,
    WEIGHTS,
    Block,
    Grid,
    OfValues,
    OfWeights,
    cell,
    grid,
    listed,
    rank_span,
    span,
)
from shortlist.files.workbook.style import Formats, Sheet, head, texts
from shortlist.ranking import DECIMALS, Ranking

C = OfValues
TITLES = (
    *(("Vendor id", 20), ("Vendor", 26), ("Status", 24), ("In the ranking", 10), ("Meets must-haves", 10)),
    *(("Score", 10), ("Lowest score", 10), ("Highest score", 10), ("Known", 10), ("Rank", 8)),
    *(("Lowest score if it meets them", 10), ("Best rank", 8), ("Worst rank", 8), ("Place in the list", 8)),
)
BLOCKS = {Block.LOW: "Lowest value", Block.HIGH: "Highest value", Block.POINTS: "Points"}
YES, OPEN, NO = 1.0, 0.5, 0.0  # whether a vendor meets the must-haves
UNKNOWN = f"{WEIGHTS}!{cell(ATTITUDE, OfWeights.SLIDER)}/100"


def values_sheet(sheet: Sheet, ranking: Ranking, catalog: Catalog, style: Formats) -> None:
    """A row of shares, then a row a vendor."""
    places = grid(catalog)
    blocks = [(f"{title}: {c.name}", 14.0) for title in BLOCKS.values() for c in catalog.criteria]
    head(sheet, 0, [*TITLES, *blocks], style)
    sheet.freeze_panes(FIRST_VENDOR, C.VENDOR + 1)
    texts(sheet, SHARES, ("", "Share"), style)
    for k, share in enumerate(ranking.weights):
        formula = f"={WEIGHTS}!{cell(places.criterion_row(k), OfWeights.SHARE)}"
        for block in Block:
            column = places.block_column(block, k)
            sheet.write_formula(SHARES, column, formula, style.share, float(share))
    order = {vendor: place for place, vendor in enumerate(listed(ranking), 1)}
    for vendor in range(places.vendors):
        _vendor(sheet, places, ranking, vendor, style)
        _outcome(sheet, places, ranking, vendor, order[vendor], style)


def _vendor(sheet: Sheet, places: Grid, ranking: Ranking, vendor: int, style: Formats) -> None:
    """What is known of a vendor, and its points."""
    row, record, known = FIRST_VENDOR + vendor, ranking.table.vendors[vendor], ranking.table
    texts(sheet, row, (record.id, record.name, status(ranking.standing[vendor])), style)
    sheet.write_number(row, C.IN, int(ranking.inside[vendor]), style.whole)
    held = ranking.standing[vendor]
    sheet.write_number(row, C.MEETS, NO if held.failed else OPEN if held.open else YES, style.share)
    for k in range(places.criteria):
        low, high, points = (places.block_column(block, k) for block in Block)
        sheet.write_number(row, low, float(known.low[vendor, k]), style.points)
        sheet.write_number(row, high, float(known.high[vendor, k]), style.points)
        value = f"((1-{UNKNOWN})*{cell(row, low)}+{UNKNOWN}*{cell(row, high)})"
        formula = f"=100*{value}*{cell(SHARES, points)}"
        sheet.write_formula(row, points, formula, style.points, float(ranking.points[vendor, k]))


def _outcome(sheet: Sheet, places: Grid, ranking: Ranking, vendor: int, place: int, style: Formats) -> None:
    """A vendor's score, its range, how much is known, rank, rank range and place in the list."""
    results = (ranking.score, ranking.low, ranking.high, ranking.coverage, ranking.rank, ranking.entering)
    found = [*(float(result[vendor]) for result in results), *rank_span(ranking, vendor), place]
    formulas = _formulas(places, FIRST_VENDOR + vendor, _raises(places, ranking, vendor))
    for column, (formula, result) in enumerate(zip(formulas, found, strict=True), C.SCORE):
        sheet.write_formula(FIRST_VENDOR + vendor, column, formula, style.of(C(column)), result)


def _raises(places: Grid, ranking: Ranking, vendor: int) -> str:
    """What the score gains at least if the vendor meets the must-haves that are open, as terms of a sum."""
    raised = ranking.entry[vendor] - ranking.table.low[vendor]
    shares = ((cell(SHARES, places.block_column(Block.LOW, int(k))), k) for k in np.flatnonzero(raised))
    return "".join(f"+100*{share}*{float(raised[k])!r}" for share, k in shares)


def _formulas(places: Grid, row: int, raises: str) -> tuple[str, ...]:
    """The formulas of the method, in the order of the columns from the score on."""
    inside, mine = f"({places.column(C.IN)}=1)", cell(row, C.IN)
    meets, may = cell(row, C.MEETS), f"({places.column(C.MEETS)}>0)"
    score, highest, rank, entry = (cell(row, column) for column in (C.SCORE, C.HIGH, C.RANK, C.ENTRY))
    low, high, points = (places.across(row, block) for block in Block)
    shares = places.across(SHARES, Block.POINTS)
    ahead = f"({places.column(C.IN)}={mine})*({places.column(C.RANK)}<{rank})"
    ties = (
        f"({span(FIRST_VENDOR, C.IN, row, C.IN)}={mine})*({span(FIRST_VENDOR, C.RANK, row, C.RANK)}={rank})"
    )
    return (
        f"=ROUND(SUM({points}),{DECIMALS})",
        f"=ROUND(100*SUMPRODUCT({shares},{low}),{DECIMALS})",
        f"=ROUND(100*SUMPRODUCT({shares},{high}),{DECIMALS})",
        f"=SUMPRODUCT({shares}*(1-({high}-{low})))",
        f"=1+SUMPRODUCT({inside}*({places.column(C.SCORE)}>{score}))",
        f"=ROUND(100*SUMPRODUCT({shares},{low}){raises},{DECIMALS})",
        f'=IF({meets}>0,1+SUMPRODUCT(({places.column(C.MEETS)}=1)*({places.column(C.LOW)}>{highest})),"")',
        f'=IF({meets}>0,SUMPRODUCT({may}*({places.column(C.HIGH)}>={entry})),"")',
        f"=SUMPRODUCT({ahead})+SUMPRODUCT({ties})+IF({mine}=1,0,SUM({places.column(C.IN)}))",
    )
