"""What to keep in mind beside the answer, what weighs most first: the same on the page and in the record."""

from dataclasses import dataclass
from typing import Literal

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence.fragility import decisive
from shortlist.evidence.source_words import single
from shortlist.ranking import Ranking
from shortlist.robustness import verdict_words as words
from shortlist.robustness.contest import Field
from shortlist.robustness.verdict import Outlook

MOST = 3


@dataclass(frozen=True)
class Reservation:
    """A sentence, what it is about, and the ids of vendor and criterion if it is about a must-have."""

    said: str
    about: Literal["must", "next", "unknown", "source"]
    vendor: str = ""
    criterion: str = ""


def reservations(
    found: Outlook, field: Field, ranking: Ranking, decision: Decision, catalog: Catalog
) -> list[Reservation]:
    """At most three; none where there is no first place to speak of."""
    if not ranking.has_first:
        return []
    told = []
    if must := words.must(found, field):
        said, vendor, criterion = must
        told.append(Reservation(said, "must", vendor, criterion))
    if len(ranking.order) > 1:
        told.append(Reservation(words.differs(ranking), "next"))
    if said := words.unknown(found, field, ranking):
        told.append(Reservation(said, "unknown"))
    if said := single(decisive(decision, catalog)):
        told.append(Reservation(said, "source"))
    return told[:MOST]
