"""The stability of every weight as it is shown: a strip for each group and criterion."""

from dataclasses import dataclass

from shortlist.catalog import Catalog
from shortlist.robustness.contest import Inside
from shortlist.robustness.stability import Interval, group_lines, slider_lines, stability


@dataclass(frozen=True)
class Strip:
    """The interval in which the first place holds as one slider moves.

    `group` is the number of the group that it is or lies in.
    """

    name: str
    group: int
    is_group: bool
    interval: Interval


def strips(inside: Inside, catalog: Catalog) -> tuple[Strip, ...]:
    """Every group, each followed by its criteria; none if nobody is inside."""
    if not len(inside.rows):
        return ()
    groups = stability(inside.values, inside.first, group_lines(inside))
    criteria = stability(inside.values, inside.first, slider_lines(inside))
    found = []
    for place, (group, interval) in enumerate(zip(catalog.groups, groups, strict=True)):
        found.append(Strip(group.name, place, True, interval))
        found += [
            Strip(criterion.name, place, False, criteria[column])
            for column, criterion in enumerate(inside.criteria)
            if inside.members[column] == place
        ]
    return tuple(found)
