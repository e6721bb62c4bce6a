"""Everything that is said about a ranking as plain text, for a terminal or a mail."""

from collections.abc import Iterator, Sequence

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.figures import hundredth, hundredths, percentage
from shortlist.files.document import Document, document
from shortlist.files.explained import Ranked
from shortlist.ranking import Ranking, words
from shortlist.robustness.labels import NONE_TELLING, VERDICTS
from shortlist.robustness.verdict import Verdict
from shortlist.robustness.words import counted
from shortlist.rounding import rounded
from shortlist.text.direction import isolated

TITLES = {
    "vendors": "Vendors",
    "questions": "Questions whose answer changes the first place",
    "weights": "How far each weight can move",
    "sources": "Sources without which a rank changes",
    "conflicts": "Contradictions that bear on the first two",
}
NOTHING = "none"


def told(ranking: Ranking, decision: Decision, catalog: Catalog) -> bytes:
    """The text in UTF-8; the sentences are those of the document and of the pages."""
    found = document(ranking, decision, catalog)
    sections = [
        "\n".join((*found.lead, "", *_verdict(found))),
        *(_section(title, list(lines)) for title, lines in _lists(found, catalog).items()),
    ]
    return isolated("\n\n".join(sections) + "\n").encode()


def _verdict(found: Document) -> Iterator[str]:
    judged = found.verdict
    yield f"{VERDICTS[Verdict(judged.level)]}."
    yield judged.text
    yield from (f"- {hinge}" for hinge in judged.hinges)
    yield judged.next
    yield f"{judged.rule} {counted(found.cases.count, found.cases.margin)}"


def _lists(found: Document, catalog: Catalog) -> dict[str, Iterator[str]]:
    weighed = {criterion.id: criterion.name for criterion in catalog.criteria}
    weighed |= {group.id: group.name for group in catalog.groups}
    telling = [asked for asked in found.questions if asked.change]
    has_first = any(vendor.known for vendor in found.vendors if vendor.rank)
    return {
        TITLES["vendors"]: (
            _vendor(vendor, hundredth(vendor.first, shown), has_first)
            for vendor, shown in zip(found.vendors, _firsts(found.vendors), strict=False)
        ),
        TITLES["questions"]: (f"{asked.question} {asked.effect}" for asked in telling)
        if telling
        else iter([NONE_TELLING]),
        TITLES["weights"]: (f"{weighed[moved.id]}: {moved.text}." for moved in found.weights),
        TITLES["sources"]: (source.text for source in found.sources),
        TITLES["conflicts"]: (f"{pair.first}, {pair.second}: {pair.text}" for pair in found.conflicts),
    }


def _section(title: str, lines: list[str]) -> str:
    return "\n".join((title, *(f"- {line}" for line in lines or [NOTHING])))


def _firsts(vendors: Sequence[Ranked]) -> list[int]:
    """The chances in whole hundredths, as every page shows them."""
    return hundredths([vendor.first for vendor in vendors])


def _vendor(vendor: Ranked, first: str, has_first: bool) -> str:
    """A vendor's place if there is a first, points, chance and how much is known."""
    points = f"{rounded(vendor.score, 1):.1f} points ({rounded(vendor.sure, 1):.1f} sure)"
    span = words.OUT
    if vendor.rank_best and vendor.rank_worst:
        span = words.ranks(vendor.rank_best, vendor.rank_worst, vendor.may_be_out, vendor.ranks_exact)
    place = "left out" if not vendor.rank else f"rank {vendor.rank}" if has_first else "no rank"
    chance = f"first in {first} % of plausible cases"
    return f"{vendor.name}: {place} ({span}), {points}, {chance}, {percentage(vendor.known)} known"
