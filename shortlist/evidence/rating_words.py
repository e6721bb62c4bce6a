"""The words of a rating: what is held, on which ground, since when, and what to beware of."""

from math import ceil, floor

from shortlist.catalog import Criterion, Profile, Rating
from shortlist.decision.assumptions import Assumption
from shortlist.evidence.cell import Evidence, Spell
from shortlist.evidence.words import JUDGEMENT, NOTHING, ONE_ORIGIN, count, extent, note, support, too_old
from shortlist.figures import day, numeral

WITHIN, OPEN, RULED_OUT = "■", "▨", "□"
STEPS = 20
OLDER_RATINGS = "What was held before"


def in_force(criterion: Criterion, rating: Rating | None) -> str:
    """The rating in force in words; without one, that nothing is known."""
    if rating is None:
        return "Not known: anything on the scale is possible"
    return extent(criterion, rating.low, rating.high)


def scale_title(criterion: Criterion) -> str:
    """The heading of a scale, by the end that it begins with."""
    return "The scale, best first" if criterion.levels else "The scale, from worst to best"


def ladder(criterion: Criterion, rating: Rating | None) -> list[tuple[bool, str]]:
    """Whether the rating reaches a level, and the level with its mark, best first; numbers are one line."""
    within = OPEN if rating is None else WITHIN
    if criterion.levels is None:
        return [(False, _bar(criterion, rating, within))]
    low, high = (0, len(criterion.levels)) if rating is None else (rating.low, rating.high)
    found = [
        (low <= level <= high, f"{within if low <= level <= high else RULED_OUT} {level}  {words}")
        for level, words in enumerate(criterion.levels)
    ]
    return [(reached and rating is not None, text) for reached, text in reversed(found)]


def _bar(criterion: Criterion, rating: Rating | None, within: str) -> str:
    """A numeric scale from worst to best as a row of marks."""
    low, high = sorted(criterion.value(end) for end in (rating.low, rating.high)) if rating else (0, 1)
    first, last = min(floor(low * STEPS), STEPS - 1), max(ceil(high * STEPS), 1)
    marks = "".join(within if first <= step < max(last, first + 1) else RULED_OUT for step in range(STEPS))
    unit = criterion.scale.unit if criterion.scale else ""
    return f"{numeral(criterion.worst)} {marks} {numeral(criterion.best)} {unit}"


def standing(found: Evidence) -> str:
    """Since when the rating holds and on how much; what nobody said."""
    if found.rating is None:
        return NOTHING
    ground = "" if not found.folds else f", on {support(found)}"
    return f"In force since {day(found.rating.since)}{ground}. {note(found.rating.note)}".strip()


def marks(found: Evidence, profile: Profile) -> list[str]:
    """What to beware of in a rating, a sentence each."""
    if found.rating is None:
        return []
    judgement = f"{JUDGEMENT}: {found.rating.judgement}" if not found.folds else found.rating.judgement
    return [
        *([str(judgement)] if found.rating.judgement else []),
        *([f"{ONE_ORIGIN}: ask for a second one."] if found.one_origin else []),
        *([too_old(profile)] if found.stale else []),
    ]


def assumed(criterion: Criterion, held: Assumption | None) -> str:
    """What the user takes for known in this cell; empty if nothing."""
    if held is None:
        return ""
    place = extent(criterion, held.level, held.level)
    return f"You assume {place} instead, because: {held.reason}. The evidence stays as it is."


def spell(criterion: Criterion, held: Spell) -> str:
    """An earlier or later rating in a line: what was held, and on how much."""
    rating = held.rating
    ground = count(len(rating.claims), "claim") if rating.claims else "a judgement"
    held_then = extent(criterion, rating.low, rating.high)
    return f"{held_then}, on {ground}. {note(rating.note)}".strip()


def spell_days(held: Spell) -> str:
    """The days on which a rating was in force."""
    since = day(held.rating.since)
    return f"{since} to {day(held.until)}" if held.until else f"Since {since}"


def all_claims(number: int) -> str:
    """The way from a rating to every claim about its vendor on its criterion, cited by it or not."""
    return f"See {'the one claim' if number == 1 else f'all {number} claims'} on this vendor and criterion"
