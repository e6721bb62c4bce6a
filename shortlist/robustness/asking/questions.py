"""Open ratings as questions to the vendors, and a table of them."""

import csv
import io
from collections.abc import Sequence
from math import ceil, floor

from shortlist.catalog import Catalog, Criterion, Vendor
from shortlist.decision import Decision, query
from shortlist.figures import amount, tidy
from shortlist.robustness.asking.inquiry import Inquiry
from shortlist.robustness.contest import TOLERANCE, Field
from shortlist.rounding import rounded
from shortlist.text.spreadsheet import neutral

DECIMALS = 4
HEADER = (
    *("priority", "vendor_id", "vendor", "criterion_id", "criterion", "question", "known"),
    *("first_place_changes", "expected_gain", "decision", "catalog_sha256"),
)
# Words that open a question; only these lose their capital after the vendor's name.
OPENERS = (
    *(
        "are",
        "can",
        "could",
        "did",
        "do",
        "does",
        "had",
        "has",
        "have",
        "how",
        "in",
        "is",
        "may",
        "must",
        "on",
    ),
    *(
        "should",
        "under",
        "was",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whose",
        "why",
        "will",
        "would",
    ),
)


def question(vendor: Vendor, criterion: Criterion) -> str:
    """What to ask a vendor about a criterion: “Acme: is it in the register?”."""
    asked = criterion.question
    opener = asked.split(maxsplit=1)[0]
    return f"{vendor.name}: {asked[0].lower() + asked[1:] if opener.lower() in OPENERS else asked}"


def known(criterion: Criterion, low: float, high: float) -> str:
    """What is known of a rating with values `low` … `high`, in the words or the unit of its criterion."""
    if low <= 0 and high >= 1:
        return "not known"
    ends = [_words(criterion, value) for value in (low, high)]
    return ends[0] if ends[0] == ends[1] else f"between {ends[0]} and {ends[1]}"


def questions_csv(inquiries: Sequence[Inquiry], field: Field, decision: Decision, catalog: Catalog) -> bytes:
    """Open ratings as RFC 4180 in UTF-8 with byte-order mark, in the order given, safe in spreadsheets."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    link = neutral(query(decision, catalog))
    for place, inquiry in enumerate(inquiries, start=1):
        writer.writerow([str(place), *_cells(inquiry, field), link, catalog.digest])
    return out.getvalue().encode("utf-8-sig")


def _cells(inquiry: Inquiry, field: Field) -> list[str]:
    vendor, criterion = field.vendors[inquiry.row], field.criteria[inquiry.column]
    texts = (vendor.id, vendor.name, criterion.id, criterion.name, question(vendor, criterion))
    numbers = (inquiry.change, inquiry.gain)
    return [
        *map(neutral, texts),
        neutral(known(criterion, *_bounds(inquiry, field))),
        *(f"{rounded(number, DECIMALS):.{DECIMALS}f}" for number in numbers),
    ]


def _bounds(inquiry: Inquiry, field: Field) -> tuple[float, float]:
    at = inquiry.row, inquiry.column
    return float(field.low[at]), float(field.high[at])


def _words(criterion: Criterion, value: float) -> str:
    """A value in words: the level, the two levels it lies between, or the number and its unit."""
    position = criterion.position(value)
    if criterion.scale is not None:
        size = max(abs(criterion.worst), abs(criterion.best))
        return amount(tidy(position, size), criterion.scale.unit)
    levels = criterion.levels or ()
    below, above = floor(position + TOLERANCE), ceil(position - TOLERANCE)
    names = [f"“{levels[level]}”" for level in dict.fromkeys((below, above))]
    return " or ".join(names)
