"""Linear programs over the weights that agree with all choices: whether any do, what conflicts, regret."""

from collections.abc import Iterable

import numpy as np

from shortlist.arrays import Floats
from shortlist.choices.polytope import Polytope

SLACK = 1e-9
HALF = 0.5


def is_empty(polytope: Polytope) -> bool:
    """Whether no weights agree with all choices: whether rows @ w ≥ 1, w ≥ 0 has no solution.

    Rows are homogeneous and strict, so that any solution, divided by its sum, agrees with room on all sides.
    """
    from scipy.optimize import linprog  # slow to import, for this alone

    rows, criteria = polytope.rows.shape
    if not rows:
        return False
    found = linprog(np.zeros(criteria), A_ub=-polytope.rows, b_ub=-np.ones(rows))
    return bool(found.status != 0)


def middle(polytope: Polytope) -> Floats:
    """Weights (m, in the polytope's order) with the most room to every side. ValueError if none agree."""
    from scipy.optimize import linprog

    criteria = polytope.rows.shape[1]
    sides = np.vstack([polytope.rows, np.eye(criteria)])
    room = np.linalg.norm(sides, axis=1)
    found = linprog(
        np.append(np.zeros(criteria), -1.0),
        A_ub=np.column_stack([-sides, room]),
        b_ub=np.zeros(len(sides)),
        A_eq=np.append(np.ones(criteria), 0.0)[None],
        b_eq=[1.0],
    )
    if found.x is None or found.x[-1] <= 0:
        raise ValueError("no weights agree with all choices: take one back")
    return np.asarray(found.x[:criteria], dtype=np.float64)


def conflict(polytope: Polytope) -> tuple[int, ...]:
    """The smallest set of choices that no weights agree with, by their numbers; none if some agree with all.

    Rows conflict if and only if a sum of them, each taken so many times, is positive for no weights (Ville
    1938); the integer program finds the one that takes rows of the fewest choices.
    """
    if not is_empty(polytope):
        return ()
    found = _fewest(polytope)
    if found is not None and is_empty(polytope.of(found)):
        return found
    return _irreducible(polytope)


def regret(polytope: Polytope, values: Floats, row: int) -> float:
    """By how many points, at most, choosing a vendor of `values` (k × m) can be behind another: ≥ 0.

    The maximum over all weights that agree, on the edge included, and all other vendors.
    """
    leads = 100 * (values - values[row])[:, polytope.columns]
    worst, corner = 0.0, leads.max(axis=1, initial=0.0)
    for rival in sorted(range(len(leads)), key=lambda rival: (-corner[rival], leads[rival].tolist())):
        if corner[rival] > worst + SLACK:  # no weights put it further ahead than its best criterion
            worst = max(worst, most(polytope.rows, leads[rival]))
    return worst


def most(sides: Floats, lead: Floats) -> float:
    """The largest lead (m) over the weights w on the simplex with sides (r × m) @ w ≥ 0."""
    from scipy.optimize import linprog

    rows, criteria = sides.shape
    found = linprog(-lead, A_ub=-sides, b_ub=np.zeros(rows), A_eq=np.ones((1, criteria)), b_eq=[1.0])
    assert found.fun is not None
    return float(-found.fun)


def _fewest(polytope: Polytope) -> tuple[int, ...] | None:
    """The fewest choices whose rows, weighed and added, are positive nowhere; None if none was found."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    rows, criteria = polytope.rows.shape
    numbers = np.unique(polytope.owners)
    owned = (polytope.owners[:, None] == numbers).astype(float)
    none = np.zeros((criteria, len(numbers)))
    found = milp(
        np.append(np.zeros(rows), np.ones(len(numbers))),
        integrality=np.append(np.zeros(rows), np.ones(len(numbers))),
        bounds=Bounds(0, 1),
        constraints=[
            LinearConstraint(np.hstack([polytope.rows.T, none]), ub=np.zeros(criteria)),
            LinearConstraint(np.append(np.ones(rows), np.zeros(len(numbers)))[None], lb=[1.0], ub=[1.0]),
            LinearConstraint(np.hstack([np.eye(rows), -owned]), ub=np.zeros(rows)),
        ],
    )
    if found.status != 0:
        return None
    return _numbers(numbers[found.x[rows:] > HALF])


def _irreducible(polytope: Polytope) -> tuple[int, ...]:
    """A set of choices in conflict none of which can be spared: each is left out in turn (Chinneck 1991)."""
    kept = list(_numbers(np.unique(polytope.owners)))
    for number in tuple(kept):
        fewer = [other for other in kept if other != number]
        if is_empty(polytope.of(fewer)):
            kept = fewer
    return tuple(kept)


def _numbers(found: Iterable[int]) -> tuple[int, ...]:
    return tuple(int(number) for number in found)
