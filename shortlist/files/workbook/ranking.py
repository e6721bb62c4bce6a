"""The sheet Ranking: first place first, by formulas that follow the sheet Weights."""

from shortlist.catalog import Catalog
from shortlist.files.csv import status
from shortlist.files.workbook.grid import Block, Grid, OfValues, cell, grid, listed, rank_span
from shortlist.files.workbook.style import Formats, Sheet, head
from shortlist.ranking import Ranking

C = OfValues
HEAD_ROW, FIRST_ROW = 2, 3
# Heading, width, and the column of Values that is shown.
COLUMNS = (
    ("Rank", 7, C.RANK),
    ("Vendor id", 20, C.ID),
    ("Vendor", 26, C.VENDOR),
    ("Status", 26, C.STATUS),
    ("Score", 10, C.SCORE),
    ("Lowest score", 10, C.LOW),
    ("Highest score", 10, C.HIGH),
    ("Best rank", 8, C.BEST),
    ("Worst rank", 8, C.WORST),
    ("Coverage", 10, C.KNOWN),
)
WOULD = ("Rank it would have", 10)
HINT = "Change the sliders on the sheet Weights: this ranking follows."
NOTHING = "All weights are zero: raise one on the sheet Weights."


def ranking_sheet(sheet: Sheet, ranking: Ranking, catalog: Catalog, style: Formats) -> None:
    """A row a place; vendors left out stand last, without a rank."""
    places = grid(catalog)
    sheet.write_string(0, 0, catalog.question, style.title)
    sheet.write_formula(1, 0, f'=IF({places.total}=0,"{NOTHING}","{HINT}")', None, HINT)
    points = [(f"Points: {criterion.name}", 14.0) for criterion in catalog.criteria]
    titles = [*((title, width) for title, width, _ in COLUMNS), WOULD, *points, ("Row in Values", 8)]
    head(sheet, HEAD_ROW, titles, style)
    sheet.freeze_panes(FIRST_ROW, C.VENDOR + 2)
    for place, vendor in enumerate(listed(ranking)):
        _row(sheet, places, ranking, place, vendor, style)


def _row(sheet: Sheet, places: Grid, ranking: Ranking, place: int, vendor: int, style: Formats) -> None:
    row, last = FIRST_ROW + place, len(COLUMNS) + 1 + places.criteria
    sheet.write_formula(row, last, f"=MATCH({place + 1},{places.column(C.PLACE)},0)", style.whole, vendor + 1)
    shown = [source for _, _, source in COLUMNS]
    sources = [*shown, C.RANK, *(places.block_column(Block.POINTS, k) for k in range(places.criteria))]
    for column, (source, result) in enumerate(zip(sources, _results(ranking, vendor), strict=True)):
        formula = f"INDEX({places.column(source)},{cell(row, last)})"
        if source == C.RANK:
            left_out = "<>" if column == 0 else "="
            inside = f"INDEX({places.column(C.IN)},{cell(row, last)}){left_out}1"
            formula = f'IF(OR({places.total}=0,{inside}),"",{formula})'
        form = style.of(C(source)) if source < C.BLOCKS else style.points
        sheet.write_formula(row, column, f"={formula}", form, result)


def _results(ranking: Ranking, vendor: int) -> tuple[float | str, ...]:
    """What the formulas of a row come to."""
    record, rank, inside = ranking.table.vendors[vendor], int(ranking.rank[vendor]), ranking.inside[vendor]
    return (
        *(rank if inside else "", record.id, record.name, status(ranking.standing[vendor])),
        *(float(result[vendor]) for result in (ranking.score, ranking.low, ranking.high)),
        *rank_span(ranking, vendor),
        float(ranking.coverage[vendor]),
        "" if inside else rank,
        *map(float, ranking.points[vendor]),
    )
