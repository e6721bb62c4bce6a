"""Sentences about what a choice of date, must-haves or kind of buyer changed."""

from shortlist.catalog import Catalog
from shortlist.comparison.since import Since, places
from shortlist.decision import Decision, steps
from shortlist.evidence.words import count

FEW = 4
NOTHING = "No claim, rating or rank is another."


def chose(before: Decision, now: Decision, catalog: Catalog) -> str:
    """What was chosen, and whether that set weights of the user's own to those of the kind of buyer."""
    said = steps.step(before, now, catalog)
    moved = weights_moved(before, now)
    if before.profile != now.profile and moved:
        said += f". It sets {count(moved, 'weight')} to where this kind of buyer starts"
    return f"{said[0].upper()}{said[1:]}."


def weights_moved(before: Decision, now: Decision) -> int:
    """How many sliders of weights stand elsewhere."""
    kinds = ((before.groups, now.groups), (before.weights, now.weights))
    return sum(was[name] != is_[name] for was, is_ in kinds for name in was)


def changed(found: Since, catalog: Catalog) -> str:
    """What is otherwise: claims, ratings, ranks, and the chance of who comes first now."""
    told = []
    if found.claims:
        told.append(count(abs(found.claims), f"{'more' if found.claims > 0 else 'fewer'} claim"))
    if found.ratings:
        told.append(f"{count(found.ratings, 'rating')} changed")
    said = f"{', '.join(told)}." if told else ""
    return " ".join(filter(None, (said, _moves(found, catalog), _chance(found, catalog)))) or NOTHING


def marks(before: Decision, now: Decision, catalog: Catalog) -> dict[int, tuple[str, str]]:
    """For each vendor whose rank is another, by row: whether up or down, and the rank before in words.

    Nobody is marked where nobody had or has a rank: there is nothing to hold against each other.
    """
    both = list(zip(places(before, catalog), places(now, catalog), strict=True))
    if any(not any(ranks) for ranks in zip(*both, strict=True)):
        return {}
    last = len(both) + 1
    return {
        row: ("▲" if (is_ or last) < (was or last) else "▼", f"was {_rank(was)}")
        for row, (was, is_) in enumerate(both)
        if was != is_
    }


def _moves(found: Since, catalog: Catalog) -> str:
    """Whose rank is another, those that end highest first."""
    if not found.moves:
        return ""
    order = sorted(found.moves, key=lambda move: (move[2] is None, move[2] or 0, move[0]))
    said = [f"{catalog.vendors[row].name} {_rank(was)} → {_rank(is_)}" for row, was, is_ in order[:FEW]]
    more = len(order) - FEW
    return f"Ranks: {', '.join([*said, *([f'{more} more'] if more > 0 else [])])}."


def _rank(rank: int | None) -> str:
    return "not ranked" if rank is None else str(rank)


def _chance(found: Since, catalog: Catalog) -> str:
    if found.first is None:
        return ""
    before, now = found.chances
    if before == now:
        return ""
    name = catalog.vendors[found.first].name
    return f"Chance of first of {name}: {f'{before} % → ' if before else ''}{now} %."
