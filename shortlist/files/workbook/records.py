"""The sheets that hold records: ratings with their claims, sources, and what the workbook is."""

from collections.abc import Iterator

from shortlist import __version__
from shortlist.catalog import Catalog, Criterion, Rating, Vendor
from shortlist.decision import Decision, query
from shortlist.evidence.archive import archive
from shortlist.evidence.grounds import cited
from shortlist.files.account import UNKNOWN, account, ground, level
from shortlist.files.workbook.style import Cell, Formats, Sheet, fill, head, put
from shortlist.ranking import Ranking
from shortlist.text.direction import isolated

RATINGS = (
    *(("Vendor id", 20), ("Vendor", 24), ("Criterion id", 24), ("Criterion", 24), ("Low", 8), ("High", 8)),
    *(("From", 36), ("To", 36), ("Since", 12), ("Judgement", 36), ("Note", 36), ("Claim", 22)),
    *(("Source", 18), ("Speaker", 24), ("Event", 12), ("Bearing", 9), ("Credibility", 11), ("Statement", 80)),
)
SOURCES = (
    *(("Id", 22), ("Publisher", 26), ("Title", 60), ("Published", 12), ("Date inferred", 10)),
    *(("Language", 10), ("Reliability", 10), ("Relays", 24), ("Address", 70), ("Note", 60)),
)
RANKS = (
    "Best and worst rank",
    "at the weights that stand in this workbook, not at all that agree with the choices",
)
METHOD = (
    "Score: 100 times the sum of share times value, where the value of a rating lies between its lowest and "
    "its highest as the attitude to the unknown says. Rank: 1 plus the number of ranked vendors with a "
    "higher score, to nine decimals. Best and worst rank: what the ranges of the scores allow. Known: how "
    "much of the weight rests on knowledge. Must-haves are the decision's and do not follow the sliders."
)


def ratings_sheet(
    sheet: Sheet, ranking: Ranking, decision: Decision, catalog: Catalog, style: Formats
) -> None:
    """Every rating in force, a row for each claim that it cites; what is not rated stands as not known."""
    fill(sheet, RATINGS, _ratings(ranking, decision, catalog), style)


def _ratings(ranking: Ranking, decision: Decision, catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    for vendor, row in zip(ranking.table.vendors, ranking.table.ratings, strict=True):
        for criterion, rating in zip(ranking.table.criteria, row, strict=True):
            stated = _rating(vendor, criterion, rating, (vendor.id, criterion.id) in decision.assumed)
            claims = cited(rating, catalog)
            for c in claims:
                grades = (c.event, c.bearing, c.credibility, c.text)
                yield (*stated, c.id, c.source, c.speaker, *grades)
            if not claims:
                yield stated


def _rating(
    vendor: Vendor, criterion: Criterion, rating: Rating | None, is_assumed: bool
) -> tuple[Cell, ...]:
    names = (vendor.id, vendor.name, criterion.id, criterion.name)
    if rating is None:
        return (*names, None, None, UNKNOWN, UNKNOWN)
    words = (isolated(level(criterion, end)) for end in (rating.low, rating.high))
    why = isolated(ground(rating, is_assumed)) if is_assumed else rating.judgement
    return (*names, rating.low, rating.high, *words, rating.since, why, rating.note)


def sources_sheet(sheet: Sheet, decision: Decision, catalog: Catalog, style: Formats) -> None:
    """The sources published by the decision's date."""
    rows = (
        (
            *(s.id, s.publisher, s.title, s.published, "yes" if s.date_inferred else "no", s.language),
            *(s.reliability, s.relays, s.url, s.note),
        )
        for s in archive(catalog, decision.date).sources.values()
    )
    fill(sheet, SOURCES, rows, style)


def about_sheet(sheet: Sheet, decision: Decision, catalog: Catalog, style: Formats) -> None:
    """What was asked and chosen, and what made this workbook."""
    lines = [
        ("Catalog", catalog.title),
        ("Question", catalog.question),
        *((label, isolated(text)) for label, text in account(decision, catalog)),
        *([RANKS] if decision.choices else []),
        ("Decision", query(decision, catalog)),
        ("Catalog, SHA-256", catalog.digest),
        ("Program", f"Shortlist {__version__}"),
        ("Method", METHOD),
    ]
    head(sheet, 0, (("What", 32), ("Says", 110)), style)
    for row, (label, text) in enumerate(lines, 1):
        put(sheet, row, 0, label, style)
        put(sheet, row, 1, text, style)
