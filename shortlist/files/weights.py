"""The shares of groups and criteria as they are written: they add up as shown."""

from collections.abc import Mapping

from shortlist.catalog import Catalog
from shortlist.figures import column, places
from shortlist.ranking import Ranking
from shortlist.ranking.weights import group_shares


def shares(ranking: Ranking, catalog: Catalog) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The shares of groups and of criteria in percent: groups add up to 100, criteria to their group."""
    exact = {c.id: float(w) for c, w in zip(catalog.criteria, ranking.weights, strict=True)}
    wholes, digits = group_shares(ranking.weights, catalog), places(exact.values())
    groups = dict(zip(wholes, column(list(wholes.values()), 100, digits), strict=True))
    criteria: dict[str, float] = {}
    for group, whole in groups.items():
        names = [c.id for c in catalog.criteria if c.group == group]
        found = column([exact[name] for name in names], whole, digits)
        criteria |= dict(zip(names, found, strict=True))
    return _written(groups, digits), _written(criteria, digits)


def _written(parts: Mapping[str, float], digits: int) -> Mapping[str, str]:
    return {name: f"{part:.{digits}f} %" for name, part in parts.items()}
