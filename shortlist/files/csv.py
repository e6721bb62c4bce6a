"""Files to take away: the ranking as CSV, safe in spreadsheets."""

import csv
import io

from shortlist.catalog import Catalog
from shortlist.decision import Decision, query
from shortlist.ranking import Ranking, Standing
from shortlist.robustness.kept import Ranks, ranks
from shortlist.rounding import parts, rounded
from shortlist.text.spreadsheet import neutral

DECIMALS = 4


def status(standing: Standing) -> str:
    """How a vendor meets the must-haves, as one word and the criteria it concerns."""
    if standing.failed:
        return f"failed: {', '.join(standing.failed)}"
    return f"open: {', '.join(standing.open)}" if standing.open else "ranked"


def ranking_csv(ranking: Ranking, decision: Decision, catalog: Catalog) -> bytes:
    """The ranking as RFC 4180 in UTF-8 with byte-order mark; vendors left out stand last."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header(catalog))
    link, possible = query(decision, catalog), ranks(ranking, decision, catalog)
    for row in (*ranking.order, *ranking.outside):
        writer.writerow([*_cells(ranking, int(row), possible), neutral(link), catalog.digest])
    return out.getvalue().encode("utf-8-sig")


def header(catalog: Catalog) -> list[str]:
    """The columns of the ranking's CSV."""
    return [
        *("rank", "vendor_id", "vendor", "status", "score", "score_low", "score_high"),
        *("rank_best", "rank_worst", "known"),
        *(f"points_{criterion.id}" for criterion in catalog.criteria),
        *("decision", "catalog_sha256"),
    ]


def _cells(ranking: Ranking, row: int, possible: Ranks) -> list[str]:
    vendor, score = ranking.table.vendors[row], rounded(ranking.score[row], DECIMALS)
    known = ranking.possible[row] and possible.exact[row]  # what may lie further out is left out
    span = (possible.best[row], possible.worst[row]) if known else ("", "")
    places = (ranking.rank[row] if ranking.inside[row] else "", *span)
    return [
        str(places[0]),
        neutral(vendor.id),
        neutral(vendor.name),
        neutral(status(ranking.standing[row])),
        _number(score),
        *(_number(rounded(bound, DECIMALS)) for bound in (ranking.low[row], ranking.high[row])),
        *map(str, places[1:]),
        _number(rounded(ranking.coverage[row], DECIMALS)),
        *map(_number, parts(ranking.points[row], score, DECIMALS)),
    ]


def _number(number: float) -> str:
    return f"{number:.{DECIMALS}f}"
