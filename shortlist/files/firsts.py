"""How often each vendor is first, and who is as good as the one ranked above: what the board says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.figures import hundredth, hundredths
from shortlist.ranking import Ranking
from shortlist.robustness import kept
from shortlist.robustness.contest import field
from shortlist.robustness.verdict import FAR

ALIKE = 0.4, 0.6  # of the plausible cases


@dataclass(frozen=True)
class Firsts:
    """In what share of plausible cases each row is first, and which nearly equal the one above."""

    parts: Mapping[int, float]
    chances: Mapping[int, str]
    near: tuple[int, ...]


def firsts(ranking: Ranking, decision: Decision, catalog: Catalog) -> Firsts:
    """The chances of all who may be in; none where nothing is known of anybody ranked."""
    found = field(ranking, decision, catalog)
    place = {row: k for k, row in enumerate(found.rows.tolist())}
    order = ranking.order.tolist() if ranking.coverage[ranking.order].any() else []
    pairs = tuple((place[above], place[below]) for above, below in pairwise(order))
    parts, before = kept.firsts_around(found, FAR, pairs)
    shown = zip(parts.tolist(), hundredths(parts.tolist()), strict=False)
    chances = [f"{hundredth(part, figure)} %" for part, figure in shown]
    near = (row for row, part in zip(order[1:], before, strict=True) if ALIKE[0] <= part <= ALIKE[1])
    if not order:
        return Firsts({}, {}, ())
    return Firsts(
        dict(zip(place, parts.tolist(), strict=True)), dict(zip(place, chances, strict=True)), tuple(near)
    )
