"""What a row of the board opens to: facts about the vendor, its ratings in words, and ways onwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from shortlist.catalog import Catalog, Vendor
from shortlist.comparison.words import known
from shortlist.decision import VIEW, Decision
from shortlist.evidence.labels import see_evidence
from shortlist.ranking import Ranking
from shortlist.ranking.words import share
from shortlist.robustness.kept import ranks
from shortlist.robustness.labels import ASK
from shortlist.robustness.tables import rank_range
from shortlist.ui.board import words

EVIDENCE = "evidence"


@dataclass(frozen=True)
class Way:
    """A way to the page of a path, with what it is to show there."""

    label: str
    path: str
    show: Mapping[str, str]


def details(
    row: int, ranking: Ranking, decision: Decision, catalog: Catalog, along: Mapping[str, str]
) -> dict[str, Any]:
    """The vendor of a row of the table; `along` are the parameters that every way takes along."""
    vendor, found = catalog.vendors[row], ranks(ranking, decision, catalog)
    title = words.RANKS_AGREED if found.agreed else words.RANK_RANGE
    return {
        "summary": vendor.summary,
        "facts": [*_facts(vendor), (title, rank_range(found, row, ranking))],
        "ratings": [
            {
                "criterion": criterion.name,
                "weight": share(float(ranking.weights[column])),
                "rating": known(ranking.table, row, column),
                "open": bool(ranking.table.low[row, column] < ranking.table.high[row, column]),
                "way": _link(way, along),
            }
            for column, (criterion, way) in enumerate(
                zip(catalog.criteria, ways(vendor, catalog)[2:], strict=True)
            )
        ],
        "ways": [{"label": way.label, "link": _link(way, along)} for way in ways(vendor, catalog)[:2]],
    }


def ways(vendor: Vendor, catalog: Catalog) -> list[Way]:
    """From a vendor to its evidence and to the questions, then to the evidence of each criterion."""
    about = {f"{VIEW}vendor": vendor.id}
    return [
        Way(see_evidence(vendor.name), EVIDENCE, about),
        Way(words.QUESTIONS, "robustness", {f"{VIEW}part": ASK}),
        *(Way(c.name, EVIDENCE, {**about, f"{VIEW}criterion": c.id}) for c in catalog.criteria),
    ]


def _link(way: Way, along: Mapping[str, str]) -> str:
    return f"{way.path}?{urlencode({**along, **way.show})}"


def _facts(vendor: Vendor) -> list[tuple[str, str]]:
    found = (
        (words.OWNER, vendor.owner),
        (words.COUNTRY, vendor.country),
        (words.DEPLOYMENT, ", ".join(vendor.deployment)),
    )
    return [(name, fact) for name, fact in found if fact]
