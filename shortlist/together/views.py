"""Views: decisions with a name, alike in all but the weights, so that like is compared with like."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from shortlist.catalog import Catalog, by_id
from shortlist.decision import NOTHING_NOTED, Decision, Note, UnfitError, buyers, preset, read, told
from shortlist.ranking.weights import weights
from shortlist.together import labels

Kind = Literal["profile", "mine", "colleague"]
DIGEST, ASSUMED, WEIGHTS = "catalog", "assumed", ("g_", "w_")
LONGEST_NAME = 40  # characters
SHORT = 12  # characters of a digest that tell editions apart


@dataclass(frozen=True)
class Given:
    """What a colleague gave: a name, or none, and the parameters of a decision as in a link.

    It does not count where a page of several views says so of its own sliders.
    """

    name: str
    parameters: tuple[tuple[str, str], ...]
    counts: bool = True


@dataclass(frozen=True)
class Others:
    """What colleagues gave, and whether one's own sliders count as a view beside theirs."""

    givens: tuple[Given, ...] = ()
    count_mine: bool = True


NOBODY_ELSE = Others()


@dataclass(frozen=True)
class Beside:
    """What stands beside a decision and does not follow from it: the note of it, and what colleagues gave."""

    note: Note = NOTHING_NOTED
    others: Others = NOBODY_ELSE


NOTHING_BESIDE = Beside()


def tidied(name: str) -> str:
    """A name as it can be shown in a line, and spelled in an address."""
    kept = "".join(letter for letter in " ".join(name.split()) if letter.isprintable())
    return kept.replace("~", "-").replace("=", "-")[:LONGEST_NAME].strip()


@dataclass(frozen=True)
class View:
    """A decision with a name: the weights are its own, all else is mine; a profile keeps its kind of buyer.

    `remarks` say what was otherwise where the weights come from.
    """

    name: str
    kind: Kind
    decision: Decision
    remarks: tuple[str, ...] = ()


def of_profiles(mine: Decision, catalog: Catalog) -> tuple[View, ...]:
    """A view for each profile: its weights and kind of buyer under my date, must-haves and assumptions."""
    return tuple(
        View(profile.name, "profile", under(mine, preset(catalog, profile))) for profile in catalog.profiles
    )


def under(mine: Decision, start: Decision) -> Decision:
    """The kind of buyer and the weights of one decision under all else that mine says."""
    return replace(
        start, date=mine.date, unknown=mine.unknown, musts=mine.musts, open=mine.open, assumed=mine.assumed
    )


def of_mine(given: Given, catalog: Catalog) -> View:
    """The view whose date, kind of buyer, must-haves and so on hold for all. UnfitError as there."""
    name = given.name or labels.MINE
    try:
        decision = theirs(given, catalog)
    except UnfitError as fault:
        raise UnfitError(f"{name}: {fault}") from None
    return View(name, "mine", decision, tuple(_remarks(given, decision, decision, catalog)))


def of_colleagues(givens: Sequence[Given], mine: Decision, catalog: Catalog) -> tuple[View, ...]:
    """A view for each colleague: their weights, and all else as I have it.

    UnfitError if one of them cannot be read; the text names whose it is, the fault and the fix.
    """
    named = zip(called(givens, catalog), givens, strict=True)
    return tuple(_of_colleague(name, given, mine, catalog) for name, given in named)


def sound(givens: Sequence[Given], mine: Decision, catalog: Catalog) -> tuple[list[Given], list[str]]:
    """The colleagues' views that can be read, and what is wrong with each of the others."""
    good, faults = [], []
    for name, given in zip(called(givens, catalog), givens, strict=True):
        try:
            _of_colleague(name, given, mine, catalog)
            good.append(given)
        except UnfitError as fault:
            faults.append(str(fault))
    return good, faults


def theirs(given: Given, catalog: Catalog) -> Decision:
    """The whole decision that a colleague gave. UnfitError if nothing of this catalog weighs in it."""
    held = dict(given.parameters)
    decision, ignored = read(((k, v) for k, v in held.items() if k not in (DIGEST, ASSUMED)), catalog)
    is_other = not _is_of(held, catalog)
    if is_other and not _weighs(held, catalog):
        raise UnfitError(labels.ANOTHER_CATALOG)
    if ignored and not is_other:
        raise UnfitError("; ".join(told(ignored, labels.CORRECT)))
    if not weights(decision.groups, decision.weights, catalog).any():
        raise UnfitError(labels.NOTHING_WEIGHS)
    return decision


def _of_colleague(name: str, given: Given, mine: Decision, catalog: Catalog) -> View:
    try:
        decision = theirs(given, catalog)
    except UnfitError as fault:
        raise UnfitError(f"{name}: {fault}") from None
    start = preset(catalog, by_id(catalog.profiles)[mine.profile])
    weighed = replace(start, groups=decision.groups, weights=decision.weights, blind=decision.blind)
    alike = under(mine, weighed)
    return View(name, "colleague", alike, tuple(_remarks(given, decision, mine, catalog)))


def _remarks(given: Given, decision: Decision, mine: Decision, catalog: Catalog) -> Iterator[str]:
    """What is otherwise in a colleague's decision than in mine, weights aside."""
    held = dict(given.parameters)
    if not _is_of(held, catalog):
        yield labels.OTHER_EDITION
        yield from _unshared(held, catalog)
    if buyers(decision, catalog) != buyers(mine, catalog):
        yield labels.OTHER_BUYER
    if decision.date != mine.date:
        yield labels.OTHER_DATE
    if (decision.musts, decision.open) != (mine.musts, mine.open):
        yield labels.OTHER_MUSTS
    if decision.unknown != mine.unknown:
        yield labels.OTHER_ATTITUDE
    if held.get(ASSUMED) or (decision.assumed and decision.assumed != mine.assumed):
        yield labels.OTHER_ASSUMPTIONS


def _unshared(held: dict[str, str], catalog: Catalog) -> Iterator[str]:
    """That the editions do not weigh the same."""
    ours, named = _ours(catalog), {key for key in held if key.startswith(WEIGHTS)}
    if named - ours:
        yield labels.gone(len(named - ours))
    if ours - named:
        yield labels.come(len(ours - named))


def _is_of(held: dict[str, str], catalog: Catalog) -> bool:
    """Whether a link was made under this edition, as far as it says."""
    return catalog.digest.startswith(held.get(DIGEST, ""))


def _weighs(held: dict[str, str], catalog: Catalog) -> bool:
    return bool(_ours(catalog) & set(held))


def _ours(catalog: Catalog) -> set[str]:
    return {f"g_{group.id}" for group in catalog.groups} | {f"w_{one.id}" for one in catalog.criteria}


def called(givens: Sequence[Given], catalog: Catalog) -> list[str]:
    """Names that tell views apart: those without one are numbered, and the second of two as well."""
    found = [labels.MINE, labels.THIS, *(profile.name for profile in catalog.profiles)]
    others = len(found)
    for number, given in enumerate(givens, 1):
        name = given.name or labels.colleague(number)
        spare = (f"{name} ({count})" for count in range(2, len(found) + 3))
        found.append(name if name not in found else next(one for one in spare if one not in found))
    return found[others:]
