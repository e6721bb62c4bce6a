"""Sentences about the verdict: how often the first place holds, what it hinges on, and what to do next."""

from shortlist.catalog import Catalog
from shortlist.ranking.words import listed, unmet
from shortlist.robustness import labels
from shortlist.robustness.asking.words import asked, effect
from shortlist.robustness.contest import Field
from shortlist.robustness.interval_words import held, present
from shortlist.robustness.verdict import (
    EVEN,
    Answer,
    Hinge,
    Method,
    Must,
    Near,
    Outlook,
    Rival,
    Tie,
    Verdict,
    Weight,
)
from shortlist.robustness.words import cases, margin, named, names, taken

NEAR_CASES = f"{round(100 * EVEN)} to {round(100 * (1 - EVEN))} of 100 plausible cases"


def verdict(outlook: Outlook, field: Field, failing: int) -> str:
    """How often the first place holds, in a sentence; `failing` vendors are sure to miss a must-have."""
    if not outlook.first:
        return unmet(failing, len(field.rows))
    first = names(outlook.first[:1], field)
    if len(field.rows) == 1:
        return _alone(outlook, first)
    often = f"first in {cases(outlook.share)} (give or take {margin(outlook.error)})"
    if len(outlook.first) > 1:
        return f"{names(outlook.first, field)} share the first place; {first} is {often}."
    return f"{first} comes {often}."


def _alone(outlook: Outlook, first: str) -> str:
    if any(isinstance(hinge, Must) for hinge in outlook.hinges):
        return f"{first} is the only vendor that may meet every must-have, and it is not known to."
    return f"{first} is the only vendor left, so nothing can take its place."


def hinges(outlook: Outlook, field: Field, catalog: Catalog) -> list[str]:
    """What the verdict hinges on, a sentence each."""
    return [_hinge(hinge, outlook, field, catalog) for hinge in outlook.hinges]


def advice(outlook: Outlook, field: Field, catalog: Catalog) -> str:
    """What to do next."""
    for hinge in outlook.hinges:
        if isinstance(hinge, Answer):
            return f"Next: ask {asked(hinge.inquiry, field)}"
    if outlook.verdict == Verdict.SETTLED:
        return "Next: check the sources that the first place rests on, then decide."
    for hinge in outlook.hinges:
        if isinstance(hinge, Tie) and hinge.known:
            return "Next: nothing that weighs tells them apart; weigh what does, or choose either."
    for hinge in outlook.hinges:
        if isinstance(hinge, Weight):
            return f"Next: agree on the weight of {_weighed(hinge, field, catalog)} before you decide."
    if len(field.outcomes.rows):
        return "Next: no single answer decides, so ask every vendor near the top what is not known."
    return "Next: all is known, so agree on the weights before you decide."


def _hinge(hinge: Hinge, outlook: Outlook, field: Field, catalog: Catalog) -> str:
    match hinge:
        case Must(row, column):
            return (
                f"{names([row], field)} is not known to meet the must-have “{field.criteria[column].name}”."
            )
        case Tie(rows, known):
            apart = "nothing that is still unknown parts them" if known else "what is not known may part them"
            return f"{names(rows, field)} share the first place at these weights; {apart}."
        case Near(rows):
            first, near = names(outlook.first[:1], field), listed([named(row, field) for row in rows])
            verb, each = ("is", "it") if len(rows) == 1 else ("are", "each of them")
            return f"{near} {verb} practically equal: {first} comes before {each} in {NEAR_CASES}."
        case Rival(row, part):
            return f"{named(row, field)} comes first in {cases(part)}."
        case Answer(inquiry):
            return f"{asked(inquiry, field)} {effect(inquiry, field)}"
        case Weight(interval=interval):
            weighed = _weighed(hinge, field, catalog)
            return f"The weight of {weighed} is near a change: {held(interval, field)}{taken(field)}."
        case Method(name, rows):
            method = f"{labels.METHOD_NAMES[name]}, which {labels.METHOD_KINDS[name]}"
            return f"{method}, puts {names(rows, field)} first{taken(field)}."


def _weighed(hinge: Weight, field: Field, catalog: Catalog) -> str:
    kinds = catalog.groups if hinge.kind == "group" else field.criteria
    return f"{kinds[hinge.index].name} (now {present(hinge.interval)})"
