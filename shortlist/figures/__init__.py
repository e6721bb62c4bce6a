"""How every number is written: all the digits that are needed, and no figure against the one beside it."""

from shortlist.figures.days import day, stated, written_day
from shortlist.figures.numerals import amount, beyond, decimals, digits, equal_steps, numeral, tidy
from shortlist.figures.percent import column, hundredth, hundredths, percent, percentage, places, within

__all__ = [
    "amount",
    "beyond",
    "column",
    "day",
    "decimals",
    "digits",
    "equal_steps",
    "hundredth",
    "hundredths",
    "numeral",
    "percent",
    "percentage",
    "places",
    "stated",
    "tidy",
    "within",
    "written_day",
]
