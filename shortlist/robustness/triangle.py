"""The weight triangle: for every mix of three group weights, who is first, as exact polygons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from shortlist.arrays import Bools, Floats
from shortlist.catalog import MAX_WEIGHT
from shortlist.robustness.contest import TOLERANCE, Inside, alike
from shortlist.rounding import parts

CORNERS = 3
Point = tuple[float, float, float]


@dataclass(frozen=True)
class Region:
    """The mixes for which a vendor is first, or several that are alike.

    `corners` are mixes of the three groups, which sum to 1, in order around the region; `share` is its
    part of the triangle's area.
    """

    rows: tuple[int, ...]
    corners: tuple[Point, ...]
    share: float


def corner_values(inside: Inside, groups: Sequence[int]) -> Floats:
    """Each vendor's score, 0…1, where one of three groups takes what the three hold together (k × 3).

    The other groups keep their weights. Scores of a mix are the same mix of these.
    """
    three = list(groups)
    held = inside.shares[three].sum()
    rest = inside.weights - inside.shares[three] @ inside.mixes[three]
    return np.asarray(inside.values @ (rest + held * inside.mixes[three]).T)


def current(inside: Inside, groups: Sequence[int]) -> Point:
    """The mix of three groups now; the middle if none of them has weight."""
    held = inside.shares[list(groups)]
    a, b, c = (held / held.sum() if held.sum() else np.full(CORNERS, 1 / CORNERS)).tolist()
    return a, b, c


def regions(corners: Floats) -> tuple[Region, ...]:
    """Who is first for which mix, largest area first, from scores at the corners (n × 3).

    Half-plane clipping (Sutherland and Hodgman 1974), one vendor against all others. The areas sum to 1;
    what has none, such as a vendor that is first on a line only, is left out.
    """
    kinds = alike(corners)
    distinct = np.array([corners[kinds == kind][0] for kind in range(kinds.max(initial=-1) + 1)])
    found = []
    for kind in np.flatnonzero(undominated(distinct)):
        polygon = _clipped(distinct[kind] - distinct)
        share = _area(polygon)
        if share > TOLERANCE:
            found.append(Region(tuple(np.flatnonzero(kinds == kind).tolist()), tuple(polygon), share))
    return tuple(sorted(found, key=lambda region: (-region.share, region.rows)))


def undominated(values: Floats) -> Bools:
    """Which of distinct rows no other row equals or beats in every column."""
    beaten = np.array([(values >= row).all(axis=1).sum() > 1 for row in values], dtype=bool)
    return ~beaten


def plane(mix: Point) -> tuple[float, float]:
    """Where a mix lies in a triangle with corners (0, 0), (1, 0) and (½, √¾), to draw it."""
    return mix[1] + mix[2] / 2, mix[2] * 0.75**0.5


def sliders(mix: Point, groups: Sequence[str], now: Mapping[str, int]) -> dict[str, int]:
    """Group sliders, whole numbers, for a mix of three groups; the others keep their shares.

    Three groups alone share 100 points. With more, the three share what they hold; where a slider would
    pass its end, all are scaled down.
    """
    rest = {name: value for name, value in now.items() if name not in groups}
    whole = sum(now[name] for name in groups) if any(rest.values()) else MAX_WEIGHT
    shared = dict(zip(groups, parts(np.array(mix) * whole, whole), strict=True))
    wanted = {name: shared.get(name, value) for name, value in now.items()}
    scale = min(1.0, MAX_WEIGHT / max(1, *wanted.values()))
    return {name: round(value * scale) for name, value in wanted.items()}


def _clipped(leads: Floats) -> list[Point]:
    """The part of the triangle in which no lead (n × 3, at the corners) is negative."""
    polygon: list[Point] = [(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)]
    for lead in leads[(leads < 0).any(axis=1)].tolist():
        polygon = _cut(polygon, lead)
        if not polygon:
            break
    return polygon


def _cut(polygon: list[Point], lead: list[float]) -> list[Point]:
    heights = [sum(share * at for share, at in zip(point, lead, strict=True)) for point in polygon]
    kept: list[Point] = []
    for k, (point, height) in enumerate(zip(polygon, heights, strict=True)):
        before, low = polygon[k - 1], heights[k - 1]
        if height * low < 0:
            t = low / (low - height)
            a, b, c = (p + t * (q - p) for p, q in zip(before, point, strict=True))
            kept.append((a, b, c))
        if height >= 0:
            kept.append(point)
    return kept


def _area(polygon: list[Point]) -> float:
    """The area as a part of the whole triangle's (shoelace formula on two of the three shares)."""
    return abs(sum(p[1] * q[2] - q[1] * p[2] for p, q in pairwise([*polygon, *polygon[:1]])))
