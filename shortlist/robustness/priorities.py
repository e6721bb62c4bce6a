"""Which weights, moved alone, change the first place, and where."""

from dataclasses import dataclass

from shortlist.catalog import Catalog
from shortlist.robustness.contest import Inside
from shortlist.robustness.stability import Interval, group_lines, slider_lines, stability


@dataclass(frozen=True)
class Priority:
    """A group's or criterion's weight and the interval in which the first place holds as it moves alone."""

    name: str
    is_group: bool
    interval: Interval


def priorities(inside: Inside, catalog: Catalog) -> tuple[Priority, ...]:
    """Every weight, groups first; none if nobody is inside."""
    if not len(inside.rows):
        return ()
    groups = stability(inside.values, inside.first, group_lines(inside))
    criteria = stability(inside.values, inside.first, slider_lines(inside))
    return (
        *(Priority(group.name, True, found) for group, found in zip(catalog.groups, groups, strict=True)),
        *(Priority(one.name, False, found) for one, found in zip(inside.criteria, criteria, strict=True)),
    )


def turning(found: tuple[Priority, ...]) -> list[Priority]:
    """Those that can change the first place, the nearest to it first."""
    return sorted((one for one in found if not one.interval.always), key=lambda one: one.interval.slack)
