"""Vendors × views as HTML: the nearer to first, the deeper the tint, so that agreement is a stripe."""

from collections.abc import Iterator, Sequence
from html import escape

import numpy as np

from shortlist.catalog import Catalog
from shortlist.together import Seen, Together, labels, words
from shortlist.together.agreement import regret

TINTS = (34, 20, 10)  # percent of the accent behind the first, second and third place
COUNTED = ' class="counted"'
MOST = 30  # vendors that anybody reads
STYLE = """<style>
.views { container-type: inline-size; font-size: 0.93rem;
  --accent: light-dark(#1c5d8c, #7fbce6); --quiet: color-mix(in srgb, currentColor 78%, transparent);
  --line: color-mix(in srgb, currentColor 16%, transparent); }
.views div { overflow-x: auto; }
.views table { border-collapse: separate; border-spacing: 2px; margin: 0; }
.views caption { padding: 0 0 0.25rem; color: light-dark(#59616a, #a9b1b9); font-size: 0.875rem;
  text-align: left; caption-side: bottom; }
.views :is(th, td) { border: 0; padding: 0.3rem 0.6rem; text-align: left; font-weight: inherit;
  line-height: 1.3; overflow-wrap: break-word; }
.views thead th { vertical-align: bottom; font-size: 0.875rem; max-width: 9rem; min-width: 5rem; }
.views thead tr:first-child th { color: light-dark(#59616a, #a9b1b9); border-bottom: 1px solid var(--line); }
.views .counted { font-weight: 600; }
.views tbody th { min-width: 8rem; max-width: 16rem; overflow-wrap: anywhere;
  position: sticky; left: 0; background: var(--page, transparent); }
.views td { background: color-mix(in srgb, var(--accent) var(--tint, 0%), transparent);
  font-variant-numeric: tabular-nums; white-space: nowrap; }
.views small { white-space: nowrap; }
.views b { font-weight: 600; display: inline-block; min-width: 1.2em; }
.views small { font-size: 0.87em; color: var(--quiet); }
@container (max-width: 40rem) {
  .views :is(table, tbody) { display: block; }
  .views thead { display: none; }
  .views tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(6.4rem, 1fr)); gap: 2px;
    padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .views tbody th { position: static; grid-column: 1 / -1; font-weight: 600; padding: 0 0 0.2rem;
    max-width: none; }
  .views td { padding: 0.25rem 0.4rem; white-space: normal; overflow-wrap: anywhere; }
  .views td::before { content: attr(data-view); display: block; font-size: 0.8rem; color: var(--quiet); }
  .views caption { display: block; }
}
</style>"""


def views_table(found: Together, catalog: Catalog) -> str:
    """The table, safe to show, those vendors first that everybody could live with."""
    rows, worst = words.order(found), regret(found.rankings)
    shown = "".join(_row(row, float(worst[row]), found, catalog) for row in rows[:MOST])
    more = f" {labels.more(len(rows) - MOST)}" if len(rows) > MOST else ""
    return (
        f'<div class="views"><div tabindex="0" role="group" aria-label="{escape(labels.TABLE)}"><table>'
        f"<caption>{escape(f'{labels.TABLE_NOTE} {words.behind_note(found)}')}{more}</caption>"
        f"<thead>{_kinds(found)}{_names(found)}</thead><tbody>{shown}</tbody></table></div></div>"
    )


def _kinds(found: Together) -> str:
    """The heads over the profiles and over the people."""
    profiles = sum(one.view.kind == "profile" for one in found.views)
    spans = ((labels.PROFILES, profiles), (labels.PEOPLE, len(found.views) - profiles))
    heads = "".join(
        f'<th scope="colgroup" colspan="{count}">{escape(title)}</th>' for title, count in spans if count
    )
    return f"<tr><td></td><td></td>{heads}</tr>"


def _names(found: Together) -> str:
    heads = "".join(
        f'<th scope="col"{COUNTED * (place in found.counted)}><bdi>{escape(one.view.name)}</bdi></th>'
        for place, one in enumerate(found.views)
    )
    worst = f'<th scope="col" title="{escape(labels.WORST_HELP)}">{escape(labels.WORST)}</th>'
    return f'<tr><th scope="col">{escape(labels.VENDOR)}</th>{worst}{heads}</tr>'


def _row(row: int, worst: float, found: Together, catalog: Catalog) -> str:
    cells = "".join(_cells(row, found.views))
    far = words.NOBODY if np.isnan(worst) else words.behind(worst)
    name = f'<th scope="row"><bdi>{escape(catalog.vendors[row].name)}</bdi></th>'
    return f'<tr>{name}<td data-view="{escape(labels.WORST)}">{escape(far)}</td>{cells}</tr>'


def _cells(row: int, views: Sequence[Seen]) -> Iterator[str]:
    for one in views:
        rank, chance = words.place(one, row)
        told = f" <small>{escape(labels.CHANCE.format(chance))}</small>" if chance else ""
        place = int(one.ranking.rank[row]) if chance else 0
        tint = f' style="--tint:{TINTS[place - 1]}%"' if 0 < place <= len(TINTS) else ""
        yield f'<td data-view="{escape(one.view.name)}"{tint}><b>{escape(rank)}</b>{told}</td>'
