"""First-rank shares: what part of all mixes of the groups puts each vendor first, exactly if affordable."""

from dataclasses import dataclass
from math import comb, fsum

import numpy as np

from shortlist.arrays import Floats, Ints
from shortlist.robustness.acceptability import acceptability
from shortlist.robustness.contest import Inside, alike
from shortlist.robustness.draws import DRAWS, SEED, everywhere
from shortlist.robustness.outcomes import between
from shortlist.robustness.triangle import undominated

# Vertices, at most, times the square of the criteria: about a quarter of a second.
AFFORDABLE = 5_000_000
# Shares that add up to 1 within this are held to be exact.
CLOSURE = 1e-6
DIRECTIONS = 8
FLAT = 1e-11


@dataclass(frozen=True)
class Shares:
    """The part of the simplex of mixes in which each vendor is first (n); alike ones split theirs evenly.

    `draws` is 0 if the parts are exact volumes; else they are shares of so many draws, with the standard
    `error` (n, 0 if exact).
    """

    parts: Floats
    error: Floats
    draws: int

    @property
    def exact(self) -> bool:
        """Whether the shares are volumes, not counted draws."""
        return self.draws == 0


def corners(inside: Inside) -> Floats:
    """Each vendor's score, 0…1, where one group takes everything (k × g).

    Inside the groups weights stay as they are; a group of no weight inside drops out. The score of a
    mix of the groups is the same mix of these.
    """
    return np.asarray(inside.values @ inside.mixes[inside.mixes.any(axis=1)].T, dtype=np.float64)


def shares(values: Floats, draws: int = DRAWS, seed: int = SEED) -> Shares:
    """First-rank shares for values at the corners (n × m, 0…1): exact if affordable and sound, else drawn."""
    kinds = alike(values)
    distinct = values[np.unique(kinds, return_index=True)[1]]
    candidates = np.flatnonzero(undominated(distinct))
    found = _volumes(distinct[candidates])
    if found is None:
        drawn = acceptability(between(values, values), everywhere(np.arange(values.shape[1])), draws, seed)
        return Shares(drawn.first, drawn.error[:, 0], draws)
    whole = np.zeros(len(distinct))
    whole[candidates] = found
    return Shares((whole / np.bincount(kinds, minlength=len(distinct)))[kinds], np.zeros(len(values)), 0)


def cost(vendors: int, criteria: int) -> int:
    """The most vertices that the regions can have (McMullen 1970), times the square of the criteria."""
    facets, half = vendors + criteria + 1, criteria // 2
    odd = criteria - half
    vertices = comb(facets - odd, half) + comb(facets - half - 1, odd - 1)
    return vertices * criteria**2


def _volumes(values: Floats) -> Floats | None:
    """The volumes of the regions where each is first, none dominating another; None if dear or unsound."""
    vendors, criteria = values.shape
    if vendors < 2 or criteria == 1:
        return np.ones(vendors)
    if cost(vendors, criteria) > AFFORDABLE:
        return None
    found = _envelope(values)
    if found is None:
        return None
    walls, vertices, facets = found
    volumes = np.zeros(vendors)
    for vendor in range(vendors):
        normals = np.vstack([values[:, 1:] - values[:, :1], walls])
        normals[:vendors] -= normals[vendor]
        at = (facets == vendor).any(axis=1)
        others = facets[at][facets[at] != vendor].reshape(-1, criteria - 1)
        volumes[vendor] = _volume(_directed(normals)[others], vertices[at])
    sound = abs(volumes.sum() - 1) < CLOSURE and volumes.min() > -CLOSURE
    return np.maximum(volumes, 0) if sound else None


def _envelope(values: Floats) -> tuple[Floats, Floats, Ints] | None:
    """The best score over the simplex as a polyhedron: the simplex's normals, vertices, the facets at each.

    One half-space intersection serves all vendors: the facet of a vendor lies over the region where it is
    first. Coordinates are all weights but one, and the score, which one more facet bounds from above.
    With whole-number ratings more facets meet in a vertex than need be; `Qt` splits its normal cone into
    simple ones, which is what Lawrence's formula wants.
    """
    from scipy.spatial import ConvexHull, QhullError  # half a second to import, for this alone

    vendors, criteria = values.shape
    free = criteria - 1
    slopes = values[:, 1:] - values[:, :1]
    normals = np.zeros((vendors + criteria + 1, criteria))
    normals[:vendors] = np.column_stack([slopes, np.full(vendors, -1.0)])
    normals[vendors:-2, :free] = -np.eye(free)
    normals[-2, :free] = 1
    normals[-1, free] = 1
    offsets = np.concatenate([-values[:, 0], np.zeros(free), [1, values.max() + 1]])
    within = np.append(np.full(free, 1 / criteria), (values.mean(axis=1).max() + values.max() + 1) / 2)
    try:
        hull = ConvexHull(normals / (offsets - normals @ within)[:, None], qhull_options="Qt")
    except QhullError:
        return None
    vertices = within - hull.equations[:, :-1] / hull.equations[:, -1:]
    return normals[vendors:, :free], vertices[:, :free], hull.simplices.astype(np.int64)


def _directed(normals: Floats) -> Floats:
    """Normals of length 1, so that determinants compare; a vendor's own, all zero, stays."""
    lengths = np.linalg.norm(normals, axis=1, keepdims=True)
    return np.asarray(normals / np.where(lengths > 0, lengths, 1), dtype=np.float64)


def _volume(cones: Floats, vertices: Floats) -> float:
    """The volume of a polytope, the simplex being 1, from the d normals (v × d × d) at its vertices (v × d).

    Σ (c·x)^d / (|det N| Π γ) with Nᵀγ = c for normals N of a vertex x and any direction c (Lawrence 1991);
    of several directions the one with the smallest terms loses fewest digits. Flat cones add nothing.
    """
    size = np.abs(np.linalg.det(cones))
    solid = size > FLAT
    if not solid.any():
        return 0.0
    cones, vertices, size = cones[solid], vertices[solid], size[solid]
    dimensions = vertices.shape[1]
    directions = np.random.default_rng(SEED).standard_normal((dimensions, DIRECTIONS))
    steps = np.linalg.solve(
        cones.transpose(0, 2, 1), np.broadcast_to(directions, (len(cones), *directions.shape))
    )
    heights = (vertices - vertices.mean(axis=0)) @ directions
    terms = heights**dimensions / (size[:, None] * steps.prod(axis=1))
    return fsum(terms[:, np.abs(terms).max(axis=0).argmin()])
