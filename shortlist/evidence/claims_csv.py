"""Claims to take away: a table that opens in any spreadsheet and starts no formula there."""

import csv
import io
from collections.abc import Iterable, Sequence

from shortlist.catalog import Catalog
from shortlist.evidence.archive import Archive
from shortlist.evidence.claims import Statement
from shortlist.evidence.words import CREDIBILITY, RELIABILITY
from shortlist.text.spreadsheet import neutral

COLUMNS = (
    *("claim_id", "source_id", "publisher", "title", "url", "published", "published_inferred", "language"),
    *("locator", "event", "speaker", "about", "vendors", "criterion", "bearing"),
    *("reliability", "reliability_words", "credibility", "credibility_words", "text", "grading"),
    *("echo_of", "contradicts", "supersedes", "as_of", "catalog_sha256"),
)


def claims_csv(rows: Iterable[Statement], known: Archive, catalog: Catalog) -> bytes:
    """Claims as RFC 4180 in UTF-8 with byte-order mark; marks name only what was public at the date."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        # A bearing is a number: `-3` is no formula.
        cells = [str(cell) if isinstance(cell, int) else neutral(cell) for cell in _cells(row, known)]
        writer.writerow([*cells, known.day.isoformat(), catalog.digest])
    return out.getvalue().encode("utf-8-sig")


def _cells(row: Statement, known: Archive) -> Sequence[str | int]:
    claim, source = row.claim, row.source
    inferred = "yes" if source.date_inferred else "no"
    marks = (claim.echo_of, claim.contradicts, claim.supersedes)
    return (
        *(claim.id, source.id, source.publisher, source.title or "", source.url or ""),
        *(source.published, inferred),
        *(source.language, claim.locator or "", claim.event, claim.speaker),
        *(_list(claim.about), _list(row.vendors), claim.criterion, claim.bearing),
        *(source.reliability, RELIABILITY[source.reliability]),
        *(claim.credibility, CREDIBILITY[claim.credibility], claim.text, claim.grading or ""),
        *(_list(name for name in names if name in known.claims) for names in marks),
    )


def _list(names: Iterable[str]) -> str:
    return " ".join(names)
