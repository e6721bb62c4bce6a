"""What answers that came back would do, in sentences."""

from collections.abc import Iterator, Sequence

from shortlist.catalog import Catalog, by_id
from shortlist.catalog.findings import printable
from shortlist.comparison import edition_words
from shortlist.comparison.editions import Changes, First, Span
from shortlist.evidence.words import extent
from shortlist.figures import day
from shortlist.replies.effects import Step, first_day
from shortlist.replies.reading import Returned

SAME = "as it is held now, on other grounds"
UNKNOWN = "not known"


def heading(found: Returned, new: Sequence[Step]) -> str:
    """How many answers there are, and how many of them are new."""
    many = len(found.replies)
    count = f"{many} answer{'s' * (many != 1)}"
    return count if len(new) == many else f"{count}, {len(new)} of them not in the catalog yet"


def change(step: Step, catalog: Catalog) -> str:
    """Whom and what an answer is about, and the rating before and then."""
    reply = step.reply
    criterion = by_id(catalog.criteria)[reply.criterion]
    name = f"{by_id(catalog.vendors)[reply.vendor].name}, {criterion.name}"
    moved = edition_words.MOVES[step.move] if step.move else SAME
    return f"{name}: {_extent(step.before, step, catalog)} → {_extent(step.now, step, catalog)} ({moved})"


def _extent(held: Span, step: Step, catalog: Catalog) -> str:
    """A rating in words; one of the whole scale is not known."""
    criterion = by_id(catalog.criteria)[step.reply.criterion]
    whole = held == tuple(sorted((criterion.worst, criterion.best)))
    return UNKNOWN if whole else extent(criterion, *held)


def facts(step: Step, catalog: Catalog) -> str:
    """From which cell an answer is, of which day, what it names, and how long it counts."""
    reply = step.reply
    parts = [reply.place, day(reply.day)]
    parts += [reply.document] if reply.document else []
    parts += [f"“{reply.remark}”"] if reply.remark else []
    if reply.buyers:
        parts.append(f"for {', '.join(reply.buyers)} alone, as the rating before")
    if step.until:
        over = ", so it changes nothing now: is that the day of the answer?" * (step.until <= catalog.as_of)
        parts.append(f"until {day(step.until)}, from when the catalog has a later rating{over}")
    return " · ".join(parts)


def start(accepted: Sequence[Step], catalog: Catalog) -> str:
    """On which day the catalog then starts, if that is another; empty if not."""
    then = first_day(accepted, catalog)
    if then == catalog.as_of:
        return ""
    before = day(catalog.as_of)
    return f"The catalog then starts from {day(then)}, not {before}, so that every answer counts."


def as_you_decide(one: First, old: Catalog, new: Catalog) -> str:
    """What they do as the reader weighs and decides now."""
    return f"As you decide now: {edition_words.changed(one, old, new)}"


def effect(found: Changes, old: Catalog, new: Catalog) -> tuple[str, list[str]]:
    """What all answers that are accepted do to the first place and the chances: a heading and lines."""
    return edition_words.firsts(found, old, new)


def told(found: Returned, new: Sequence[Step], catalog: Catalog) -> Iterator[str]:
    """Every answer with what it would change, as lines to read."""
    yield f"{found.file}: {heading(found, new)}"
    yield from (f"  {printable(line)}" for line in found.told)
    for step in new:
        yield f"{step.number:>3}. {printable(change(step, catalog))}"
        yield f"     {printable(facts(step, catalog))}"


def together(accepted: Sequence[Step], effects: tuple[str, list[str]], catalog: Catalog) -> Iterator[str]:
    """What the accepted answers do together, as lines to read."""
    heading_, lines = effects
    yield heading_
    yield from (f"  {printable(line)}" for line in lines)
    if said := start(accepted, catalog):
        yield said
