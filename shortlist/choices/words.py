"""Sentences about choices: what is asked, what was answered, what follows, and what contradicts."""

from math import ceil

from shortlist.catalog import Catalog, Criterion, by_id
from shortlist.choices.points import POINTS
from shortlist.choices.polytope import POINT, QUARTER
from shortlist.choices.reading import ENOUGH, Reading, is_agreed
from shortlist.decision import Decision
from shortlist.decision.choice import MOST, MOST_ORDERED, Choice, Order, Preferred, Swing
from shortlist.figures import amount, numeral, percentage
from shortlist.ranking.answer import answer
from shortlist.ranking.basis import basis
from shortlist.ranking.words import called

CHOICES_PAGE = "Ask me instead"
INTRO = (
    "Sliders say how much a criterion counts. Instead you can say what you would rather have: the sliders "
    "follow from your answers, and you are asked only what tells who comes first."
)
START = "What matters most"
ORDER_LABEL = f"The improvements that you would most like to have, up to {MOST_ORDERED}, the greatest first"
ORDER_HINT = "Choose from the list"
ORDER_NOTE = "All others then count less than the last of these."
OR_BEGIN = "You can also begin with a question."
TAKE_ORDER = "Take this order"
ASKED = "Which of these two would you rather have?"
ASKED_STILL = "If you want to go on: which of these two would you rather have?"
ALIKE = "Two made-up offers, alike in everything else."
OFFERS: dict[Preferred, str] = {"first": "First offer", "second": "Second offer"}
ANSWERS: dict[Preferred, str] = {
    "first": "The first",
    "second": "The second",
    "equal": "About equal",
    "unsure": "Cannot say",
}
EQUAL_HELP = f"Neither is worth more by over {100 * QUARTER:.0f} % of the other and {100 * POINT:.0f} point."
GIVEN, TAKE_BACK, ALL_BACK = "Your choices", "Take back", "Take all back"
NO_QUESTION = "No further question of this kind would tell more about who comes first."
FULL = f"You have given {MOST} answers, as many as a link holds. Take one back to be asked again."
NOBODY = "No vendor is ranked, so no answer can tell who comes first."
NOTHING_KNOWN = "Nothing that weighs is known about any vendor that is ranked, so nobody comes first."
NONE_AGREE = "These answers contradict each other: no weights agree with all of them. Take one back."
SLIDERS_STAY = "Until then the sliders stay where they are; nothing is averaged."
IN_MIDDLE = (
    "The sliders stand in the middle of the weights that agree with your answers, as near as whole numbers "
    "allow, and the ranking follows. Chances count all weights that agree, not only those near the sliders. "
    "Moving a slider takes your answers back; Undo brings them again."
)
OFF_MIDDLE = "The sliders do not stand in the middle of the weights that agree with your answers."
TO_MIDDLE = "Move the sliders there"
DRAWN = (
    f"Shares are over {POINTS:,} weights drawn from those that agree, and so good to about three points; "
    "what a choice can cost is exact."
)


def step(swing: Swing, catalog: Catalog) -> str:
    """An improvement in words: “Price from 2,000 to 400 €”."""
    criterion = by_id(catalog.criteria)[swing.criterion]
    if criterion.levels:
        low, high = (position(criterion, end) for end in (swing.low, swing.high))
        return f"{criterion.name} from {low} to {high}"
    return f"{criterion.name} from {numeral(swing.low)} to {position(criterion, swing.high)}"


def position(criterion: Criterion, at: float) -> str:
    """A position on a criterion's scale in words: its level, or the number with its unit."""
    if criterion.levels:
        return f"“{criterion.levels[int(at)]}”"
    assert criterion.scale
    return amount(at, criterion.scale.unit)


def whole(criterion: Criterion, catalog: Catalog) -> str:
    """The whole improvement on a criterion, from its worst to its best."""
    return step(Swing(criterion.id, criterion.worst, criterion.best), catalog)


def given(choice: Choice, catalog: Catalog) -> str:
    """A choice in a sentence: what was asked, and the answer."""
    if isinstance(choice, Order):
        criteria = by_id(catalog.criteria)
        first, *others = (whole(criteria[name], catalog) for name in choice.criteria)
        rest = "; all others count less" if len(criteria) > len(choice.criteria) else ""
        return f"Counts most: {'; then '.join((first, *others))}{rest}."
    first, second = (step(one, catalog) for one in (choice.first, choice.second))
    match choice.preferred:
        case "first":
            return f"Rather {first} than {second}."
        case "second":
            return f"Rather {second} than {first}."
        case "equal":
            return f"About equal: {first}, and {second}."
        case "unsure":
            return f"Cannot say: {first}, or {second}."


def count(number: int) -> str:
    """How many choices: “6 choices”."""
    return f"{number} choice{'s' * (number != 1)}"


def mark(decision: Decision, catalog: Catalog) -> str:
    """What is said at the sliders of where they come from; nothing if from no choices."""
    made = count(len(decision.choices))
    if not decision.choices:
        return ""
    return f"From {made}" if is_agreed(decision, catalog) else f"Not in agreement with {made}"


def finding(found: Reading, decision: Decision, catalog: Catalog) -> str:
    """Who is first for how many of the weights that agree, and what choosing it can cost at most."""
    if found.first is None:
        ranked = answer(decision, catalog)
        return NOTHING_KNOWN if ranked is None or ranked.inside.any() else NOBODY
    vendors = basis(decision, catalog).vendors
    names = called([vendors[row].name for row in found.level])
    does, them = ("is first", "it") if len(found.level) == 1 else ("share the first place", "any of them")
    whose = "of the weights that agree with you" if decision.choices else "of all weights"
    cost, taken = points(found.regret), unknown(decision, catalog)
    said = f"{names} {does} for {_share(found)} {whose}; choosing {them} can cost you at most {cost}{taken}."
    return f"Enough: {said}" if found.enough else said


def goal(found: Reading) -> str:
    """When to stop: the rule, before it is met."""
    return "" if found.enough else f"It is enough when one vendor is first for {percentage(ENOUGH)} of them."


def points(cost: float) -> str:
    """Points of score, rounded up so that it is never more: “1.2 points”."""
    up = ceil(10 * cost - 1e-6) / 10
    return f"{numeral(up + 0.0)} point{'s' * (up != 1)}"


def unknown(decision: Decision, catalog: Catalog) -> str:
    """How what is not known is taken, where anything is not."""
    table = basis(decision, catalog)
    is_open = bool((table.low < table.high).any())
    return f", with the unknown taken at {decision.unknown} %" if is_open else ""


def _share(found: Reading) -> str:
    """The share of the first; all only if it cannot be behind anywhere."""
    if found.share == 1 and found.regret > 0:
        return "over 99 %"
    return percentage(found.share)
