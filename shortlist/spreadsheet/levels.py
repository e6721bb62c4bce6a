"""Words of a criterion as levels: known orders, and the level or levels that a cell names."""

import re
from collections.abc import Iterable, Sequence

from shortlist.catalog.findings import Finding, shown
from shortlist.spreadsheet.numbers import Read, Span
from shortlist.spreadsheet.sheets import Cell
from shortlist.spreadsheet.vocabulary import LADDERS, is_unknown

MOST, FEWEST = 20, 2
SHORT = 3  # steps of an order whose ends everybody knows
PARTS = re.compile(r"\s*(?:–|—|/|\bto\b|\bbis\b|\bor\b|\boder\b)\s*|\s+-\s+", re.IGNORECASE)
SIGNS, DASHES = {"+", "++"}, {"-", "--"}


def words(cells: Iterable[Cell]) -> tuple[str, ...]:
    """The different words of a criterion, in the order in which they stand there."""
    found: dict[str, str] = {}
    for cell in cells:
        found.setdefault(cell.text.casefold(), cell.text)
    signs = DASHES if SIGNS & set(found) else set[str]()  # a dash beside a plus may be a minus
    return tuple(text for name, text in found.items() if name in signs or not is_unknown(text))


def proposed(found: Sequence[str]) -> tuple[str, ...]:
    """Words in the order that is likely; else as they stand."""
    named = {word.casefold(): word for word in found}
    ladder = next((ladder for ladder in LADDERS if set(named) <= set(ladder)), tuple(named))
    return tuple(named[step] for step in ladder if step in named)


def order(found: Sequence[str]) -> tuple[str, ...]:
    """Words as levels, worst first, with the ends of a short order; empty if their order has to be asked."""
    named = {word.casefold(): word for word in found}
    if SIGNS & set(named):  # a dash beside them may be a minus, or say that nothing is known
        return ()
    for ladder in LADDERS:
        if named and set(named) <= set(ladder):
            ends = (ladder[0], ladder[-1]) if len(ladder) <= SHORT else ()
            taken = [step for step in ladder if step in named or step in ends]
            if len(taken) >= FEWEST:
                return tuple(named.get(step, step) for step in taken)
    return ()


def read(place: str, cell: Cell, levels: Sequence[str]) -> Read:
    """The level, or the first and last of two levels, that a cell names."""
    if cell.fault:
        return Finding(place, cell.fault, "write a level, or leave the cell empty where it is not known")
    steps = {level.casefold(): float(number) for number, level in enumerate(levels)}
    text = cell.text.casefold()
    if text in steps:
        return Span(steps[text], steps[text], cell.text)
    if is_unknown(cell.text):
        return None
    parts = PARTS.split(text)
    if len(parts) == 2 and all(part in steps for part in parts):
        low, high = sorted(steps[part] for part in parts)
        return Span(low, high, cell.text)
    fault = f"“{shown(cell.text)}” is none of the levels {', '.join(map(shown, levels))}"
    return Finding(place, fault, "add it to the levels, or write one of them")
