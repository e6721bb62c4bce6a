"""First-rank shares: what part of all mixes of the groups puts each vendor first, exactly if affordable."""

from dataclasses import dataclass, replace
from math import comb, fsum

import numpy as np

from shortlist.arrays import Floats, Ints
from shortlist.choices.points import points
from shortlist.choices.polytope import Polytope
from shortlist.choices.programs import middle
from shortlist.ranking import DECIMALS
from shortlist.robustness.acceptability import acceptability, error
from shortlist.robustness.contest import AGREED, Inside, alike
from shortlist.robustness.draws import DRAWS, SEED, everywhere
from shortlist.robustness.outcomes import between
from shortlist.robustness.triangle import undominated

# Vertices, at most, times the square of the criteria: about a quarter of a second.
AFFORDABLE = 5_000_000
# Shares that add up to 1 within this are held to be exact.
CLOSURE = 1e-6
DIRECTIONS = 8
FLAT = 1e-11
NARROW = 1e-7  # room to every side, below which choices leave no mix but the one at hand


@dataclass(frozen=True)
class Shares:
    """The part of the simplex of mixes in which each vendor is first (n); alike ones split theirs evenly.

    `draws` is 0 if the parts are exact volumes; else they are shares of so many draws, with the standard
    `error` (n, 0 if exact). If choices limit the mixes, the whole is the part which agrees.
    """

    parts: Floats
    error: Floats
    draws: int

    @property
    def exact(self) -> bool:
        """Whether the shares are volumes, not counted draws."""
        return self.draws == 0


@dataclass(frozen=True)
class _Where:
    """A part of the simplex: sides (r × m) that are positive there, a point inside it, and its scale."""

    sides: Floats
    centre: Floats
    scale: float


def corners(inside: Inside) -> Floats:
    """Each vendor's score, 0…1, where one group takes everything (k × g).

    Inside the groups weights stay as they are; a group of no weight inside drops out. The score of a
    mix of the groups is the same mix of these.
    """
    return np.asarray(inside.values @ _mixes(inside).T)


def sides(limits: Floats, inside: Inside) -> Floats:
    """Rows (r × g) that are positive for the mixes of the groups which agree with limits (r × m) on weights.

    Rows that are so for every mix are left out.
    """
    found = limits @ _mixes(inside).T
    return np.asarray(found[(found < -FLAT).any(axis=1)])


def _mixes(inside: Inside) -> Floats:
    return inside.mixes[inside.mixes.any(axis=1)]


def agreed_shares(values: Floats, sides: Floats, now: Floats, draws: int = AGREED) -> Shares:
    """The same over the mixes with `sides` (r × m) @ mix > 0; where these leave no room, of `now` (m).

    Exact if affordable and sound; else counted over drawn mixes, moved on by hit-and-run where few agree.
    """
    own = np.arange(values.shape[1])
    agree = Polytope(sides, np.zeros(len(sides), dtype=np.int64), own, own)
    try:
        centre = middle(agree)
        room = min(centre.min(), (sides @ centre / np.linalg.norm(sides, axis=1)).min(initial=1))
    except ValueError:
        centre, room = now, 0.0
    if room < NARROW:
        return replace(counted(values, now[None]), draws=0, error=np.zeros(len(values)))
    found = _exact(values, _Where(sides, centre, room))
    return counted(values, points(agree, draws)) if found is None else found


def counted(values: Floats, weights: Floats) -> Shares:
    """In what part of the weights (n × m) each vendor of `values` (k × m) is first; ties split evenly."""
    score = np.round(100 * weights @ values.T, DECIMALS)
    top = score == score.max(axis=1, keepdims=True, initial=-np.inf)
    parts = (top / np.maximum(top.sum(axis=1, keepdims=True), 1)).mean(axis=0)
    doubt = error(parts[:, None], np.ones(len(parts), dtype=np.int64), len(weights))[:, 0]
    return Shares(parts, doubt, len(weights))


def shares(values: Floats, draws: int = DRAWS, seed: int = SEED) -> Shares:
    """First-rank shares for values at the corners (n × m, 0…1): exact if affordable and sound, else drawn."""
    criteria = values.shape[1]
    found = _exact(values, _Where(np.zeros((0, criteria)), np.full(criteria, 1 / criteria), 1.0))
    if found is None:
        drawn = acceptability(between(values, values), everywhere(np.arange(criteria)), draws, seed)
        return Shares(drawn.first, drawn.error[:, 0], draws)
    return found


def _exact(values: Floats, where: _Where) -> Shares | None:
    """Exact shares from the volumes of those that no other dominates, alike ones splitting theirs."""
    kinds = alike(values)
    distinct = values[np.unique(kinds, return_index=True)[1]]
    candidates = np.flatnonzero(undominated(distinct))
    found = _volumes(distinct[candidates], where)
    if found is None:
        return None
    whole = np.zeros(len(distinct))
    whole[candidates] = found
    return Shares((whole / np.bincount(kinds, minlength=len(distinct)))[kinds], np.zeros(len(values)), 0)


def cost(vendors: int, criteria: int) -> int:
    """The most vertices that the regions can have (McMullen 1970), times the square of the criteria."""
    facets, half = vendors + criteria + 1, criteria // 2
    odd = criteria - half
    vertices = comb(facets - odd, half) + comb(facets - half - 1, odd - 1)
    return vertices * criteria**2


def _volumes(values: Floats, where: _Where) -> Floats | None:
    """The parts of a region where each is first, none dominating another; None if dear or unsound."""
    if len(values) < 2 or values.shape[1] == 1:
        return np.ones(len(values))
    whole, found = (_regions(one, where) for one in (np.zeros((1, values.shape[1])), values))
    if whole is None or found is None or whole[0] <= 0:
        return None
    parts = found / whole[0]
    sound = abs(parts.sum() - 1) < CLOSURE and parts.min() > -CLOSURE
    return np.maximum(parts, 0) if sound else None


def _regions(values: Floats, where: _Where) -> Floats | None:
    """The volume of the region where each is first, in units of the simplex at the scale of `where`."""
    vendors, criteria = values.shape
    if cost(vendors + len(where.sides), criteria) > AFFORDABLE:
        return None
    found = _envelope(values, where)
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
    return volumes


def _envelope(values: Floats, where: _Where) -> tuple[Floats, Floats, Ints] | None:
    """The best score over the simplex as a polyhedron: the simplex's normals, vertices, the facets at each.

    One half-space intersection serves all vendors: the facet of a vendor lies over the region where it is
    first. Coordinates are all weights but one, and the score, which one more facet bounds from above.
    With whole-number ratings more facets meet in a vertex than need be; `Qt` splits its normal cone into
    simple ones, which is what Lawrence's formula wants.
    """
    from scipy.spatial import ConvexHull, QhullError  # half a second to import, for this alone

    vendors, free = len(values), values.shape[1] - 1
    begin, score = where.centre[1:], values @ where.centre
    slopes = values[:, 1:] - values[:, :1]
    walls, ends = _walls(where)
    normals = np.zeros((vendors + len(walls) + 1, free + 1))
    normals[:vendors] = np.column_stack([slopes, np.full(vendors, -1.0)])
    normals[vendors:-1, :free] = walls
    normals[-1, free] = 1
    # Seen from the middle, at its scale: scores too are counted from the best one there.
    top = (values.max() - score.max()) / where.scale + 1
    offsets = np.concatenate(
        [(score.max() - score) / where.scale, (ends - walls @ begin) / where.scale, [top]]
    )
    within = np.append(np.zeros(free), top / 2)
    try:
        hull = ConvexHull(normals / (offsets - normals @ within)[:, None], qhull_options="Qt")
    except QhullError:
        return None
    vertices = within - hull.equations[:, :-1] / hull.equations[:, -1:]
    return normals[vendors:, :free], vertices[:, :free], hull.simplices.astype(np.int64)


def _walls(where: _Where) -> tuple[Floats, Floats]:
    """Normals and offsets of what bounds all weights but the first: n · x ≤ o."""
    free = len(where.centre) - 1
    normals = np.vstack([-np.eye(free), np.ones((1, free)), where.sides[:, :1] - where.sides[:, 1:]])
    offsets = np.concatenate([np.zeros(free), [1.0], where.sides[:, 0]])
    lengths = np.linalg.norm(normals, axis=1)
    lengths[: free + 1] = 1
    return normals / lengths[:, None], offsets / lengths


def _directed(normals: Floats) -> Floats:
    """Normals of length 1, so that determinants compare; a vendor's own, all zero, stays."""
    lengths = np.linalg.norm(normals, axis=1, keepdims=True)
    return np.asarray(normals / np.where(lengths > 0, lengths, 1))


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
