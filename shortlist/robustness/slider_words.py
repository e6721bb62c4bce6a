"""What is said of every slider: what its weight comes to, and how far it can move."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import zip_longest

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking import words
from shortlist.ranking.answer import answer
from shortlist.ranking.weights import group_shares, weights
from shortlist.robustness.contest import Inside, inside
from shortlist.robustness.interval_words import holds
from shortlist.robustness.stability import Interval, Lines, group_lines, slider_lines, stability

KEPT = 64


@lru_cache(maxsize=KEPT)
def of_groups(decision: Decision, catalog: Catalog) -> Mapping[str, tuple[str, str]]:
    """Two lines of each group's slider, by the group."""
    intervals = _intervals(decision, catalog, group_lines)
    shares = group_shares(_weights(decision, catalog), catalog)
    return {
        name: (words.of_the_whole(share), holds(interval))
        for (name, share), interval in zip_longest(shares.items(), intervals)
    }


@lru_cache(maxsize=KEPT)
def of_criteria(decision: Decision, catalog: Catalog) -> Mapping[str, str]:
    """Sentences of each criterion's slider, by the criterion; its question first."""
    intervals = _intervals(decision, catalog, slider_lines)
    shares = _weights(decision, catalog)
    return {
        criterion.id: f"{criterion.question} {words.of_the_whole(share)}. {holds(interval)}."
        for criterion, share, interval in zip_longest(catalog.criteria, shares, intervals)
    }


def _weights(decision: Decision, catalog: Catalog) -> Floats:
    return weights(decision.groups, decision.weights, catalog)


def _intervals(
    decision: Decision, catalog: Catalog, moves: Callable[[Inside], Lines]
) -> tuple[Interval, ...]:
    """The intervals in which the first place holds; empty where there is no first place."""
    ranking = answer(decision, catalog)
    if ranking is None or not ranking.inside.any():
        return ()
    within = inside(ranking, decision, catalog)
    return stability(within.values, within.first, moves(within))
