"""What is said of every slider: what its weight comes to, and how far it can move."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.ranking import Ranking, words
from shortlist.ranking.answer import answer
from shortlist.ranking.weights import group_shares, weights
from shortlist.robustness.contest import Inside, inside
from shortlist.robustness.interval_words import holds, present
from shortlist.robustness.stability import Interval, Lines, group_lines, slider_lines, stability

KEPT = 64
LEVEL = "The ranked vendors do not differ on it."
UNTOLD = "Nothing known tells the ranked vendors apart on it."


@lru_cache(maxsize=KEPT)
def of_groups(decision: Decision, catalog: Catalog) -> Mapping[str, str]:
    """What the weight of each group comes to, by the group."""
    shares = group_shares(_weights(decision, catalog), catalog)
    found = _intervals(decision, catalog, group_lines)
    return dict(zip(shares, _of_the_whole(list(shares.values()), found), strict=True))


def of_criteria(decision: Decision, catalog: Catalog) -> Mapping[str, str]:
    """Sentences of each criterion's slider, by the criterion; its question first."""
    ranking, shares = answer(decision, catalog), _of_criteria(decision, catalog)
    is_known = ranking is None or inside(ranking, decision, catalog).is_known
    unknown = None if is_known else decision.unknown
    limited = bool(decision.choices) and _is_limited(decision, catalog)
    found = _intervals(decision, catalog, slider_lines) or [None] * len(shares)
    said = [holds(interval, unknown, limited=limited) for interval in found]
    notes = ["" for _ in shares] if ranking is None else undivided(ranking)
    return {
        criterion.id: f"{criterion.question} {share}. {held}.{note and f' {note}'}"
        for criterion, share, held, note in zip(catalog.criteria, shares, said, notes, strict=True)
    }


def _is_limited(decision: Decision, catalog: Catalog) -> bool:
    ranking = answer(decision, catalog)
    return ranking is not None and inside(ranking, decision, catalog).limits is not None


def undivided(ranking: Ranking) -> list[str]:
    """For each criterion whether the ranked vendors do not differ on it, in words; else nothing.

    Ratings that are open alike may still turn out to differ.
    """
    low, high = (values[ranking.inside] for values in (ranking.table.low, ranking.table.high))
    if len(low) <= 1:
        return ["" for _ in ranking.table.criteria]
    same = ((low == low[0]) & (high == high[0])).all(axis=0)
    known = (low == high).all(axis=0)
    return ["" if not one else LEVEL if sure else UNTOLD for one, sure in zip(same, known, strict=True)]


def coming_to(decision: Decision, catalog: Catalog) -> Mapping[str, str]:
    """What the weight of each slider comes to, by the slider's name."""
    criteria = zip(catalog.criteria, _of_criteria(decision, catalog), strict=True)
    return {
        **{f"g_{name}": share for name, share in of_groups(decision, catalog).items()},
        **{f"w_{criterion.id}": share for criterion, share in criteria},
    }


@lru_cache(maxsize=KEPT)
def _of_criteria(decision: Decision, catalog: Catalog) -> Sequence[str]:
    found = _intervals(decision, catalog, slider_lines)
    return _of_the_whole(_weights(decision, catalog).tolist(), found)


def _weights(decision: Decision, catalog: Catalog) -> Floats:
    return weights(decision.groups, decision.weights, catalog)


def _of_the_whole(shares: Sequence[float], found: Sequence[Interval]) -> list[str]:
    """What each weight comes to, written as beside the interval in which the first place holds."""
    if not found:
        return [words.of_the_whole(share) for share in shares]
    return [f"{present(interval)} of the whole" for interval in found]


def _intervals(
    decision: Decision, catalog: Catalog, moves: Callable[[Inside], Lines]
) -> tuple[Interval, ...]:
    """Where each weight leaves the first place as it is; none where there is no first place."""
    ranking = answer(decision, catalog)
    if ranking is None or not ranking.inside.any():
        return ()
    within = inside(ranking, decision, catalog)
    return stability(within.values, within.first, moves(within))
