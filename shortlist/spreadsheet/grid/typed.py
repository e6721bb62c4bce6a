"""What is typed or pasted into a cell of the grid: read right, or refused with the cell named."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from shortlist.catalog import Criterion
from shortlist.catalog.editing.ratings import Bounds
from shortlist.catalog.findings import Finding, shown
from shortlist.figures import digits
from shortlist.spreadsheet.amounts import amount
from shortlist.spreadsheet.grid.cells import DOT, NOT_KNOWN, ends, shown_as
from shortlist.spreadsheet.levels import PARTS
from shortlist.spreadsheet.numbers import mend, number, settle
from shortlist.spreadsheet.sheets import tidy
from shortlist.spreadsheet.vocabulary import is_unknown

Typed: TypeAlias = Bounds | Finding | None  # None: not known
FIGURE = re.compile(r"[0-9]+")
KEYS = str.maketrans("–—−’‘“”", "---''\"\"")
HOW = "write a number, a range such as 4–6, a bound such as ≥ 4, or ? where it is not known"


def settled(texts: Iterable[str], mark: str = "") -> str:
    """The decimal mark of texts that are entered together: the one that is chosen, or the one they show."""
    return mark or settle(found for text in texts if (found := amount(tidy(text))))


def typed(
    place: str,
    criterion: Criterion,
    text: str,
    mark: str = "",
    beside: Mapping[str, Bounds] | None = None,
) -> Typed:
    """What a text says on a criterion: bounds, None if it is not known, or why it is refused.

    The whole scale is not known. `place` names the cell; `mark` is the decimal mark, where one is settled.
    What other cells of the criterion show, `beside`, is read as they mean it.
    """
    told = tidy(text)
    found: Typed = (beside or {}).get(told) or _words(criterion, told)
    if found is None and not is_unknown(told) and told != NOT_KNOWN:
        found = _on_scale(place, criterion, told, mark)
    return None if found == ends(criterion) else found


def _on_scale(place: str, criterion: Criterion, told: str, mark: str) -> Bounds | Finding:
    read = _figures(place, criterion, told, mark)
    if isinstance(read, Finding) or _lies_on(criterion, read):
        return read
    scale = " to ".join(map(digits, ends(criterion)))
    which = "levels" if criterion.levels else "scale"
    return Finding(place, f"“{shown(told)}” lies outside the {which} {scale}", _how(criterion))


def _words(criterion: Criterion, told: str) -> Bounds | None:
    """The level or the levels that words name, as they stand in the catalog or in the grid."""
    steps = {_plain(level): float(place) for place, level in enumerate(criterion.levels or ())}
    named = _plain(told)
    if named in steps:
        return steps[named], steps[named]
    for parting in PARTS.finditer(told):
        ends_ = steps.get(_plain(told[: parting.start()])), steps.get(_plain(told[parting.end() :]))
        if ends_[0] is not None and ends_[1] is not None:
            return min(ends_[0], ends_[1]), max(ends_[0], ends_[1])
    pairs = ((low, high) for low in steps.values() for high in steps.values() if low <= high)
    return next((pair for pair in pairs if _plain(shown_as(criterion, pair)) == named), None)


def _plain(text: str) -> str:
    """A text without differences that a keyboard makes: capitals, and kinds of dashes and marks."""
    return tidy(text).casefold().translate(KEYS)


def _figures(place: str, criterion: Criterion, told: str, mark: str) -> Bounds | Finding:
    """The bounds that figures spell; what is open reaches to the end of the scale."""
    found = amount(told)
    if found is None:
        what = f"is none of its {len(criterion.levels)} levels" if criterion.levels else "is no number"
        return Finding(place, f"“{shown(told)}” {what}", _how(criterion))
    for fault in (*_of_unit(criterion, found.unit), *_of_levels(criterion)):
        return Finding(place, f"“{shown(told)}” {fault}", _how(criterion))
    read = [None if text is None else number(text, mark) for text in (found.low, found.high)]
    for end in read:
        if isinstance(end, str):
            return Finding(place, *mend(told, end))
    first, last = ends(criterion)
    low, high = (end if isinstance(end, float) else None for end in read)
    between = (first if low is None else low, last if high is None else high)
    if between[0] > between[1]:
        return Finding(place, f"“{shown(told)}” runs downwards", "write the lower number first")
    return between


def _of_unit(criterion: Criterion, own: str) -> Iterator[str]:
    """What is wrong with a unit: it is that of the scale or its beginning, if one is written at all."""
    unit = criterion.scale.unit if criterion.scale else ""
    if own and own.casefold() != unit.casefold() and not unit.casefold().startswith(f"{own.casefold()} "):
        yield f"is in “{shown(own)}”, the scale is in “{shown(unit)}”" if unit else "is no level"


def _of_levels(criterion: Criterion) -> Iterator[str]:
    """Why figures name no level: its words begin with other figures than its number."""
    for place, level in enumerate(criterion.levels or ()):
        figure = FIGURE.match(level)
        if figure and figure[0] != str(place):
            yield f"could be a number or words: level {place} is called “{shown(level)}”"
            return


def _lies_on(criterion: Criterion, found: Bounds) -> bool:
    is_whole = not criterion.levels or all(end.is_integer() for end in found)
    return is_whole and all(criterion.holds(end) for end in found)


def _how(criterion: Criterion) -> str:
    if not criterion.levels:
        return HOW
    return f"write one of: {'; '.join(f'{k}{DOT}{shown(level)}' for k, level in enumerate(criterion.levels))}"
