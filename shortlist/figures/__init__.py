"""How every number is written: all the digits that are needed, and no figure against the one beside it."""

from shortlist.figures.numerals import beyond, decimals, digits, equal_steps, numeral, tidy
from shortlist.figures.percent import percent, percentage, within

__all__ = [
    "beyond",
    "decimals",
    "digits",
    "equal_steps",
    "numeral",
    "percent",
    "percentage",
    "tidy",
    "within",
]
