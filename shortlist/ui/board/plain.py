"""The ranking as a plain table, for a browser in which the board's script does not run."""

from html import escape

from shortlist.catalog import Catalog
from shortlist.ranking import Ranking
from shortlist.ranking.words import MUST_HAVES, NOBODY, OUTSIDE, must_haves
from shortlist.text.direction import shown
from shortlist.ui.board import words
from shortlist.ui.board.message import Answer


def plain_table(found: Answer, ranking: Ranking, catalog: Catalog) -> str:
    """HTML that holds rank, vendor, points, chance of first, what is known, and what is not met."""
    labels = [words.LABELS[name] for name in ("rank", "vendor", "points", "first", "known")]
    head = "".join(f'<th scope="col">{escape(label)}</th>' for label in (*labels, MUST_HAVES))
    rows = "".join(_row(line, found, ranking, catalog) for line in found["lines"])
    return f'<table class="plain-ranking"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(line: Answer, found: Answer, ranking: Ranking, catalog: Catalog) -> str:
    row = line["row"]
    rank = str(line["rank"] or NOBODY) if ranking.inside[row] else OUTSIDE
    rank += f" ({found['was'][row][1]})" if row in found.get("was", {}) else ""
    chance = found["chances"].get(row, NOBODY)
    name = f'<th scope="row"><bdi>{escape(catalog.vendors[row].name)}</bdi></th>'
    rest = (line["points"], chance, line["share"], must_haves(ranking.standing[row], catalog))
    return f"<tr><td>{rank}</td>{name}{''.join(f'<td>{shown(cell)}</td>' for cell in rest)}</tr>"
