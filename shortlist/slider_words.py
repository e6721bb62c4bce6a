"""The line under each slider: what its weight comes to, and how far it can move."""

from collections.abc import Mapping
from functools import lru_cache

from shortlist import words
from shortlist.answer import answer
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.inside import inside
from shortlist.robustness_words import holds
from shortlist.stability import Interval
from shortlist.strips import strips
from shortlist.weights import group_shares, weights

KEPT = 64


@lru_cache(maxsize=KEPT)
def under_sliders(decision: Decision, catalog: Catalog) -> Mapping[str, str]:
    """The lines by the parameters of the sliders."""
    shares, held = weights(decision.groups, decision.weights, catalog), _intervals(decision, catalog)
    groups = {f"g_{name}": words.of_the_whole(share) for name, share in group_shares(shares, catalog).items()}
    criteria = {
        f"w_{criterion.id}": words.question_and_share(criterion, share)
        for criterion, share in zip(catalog.criteria, shares, strict=True)
    }
    return {key: f"{line} {holds(held.get(key))}".rstrip() for key, line in (groups | criteria).items()}


def _intervals(decision: Decision, catalog: Catalog) -> dict[str, Interval]:
    """The intervals in which the first place holds; none where there is no first place."""
    ranking = answer(decision, catalog)
    if ranking is None:
        return {}
    return {strip.key: strip.interval for strip in strips(inside(ranking, decision, catalog), catalog)}
