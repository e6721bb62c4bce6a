"""Shares in percent: 0 % is none and 100 % is all, and a share lies in the interval beside it."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, fsum

from shortlist.figures.numerals import decimals, numeral
from shortlist.rounding import parts as split
from shortlist.rounding import rounded

NOISE = 1e-9  # a share nearer than this to none or all is none or all
MOST = 2  # decimals that are tried to set a share apart from the ends of its interval


def percent(part: float) -> float:
    """A share (0…1) in whole percent, near none and all with the decimals that tell it from them: 99.6."""
    if not NOISE < part < 1 - NOISE:
        return 100.0 * round(part)
    rounds = (rounded(100 * part, digits) for digits in range(9))
    return next(shown for shown in rounds if 0 < shown < 100)


def percentage(part: float) -> str:
    """A share (0…1) as it is written: 48 %; 100 % only if it is all, 0 % only if it is none."""
    return f"{numeral(percent(part))} %"


def hundredths(parts: Sequence[float]) -> list[int]:
    """Shares (0…1) of one whole in whole hundredths that add up to 100, what is left over included."""
    rest = max(1.0 - fsum(parts), 0.0)
    return [round(part) for part in split([100 * part for part in (*parts, rest)], 100)]


def hundredth(part: float, shown: int) -> str:
    """A share (0…1) as the figure of hundredths that is shown of it: none or all only if it is."""
    if shown == 0:
        return "0" if part <= NOISE else "<1"
    return "100" if part >= 1 - NOISE else ">99" if shown == 100 else str(shown)


def places(parts: Iterable[float]) -> int:
    """How many decimals, one at least, let no share (0…1) of a column look like none or all that is not."""
    least = min((part for part in parts if part > NOISE), default=1.0)
    return next(digits for digits in range(1, 9) if 100 * least * 10**digits >= 1 - NOISE)


def column(parts: Sequence[float], whole: float, digits: int) -> list[float]:
    """Shares (0…1) in percent that add up, as shown, to the percentage of the whole as it is shown."""
    return split([100 * part for part in parts], whole, digits)


def within(now: float, low: float, high: float) -> tuple[str, str, str]:
    """A share and the ends of the interval that it lies in, 0…1, as figures in percent without the sign.

    The ends are rounded inwards, so that what is said of the interval holds at them, and the share lies
    between them as shown. Where both cannot be had with few decimals, the share is rounded to its end; of
    an interval too narrow for that only the share is left.
    """
    digits = decimals(numeral(percent(now)))
    middle, bottom, top = _at(digits, now, low, high)
    while not bottom <= middle <= top and digits < MOST:
        digits += 1
        middle, bottom, top = _at(digits, now, low, high)
    middle = max(min(middle, top), bottom) if bottom <= top else middle
    ends = (bottom, top) if bottom <= top else (middle, middle)
    shown = [numeral(number / 10**digits) for number in (middle, *ends)]
    return shown[0], shown[1], shown[2]


def _at(digits: int, now: float, low: float, high: float) -> tuple[int, int, int]:
    """A share, and the ends of its interval rounded inwards, in units of the last digit of a percent."""
    unit = 10**digits
    bottom, top = ceil(100 * unit * (low - NOISE)), floor(100 * unit * (high + NOISE))
    return round(rounded(100 * now, digits) * unit), bottom, top
