"""Vendors side by side as HTML: what tells them apart, then how they stand."""

from collections.abc import Mapping, Sequence

from shortlist.columns import Frame
from shortlist.comparison import words
from shortlist.comparison.side import Cell, Line
from shortlist.decision import VIEW
from shortlist.ranking import words as ranking_words
from shortlist.text.direction import shown
from shortlist.ui.frame.navigation import way

HELPS = {
    ranking_words.SCORE: ranking_words.SCORE_HELP,
    ranking_words.RANGE: ranking_words.RANGE_HELP,
    ranking_words.RANK_RANGE: ranking_words.RANK_RANGE_HELP,
    ranking_words.COVERAGE: ranking_words.COVERAGE_HELP,
}
# Streamlit writes the chosen white on the accent, which is too light for that on a dark page.
STYLE = """<style>
[data-testid=stMultiSelect] [data-tag] { background: transparent; color: inherit;
  border: 1px solid currentColor; }
[data-testid=stMultiSelect] [data-tag] * { color: inherit; }
.side { container-type: inline-size; font-size: 0.93rem;
  --quiet: color-mix(in srgb, currentColor 72%, transparent);
  --line: color-mix(in srgb, currentColor 16%, transparent); }
.side table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 0; }
.side caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.side :is(th, td) { border: 0; border-bottom: 1px solid var(--line); padding: 0.45rem 0.8rem 0.45rem 0;
  text-align: left; vertical-align: top; font-weight: inherit; overflow-wrap: anywhere; line-height: 1.35; }
.side thead th { font-weight: 600; border-bottom-color: currentColor; vertical-align: bottom; }
.side tbody th { font-weight: 600; width: 24%; }
.side small { font-size: 0.87em; font-weight: 400; color: var(--quiet); display: block; }
.side th small { white-space: nowrap; }
.side b { font-weight: 600; font-size: 0.8em; border: 1px solid currentColor; border-radius: 0.2rem;
  padding: 0 0.3em; margin-right: 0.4em; white-space: nowrap; }
.side b.worst { border-style: dashed; }
.side i { display: block; position: relative; height: 0.45rem; margin: 0.3rem 0 0.1rem; max-width: 11rem;
  background: color-mix(in srgb, currentColor 9%, transparent); }
.side i::before { content: ""; position: absolute; inset-block: 0; left: var(--from); width: var(--wide);
  min-width: 0.45rem; background: currentColor; opacity: 0.75; }
.side i.open { background: repeating-linear-gradient(45deg, var(--quiet) 0 1.5px, transparent 1.5px 5px); }
.side i.open::before { display: none; }
.side .standing th { font-weight: 400; color: var(--quiet); }
.side .standing :is(th, td) { padding-block: 0.2rem; border: 0; font-variant-numeric: tabular-nums; }
.side .standing tr:first-child > * { padding-top: 0.8rem; }
.side .sum > * { border-top: 1px solid currentColor; font-weight: 600; }
@container (max-width: 40rem) {
  .side :is(table, tbody, tr, th, td) { display: block; width: auto !important; }
  .side thead { display: none; }
  .side tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .side :is(th, td) { border: 0 !important; padding: 0.15rem 0 !important; }
  .side td::before { content: attr(data-vendor); display: -webkit-box; -webkit-box-orient: vertical;
    -webkit-line-clamp: 2; overflow: hidden; font-weight: 600; font-size: 0.9em; }
  .side :is(.standing, .sum) td { display: flex; justify-content: space-between; gap: 1rem; }
  .side :is(.standing, .sum) td > div { flex: none; }
}
</style>"""


def side_by_side(
    vendors: Mapping[str, str], lines: Sequence[Line], sums: Sequence[str], standing: Frame
) -> str:
    """The table, safe to show: vendors by id and name, each cell a way to its evidence.

    `sums` are the points of each vendor against the first, which has none.
    """
    names = list(vendors.values())
    heads = "".join(f'<th scope="col"><bdi>{shown(name)}</bdi></th>' for name in names)
    rows = "".join(_line(line, vendors) for line in lines)
    together = _row(shown(words.RESULT), [shown(points) for points in sums], names, "sum")
    stand = "".join(
        _row(shown(title), [shown(str(cell)) for cell in cells], names, help_=HELPS.get(title, ""))
        for title, cells in standing.items()
        if title != ranking_words.VENDOR
    )
    caption = f"<caption>{shown(words.DIFFERENCES_CAPTION)}</caption>"
    body = f"<tbody>{rows}{together if lines else ''}</tbody>"
    return (
        f'<div class="side"><table>{caption}'
        f'<thead><tr><th scope="col">{shown(words.CRITERION)}</th>{heads}</tr></thead>'
        f'{body}<tbody class="standing">{stand}</tbody></table></div>'
    )


def _line(line: Line, vendors: Mapping[str, str]) -> str:
    head = f"<bdi>{shown(line.criterion)}</bdi><small>{shown(line.share)}</small>"
    cells = [_cell(cell, vendor, line.id) for cell, vendor in zip(line.cells, vendors, strict=True)]
    return _row(head, cells, list(vendors.values()))


def _cell(cell: Cell, vendor: str, criterion: str) -> str:
    mark = f'<b class="{cell.mark}">{shown(cell.mark)}</b>' if cell.mark else ""
    place = f"--from:{100 * cell.low:.3f}%;--wide:{100 * (cell.high - cell.low):.3f}%"
    scale = f'<i class="{"open" if cell.is_open else "held"}" style="{place}"></i>'
    quiet = "; ".join(filter(None, (cell.note, _points(cell.figure))))
    said = way("evidence", cell.said, {f"{VIEW}vendor": vendor, f"{VIEW}criterion": criterion})
    return f"{mark}<bdi>{said}</bdi>{scale}{f'<small>{shown(quiet)}</small>' if quiet else ''}"


def _points(figure: str) -> str:
    return "" if figure in ("", words.figure(0.0)) else f"{figure} {words.POINTS}"


def _row(head: str, cells: Sequence[str], names: Sequence[str], kind: str = "", help_: str = "") -> str:
    told = "".join(
        f'<td data-vendor="{shown(name)}"><div>{cell}</div></td>'
        for name, cell in zip(names, cells, strict=True)
    )
    title = f' title="{shown(help_)}"' if help_ else ""
    return f'<tr class="{kind}"><th scope="row"{title}>{head}</th>{told}</tr>'
