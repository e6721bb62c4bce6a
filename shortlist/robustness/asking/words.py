"""Sentences about open questions: whom to ask what, and what the answers could do."""

from collections.abc import Sequence

from shortlist.catalog import Criterion
from shortlist.figures import beyond, numeral, tidy
from shortlist.ranking.words import few, share
from shortlist.robustness import labels
from shortlist.robustness.asking.addressees import Addressee
from shortlist.robustness.asking.changes import Change
from shortlist.robustness.asking.inquiry import Inquiry
from shortlist.robustness.asking.questions import question
from shortlist.robustness.contest import Field
from shortlist.robustness.words import cases, names

FINE = 100  # parts of an interval: how near to its edge a number is said


def asked(inquiry: Inquiry, field: Field) -> str:
    """What to ask about whom."""
    return question(field.vendors[inquiry.row], field.criteria[inquiry.column])


def effect(inquiry: Inquiry, field: Field) -> str:
    """What the answers would do to the first place, all else as it is taken now."""
    if not inquiry.turns:
        last = f"Only at the end of its range {_then(inquiry.last, field)}."
        return last if inquiry.last else "No answer changes the first place."
    ends = [(_then(rows, field), _part(part, inquiry)) for rows, part in inquiry.turns]
    changing = _part(inquiry.change, inquiry)
    if not inquiry.answers:
        head = f"{changing} of what is possible changes the first place"
    else:
        verb = "changes" if changing == "1" else "change"
        head = f"{changing} of {inquiry.answers} answers {verb} the first place"
    if len(ends) == 1:
        return f"{head}: {ends[0][0]} then."
    return f"{head}: {' and '.join(f'{then} in {part}' for then, part in ends)}."


def answer(change: Change, field: Field) -> str:
    """The answers that make a change, in the words or the unit of the criterion."""
    criterion, at = field.criteria[change.column], (change.row, change.column)
    low, high = float(field.low[at]), float(field.high[at])
    if change.answers:
        return _levels(change, round(criterion.position(low)), criterion)
    ends = [_number(low + end * (high - low), criterion) for end in (change.start, change.end)]
    if change.start > 0 and change.end < 1:
        return f"between {numeral(ends[0])} and {numeral(ends[1])} {_unit(criterion)}"
    if change.start <= 0 and change.end >= 1:
        return f"anything from {numeral(ends[0])} to {numeral(ends[1])} {_unit(criterion)}"
    better = change.start > 0
    upward = better == (criterion.best > criterion.worst)
    slack = abs(ends[1] - ends[0]) / FINE
    edge = beyond(ends[0] if better else ends[1], slack, upward=upward)
    return f"{'more' if upward else 'less'} than {numeral(edge)} {_unit(criterion)}"


def _levels(change: Change, lowest: int, criterion: Criterion) -> str:
    """The levels of a change, of which the lowest possible has that number."""
    first, last = round(change.start * change.answers), round(change.end * change.answers) - 1
    names = [f"“{(criterion.levels or ())[lowest + level]}”" for level in (first, last)]
    if first == last:
        return names[0]
    if last == change.answers - 1:
        return f"{names[0]} or better"
    return f"{names[1]} or worse" if first == 0 else f"{names[0]} to {names[1]}"


def _number(value: float, criterion: Criterion) -> float:
    return tidy(criterion.position(value), max(abs(criterion.worst), abs(criterion.best)))


def _unit(criterion: Criterion) -> str:
    return criterion.scale.unit if criterion.scale else ""


def all_answers(count: int) -> str:
    """The way to the answers that are folded."""
    return f"Show all {count}"


def more_questions(count: int) -> str:
    """How many questions more there are than are in sight."""
    return f"And {count} more question{'s' * (count != 1)}, all in the letter."


def more_asked(count: int) -> str:
    """How many others there are of whom an answer alone could change the first place."""
    if count == 1:
        return "1 more could change the first place by an answer; the questions are in the letter."
    return f"{count} more could change the first place by an answer; the questions are in the letters."


def whom(one: Addressee, field: Field) -> str:
    """Who is asked, and how many questions there are."""
    name = field.vendors[one.row].name if one.row >= 0 else labels.WHOM[one.whom]
    return f"{name}: {len(one.asked)} question{'s' * (len(one.asked) != 1)}"


def no_answer(others: Sequence[str]) -> str:
    """Who can be asked as well, with how many questions, though no answer alone changes the first place."""
    named = "; ".join(few(others))
    return f"No answer of these alone changes the first place: {named}. They have letters too."


def how_many(change: Change) -> str:
    """How many of the possible answers these are, or on a scale what share."""
    if not change.answers:
        return f"{share(change.part)} of what is possible"
    return f"{round(change.part * change.answers)} of {change.answers} answers"


def after(change: Change, chance: float, shown: int, field: Field) -> str:
    """Who is first after these answers, and in how many cases with such an answer."""
    if not change.first:
        return "Nobody is left in the ranking then."
    first, often = names(change.first[:1], field), cases(chance, shown)
    if len(change.first) > 1:
        together = f"{names(change.first, field)} share the first place then"
        return f"{together}; {first} is first in {often} with that answer."
    return f"{first} is first then, in {often} with that answer."


def _part(part: float, inquiry: Inquiry) -> str:
    """A part of the answers: how many, or on a scale what share."""
    return str(round(part * inquiry.answers)) if inquiry.answers else share(part)


def _then(rows: Sequence[int], field: Field) -> str:
    if not rows:
        return "nobody is left in the ranking"
    return f"{names(rows, field)} {'comes first' if len(rows) == 1 else 'share the first place'}"
