"""How often each vendor is first, and who is as good as the one ranked above: what the board says of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.figures import hundredth
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
    """The chances of all who may be in; none where some are ranked and nothing is known of them."""
    if ranking.is_blank:
        return Firsts({}, {}, ())
    found = field(ranking, decision, catalog)
    rows, (near, before) = found.rows.tolist(), kept.firsts_around(found, FAR)
    parts = near.first.tolist()
    chances = [f"{hundredth(part, figure)} %" for part, figure in zip(parts, near.shown, strict=False)]
    alike = zip(found.neighbours, before.tolist(), strict=True)
    return Firsts(
        dict(zip(rows, parts, strict=True)),
        dict(zip(rows, chances, strict=True)),
        tuple(rows[below] for (_, below), part in alike if ALIKE[0] <= part <= ALIKE[1]),
    )
