"""A small decision record, and ways to change it."""

import base64
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from shortlist import __version__
from shortlist.catalog import Catalog
from shortlist.decision import Decision, UnfitError, pairs, read
from shortlist.files.document import ranking_json
from shortlist.files.likeness import PICTURE
from shortlist.files.report import report_html
from shortlist.files.stated import RECORD
from shortlist.files.verify import Check, verify
from shortlist.ranking import Ranking, charts
from shortlist.ranking.answer import answer
from tests.support.builders import read as loaded
from tests.support.builders import tables

CATALOG: Catalog = loaded(tables())
NUMBERS = ("catalog", "decision", "numbers")
WHOLE = (*NUMBERS, "page", "picture")
Change = Callable[[dict[str, Any]], None]
LINK = "must_repair=1&unknown=40&if_brio.repair=1%3AThey+said+so."


@cache
def _chosen(link: str) -> tuple[Ranking, Decision, Catalog]:
    decision, ignored = read(pairs(link), CATALOG)
    ranking = answer(decision, CATALOG)
    assert not ignored
    assert ranking is not None
    return ranking, decision, CATALOG


@cache
def page_text(link: str = LINK) -> str:
    """The decision record of a link."""
    return report_html(*_chosen(link)).decode()


@cache
def json_text() -> str:
    """The same ranking as JSON."""
    return ranking_json(*_chosen(LINK)).decode()


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
    """The picture in a page as SVG."""
    (found,) = PICTURE.findall(page)
    return base64.b64decode(found).decode()


def with_picture(page: str, change: Callable[[str], str]) -> str:
    """A page after a change of the SVG in it."""
    (found,) = PICTURE.findall(page)
    return page.replace(found, base64.b64encode(change(picture_of(page)).encode()).decode())


def picture_in_other_fonts(font: str) -> str:
    """The decision record as a machine makes it on which another font stands for `sans-serif`."""
    plain = charts.contributions

    def drawn(catalog: Catalog, rows: int, dark: bool) -> charts.Spec:
        spec = plain(catalog, rows, dark)
        return {**spec, "config": {**spec.get("config", {}), "font": font}}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(charts, "contributions", drawn)
        page = report_html(*_chosen(LINK)).decode()
    return with_picture(page, lambda svg: svg.replace(f'font-family="{font}"', 'font-family="sans-serif"'))


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
