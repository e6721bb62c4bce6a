"""An answer that came back."""

from dataclasses import dataclass
from datetime import date

from shortlist.catalog import Rating
from shortlist.robustness.asking.addressees import Whom


@dataclass(frozen=True)
class Reply:
    """An answer: from which cell, who gave it, about which vendor on which criterion, and what it says.

    `position` is the level, whole, or the number on the scale; `day` the day of the answer; `asker` the kind
    of buyer that asked. `buyers` are the kinds that it holds for; None is all of them.
    """

    place: str
    whom: Whom
    vendor: str
    criterion: str
    position: float
    day: date
    document: str
    remark: str
    asker: str
    buyers: tuple[str, ...] | None

    @property
    def speaker(self) -> str:
        """A name for who answered."""
        return self.vendor if self.whom == "vendor" else self.whom


def is_taken(reply: Reply, held: Rating | None) -> bool:
    """Tell whether a rating is that answer, taken in before."""
    said = (reply.position, reply.position, reply.day)
    return bool(held and held.claims and (held.low, held.high, held.since) == said)
