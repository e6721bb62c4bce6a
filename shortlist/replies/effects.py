"""What answers do to a catalog, before any of them is taken in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from shortlist.catalog import Catalog, Rating, Vendor, by_id
from shortlist.comparison.editions import Move, Span, move, span
from shortlist.ranking.table import holds, in_force, precedence
from shortlist.replies.reply import Reply, is_taken


@dataclass(frozen=True)
class Step:
    """What an answer does: its number from 1, the bounds of the rating before and then, on its day.

    `move` says how they lie to each other, None if they are the same. `until` is the day from which a later
    rating of the catalog counts in its place, if one does.
    """

    number: int
    reply: Reply
    before: Span
    now: Span
    move: Move | None
    until: date | None


def steps(replies: Iterable[Reply], catalog: Catalog) -> tuple[Step, ...]:
    """What each answer does that is not in the catalog yet."""
    new = [reply for reply in replies if not is_taken(reply, _held(reply, catalog))]
    return tuple(_step(number, reply, catalog) for number, reply in enumerate(new, 1))


def first_day(accepted: Sequence[Step], catalog: Catalog) -> date:
    """The day that the catalog starts from with these answers: late enough for all of them to count."""
    return max([catalog.as_of, *(step.reply.day for step in accepted)])


def _step(number: int, reply: Reply, catalog: Catalog) -> Step:
    criterion = by_id(catalog.criteria)[reply.criterion]
    before, now = span(criterion, _held(reply, catalog)), (reply.position, reply.position)
    return Step(number, reply, before, now, move(before, now), _until(reply, _vendor(reply, catalog)))


def _vendor(reply: Reply, catalog: Catalog) -> Vendor:
    return by_id(catalog.vendors)[reply.vendor]


def _held(reply: Reply, catalog: Catalog) -> Rating | None:
    """The rating in force for who asked, on the day of the answer."""
    return in_force(_vendor(reply, catalog), reply.day, reply.asker).get(reply.criterion)


def _until(reply: Reply, vendor: Vendor) -> date | None:
    """The first day on which another rating counts in the place of the answer for who asked."""
    own = (reply.buyers is not None, reply.day)
    later = (
        rating.since
        for rating in vendor.ratings
        if rating.criterion == reply.criterion
        and rating.since > reply.day
        and holds(rating, rating.since, reply.asker)
        and precedence(rating) > own
    )
    return min(later, default=None)
