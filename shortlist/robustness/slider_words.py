"""What is said of every slider: what its weight comes to, and how far it can move."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking import words
from shortlist.ranking.answer import answer
from shortlist.ranking.weights import group_shares, weights
from shortlist.robustness.contest import Inside, inside
from shortlist.robustness.interval_words import holds
from shortlist.robustness.stability import Lines, group_lines, slider_lines, stability

KEPT = 64


@lru_cache(maxsize=KEPT)
def of_groups(decision: Decision, catalog: Catalog) -> Mapping[str, tuple[str, str]]:
    """Two lines of each group's slider, by the group."""
    shares = group_shares(_weights(decision, catalog), catalog)
    return {
        name: (words.of_the_whole(share), line)
        for (name, share), line in zip(shares.items(), _holding(decision, catalog, group_lines), strict=True)
    }


@lru_cache(maxsize=KEPT)
def of_criteria(decision: Decision, catalog: Catalog) -> Mapping[str, str]:
    """Sentences of each criterion's slider, by the criterion; its question first."""
    shares, lines = _weights(decision, catalog), _holding(decision, catalog, slider_lines)
    return {
        criterion.id: f"{criterion.question} {words.of_the_whole(share)}. {line}."
        for criterion, share, line in zip(catalog.criteria, shares, lines, strict=True)
    }


def _weights(decision: Decision, catalog: Catalog) -> Floats:
    return weights(decision.groups, decision.weights, catalog)


def _holding(decision: Decision, catalog: Catalog, moves: Callable[[Inside], Lines]) -> list[str]:
    """Where each weight leaves the first place as it is."""
    ranking = answer(decision, catalog)
    if ranking is None or not ranking.inside.any():
        count = len(catalog.groups) if moves is group_lines else len(catalog.criteria)
        return [holds(None)] * count
    within = inside(ranking, decision, catalog)
    unknown = None if within.is_known else decision.unknown
    return [holds(found, unknown) for found in stability(within.values, within.first, moves(within))]
