"""The mean of several weights: a proposal to try, never the result."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import MAX_WEIGHT, Catalog, by_id
from shortlist.decision import Decision, preset
from shortlist.ranking import Ranking
from shortlist.ranking.weights import group_shares
from shortlist.together.views import under


def mean(rankings: Sequence[Ranking]) -> Floats:
    """The mean of the weights of several views (m)."""
    return np.asarray(np.mean([ranking.weights for ranking in rankings], axis=0))


def middle(rankings: Sequence[Ranking], mine: Decision, catalog: Catalog) -> Decision:
    """My decision with the mean of the weights, as near as whole slider positions come."""
    shares = mean(rankings)
    groups = _positions(group_shares(shares, catalog))
    inside: dict[str, int] = {}
    for group in catalog.groups:
        own = {
            c.id: float(share)
            for c, share in zip(catalog.criteria, shares, strict=True)
            if c.group == group.id
        }
        inside |= _positions(own)
    start = preset(catalog, by_id(catalog.profiles)[mine.profile])
    weights = {c.id: inside[c.id] for c in catalog.criteria}
    return under(mine, replace(start, groups=groups, weights=weights, blind=mine.blind))


def _positions(shares: dict[str, float]) -> dict[str, int]:
    """Shares as slider positions, the largest at the top."""
    most = max(shares.values(), default=0.0)
    return {name: round(MAX_WEIGHT * share / most) if most else 0 for name, share in shares.items()}
