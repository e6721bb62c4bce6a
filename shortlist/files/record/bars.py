"""The bar of a vendor as the board draws it: sure points solid, assumed ones hatched, a line to the possible.

No letter is drawn, so the same bar is the same picture on every machine, whatever fonts it has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import vl_convert

from shortlist.catalog import Catalog
from shortlist.ranking import Ranking, words
from shortlist.ranking.charts import INKS, PALETTE
from shortlist.ranking.groups import ends

WIDTH, HEIGHT, TOP, BOTTOM = 200, 14, 1, 13
POINT = WIDTH / 100
STROKE = 3.0  # between the strokes of the hatching
SCALE = 4  # of the picture over the drawing: sharp on paper
INK, GROUND = INKS[False], "#f1f3f5"


@dataclass(frozen=True)
class Bar:
    """Where the sure points of each group end, the score, the possible points, all 0…100; and it in words."""

    ends: tuple[float, ...]
    score: float
    possible: float
    words: str


def bar(row: int, figure: str, ranking: Ranking, catalog: Catalog) -> Bar:
    """The bar of a vendor, whose score is written as a figure."""
    sure, score, possible = (float(found[row]) for found in (ranking.low, ranking.score, ranking.high))
    told = words.parts(figure, sure, possible)
    return Bar(tuple(ends(row, ranking, catalog)), score, possible, told)


def svg(drawn: Bar) -> str:
    """The bar as SVG: numbers and our own words, nothing of the catalog."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{drawn.words}">'
        f"{''.join(_paths(drawn))}</svg>"
    )


def png(drawn: Bar) -> bytes:
    """The bar as a picture for documents that know no SVG."""
    return bytes(vl_convert.svg_to_png(svg(drawn), scale=SCALE))


def _paths(drawn: Bar) -> Iterator[str]:
    yield f'<path fill="{GROUND}" d="{_box(0, 100, TOP + 3, BOTTOM - 3)}"/>'
    for group, (start, end) in enumerate(pairwise((0.0, *drawn.ends))):
        if end > start:
            yield f'<path fill="{PALETTE[group % len(PALETTE)]}" d="{_box(start, end, TOP, BOTTOM)}"/>'
    sure = drawn.ends[-1]
    if drawn.score > sure:
        yield f'<path fill="#ffffff" stroke="{INK}" d="{_box(sure, drawn.score, TOP, BOTTOM)}"/>'
        yield f'<path stroke="{INK}" d="{_hatching(sure * POINT, drawn.score * POINT)}"/>'
    if drawn.possible > drawn.score:
        score, possible, middle = drawn.score * POINT, drawn.possible * POINT, (TOP + BOTTOM) / 2
        line = f"M{score:.2f},{middle:g}H{possible:.2f}M{possible:.2f},{TOP + 2}V{BOTTOM - 2}"
        yield f'<path stroke="{INK}" stroke-width="1.5" d="{line}"/>'


def _box(start: float, end: float, top: float, bottom: float) -> str:
    return f"M{start * POINT:.2f},{top:g}H{end * POINT:.2f}V{bottom:g}H{start * POINT:.2f}Z"


def _hatching(left: float, right: float) -> str:
    """Strokes that rise from left to right, cut at both ends."""
    height, strokes = BOTTOM - TOP, []
    foot = left - height + STROKE
    while foot < right:
        start, end = max(foot, left), min(foot + height, right)
        strokes.append(f"M{start:.2f},{BOTTOM - (start - foot):.2f}L{end:.2f},{BOTTOM - (end - foot):.2f}")
        foot += STROKE
    return "".join(strokes)
