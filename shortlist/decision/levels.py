"""Positions on a criterion's scale as parameters spell them."""

import re

from shortlist.catalog import Criterion


class UnfitError(ValueError):
    """A parameter's value that means nothing; the text says what would."""


def level(criterion: Criterion, value: str) -> float:
    """A position on the criterion's scale; of levels a whole one. UnfitError if it is none."""
    found = _number(value)
    whole = criterion.scale is not None or found.is_integer()
    if not (whole and criterion.holds(found)):
        raise UnfitError("not a level of this criterion")
    return found


def _number(value: str) -> float:
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
        raise UnfitError("not a number")
    return float(value)
