"""What was published when, and the ranks that followed, as HTML on one axis of time."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import pairwise

from shortlist.catalog import Catalog
from shortlist.evidence import labels, words
from shortlist.evidence.axis import Axis, axis
from shortlist.evidence.tables import unique_names
from shortlist.evidence.timeline import Event, Place
from shortlist.figures import day as in_words
from shortlist.ranking.charts import PALETTE

MOST, STEP, APART = 30, 26, 0.11  # vendors drawn, pixels of a rank, least distance of two labels
DASHES = ("", "7 3", "2 2", "9 3 2 3")
SHAPES = "●■▲◆▼✚★"  # one more than colours: no two of 42 vendors are drawn alike
KINDS = {words.FOR: "for", words.AGAINST: "against", words.NEITHER: "neither"}


@dataclass(frozen=True)
class Track:
    """What is drawn: what was told, the ranks on the days that changed one, and the vendors from the top."""

    events: Sequence[Event]
    places: Sequence[Place]
    order: Sequence[str]
    day: date
    catalog: Catalog


def track(drawn: Track) -> str:
    """The drawing, safe to show; each day in it can be chosen."""
    told = Counter(day for day, _ in {(event.day, event.claim.id) for event in drawn.events})
    told.update({place.day: 0 for place in drawn.places} | {drawn.day: 0})
    scale, names = axis(told, drawn.day), unique_names(drawn.catalog)
    lanes = "".join(_lane(vendor, names[vendor], scale, drawn.events) for vendor in drawn.order[:MOST])
    ranks = _ranks(drawn, scale, names) if drawn.places else ""
    return (
        f'<div class="time"><div class="behind">{_opened(scale)}</div>{_ticks(scale)}'
        f"<h3>{labels.TIMELINE}</h3>{lanes}{ranks}{_ticks(scale)}{_days(told, scale)}</div>"
    )


def _lane(vendor: str, name: str, scale: Axis, events: Sequence[Event]) -> str:
    told: dict[tuple[date, str], list[str]] = {}
    for event in events:
        if event.vendor == vendor:
            told.setdefault((event.day, words.side(event.claim.bearing)), []).append(event.claim.text)
    marks = "".join(
        f'<i class="{KINDS[side]}" style="left:{_percent(scale.place(day))};--size:{_size(len(texts))}rem">'
        f"{words.MARKS[side]}</i>"
        for (day, side), texts in told.items()
    )
    shown = f'<div class="marks" aria-hidden="true">{marks}</div>'
    return f'<div class="lane"><bdi title="{escape(name)}">{escape(name)}</bdi>{shown}</div>'


def _ranks(drawn: Track, scale: Axis, names: Mapping[str, str]) -> str:
    """A line of steps for each vendor, with a shape and dashes of its own, named at its end."""
    rows = {vendor.id: row for row, vendor in enumerate(drawn.catalog.vendors)}
    lines, ends = [], dict[int, list[str]]()
    for vendor in drawn.order[:MOST]:
        found = [place for place in drawn.places if place.vendor == vendor and place.ranked]
        if found:
            lines.append(_line(found, drawn.day, rows[vendor], scale))
            if found[-1].day == drawn.places[-1].day:
                ends.setdefault(found[-1].rank, []).append(_end(rows[vendor], names[vendor]))
    height = STEP * max(min(len(drawn.catalog.vendors), MOST), 1)
    told = "".join(
        f'<span style="top:{_height(rank) - 10}px">{", ".join(named)}</span>' for rank, named in ends.items()
    )
    return (
        f'<h3>{labels.BUMP}</h3><div class="ranks" style="height:{height}px">'
        f'<svg aria-hidden="true" width="100%" height="{height}">{"".join(lines)}</svg>'
        f'<div class="ends">{told}</div></div>'
    )


def _line(found: Sequence[Place], day: date, row: int, scale: Axis) -> str:
    hue, dash, shape = PALETTE[row % len(PALETTE)], DASHES[row % len(DASHES)], SHAPES[row % len(SHAPES)]
    points = [(scale.place(place.day), _height(place.rank)) for place in found]
    last = (scale.place(day), points[-1][1])
    steps = "".join(
        f'<line x1="{_percent(x)}" y1="{y}" x2="{_percent(to)}" y2="{y}"/>'
        f'<line x1="{_percent(to)}" y1="{y}" x2="{_percent(to)}" y2="{below}"/>'
        for (x, y), (to, below) in pairwise([*points, last])
    )
    turns = [points[0], *(b for a, b in pairwise(points) if a[1] != b[1]), last]
    marks = "".join(f'<text x="{_percent(x)}" y="{y + 5}">{shape}</text>' for x, y in turns)
    return f'<g stroke="{hue}" fill="{hue}" stroke-dasharray="{dash}">{steps}{marks}</g>'


def _end(row: int, name: str) -> str:
    mark = (
        f'<b style="color:{PALETTE[row % len(PALETTE)]}" aria-hidden="true">{SHAPES[row % len(SHAPES)]}</b>'
    )
    return f'{mark} <bdi title="{escape(name)}">{escape(name)}</bdi>'


def _days(told: Mapping[date, int], scale: Axis) -> str:
    """A column to choose for each day, as wide as half the way to the days beside it."""
    days = sorted(told)
    places = [scale.place(day) for day in days]
    edges = [0.0, *((a + b) / 2 for a, b in pairwise(places)), 1.0]
    columns = "".join(
        f'<button type="button" data-choose="{day}" aria-label="{escape(said)}" title="{escape(said)}" '
        f'style="left:{_percent(left)};width:{_percent(right - left)}"></button>'
        for day, (left, right) in zip(days, pairwise(edges), strict=True)
        for said in [f"{in_words(day)}: {words.count(told[day], 'claim')}"]
    )
    return f'<div class="days" data-line>{columns}</div>'


def _ticks(scale: Axis) -> str:
    shown, last = "", -1.0
    for place, text in _labels(scale):
        if place - last >= APART:
            shown, last = f'{shown}<span style="left:{_percent(place)}">{text}</span>', place
    return f'<div class="ticks" aria-hidden="true">{shown}</div>'


def _labels(scale: Axis) -> list[tuple[float, str]]:
    """The years, and the days that are opened up, where they lie."""
    years = [date(year, 1, 1) for year in range(scale.first.year + 1, scale.last.year + 1)]
    if scale.opened is None:
        return [(scale.place(day), str(day.year)) for day in years]
    start, end = scale.opened
    left, right = scale.edges() or (0.0, 1.0)
    opened = [date.fromordinal(k) for k in range(start.toordinal(), end.toordinal() + 1)]
    outer = [(scale.place(day), str(day.year)) for day in years if not start <= day <= end]
    kept = [label for label in outer if label[0] < left - APART / 2 or label[0] > right + APART / 2]
    return sorted([*kept, *((scale.place(day), f"{day.day} {day:%b}") for day in opened)])


def _opened(scale: Axis) -> str:
    edges = scale.edges()
    if edges is None or scale.opened is None:
        return ""
    said = words.opened(*scale.opened)
    return (
        f'<div style="left:{_percent(edges[0])};width:{_percent(edges[1] - edges[0])}">{escape(said)}</div>'
    )


def _size(count: int) -> float:
    return round(0.75 + 0.07 * min(count, 12), 2)


def _height(rank: int) -> int:
    return STEP * rank - STEP // 2


def _percent(place: float) -> str:
    return f"{100 * place:.2f}%"
