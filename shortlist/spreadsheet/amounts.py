"""Numbers as people write them into cells: with marks, signs, units, as ranges and as bounds."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

from shortlist.spreadsheet.vocabulary import BETWEEN, CURRENCIES, LEAST, MOST

POINT, COMMA = ".", ","
MARKS = (POINT, COMMA)
SPACES = " \u00a0\u202f\u2009"
MINUS, PLUS = "-−–", "+"
LONGEST_UNIT = 30
# Digits with single signs between them; a space only before three of them, and no part of a word such as m2.
_NUMBER = re.compile(
    rf"(?<![^\W\d_])[0-9]+(?:[.,'’][0-9]+|[{SPACES}][0-9]{{3}}(?![0-9]))*|(?<![\w.,])[.,][0-9]+"
)
_MIDDLE = re.compile(r"(?P<unit>.*?)\s*(?P<dash>–|—|-|−|‒|\.{2,3}|…|(?<!\w)\w+)\s*(?P<rest>\D*)")


KEPT = 50_000  # texts: what is found in a table is then read by what was found


@dataclass(frozen=True)
class Amount:
    """The bounds of a number, as the texts of their digits, and its unit.

    `low` or `high` is None where it is open; equal texts are one number.
    """

    low: str | None
    high: str | None
    unit: str


@lru_cache(maxsize=KEPT)
def amount(text: str) -> Amount | None:
    """What a text says as a number or a range of numbers; None if it says something else."""
    found = list(_NUMBER.finditer(text))
    if not 1 <= len(found) <= 2 or not all(readings(number[0]) for number in found):
        return None
    before, after = text[: found[0].start()].strip(), text[found[-1].end() :].strip()
    bound, sign, prefix = _opening(before)
    more, unit = _closing(after)
    first = sign + found[0][0]
    if len(found) == 2:
        middle = _between(text[found[0].end() : found[1].start()].strip())
        if middle is None or bound or more:
            return None
        own, minus = middle
        whole = _unit(prefix, own, unit)
        return whole if whole is None else Amount(first, minus + found[1][0], whole.unit)
    whole = _unit(prefix, unit)
    if whole is None or (bound and more):
        return None
    low = None if bound in MOST else first
    high = None if more or bound in LEAST else first
    return Amount(low, high, whole.unit)


def _opening(text: str) -> tuple[str, str, str]:
    """What stands before a number: the word of a bound, a minus, and the rest."""
    sign = "-" if text and text[-1] in MINUS else ""
    rest = text[:-1].strip() if text and text[-1] in MINUS + PLUS else text
    words = sorted((*LEAST, *MOST), key=len, reverse=True)
    low = rest.casefold()
    bound = next((word for word in words if low.startswith(word) and not low[len(word) :][:1].isalpha()), "")
    return bound, sign, rest[len(bound) :].strip()


def _closing(text: str) -> tuple[bool, str]:
    """What stands behind a number: whether it may be more, and the unit."""
    if text.startswith(PLUS) or text.endswith(PLUS):
        return True, text.strip(f"{PLUS} ")
    return False, text


def _between(text: str) -> tuple[str, str] | None:
    """What stands between two numbers: a unit of the first, and a minus of the second; None if no range."""
    found = _MIDDLE.fullmatch(text)
    if found is None or found["dash"].casefold() not in BETWEEN:
        return None
    rest = found["rest"].strip()
    if rest in ("", *MINUS):
        return found["unit"].strip(), "-" if rest else ""
    return (
        (found["unit"].strip() or rest, "")
        if is_currency(rest) and found["unit"].strip() in ("", rest)
        else None
    )


def _unit(*texts: str) -> Amount | None:
    """The one unit that is named around a number, as an amount without bounds; None if it is none."""
    units = list(dict.fromkeys(filter(None, texts)))
    prefix, *others = texts
    if (prefix and not is_currency(prefix)) or not all(map(_is_unit, filter(None, others))):
        return None
    behind = [unit for unit in units if unit != prefix]
    return None if len(behind) > 1 else Amount(None, None, " ".join(units))


def is_currency(text: str) -> bool:
    """Tell whether a unit is money: amounts are often written without it."""
    return text.casefold() in CURRENCIES or (
        bool(text) and all(unicodedata.category(c) == "Sc" for c in text)
    )


def _is_unit(text: str) -> bool:
    """Tell whether what stands behind a number is a unit: short, and begun by a letter or a sign of one."""
    opens = unicodedata.category(text[0])
    return len(text) <= LONGEST_UNIT and (opens[0] == "L" or opens == "Sc" or text[0] in "%‰°\"'′″")


def readings(number: str) -> dict[str, float]:
    """What the digits of a number say, under each decimal mark under which they say something."""
    found = {mark: _read(number, mark) for mark in MARKS}
    return {mark: value for mark, value in found.items() if value is not None}


def _form(mark: str) -> re.Pattern[str]:
    """Numbers by their decimal mark; digits are grouped in threes, by one sign throughout."""
    group = rf"[{re.escape(COMMA if mark == POINT else POINT)}'’{SPACES}]"
    whole = rf"-?(?:[0-9]{{1,3}}(?P<sign>{group})[0-9]{{3}}(?:(?P=sign)[0-9]{{3}})*|[0-9]*)"
    return re.compile(rf"({whole})(?:{re.escape(mark)}([0-9]+))?")


FORMS = {mark: _form(mark) for mark in MARKS}


def _read(number: str, mark: str) -> float | None:
    match = FORMS[mark].fullmatch(number)
    if match is None or (match["sign"] and re.match("-?0", number)):  # nobody groups the digits of 0,500
        return None
    digits = re.sub(r"[^0-9-]", "", match[1])
    value = float(f"{digits}.{match[3] or 0}")
    return value if isfinite(value) else None
