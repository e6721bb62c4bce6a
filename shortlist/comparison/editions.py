"""Two editions of a catalog against each other: what came and went, what is rated otherwise, who is first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, TypeAlias

from shortlist.catalog import Catalog, Criterion, Rating, by_id
from shortlist.decision import Decision, preset
from shortlist.ranking.answer import answer
from shortlist.ranking.table import in_force
from shortlist.robustness.contest import field
from shortlist.robustness.kept import chances_around
from shortlist.robustness.verdict import FAR

Move: TypeAlias = Literal["narrowed", "widened", "moved", "left", "rescaled", "grounds"]
Span: TypeAlias = tuple[float, float]
Lead: TypeAlias = tuple[tuple[str, ...], dict[str, float]]
ABOUT = ("title", "question", "as_of")
KINDS = ("vendors", "criteria", "groups", "profiles", "sources", "claims")


@dataclass(frozen=True)
class Records:
    """The ids of the records of a kind that came, that went, and that say something else; in file order.

    A vendor's ratings are told by themselves.
    """

    added: tuple[str, ...]
    gone: tuple[str, ...]
    changed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.changed)


@dataclass(frozen=True)
class Rated:
    """A rating that is another: by vendor and criterion, for some kinds of buyers, empty for all of them.

    `before` and `now` are bounds on the scale, the whole scale where nothing is known. `move` says how they
    lie: `left` has no point in common with what was, `rescaled` is on another scale, `grounds` has the same
    bounds on other grounds.
    """

    vendor: str
    criterion: str
    buyers: tuple[str, ...]
    before: Span
    now: Span
    move: Move


@dataclass(frozen=True)
class First:
    """Who is first for a profile in each edition, by id; nobody if nothing is known or there is none such.

    `chances` are the parts (0…1) of the plausible cases in which a vendor is first, before and now.
    """

    profile: str
    before: tuple[str, ...]
    now: tuple[str, ...]
    chances: Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Changes:
    """What is otherwise in an edition than in the one before, on a day.

    `about` holds its title, question and first day where they are others, before and now; `later` counts the
    ratings that differ only afterwards.
    """

    day: date
    about: Mapping[str, tuple[str, str]]
    records: Mapping[str, Records]
    ratings: tuple[Rated, ...]
    later: int
    firsts: tuple[First, ...]

    def __bool__(self) -> bool:
        return bool(self.about or any(self.records.values()) or self.ratings or self.later)


def changes(old: Catalog, new: Catalog, day: date | None = None) -> Changes:
    """What is otherwise in the new edition, as known on a day: the one that the new edition starts from."""
    chosen = day or new.as_of
    ratings = _ratings(old, new, chosen)
    return Changes(
        day=chosen,
        about={
            key: (str(getattr(old, key)), str(getattr(new, key)))
            for key in ABOUT
            if getattr(old, key) != getattr(new, key)
        },
        records={kind: _records(getattr(old, kind), getattr(new, kind)) for kind in KINDS},
        ratings=ratings,
        later=len({*_ratings(old, new, date.max)} - {*ratings}),
        firsts=tuple(_first(name, old, new, chosen) for name in _names(old.profiles, new.profiles)),
    )


def _names(before: Iterable[Any], now: Iterable[Any]) -> list[str]:
    return list(dict.fromkeys([*by_id(now), *by_id(before)]))


def _records(before: Sequence[Any], now: Sequence[Any]) -> Records:
    old, new = by_id(before), by_id(now)
    return Records(
        added=tuple(name for name in new if name not in old),
        gone=tuple(name for name in old if name not in new),
        changed=tuple(name for name in new if name in old and _said(old[name]) != _said(new[name])),
    )


def _said(record: Any) -> dict[str, Any]:
    """What a record says, but for ratings."""
    found: dict[str, Any] = record.model_dump(exclude={"ratings"})
    return found


def _ratings(old: Catalog, new: Catalog, day: date) -> tuple[Rated, ...]:
    """Each cell of both editions whose rating in force differs, those alike for several buyers as one."""
    kinds = list(dict.fromkeys(profile.buyers for profile in (*old.profiles, *new.profiles)))
    found: dict[Rated, list[str]] = {}
    for buyers in kinds:
        for one in _of_buyers(old, new, day, buyers):
            found.setdefault(one, []).append(buyers)
    return tuple(
        replace(one, buyers=() if len(whom) == len(kinds) else tuple(whom)) for one, whom in found.items()
    )


def _of_buyers(old: Catalog, new: Catalog, day: date, buyers: str) -> Iterator[Rated]:
    before, criteria = by_id(old.vendors), by_id(old.criteria)
    for vendor in new.vendors:
        if vendor.id in before:
            was = in_force(before[vendor.id], day, buyers)
            is_ = in_force(vendor, day, buyers)
            for criterion in new.criteria:
                if criterion.id in criteria:
                    one = was.get(criterion.id), is_.get(criterion.id)
                    yield from _rated(vendor.id, criteria[criterion.id], criterion, *one)


def _rated(
    vendor: str, old: Criterion, new: Criterion, was: Rating | None, is_: Rating | None
) -> Iterator[Rated]:
    before, now = span(old, was), span(new, is_)
    move = _move(before, now, _scale(old) == _scale(new))
    if move is None and _grounds(was) != _grounds(is_):
        move = "grounds"
    if move and (was or is_):
        yield Rated(vendor, new.id, (), before, now, move)


def span(criterion: Criterion, rating: Rating | None) -> Span:
    """The bounds of a rating; of none, those of the scale."""
    if rating is None:
        low, high = sorted((criterion.worst, criterion.best))
        return low, high
    return rating.low, rating.high


def _scale(criterion: Criterion) -> tuple[object, ...]:
    return criterion.levels, criterion.points, criterion.scale and (criterion.worst, criterion.best)


def _grounds(rating: Rating | None) -> tuple[object, ...] | None:
    """What a rating rests on; nothing for one of the whole scale that says so without a ground."""
    return (rating.claims, rating.judgement) if rating and (rating.claims or rating.judgement) else None


def _move(before: Span, now: Span, same_scale: bool) -> Move | None:
    """How an interval lies to the one before; None if it is the same."""
    return move(before, now) if same_scale else "rescaled"


def move(before: Span, now: Span) -> Move | None:
    """The same of intervals on one scale."""
    if before == now:
        return None
    if before[0] <= now[0] and now[1] <= before[1]:
        return "narrowed"
    if now[0] <= before[0] and before[1] <= now[1]:
        return "widened"
    return "left" if now[1] < before[0] or before[1] < now[0] else "moved"


def _first(name: str, old: Catalog, new: Catalog, day: date) -> First:
    before, now = (_of_profile(name, catalog, day) for catalog in (old, new))
    return _both(name, _chances(before, old), _chances(now, new))


def seen(decision: Decision, old: Catalog, new: Catalog) -> First:
    """Who is first in each edition by one decision, on its day; both have what it names."""
    return _both(decision.profile, _chances(decision, old), _chances(decision, new))


def _both(profile: str, before: Lead, now: Lead) -> First:
    (was, chances), (is_, later) = before, now
    both = {
        vendor: (chances.get(vendor, 0.0), later.get(vendor, 0.0))
        for vendor in dict.fromkeys([*later, *chances])
    }
    return First(profile, was, is_, both)


def _of_profile(name: str, catalog: Catalog, day: date) -> Decision | None:
    profile = by_id(catalog.profiles).get(name)
    return replace(preset(catalog, profile), date=day) if profile else None


def _chances(decision: Decision | None, catalog: Catalog) -> Lead:
    """Who is first by a decision, and how often each vendor is."""
    found = answer(decision, catalog) if decision else None
    if decision is None or found is None or not found.has_first:
        return (), {}
    inside = field(found, decision, catalog)
    first = chances_around(inside, FAR).first.tolist()
    names = [catalog.vendors[row].id for row in inside.rows.tolist()]
    leaders = tuple(names[row] for row in inside.leaders.tolist())
    return leaders, dict(zip(names, first, strict=True))
