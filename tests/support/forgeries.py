"""A small decision record, and ways to change it."""

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from shortlist import __version__
from shortlist.catalog import Catalog
from shortlist.decision import NOTHING_NOTED, Decision, Note, UnfitError, pairs, read
from shortlist.files.document import ranking_json
from shortlist.files.report import report_html
from shortlist.files.stated import RECORD
from shortlist.files.verify import Check, verify
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.together import Beside
from tests.support.builders import read as loaded
from tests.support.builders import tables

CATALOG: Catalog = loaded(tables())
NUMBERS = ("catalog", "decision", "numbers")
WHOLE = (*NUMBERS, "page", "picture")
Change = Callable[[dict[str, Any]], None]
LINK = "must_repair=1&unknown=40&if_brio.repair=1%3AThey+said+so."


@cache
def chosen(link: str) -> tuple[Ranking, Decision, Catalog]:
    """What a link chooses of the small catalog, with its ranking."""
    decision, ignored = read(pairs(link), CATALOG)
    ranking = answer(decision, CATALOG)
    assert not ignored
    assert ranking is not None
    return ranking, decision, CATALOG


@cache
def page_text(link: str = LINK, note: Note = NOTHING_NOTED) -> str:
    """The decision record of a link."""
    return report_html(*chosen(link), Beside(note)).decode()


@cache
def json_text(note: Note = NOTHING_NOTED) -> str:
    """The same ranking as JSON."""
    return ranking_json(*chosen(LINK), Beside(note)).decode()


def record_of(page: str) -> str:
    """The text of the record inside a page."""
    found = RECORD.search(page)
    assert found
    return found[1]


def with_record(text: str, change: Change) -> str:
    """A page or a ranking as JSON after a change of the record in it."""
    is_page = not text.startswith("{")
    record = record_of(text) if is_page else text
    found = json.loads(record)
    change(found)
    return text.replace(
        record, json.dumps(found, indent=1 if is_page else 2, ensure_ascii=False) + "\n" * (not is_page)
    )


def picture_of(page: str) -> str:
    """The first picture in a page as SVG."""
    found = re.search(r"<svg .*?</svg>", page)
    assert found
    return found[0]


def with_picture(page: str, change: Callable[[str], str]) -> str:
    """A page after a change of the first SVG in it."""
    found = picture_of(page)
    return page.replace(found, change(found), 1)


Forge = Callable[[str], str]
DIFFERS, UNFIT, INCOMPARABLE = "differs", "is no record", "cannot be compared"


def swap(was: str, becomes: str, count: int = 1) -> Forge:
    """Put one text in the place of another, which must stand there."""

    def forge(text: str) -> str:
        assert was in text, was
        return text.replace(was, becomes, count)

    return forge


def both(first: Forge, second: Forge) -> Forge:
    return lambda text: second(first(text))


def named(program: str) -> Forge:
    """Name another program wherever a record names it."""
    return swap(f"Shortlist {__version__}", program, -1)


OTHER = named("Shortlist 0.0.9")
OTHER_CATALOG = swap(CATALOG.digest, "0" * 64, -1)


def checked(text: str, catalog: Catalog = CATALOG) -> Check:
    """What checking a text against a catalog gives."""
    return verify(text.encode(), catalog)


def outcome(text: str) -> str:
    """The same in a word, also where the text is no record."""
    try:
        return checked(text).outcome
    except UnfitError:
        return UNFIT
