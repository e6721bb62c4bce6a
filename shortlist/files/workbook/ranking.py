"""The sheet Ranking: first place first, by formulas that follow the sheet Weights, and fit for print."""

from shortlist.catalog import Catalog
from shortlist.files.csv import status
from shortlist.files.workbook.grid import (
    FIRST_GROUP,
    WEIGHTS,
    Block,
    Grid,
    OfValues,
    OfWeights,
    cell,
    grid,
    listed,
    rank_span,
)
from shortlist.files.workbook.style import Formats, Sheet, head
from shortlist.ranking import Ranking
from shortlist.ranking.weights import group_shares

C = OfValues
HEAD_ROW, FIRST_ROW = 2, 3
HEAD_HEIGHT = 32  # points: two lines
# Heading, width, and the column of Values that is shown: what is printed, then what is not.
PRINTED = (
    ("Rank", 6, C.RANK),
    ("Vendor", 30, C.VENDOR),
    ("Score", 14, C.SCORE),
    ("Sure", 14, C.LOW),
    ("Possible", 9, C.HIGH),
    ("Known", 14, C.KNOWN),
    ("Best rank", 7, C.BEST),
    ("Worst rank", 7, C.WORST),
    ("Status", 30, C.STATUS),
    ("Rank it would have", 11, C.RANK),
)
WOULD = len(PRINTED) - 1
ID = ("Vendor id", 20, C.ID)
BARS = {C.SCORE: ("#9CC3E0", 100), C.LOW: ("#5A9BC9", 100), C.KNOWN: ("#C9CED4", 1)}  # colour, whole
NAME, SHARE = 1, 2  # columns of the weights below
HINT = "Change the sliders on the sheet Weights: this ranking follows."
NOTHING = "All weights are zero: raise one on the sheet Weights."
COUNTS = "What counts"


def ranking_sheet(sheet: Sheet, ranking: Ranking, catalog: Catalog, style: Formats) -> None:
    """A row a place; vendors left out stand last, without a rank; below them what counts how much."""
    places = grid(catalog)
    sheet.write_string(0, 0, catalog.question, style.title)
    sheet.write_formula(1, 0, f'=IF({places.total}=0,"{NOTHING}","{HINT}")', None, HINT)
    points = [(f"Points: {criterion.name}", 14.0) for criterion in catalog.criteria]
    shown = [(title, width) for title, width, _ in PRINTED]
    head(sheet, HEAD_ROW, [*shown, *points, ID[:2], ("Row in Values", 8)], style)
    sheet.set_row(HEAD_ROW, HEAD_HEIGHT)
    sheet.freeze_panes(FIRST_ROW, NAME + 1)
    for place, vendor in enumerate(listed(ranking)):
        _row(sheet, places, ranking, place, vendor, style)
    last = FIRST_ROW + places.vendors - 1
    for column, (_, _, source) in enumerate(PRINTED):
        if source in BARS:
            sheet.conditional_format(FIRST_ROW, column, last, column, _bar(*BARS[source]))
    sheet.set_column(_row_column(places), _row_column(places), 8, None, {"hidden": True})
    end = _weights(sheet, places, ranking, catalog, style)
    sheet.print_area(0, 0, end, WOULD)


def _bar(colour: str, whole: float) -> dict[str, object]:
    """Bars in the cells, as long as the share of the whole that stands there."""
    ends = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": whole}
    return {"type": "data_bar", "bar_color": colour, **ends, "min_length": 0, "max_length": 100}


def _row_column(places: Grid) -> int:
    """The last column, which says in which row of Values a vendor stands."""
    return len(PRINTED) + places.criteria + 1


def _row(sheet: Sheet, places: Grid, ranking: Ranking, place: int, vendor: int, style: Formats) -> None:
    row, last = FIRST_ROW + place, _row_column(places)
    sheet.write_formula(row, last, f"=MATCH({place + 1},{places.column(C.PLACE)},0)", style.whole, vendor + 1)
    points = [places.block_column(Block.POINTS, k) for k in range(places.criteria)]
    sources = [*(source for _, _, source in PRINTED), *points, ID[2]]
    for column, (source, result) in enumerate(zip(sources, _results(ranking, vendor), strict=True)):
        formula = f"INDEX({places.column(source)},{cell(row, last)})"
        if source == C.RANK:
            left_out = "=" if column == WOULD else "<>"
            inside = f"INDEX({places.column(C.IN)},{cell(row, last)}){left_out}1"
            formula = f'IF(OR({places.total}=0,{inside}),"",{formula})'
        form = style.shown(C(source)) if source < C.BLOCKS else style.points
        sheet.write_formula(row, column, f"={formula}", form, result)


def _results(ranking: Ranking, vendor: int) -> tuple[float | str, ...]:
    """What the formulas of a row come to."""
    record, rank, inside = ranking.table.vendors[vendor], int(ranking.rank[vendor]), ranking.inside[vendor]
    return (
        *(rank if inside else "", record.name),
        *(float(result[vendor]) for result in (ranking.score, ranking.low, ranking.high, ranking.coverage)),
        *rank_span(ranking, vendor),
        status(ranking.standing[vendor]),
        "" if inside else rank,
        *map(float, ranking.points[vendor]),
        record.id,
    )


def _weights(sheet: Sheet, places: Grid, ranking: Ranking, catalog: Catalog, style: Formats) -> int:
    """Each group with its criteria and their shares, which follow the sheet Weights; the last row."""
    row = FIRST_ROW + places.vendors + 1
    sheet.write_string(row, NAME, COUNTS, style.header)
    sheet.write_string(row, SHARE, "Share", style.header)
    shares = group_shares(ranking.weights, catalog)
    for number, group in enumerate(catalog.groups, FIRST_GROUP):
        row += 1
        sheet.write_string(row, NAME, group.name, style.strong)
        _share(sheet, row, number, shares[group.id], style)
        for k, criterion in enumerate(catalog.criteria):
            if criterion.group == group.id:
                row += 1
                sheet.write_string(row, NAME, criterion.name, style.inset)
                _share(sheet, row, places.criterion_row(k), float(ranking.weights[k]), style)
    return row


def _share(sheet: Sheet, row: int, source: int, share: float, style: Formats) -> None:
    sheet.write_formula(row, SHARE, f"={WEIGHTS}!{cell(source, OfWeights.SHARE)}", style.share, share)
