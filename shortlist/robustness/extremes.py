"""The best and the worst rank that any weighting, with any ratings in their intervals, gives each vendor."""

from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.robustness.contest import Agreed
from shortlist.robustness.draws import SEED
from shortlist.robustness.outcomes import Outcomes

# Vendors, at most, that are searched for one another's ranks; beyond, trials alone speak.
AFFORDABLE = 30
TRIALS = 2000
NODES = 2000
SLACK = 1e-7


@dataclass(frozen=True)
class Extremes:
    """Ranks (n): a tie counts for the vendor in `best` and against it in `worst`, as in the rank range.

    Where not `exact` (n), the vendor reaches these ranks, and may reach more extreme ones.
    """

    best: Ints
    worst: Ints
    exact: Bools


def extremes(outcomes: Outcomes, agreed: Agreed | None = None) -> Extremes:
    """The ranks that each vendor can have if it meets every must-have, over all weightings and outcomes.

    If there are `agreed` weightings, over those alone. In the best case all others miss a must-have that may.
    Scores of 0…100 that differ by less than 1e-5 count as equal.
    """
    low, high, sure = outcomes.low, outcomes.high, outcomes.sure
    ahead, known = _fewest(low, high, sure, agreed)
    behind, certain = _fewest(-high, -outcomes.entry, np.ones(len(low), dtype=bool), agreed)
    return Extremes(1 + ahead, len(low) - behind, known & certain)


def _fewest(low: Floats, high: Floats, rivals: Bools, agreed: Agreed | None) -> tuple[Ints, Bools]:
    """How many rivals are ahead of each vendor at least, and whether that is certain.

    Rivals are at their worst, the vendor at its best. Those ahead under every criterion alone are always
    ahead; the corners of the simplex, its middle and drawn weightings show how few can be. Where
    the two differ, an integer program decides.
    """
    trials = _trials(low.shape[1]) if agreed is None else agreed.points.T
    found = _tried(low, high, rivals, trials)
    exact = np.ones(len(low), dtype=bool)
    for row in range(len(low)):
        others = rivals & (np.arange(len(low)) != row)
        leads = low[others] - high[row]
        if found[row] > (leads.min(axis=1) > SLACK).sum():
            searched = _search(leads, agreed) if len(low) <= AFFORDABLE else None
            exact[row] = searched is not None
            found[row] = found[row] if searched is None else min(searched, found[row])
    return found, exact


def _tried(low: Floats, high: Floats, rivals: Bools, trials: Floats) -> Ints:
    """The fewest rivals ahead of each vendor under any weighting tried (m × trials)."""
    fewest = np.full(len(low), len(low))
    for worst, best in zip((low[rivals] @ trials).T, (high @ trials).T, strict=True):
        ahead = len(worst) - np.searchsorted(np.sort(worst), best + SLACK, side="right")
        np.minimum(fewest, ahead, out=fewest)
    return fewest


def _trials(criteria: int) -> Floats:
    """Weightings to try (m × trials)."""
    drawn = np.random.default_rng(SEED).standard_exponential((TRIALS, criteria))
    corners = np.eye(criteria)
    trials = np.vstack([corners, np.full(criteria, 1 / criteria), drawn / drawn.sum(axis=1, keepdims=True)])
    return trials.T


def _search(leads: Floats, agreed: Agreed | None) -> int | None:
    """The fewest rivals (k × m leads) with a positive lead under one weighting; None if the search gave up.

    Mixed-integer: a rival's lead may exceed 0 only where its switch is on; the fewest switches on.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp  # slow to import, for this alone

    rivals, criteria = leads.shape
    switches = np.maximum(leads.max(axis=1), 0)
    constraints = [
        LinearConstraint(np.hstack([leads, -np.diag(switches)]), ub=np.zeros(rivals)),
        LinearConstraint(np.append(np.ones(criteria), np.zeros(rivals))[None], lb=[1.0], ub=[1.0]),
    ]
    if agreed is not None and len(agreed.sides):
        none = np.zeros((len(agreed.sides), rivals))
        constraints.append(LinearConstraint(np.hstack([agreed.sides, none]), lb=np.zeros(len(agreed.sides))))
    solution = milp(
        np.append(np.zeros(criteria), np.ones(rivals)),
        integrality=np.append(np.zeros(criteria), np.ones(rivals)),
        bounds=Bounds(0, 1),
        constraints=constraints,
        options={"node_limit": NODES, "mip_rel_gap": 0},
    )
    if solution.status != 0:
        return None
    weights = np.maximum(solution.x[:criteria], 0)
    fewest = round(solution.fun)
    reached = int((leads @ (weights / weights.sum()) > SLACK).sum())
    return fewest if reached == fewest else None
