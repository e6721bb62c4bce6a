"""Slider positions to weights: shares that sum to 1."""

from collections.abc import Mapping

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import Catalog


def weights(groups: Mapping[str, int], inside: Mapping[str, int], catalog: Catalog) -> Floats:
    """The share of each criterion in catalog order, from group sliders and sliders inside groups.

    w_c = (G_g / ΣG) · (u_c / Σu in g). A group whose inside sliders are all zero drops out; all zeros
    if nothing weighs. Whole numbers are divided once, so scaling all sliders changes no bit.
    """
    sums = {group.id: 0 for group in catalog.groups}
    for criterion in catalog.criteria:
        sums[criterion.group] += inside[criterion.id]
    total = sum(groups[name] for name, held in sums.items() if held)
    if not total:
        return np.zeros(len(catalog.criteria))
    return np.array(
        [
            groups[c.group] * inside[c.id] / (total * sums[c.group]) if sums[c.group] else 0.0
            for c in catalog.criteria
        ]
    )


def group_shares(shares: Floats, catalog: Catalog) -> dict[str, float]:
    """The share of each group: the sum over its criteria."""
    return {
        group.id: float(sum(w for w, c in zip(shares, catalog.criteria, strict=True) if c.group == group.id))
        for group in catalog.groups
    }
