"""What one choice changed: sentences about two decisions, for Undo, Redo and Reset."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from shortlist.catalog import Catalog, Criterion, Group, Profile, by_id
from shortlist.decision.blind import asks
from shortlist.decision.decision import Decision, preset
from shortlist.figures import day

FEW = 2
UNDO, REDO, RESET, UNDO_THIS = "Undo", "Redo", "Reset", "Undo this"
NOTHING_BEFORE = "There is nothing to take back."
NOTHING_AFTER = "There is nothing to do again."


def step(before: Decision, after: Decision, catalog: Catalog) -> str:
    """What leads from one decision to the other, the first two changes by name: “Price from 40 to 55”."""
    found = changes(before, after, catalog)
    more = len(found) - FEW
    named = found[:FEW] if more != 1 else found
    rest = f", and {more} more" if more > 1 else ""
    return f"{'; '.join(named)}{rest}"


def undoes(before: Decision | None, now: Decision, catalog: Catalog) -> str:
    """What Undo does, given the decision before this one, if there is one."""
    return f"Takes back: {step(before, now, catalog)}" if before else NOTHING_BEFORE


def redoes(now: Decision, after: Decision | None, catalog: Catalog) -> str:
    """What Redo does, given the decision that was taken back, if one was."""
    return f"Does again: {step(now, after, catalog)}" if after else NOTHING_AFTER


def resets(now: Decision, catalog: Catalog) -> str:
    """What Reset does."""
    profile, to = _profile(now, catalog), start(now, catalog)
    if now == to:
        return f"All is as “{profile.name}” starts."
    return f"Goes back to where “{profile.name}” starts: {step(now, to, catalog)}"


def changes(before: Decision, after: Decision, catalog: Catalog) -> list[str]:
    """All that differs between two decisions, a phrase each, in the order of the page and the catalog.

    The weights that another kind of buyer starts from are part of choosing it, as those that follow from
    choices are of making them.
    """
    found = []
    if before.profile != after.profile:
        was, now = (_profile(decision, catalog).name for decision in (before, after))
        found.append(f"kind of buyer from “{was}” to “{now}”")
    if before.date != after.date:
        found.append(f"date from {day(before.date)} to {day(after.date)}")
    found += _musts(before, after, catalog)
    if before.choices != after.choices:
        found.append(_choices(before, after))
    follows = after.choices and before.choices != after.choices
    if not follows and (before.profile == after.profile or not starts(after, catalog)):
        found += _positions(catalog.groups, before.groups, after.groups)
        found += _positions(catalog.criteria, before.weights, after.weights)
    if before.unknown != after.unknown:
        found.append(f"attitude to the unknown from {before.unknown} % to {after.unknown} %")
    if before.blind != after.blind:
        found.append("vendors shown by their names" if asks(before) else "weights given blind")
    return [*found, *_assumed(before, after, catalog)]


def start(decision: Decision, catalog: Catalog) -> Decision:
    """The decision that Reset leads to: where the kind of buyer starts."""
    return replace(preset(catalog, _profile(decision, catalog)), blind=decision.blind)


def starts(decision: Decision, catalog: Catalog) -> bool:
    """Whether all weights are those that the kind of buyer starts from."""
    first = start(decision, catalog)
    return (decision.groups, decision.weights) == (first.groups, first.weights)


def _profile(decision: Decision, catalog: Catalog) -> Profile:
    return by_id(catalog.profiles)[decision.profile]


def _positions(
    records: Sequence[Group | Criterion], before: Mapping[str, int], after: Mapping[str, int]
) -> list[str]:
    moved = [record for record in records if before[record.id] != after[record.id]]
    return [f"{record.name} from {before[record.id]} to {after[record.id]}" for record in moved]


def _musts(before: Decision, after: Decision, catalog: Catalog) -> list[str]:
    found = []
    for criterion in catalog.criteria:
        was, now = before.musts.get(criterion.id), after.musts.get(criterion.id)
        if was != now:
            done = _done(was is not None, now is not None)
            found.append(f"must-have on {criterion.name} {done}")
    if before.open != after.open:
        found.append("what becomes of vendors of whom a must-have is not known")
    return found


def _assumed(before: Decision, after: Decision, catalog: Catalog) -> list[str]:
    held = {**before.assumed, **after.assumed}
    vendors, criteria = by_id(catalog.vendors), by_id(catalog.criteria)
    return [
        f"assumption on {criteria[criterion].name} of {vendors[vendor].name} "
        f"{_done((vendor, criterion) in before.assumed, (vendor, criterion) in after.assumed)}"
        for vendor, criterion in held
        if before.assumed.get((vendor, criterion)) != after.assumed.get((vendor, criterion))
    ]


def _choices(before: Decision, after: Decision) -> str:
    """Choices that were made, or taken back: by a slider moved by hand, too."""
    was, now = len(before.choices), len(after.choices)
    if now == was:
        return "another answer"
    more = abs(now - was)
    return f"{more} choice{'s' * (more > 1)} {'made' if now > was else 'taken back'}"


def _done(was: bool, now: bool) -> str:
    return "made" if not was else "changed" if now else "taken back"
