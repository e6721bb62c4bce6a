"""Sentences about sources: which ones the ranking hangs on, and how claims stand against each other."""

from collections.abc import Sequence

from shortlist.catalog import Catalog, Vendor, by_id
from shortlist.evidence.conflicts import Bearing, Conflict, Side
from shortlist.evidence.fragility import Effect, Move
from shortlist.evidence.stakes import Stake
from shortlist.evidence.words import count, published
from shortlist.figures import day
from shortlist.ranking.words import called, listed

NO_CONFLICT = "No two claims that were public on this date contradict each other."
SUPERSEDES = "The second takes the place of the first."
SUPERSEDED = "The first takes the place of the second."
OPEN_CONFLICT = "Neither takes the place of the other: the contradiction stands."
NO_BEARING = "No rating in force rests on either."
FIRST_STAYS = "The first place stays."
NO_SOURCE = "No source had been published by this date."
NO_CELL = "On no rating in force"


def hinge(effects: Sequence[Effect], catalog: Catalog) -> str:
    """Which source the first place hangs on most, in a sentence; empty if on none."""
    first = next((effect for effect in effects if effect.first_changes), None)
    return without(first, catalog) if first else ""


def single(effects: Sequence[Effect]) -> str:
    """How many sources the first place hangs on, each alone, and the one that weighs most; empty if none."""
    deciding = [effect for effect in effects if effect.first_changes]
    if not deciding:
        return ""
    name = f"“{deciding[0].source.publisher}”"
    if len(deciding) == 1:
        return f"The first place hangs on one source alone, {name}."
    return f"The first place hangs on each of {len(deciding)} sources alone, such as {name}."


def without(effect: Effect, catalog: Catalog) -> str:
    """Who would come first without a source, or which ranks would change."""
    name = f"“{effect.source.publisher}”"
    vendors = by_id(catalog.vendors)
    if not effect.first_changes:
        return f"Without {name}, {listed([_move(move, vendors) for move in effect.moves])}."
    return f"Without {name}, {_leaders([vendors[first].name for first in effect.first])}."


def first_without(effect: Effect, catalog: Catalog) -> str:
    """Who would come first without a source, or that the first place stays."""
    return without(effect, catalog) if effect.first_changes else FIRST_STAYS


def moves(effect: Effect, catalog: Catalog) -> str:
    """Every rank that would change without a source, in a sentence."""
    vendors = by_id(catalog.vendors)
    return f"{listed([_move(move, vendors) for move in effect.moves])}."


def lost(effect: Effect, catalog: Catalog) -> str:
    """What nothing else supports, and where another rating would hold, in a sentence each."""
    vendors, criteria = by_id(catalog.vendors), by_id(catalog.criteria)
    names = [f"{vendors[vendor].name} on {criteria[criterion].name}" for vendor, criterion in effect.lost]
    back = [
        f"{vendors[vendor].name} on {criteria[rating.criterion].name} (since {day(rating.since)})"
        for vendor, rating in effect.back
    ]
    nothing = [f"Nothing else supports {listed(names)}."] if names else []
    return " ".join([*nothing, *([f"Another rating would hold for {listed(back)}."] if back else [])])


def summary(effects: Sequence[Effect]) -> str:
    """How many sources matter at all."""
    total, first = len(effects), sum(effect.first_changes for effect in effects)
    ranks = sum(effect.matters for effect in effects)
    if not total:
        return NO_SOURCE
    if not ranks:
        which = "If the one source is" if total == 1 else f"Whichever of the {total} sources is"
        return f"{which} left out, no rank changes at these weights."
    told = [f"{first} could each change the first place alone"] if first else []
    told += [f"{ranks - first}{' more' * bool(first)} could change another rank"] if ranks > first else []
    rest = " Leaving out any of the others changes no rank at these weights." if total > ranks else ""
    return f"Of {count(total, 'source')}, {listed(told)}.{rest}"


def bears_on(pair: Conflict, catalog: Catalog) -> str:
    """The ratings that a conflict bears on, and which side each rests on."""
    found = [_bearing(bearing, pair, catalog) for bearing in pair.bears_on]
    return f"Bears on {listed(found)}." if found else NO_BEARING


def _bearing(found: Bearing, pair: Conflict, catalog: Catalog) -> str:
    vendor = by_id(catalog.vendors)[found.vendor].name
    sides = {pair.first.claim.id: "the first", pair.second.claim.id: "the second"}
    cited = [side for name, side in sides.items() if name in found.cites] or ["neither"]
    criterion = by_id(catalog.criteria)[found.rating.criterion].name
    return f"{vendor}: {criterion} (rests on {' and '.join(cited)})"


def outcome(pair: Conflict) -> str:
    """Which side took the place of the other, or was superseded, by whom and when; or that both stand."""
    sides = ((pair.first, "first", SUPERSEDES), (pair.second, "second", SUPERSEDED))
    found = [
        by_the_other if side.claim.id == pair.superseded else _superseded(side, name)
        for side, name, by_the_other in sides
    ]
    return " ".join(filter(None, found)) or OPEN_CONFLICT


def _superseded(side: Side, name: str) -> str:
    """By whom and when a side was superseded; empty if it was not."""
    if side.superseded_in is None:
        return ""
    what = f"Part of what the {name} repeats" if side.in_part else f"The {name}"
    day = side.superseded_in.published
    when = f"{'on' if len(day) == len('2021-04-08') else 'in'} {published(side.superseded_in)}"
    return f"{what} was superseded {when}, by {side.superseded_in.publisher}."


def conflict_count(found: Sequence[Stake]) -> str:
    """How many contradictions are shown, and how many of them could change the first place."""
    count, turning = len(found), sum(bool(stake.turns) for stake in found)
    if not count:
        return NO_CONFLICT
    many = f"{count} contradiction{'' if count == 1 else 's'}, by the rating that they bear on."
    if not turning:
        return f"{many} Setting one side of any of them aside leaves the first place as it is."
    verb = "changes" if turning == 1 else "change"
    return f"{many} {turning} of them {verb} the first place if one side is set aside; these come first."


def stakes(stake: Stake, catalog: Catalog) -> str:
    """Who would come first with one side set aside, and with the other; empty if nobody else would."""
    vendors = by_id(catalog.vendors)
    sides = {stake.conflict.first.claim.id: "the first", stake.conflict.second.claim.id: "the second"}
    return " ".join(
        f"With {sides[claim]} set aside, {_leaders([vendors[name].name for name in first])}."
        for claim, first in stake.turns
    )


def cell(place: tuple[str, str] | None, catalog: Catalog) -> str:
    """The heading of the contradictions that bear on a rating."""
    if place is None:
        return NO_CELL
    return f"{by_id(catalog.vendors)[place[0]].name}: {by_id(catalog.criteria)[place[1]].name}"


def _leaders(names: Sequence[str]) -> str:
    if not names:
        return "no vendor would be known to meet every must-have"
    return f"{called(names)} would {'share first place' if len(names) > 1 else 'come first'}"


def _move(move: Move, vendors: dict[str, Vendor]) -> str:
    name = vendors[move.vendor].name
    if move.after is None:
        return f"{name} would drop out of the ranking"
    if move.before is None:
        return f"{name} would enter at rank {move.after}"
    verb = "rise" if move.after < move.before else "fall"
    return f"{name} would {verb} from {move.before} to {move.after}"
