"""Sentences about the verdict: how often the first place holds, what it hinges on, and what to do next."""

import numpy as np

from shortlist.catalog import Catalog
from shortlist.figures import numeral
from shortlist.ranking import Ranking
from shortlist.ranking.gains import LEAST, gains, lead
from shortlist.ranking.words import called, nothing_known, share, unmet
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
EITHER = 2
OPENINGS = {
    Verdict.SETTLED: "Settled: ",
    Verdict.LEANING: "Likely, not certain: ",
    Verdict.OPEN: "Not decided yet: ",
}


def verdict(outlook: Outlook, field: Field, ranking: Ranking) -> str:
    """How often the first place holds, in a sentence; where there is none, why."""
    if not ranking.has_first:
        return nobody(ranking)
    first = names(outlook.first[:1], field)
    if len(field.rows) == 1:
        return _alone(outlook, first)
    often = f"first in {cases(outlook.share, outlook.shown)} (give or take {margin(outlook.error)})"
    if len(outlook.first) > 1:
        return f"{names(outlook.first, field)} share the first place; {first} is {often}."
    return f"{first} comes {often}."


def headline(outlook: Outlook, field: Field, ranking: Ranking) -> str:
    """The verdict and the first place; before that whether anything is known, and anybody is to qualify."""
    if not ranking.has_first:
        return nobody(ranking)
    order = ranking.order.tolist()
    sentence = f"{OPENINGS[outlook.verdict]}{_leads(outlook, field, ranking, order)}"
    if any(not ranking.standing[row].open for row in order):
        return verdict(outlook, field, ranking) if len(field.rows) == 1 else sentence
    if len(order) == 1:
        often = cases(outlook.share, outlook.shown)
        return f"{_unmet(ranking)} That one is {names(outlook.first, field)}, first in {often}."
    return f"{_unmet(ranking)} Of those that may, {_leads(outlook, field, ranking, order)}"


def nobody(ranking: Ranking) -> str:
    """Why there is no first place."""
    return nothing_known(ranking) if len(ranking.order) else _unmet(ranking)


def _unmet(ranking: Ranking) -> str:
    failing = int((~ranking.possible).sum())
    return unmet(failing, len(ranking.rank) - failing)


def must(outlook: Outlook, field: Field) -> tuple[str, str, str] | None:
    """A must-have that the first vendor is not known to meet: in a sentence, and vendor and criterion."""
    for hinge in outlook.hinges:
        if isinstance(hinge, Must):
            vendor, criterion = field.vendors[hinge.row], field.criteria[hinge.column]
            said = f"{vendor.name} is not known to meet the must-have “{criterion.name}”."
            return said, vendor.id, criterion.id
    return None


def differs(ranking: Ranking) -> str:
    """How the first differs from the next: on how many criteria, and the largest difference in points."""
    first, second = ranking.order[:2].tolist()
    names = [ranking.table.vendors[row].name for row in (first, second)]
    points = ranking.points[first] - ranking.points[second]
    count = int((np.abs(points) > LEAST).sum())
    if not count:
        return f"{names[0]} and {names[1]} differ on nothing that weighs."
    most = int(np.abs(points).argmax())
    size = abs(gains(ranking, first, second)[0][most])
    on = "1 criterion only" if count == 1 else f"{count} criteria, most on"
    what = f"{ranking.table.criteria[most].name} ({_points(size)})"
    return f"{names[0]} differs from {names[1]} on {on}{':' * (count == 1)} {what}."


def unknown(outlook: Outlook, field: Field, ranking: Ranking) -> str:
    """How much is known about the first, and what to ask first; empty if all that matters is known."""
    first = int(ranking.order[0])
    name, known = ranking.table.vendors[first].name, share(float(ranking.coverage[first]))
    asked = next((hinge.inquiry for hinge in outlook.hinges if isinstance(hinge, Answer)), None)
    if asked is None:
        rest = "no single answer changes the first place"
        return "" if field.is_known else f"{known} of what counts is known about {name}; {rest}."
    whom, what = field.vendors[asked.row].name, field.criteria[asked.column].name
    return f"{known} of what counts is known about {name}; ask first about {what} of {whom}."


def _leads(outlook: Outlook, field: Field, ranking: Ranking, order: list[int]) -> str:
    """Who is first, by how much, and in how many plausible cases."""
    names, often = [field.vendors[row].name for row in outlook.first], cases(outlook.share, outlook.shown)
    if len(names) > 1:
        return f"{called(names)} share the first place; {names[0]} is first in {often}."
    if len(order) == 1:
        return f"{names[0]} alone is ranked, and is first in {often}."
    by = _points(lead(ranking, order[0], order[1]))
    return f"{names[0]} leads by {by} and stays first in {often}."


def _points(number: float) -> str:
    if not number:
        return "less than 0.1 points"
    return f"{numeral(number)} point{'s' * (number != 1)}"


def _alone(outlook: Outlook, first: str) -> str:
    if any(isinstance(hinge, Must) for hinge in outlook.hinges):
        return f"{first} is the only vendor that may meet every must-have, and it is not known to."
    return f"{first} is the only vendor left, so nothing can take its place."


def hinges(outlook: Outlook, field: Field, catalog: Catalog) -> list[str]:
    """What the verdict hinges on, a sentence each."""
    return [_hinge(hinge, outlook, field, catalog) for hinge in outlook.hinges]


def reservations(outlook: Outlook, field: Field, catalog: Catalog) -> list[str]:
    """What of that no part of the page below tells: must-haves, ties, and who is practically equal."""
    return [
        _hinge(hinge, outlook, field, catalog)
        for hinge in outlook.hinges
        if isinstance(hinge, Must | Tie | Near)
    ]


def advice(outlook: Outlook, field: Field, catalog: Catalog) -> str:
    """What to do next."""
    if not len(field.rows):
        return "Next: lower a must-have, or look for other vendors."
    for hinge in outlook.hinges:
        if isinstance(hinge, Answer):
            return f"Next: ask {asked(hinge.inquiry, field)}"
    if outlook.verdict == Verdict.SETTLED:
        return "Next: check what the first place rests on, then decide."
    for hinge in outlook.hinges:
        if isinstance(hinge, Tie) and hinge.known:
            either = "either" if len(hinge.rows) == EITHER else "any of them"
            return f"Next: nothing that weighs tells them apart; weigh what does, or choose {either}."
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
            first, near = names(outlook.first[:1], field), called([named(row, field) for row in rows])
            verb, each = ("is", "it") if len(rows) == 1 else ("are", "each of them")
            return f"{near} {verb} practically equal: {first} comes before {each} in {NEAR_CASES}."
        case Rival(row, part, shown):
            return f"{named(row, field)} comes first in {cases(part, shown)}."
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
