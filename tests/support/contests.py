"""Small contests for tests: vendors inside a ranking, made from arrays."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from shortlist.arrays import Floats
from shortlist.catalog import Criterion, Vendor
from shortlist.robustness.contest import Field
from shortlist.robustness.draws import Weightings, around, everywhere
from shortlist.robustness.outcomes import Outcomes, between

LEVELS = ("none", "poor", "fair", "good", "best")


def contest(
    low: Floats,
    weights: Sequence[float],
    *,
    high: Floats | None = None,
    attitude: float = 0.5,
    members: Sequence[int] | None = None,
) -> Field:
    """Vendors with these bounds; each criterion a group of its own unless `members` says otherwise."""
    top = low if high is None else high
    shares = np.array(weights, dtype=float) / sum(weights)
    groups = np.arange(len(shares)) if members is None else np.array(members)
    within = groups == np.arange(groups.max() + 1)[:, None]
    sums = within @ shares
    mixes = within * shares / np.where(sums > 0, sums, 1)[:, None]
    criteria = tuple(
        Criterion(id=f"c{k}", group=f"g{groups[k]}", name=f"C{k}", question=f"Is it c{k}?", levels=LEVELS)
        for k in range(len(shares))
    )
    vendors = tuple(Vendor(id=f"v{k}", name=f"V{k}", summary="A vendor.") for k in range(len(low)))
    return Field(
        rows=np.arange(len(low)),
        vendors=vendors,
        criteria=criteria,
        low=low,
        high=top,
        values=(1 - attitude) * low + attitude * top,
        weights=shares,
        shares=sums,
        mixes=mixes,
        members=groups,
        unknown=round(100 * attitude),
        sides=None,
        ranked=np.ones(len(low), dtype=bool),
        drop=False,
        outcomes=between(low, top),
    )


def on_levels(low: Floats, high: Floats) -> Outcomes:
    """Ratings on five levels that turn out at one of the levels within their bounds."""
    rows, columns = np.nonzero(high - low)
    least, most = low[rows, columns], high[rows, columns]
    steps = least[:, None] + np.arange(len(LEVELS)) / (len(LEVELS) - 1)
    counts = np.rint((most - least) * (len(LEVELS) - 1)).astype(np.int64) + 1
    return Outcomes(
        low, high, low, rows, columns, counts, np.minimum(steps, most[:, None]), np.zeros(len(rows))
    )


def near(inside: Field, far: float) -> Weightings:
    """Weightings around those of a contest."""
    return around(inside.shares, inside.mixes, inside.members, far)


def apart(weights: Sequence[float], far: float) -> Weightings:
    """Weightings around these, each criterion a group of its own."""
    return around(np.array(weights, dtype=float), np.eye(len(weights)), np.arange(len(weights)), far)


def all_alike(criteria: int) -> Weightings:
    """Every weighting alike, each criterion a group of its own."""
    return everywhere(np.arange(criteria))


def levels(vendors: int, criteria: int, seed: int) -> Floats:
    """Random values on five levels, as ratings mostly are."""
    return np.random.default_rng(seed).integers(0, 5, (vendors, criteria)) / 4


def intervals(vendors: int, criteria: int, seed: int) -> tuple[Floats, Floats]:
    """Random bounds on five levels."""
    bounds = np.random.default_rng(seed).integers(0, 5, (2, vendors, criteria)) / 4
    return bounds.min(axis=0), bounds.max(axis=0)


def matrices(most_vendors: int = 6, most_criteria: int = 5) -> st.SearchStrategy[Floats]:
    """Values on five levels, of any shape, so that ties and duplicates are frequent."""
    shapes = st.tuples(st.integers(1, most_vendors), st.integers(1, most_criteria))
    return shapes.flatmap(
        lambda shape: arrays(np.float64, shape, elements=st.integers(0, 4).map(lambda k: k / 4))
    )


def sliders(count: int) -> st.SearchStrategy[list[int]]:
    """Slider positions, not all zero."""
    return st.lists(st.integers(0, 100), min_size=count, max_size=count).filter(any)
