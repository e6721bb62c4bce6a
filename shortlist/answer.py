"""From a decision to its ranking, in one step."""

from shortlist.basis import basis
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking import Ranking, ranking
from shortlist.weights import weights


def answer(decision: Decision, catalog: Catalog) -> Ranking | None:
    """The ranking that a decision leads to; None if all weights are zero."""
    shares = weights(decision.groups, decision.weights, catalog)
    if not shares.any():
        return None
    return ranking(
        basis(decision, catalog), shares, decision.unknown / 100, decision.musts, decision.open == "drop"
    )
