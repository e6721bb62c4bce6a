"""Sentences about open questions: whom to ask what, and what the answers could do."""

from collections.abc import Sequence

from shortlist.ranking.words import share
from shortlist.robustness import labels
from shortlist.robustness.asking.inquiry import Inquiry
from shortlist.robustness.asking.questions import question
from shortlist.robustness.contest import Field
from shortlist.robustness.words import names

ASKED = 3


def asked_first(inquiries: Sequence[Inquiry], field: Field) -> list[str]:
    """The most telling questions in full, and what the answers could do."""
    telling = [one for one in inquiries[:ASKED] if one.matters]
    if not telling:
        return [labels.NONE_TELLING]
    return [
        f"{place}.  {asked(one, field)} {effect(one, field)}" for place, one in enumerate(telling, start=1)
    ]


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


def _part(part: float, inquiry: Inquiry) -> str:
    """A part of the answers: how many, or on a scale what share."""
    return str(round(part * inquiry.answers)) if inquiry.answers else share(part)


def _then(rows: Sequence[int], field: Field) -> str:
    if not rows:
        return "nobody is left in the ranking"
    return f"{names(rows, field)} {'comes first' if len(rows) == 1 else 'share the first place'}"
