"""What is said of every slider: what its weight comes to, and how far it can move."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking import words
from shortlist.ranking.answer import answer
from shortlist.ranking.weights import group_shares, weights
from shortlist.robustness.contest import Inside, inside
from shortlist.robustness.interval_words import holds, present
from shortlist.robustness.stability import Lines, group_lines, slider_lines, stability

KEPT = 64


@lru_cache(maxsize=KEPT)
def of_groups(decision: Decision, catalog: Catalog) -> Mapping[str, tuple[str, str]]:
    """Two lines of each group's slider, by the group."""
    shares = group_shares(_weights(decision, catalog), catalog)
    lines = _lines(list(shares.values()), decision, catalog, group_lines)
    return dict(zip(shares, lines, strict=True))


@lru_cache(maxsize=KEPT)
def of_criteria(decision: Decision, catalog: Catalog) -> Mapping[str, str]:
    """Sentences of each criterion's slider, by the criterion; its question first."""
    return {
        criterion.id: f"{criterion.question} {of_the_whole}. {line}."
        for criterion, (of_the_whole, line) in zip(
            catalog.criteria, _of_criteria(decision, catalog), strict=True
        )
    }


def coming_to(decision: Decision, catalog: Catalog) -> Mapping[str, str]:
    """What the weight of each slider comes to, by the slider's name."""
    criteria = zip(catalog.criteria, _of_criteria(decision, catalog), strict=True)
    return {
        **{f"g_{name}": share for name, (share, _) in of_groups(decision, catalog).items()},
        **{f"w_{criterion.id}": share for criterion, (share, _) in criteria},
    }


@lru_cache(maxsize=KEPT)
def _of_criteria(decision: Decision, catalog: Catalog) -> Sequence[tuple[str, str]]:
    return _lines(_weights(decision, catalog).tolist(), decision, catalog, slider_lines)


def _weights(decision: Decision, catalog: Catalog) -> Floats:
    return weights(decision.groups, decision.weights, catalog)


def _lines(
    shares: Sequence[float], decision: Decision, catalog: Catalog, moves: Callable[[Inside], Lines]
) -> list[tuple[str, str]]:
    """What each weight comes to, and where it leaves the first place as it is."""
    ranking = answer(decision, catalog)
    if ranking is None or not ranking.inside.any():
        return [(words.of_the_whole(share), holds(None)) for share in shares]
    within = inside(ranking, decision, catalog)
    unknown = None if within.is_known else decision.unknown
    found = stability(within.values, within.first, moves(within))
    return [(f"{present(interval)} of the whole", holds(interval, unknown)) for interval in found]
