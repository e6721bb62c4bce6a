"""From a decision to its ranking, in one step."""

from functools import lru_cache

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking.basis import basis
from shortlist.ranking.ranking import Ranking, ranking
from shortlist.ranking.weights import weights

KEPT = 64


@lru_cache(maxsize=KEPT)
def answer(decision: Decision, catalog: Catalog) -> Ranking | None:
    """The ranking that a decision leads to; None if all weights are zero."""
    shares = weights(decision.groups, decision.weights, catalog)
    if not shares.any():
        return None
    return ranking(
        basis(decision, catalog), shares, decision.unknown / 100, decision.musts, decision.open == "drop"
    )


def rank_order(decision: Decision, catalog: Catalog) -> tuple[str, ...]:
    """The vendors from first place down, then those left out; in catalog order if all weights are zero."""
    found = answer(decision, catalog)
    if found is None:
        return tuple(vendor.id for vendor in catalog.vendors)
    return tuple(found.table.vendors[int(row)].id for row in (*found.order, *found.outside))
