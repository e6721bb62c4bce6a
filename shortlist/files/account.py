"""A decision told in words: what was chosen, as a reader of the file wants to see it."""

from shortlist.catalog import Catalog, Criterion, Rating, by_id
from shortlist.choices import words
from shortlist.choices.reading import conflicting, reading
from shortlist.decision import Decision, buyers, preset
from shortlist.decision.blind import asks, is_blind
from shortlist.figures import amount
from shortlist.ranking import Ranking
from shortlist.ranking.table import Table
from shortlist.ranking.weights import group_shares
from shortlist.ranking.words import share

UNKNOWN = "not known"
NAMES = "Names of the vendors"
ASSUMED, JUDGEMENT = "Assumed by the user", "Judgement"
OPEN = {
    "keep": "kept in the ranking and flagged",
    "drop": "left out of the ranking",
}


def account(decision: Decision, catalog: Catalog) -> list[tuple[str, str]]:
    """What was chosen, as pairs of a label and what holds; each weight is told elsewhere."""
    profile = by_id(catalog.profiles)[decision.profile]
    must = _musts(decision, catalog)
    return [
        ("Profile", f"{profile.name} ({profile.description})"),
        ("Kind of buyer", buyers(decision, catalog)),
        ("As of", decision.date.isoformat()),
        (
            "Weights",
            "as the profile sets them" if _is_preset(decision, catalog) else "changed from the profile's",
        ),
        *_blind(decision),
        ("Attitude to the unknown", attitude(decision.unknown)),
        *_choices(decision, catalog),
        (ASSUMED, "; ".join(assumptions(decision, catalog)) or "nothing"),
        ("Must-haves", "; ".join(must) or "none"),
        (
            "Vendors whose must-haves are open",
            OPEN[decision.open] if must else "none, for lack of must-haves",
        ),
    ]


def _choices(decision: Decision, catalog: Catalog) -> list[tuple[str, str]]:
    """The choices that the weights come from, numbered, and what they come to; nothing if none were made."""
    if not decision.choices:
        return []
    told = (
        f"{number}. {words.given(made, catalog)}" for number, made in enumerate(decision.choices, start=1)
    )
    said = words.NONE_AGREE
    if not conflicting(decision, catalog):
        said = words.finding(reading(decision, catalog), decision, catalog)
    return [("Choices", f"{words.mark(decision, catalog)}: {' '.join(told)}"), ("What they come to", said)]


def in_short(ranking: Ranking, decision: Decision, catalog: Catalog) -> str:
    """What a ranking holds for, in a line: the weights of the groups, the unknown, and the must-haves."""
    wholes = group_shares(ranking.weights, catalog)
    weights = ", ".join(f"{group.name} {share(wholes[group.id])}" for group in catalog.groups)
    must = "; ".join(_musts(decision, catalog)) or "none"
    return f"Weights: {weights}. The unknown taken at {decision.unknown} %. Must-haves: {must}."


def _musts(decision: Decision, catalog: Catalog) -> list[str]:
    return [
        f"{c.name}: {at_least(c, decision.musts[c.id])}" for c in catalog.criteria if c.id in decision.musts
    ]


def _blind(decision: Decision) -> list[tuple[str, str]]:
    """Whether who sets the weights knew who the vendors are, where that is not as usual."""
    if not decision.blind:
        return []
    if asks(decision):
        return [(NAMES, "hidden until weights are given")]
    changed = "" if is_blind(decision) else "; the weights have been changed since"
    return [(NAMES, f"hidden until weights were given{changed}")]


def _is_preset(decision: Decision, catalog: Catalog) -> bool:
    start = preset(catalog, by_id(catalog.profiles)[decision.profile])
    return (decision.groups, decision.weights) == (start.groups, start.weights)


def assumptions(decision: Decision, catalog: Catalog) -> list[str]:
    """What the user takes for known, each with its reason."""
    vendors, criteria = by_id(catalog.vendors), by_id(catalog.criteria)
    return [
        f"{vendors[vendor].name}, {criteria[name].name}: {level(criteria[name], held.level)} ({held.reason})"
        for (vendor, name), held in decision.assumed.items()
    ]


def ground(rating: Rating, is_assumed: bool) -> str:
    """The judgement that a rating rests on, and whose it is; nothing if it rests on claims alone."""
    if is_assumed:
        return f"{ASSUMED}: {rating.judgement}"
    return f"{JUDGEMENT}: {rating.judgement}" if rating.judgement else ""


def attitude(unknown: int) -> str:
    """The attitude to the unknown, in percent and in words."""
    words = {0: "assumes the worst", 50: "assumes the middle", 100: "assumes the best"}
    between = "between the worst and the middle" if unknown < 50 else "between the middle and the best"
    return f"{unknown} of 100: of what is not known it {words.get(unknown, f'assumes a point {between}')}"


def level(criterion: Criterion, position: float) -> str:
    """A position on a criterion's scale in words, or as a number with its unit."""
    if criterion.levels:
        return f"{int(position)} · {criterion.levels[int(position)]}"
    assert criterion.scale
    return amount(position, criterion.scale.unit)


def at_least(criterion: Criterion, position: float) -> str:
    """What a must-have demands: a position or better, if there is any better."""
    return f"{level(criterion, position)}{' or better' * (position != criterion.best)}"


def known(table: Table, vendor: int, criterion: int) -> str:
    """What a cell of a table holds, in words: a level, a range of levels, or that it is not known."""
    rating, record = table.ratings[vendor][criterion], table.criteria[criterion]
    if rating is None:
        return UNKNOWN
    low, high = level(record, rating.low), level(record, rating.high)
    return low if rating.low == rating.high else f"{low} – {high}"
