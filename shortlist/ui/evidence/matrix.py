"""The matrix of what is known, as HTML: vendors × criteria, each cell a mark on its scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from shortlist.catalog import Catalog, by_id
from shortlist.evidence import labels, words
from shortlist.evidence.coverage import Cell
from shortlist.evidence.rating_words import in_force
from shortlist.evidence.tables import unique_criteria, unique_names
from shortlist.text.direction import shown

MOST = 30  # vendors that are drawn
Chosen = tuple[str, str]


@dataclass(frozen=True)
class _Mark:
    """A cell as it is drawn: where on the scale it begins and ends (0…1), and what it says."""

    choose: str
    said: str
    low: float
    high: float
    cell: Cell
    chosen: bool


@lru_cache(maxsize=64)
def matrix(cells: tuple[Cell, ...], order: tuple[str, ...], chosen: Chosen, catalog: Catalog) -> str:
    """The cells as a table, safe to show; `order` are the vendors from the top, `chosen` is one cell."""
    of = {(cell.vendor, cell.criterion): cell for cell in cells}
    names, criteria = unique_names(catalog), unique_criteria(catalog)
    heads = "".join(
        f'<th role="columnheader" title="{shown(name)}" scope="col"><bdi>{shown(name)}</bdi></th>'
        for name in criteria.values()
    )
    rows = "".join(
        f'<tr role="row" data-line>{_named(names[vendor])}'
        + "".join(_cell(_mark(of[vendor, c.id], chosen, catalog)) for c in catalog.criteria)
        + "</tr>"
        for vendor in order[:MOST]
    )
    corner = f'<th role="columnheader" scope="col"><span class="spoken">{labels.VENDOR}</span></th>'
    caption = f'<caption class="spoken">{labels.MATRIX_ALT}</caption>'
    return (
        f'<div class="wide"><table class="matrix" role="table" style="--columns:{len(criteria)}">{caption}'
        f'<thead role="rowgroup"><tr role="row">{corner}{heads}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table></div>{_legend()}{_more(len(order) - MOST)}'
    )


def _named(vendor: str) -> str:
    name = shown(vendor)
    return f'<th role="rowheader" title="{name}" scope="row"><bdi>{name}</bdi></th>'


def _mark(cell: Cell, chosen: Chosen, catalog: Catalog) -> _Mark:
    criterion = by_id(catalog.criteria)[cell.criterion]
    low, high = (
        sorted(map(criterion.value, (cell.rating.low, cell.rating.high))) if cell.rating else (0.0, 1.0)
    )
    name = f"{unique_names(catalog)[cell.vendor]}, {unique_criteria(catalog)[cell.criterion]}"
    said = f"{name}: {in_force(criterion, cell.rating)}. {words.cell(cell)}"
    place = cell.vendor, cell.criterion
    return _Mark(" ".join(place), said, low, high, cell, place == chosen)


def _cell(mark: _Mark) -> str:
    current = ' aria-current="true"' if mark.chosen else ""
    said = shown(mark.said)
    signs = _signs(mark.cell.one_origin, mark.cell.stale, mark.cell.judged)
    return (
        f'<td role="cell"><button type="button" class="{_kind(mark.cell, mark.low, mark.high)}" '
        f'style="{_place(mark.low, mark.high)}" data-choose="{escape(mark.choose)}" aria-label="{said}" '
        f'title="{said}"{current}>{signs}</button></td>'
    )


def _kind(cell: Cell, low: float, high: float) -> str:
    kind = " unknown" if cell.kind == "unknown" else " end" if low == high == 1 else ""
    return f"cell{kind}"


def _place(low: float, high: float) -> str:
    return f"--from:{100 * low:.2f}%;--wide:{100 * (high - low):.2f}%"


def _signs(one: bool, old: bool, judged: bool) -> str:
    found = (
        (one, '<span class="one"></span>'),
        (old, '<span class="old">†</span>'),
        (judged, '<span class="judged">◆</span>'),
    )
    return "".join(sign for held, sign in found if held)


def _legend() -> str:
    entries = (
        ("cell", _place(0.5, 0.75), "", labels.LEGEND_RANGE),
        ("cell unknown", _place(0, 1), "", labels.LEGEND_UNKNOWN),
        ("cell", _place(0.5, 0.75), _signs(True, False, False), labels.LEGEND_ONE),
        ("cell", _place(0.5, 0.75), _signs(False, False, True), labels.LEGEND_JUDGED),
        ("cell", _place(0.5, 0.75), _signs(False, True, False), labels.LEGEND_OLD),
    )
    told = "".join(
        f'<li><span class="{kind}" style="{place}" aria-hidden="true">{signs}</span>{said}</li>'
        for kind, place, signs, said in entries
    )
    return f'<ul class="legend">{told}</ul>'


def _more(count: int) -> str:
    return f'<p class="more">{shown(words.more_vendors(count))}</p>' if count > 0 else ""


def rows_first(order: Sequence[str], catalog: Catalog) -> dict[str, str]:
    """The vendors' names by id, in an order."""
    names = unique_names(catalog)
    return {vendor: names[vendor] for vendor in order}
