"""Several people's views in the record: how vendors stand in each, and what all of them agree on."""

from collections.abc import Iterator

from shortlist.files.explained import Views
from shortlist.files.record import words
from shortlist.files.record.blocks import Block, Head, Paragraph, Points, Row, Table, Title
from shortlist.ranking.words import VENDOR
from shortlist.together import labels
from shortlist.together.words import behind

ACROSS = 5  # views beside each other on a page


def views(found: Views) -> Iterator[Block]:
    """Vendors by views, a few across, then each part of what is said of them."""
    yield Paragraph(found.heading)
    if found.blind:
        yield Paragraph(found.blind)
    for begin in range(0, len(found.views), ACROSS):
        yield _table(found, range(begin, min(begin + ACROSS, len(found.views))))
    if found.remarks:
        yield Points(found.remarks)
    for title, told in found.text.items():
        yield Title(title)
        yield Points(told)


def _table(found: Views, places: range) -> Table:
    heads = (
        *(Head(VENDOR, 25), Head(labels.WORST, 10, True)),
        *(Head(found.views[place].name, 65 // len(places)) for place in places),
    )
    rows = (
        Row((one.name, _behind(one.behind_at_worst), *(one.views[place].text for place in places)))
        for one in found.vendors
    )
    return Table(heads, tuple(rows), words.VIEWS_NOTE, head=0)


def _behind(points: float | None) -> str:
    return words.NOBODY if points is None else behind(points)
