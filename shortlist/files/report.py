"""The decision record: one page of HTML to print, file and check, with all that the ranking rests on.

Not imported at the start: it draws and fills a template.
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import markupsafe

from shortlist import __version__
from shortlist.catalog import Catalog, Claim, Criterion, Rating, Source
from shortlist.decision import Decision, query
from shortlist.evidence.grounds import grounds
from shortlist.figures import percentage
from shortlist.files.account import account, ground, known, level
from shortlist.files.document import document
from shortlist.files.explanation import explanation
from shortlist.files.picture import contributions_svg
from shortlist.files.weights import shares
from shortlist.ranking import Ranking
from shortlist.ranking.tables import rank_range
from shortlist.ranking.words import unmet
from shortlist.rounding import parts, rounded

TEMPLATES = Path(__file__).parent / "templates"
ACROSS = 7  # vendors beside each other on a page


@dataclass(frozen=True)
class Line:
    """A vendor's line in the ranking, numbers as shown."""

    rank: int
    name: str
    score: str
    range: str
    ranks: str
    known: str
    open: str
    failed: str


@dataclass(frozen=True)
class Cell:
    """A criterion of a vendor: its rating in words and what it rests on."""

    criterion: Criterion
    share: float
    weight: str
    words: str
    rating: Rating | None
    ground: str


def report_html(ranking: Ranking, decision: Decision, catalog: Catalog) -> bytes:
    """The record of a decision in UTF-8; the same arguments give the same bytes."""
    template = _environment().get_template("report.html.j2")
    return template.render(**_content(ranking, decision, catalog)).encode()


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _content(ranking: Ranking, decision: Decision, catalog: Catalog) -> dict[str, Any]:
    names = {criterion.id: criterion.name for criterion in catalog.criteria}
    found = grounds(ranking.table, catalog, decision.date)
    svg, (_, weights) = contributions_svg(ranking, catalog), shares(ranking, catalog)
    return {
        "catalog": catalog,
        "account": account(decision, catalog),
        "decision": decision,
        "ranked": [_line(ranking, int(row), names) for row in ranking.order],
        "left_out": [_line(ranking, int(row), names) for row in ranking.outside],
        "picture": base64.b64encode(svg.encode()).decode(),
        "weights": _weights(ranking, decision, catalog),
        "contributions": _contributions(ranking, catalog),
        "vendors": [
            (vendor, _cells(ranking, decision, row, weights))
            for row, vendor in enumerate(ranking.table.vendors)
        ],
        "musts": [(c, level(c, decision.musts[c.id])) for c in catalog.criteria if c.id in decision.musts],
        "sources": _sources(found),
        "unmet": unmet(int((~ranking.possible).sum()), int(ranking.possible.sum())),
        "trust": explanation(ranking, decision, catalog).trust,
        "query": query(decision, catalog),
        "version": __version__,
        "record": record(ranking, decision, catalog),
    }


def record(ranking: Ranking, decision: Decision, catalog: Catalog) -> markupsafe.Markup:
    """The ranking as JSON in which no character can end the element that holds it."""
    text = document(ranking, decision, catalog).model_dump_json(indent=1)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return markupsafe.Markup(text)


def _line(ranking: Ranking, row: int, names: dict[str, str]) -> Line:
    standing = ranking.standing[row]
    return Line(
        rank=int(ranking.rank[row]),
        name=ranking.table.vendors[row].name,
        score=f"{rounded(ranking.score[row], 1):.1f}",
        range=f"{rounded(ranking.low[row], 1):.1f}–{rounded(ranking.high[row], 1):.1f}",
        ranks=rank_range(ranking, row),
        known=percentage(float(ranking.coverage[row])),
        open=", ".join(names[name] for name in standing.open),
        failed=", ".join(names[name] for name in standing.failed),
    )


def _weights(ranking: Ranking, decision: Decision, catalog: Catalog) -> list[tuple[Any, ...]]:
    """Each group with slider and share, and its criteria with theirs."""
    groups, criteria = shares(ranking, catalog)
    return [
        (
            *(group, decision.groups[group.id], groups[group.id]),
            [(c, decision.weights[c.id], criteria[c.id]) for c in catalog.criteria if c.group == group.id],
        )
        for group in catalog.groups
    ]


def _contributions(ranking: Ranking, catalog: Catalog) -> list[tuple[list[str], list[tuple[str, list[str]]]]]:
    """Tables of points, criteria down and a few vendors across; columns add up to the scores shown."""
    rows = [int(row) for row in (*ranking.order, *ranking.outside)]
    points = {row: parts(ranking.points[row], rounded(ranking.score[row], 1), 1) for row in rows}
    tables = []
    for few in (rows[first : first + ACROSS] for first in range(0, len(rows), ACROSS)):
        names = [ranking.table.vendors[row].name for row in few]
        lines = [
            (criterion.name, [f"{points[row][k]:.1f}" for row in few])
            for k, criterion in enumerate(catalog.criteria)
        ]
        lines.append(("Score", [f"{rounded(ranking.score[row], 1):.1f}" for row in few]))
        tables.append((names, lines))
    return tables


def _cells(ranking: Ranking, decision: Decision, vendor: int, weights: Mapping[str, str]) -> list[Cell]:
    table, name = ranking.table, ranking.table.vendors[vendor].id
    return [
        Cell(
            criterion=criterion,
            share=float(ranking.weights[k]),
            weight=weights[criterion.id],
            words=known(table, vendor, k),
            rating=rating,
            ground=ground(rating, (name, criterion.id) in decision.assumed) if rating else "",
        )
        for k, (criterion, rating) in enumerate(zip(table.criteria, table.ratings[vendor], strict=True))
    ]


def _sources(
    found: Sequence[tuple[Source, tuple[Claim, ...]]],
) -> list[tuple[int, Source, tuple[Claim, ...]]]:
    return [(number, source, claims) for number, (source, claims) in enumerate(found, 1)]
