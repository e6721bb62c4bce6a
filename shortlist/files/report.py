"""The decision record: one page of HTML to print, sign, file and check, with all that the ranking rests on.

Not imported at the start: it draws and fills a template.
"""

import re
from functools import cache
from pathlib import Path

import jinja2
import markupsafe

from shortlist import __version__
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.files.document import Document, document
from shortlist.files.record import sections
from shortlist.files.record.bars import Bar, svg
from shortlist.files.record.words import KIND
from shortlist.ranking import Ranking
from shortlist.text.direction import isolated
from shortlist.together import NOTHING_BESIDE, Beside

TEMPLATES = Path(__file__).parent / "templates"
LONG = re.compile(r"\S{25}")  # a word that no column is wide enough for


def report_html(
    ranking: Ranking,
    decision: Decision,
    catalog: Catalog,
    beside: Beside = NOTHING_BESIDE,
) -> bytes:
    """The record of a decision in UTF-8; the same arguments give the same bytes."""
    found = document(ranking, decision, catalog, beside)
    content = {
        "catalog": catalog,
        "kind": KIND,
        "sections": sections(found, ranking, decision, catalog),
        "version": __version__,
        "record": record(found),
    }
    return _environment().get_template("report.html.j2").render(**content).encode()


@cache
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_read,
    )
    made.filters["kind"] = lambda block: type(block).__name__
    made.filters["bar"] = _bar
    made.tests["long"] = lambda text: bool(LONG.search(text))
    return made


def _read(told: object) -> object:
    """What the template writes, names from right to left kept to their place; drawings as they are."""
    return isolated(told) if type(told) is str else told


def _bar(drawn: Bar) -> markupsafe.Markup:
    return markupsafe.Markup(svg(drawn))


def record(found: Document) -> markupsafe.Markup:
    """The document as JSON in which no character can end the element that holds it."""
    text = found.model_dump_json(indent=1)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return markupsafe.Markup(text)
