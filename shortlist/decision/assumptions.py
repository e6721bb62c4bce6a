"""What the user takes for known in one cell, on a ground of their own: no part of the catalog."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

MARK = "if_"
MAX_REASON = 200


@dataclass(frozen=True)
class Assumption:
    """A position on a criterion's scale that the user judges a vendor to hold, and why."""

    level: float
    reason: str


# By vendor and criterion.
Assumptions: TypeAlias = Mapping[tuple[str, str], Assumption]


def key(vendor: str, criterion: str) -> str:
    """The query parameter of an assumption; ids hold no full stop."""
    return f"{MARK}{vendor}.{criterion}"


def is_reason(text: str) -> bool:
    """Tell whether a reason can travel in a link: one line of visible text."""
    return bool(text.strip()) and len(text) <= MAX_REASON and text.isprintable()
