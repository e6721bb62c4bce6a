"""The head of the page about sureness: the verdict on its scale, and the chances of first in one bar."""

from html import escape
from typing import NamedTuple

import numpy as np
import streamlit as st

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.figures import hundredth
from shortlist.ranking import Ranking
from shortlist.ranking.charts import VENDOR_INKS
from shortlist.ranking.words import unmet
from shortlist.robustness import kept, labels, verdict_words
from shortlist.robustness.asking.changes import Change, changes
from shortlist.robustness.asking.inquiry import Inquiry, inquiries
from shortlist.robustness.contest import Field
from shortlist.robustness.contest import field as _field
from shortlist.robustness.verdict import FAR, Chances, Outlook, outlook
from shortlist.robustness.words import counted, named
from shortlist.ui.folded import is_unfolded
from shortlist.ui.frame.state import PageEndError
from shortlist.ui.robustness.markup import listed, part, said

ROWS, REST = 5, "fold_answers"  # answers in sight, and where the others lie
NAMED = 8  # vendors that have a part of the bar to themselves
OTHERS, NOBODY = "#6b7280", "#3d434b"
LEAST = 1e-9  # a smaller share is none
WIDE = 8  # percent from which a part has room for its figure


class Judged(NamedTuple):
    """What the parts of the page share: the vendors, the open questions, the answers that change the first
    place with the chance of who is first then, as far as they are in sight, all chances, and the verdict."""

    field: Field
    asked: tuple[Inquiry, ...]
    changes: tuple[Change, ...]
    after: Floats
    near: Chances
    outlook: Outlook


def judge(ranking: Ranking, decision: Decision, catalog: Catalog) -> Judged:
    """Judge the first place; where no vendor may meet every must-have the page says so and ends."""
    field = _field(ranking, decision, catalog)
    if not len(field.rows):
        st.info(unmet(len(catalog.vendors), 0))
        raise PageEndError
    asked = inquiries(field)
    found = changes(asked if is_unfolded(REST) else asked[:ROWS], field)
    near, after = kept.chances_after(field, FAR, found)
    return Judged(field, asked, found, after, near, outlook(field, near, asked))


def show_verdict(judged: Judged, ranking: Ranking, catalog: Catalog) -> None:
    """How far the first place can be relied on, by which rule, and who is first how often."""
    found, field = judged.outlook, judged.field
    told = verdict_words.verdict(found, field, ranking)
    st.html(
        part(
            labels.VERDICTS[found.verdict],
            _scale(found),
            said(labels.RULE, "note"),
            said(told, "answer"),
            "" if ranking.is_blank else _bar(judged),
            listed(verdict_words.reservations(found, field, catalog)),
            said(f"{labels.CASE} {counted(judged.near.draws, judged.near.margin)}", "note"),
            names=labels.VERDICT,
        )
    )


def _scale(found: Outlook) -> str:
    """The three verdicts, the one that stands marked."""
    steps = [
        f"<li{' aria-current=true' * (verdict == found.verdict)}>{escape(name)}"
        f"{_marked() * (verdict == found.verdict)}</li>"
        for verdict, name in labels.STEPS.items()
    ]
    return f'<ol class="scale">{"".join(steps)}</ol>'


def _marked() -> str:
    return f"<span> – {escape(labels.HERE_NOW)}</span>"


def _bar(judged: Judged) -> str:
    """Every chance of first as a part of one bar, and below it the same in words; 100 in all."""
    parts = _parts(judged)
    bars = "".join(
        f'<span style="flex-grow:{width};background:{hue}">{escape(figure) * (shown >= WIDE)}</span>'
        for _, figure, hue, width, shown in parts
    )
    words = "".join(
        f'<li><i style="background:{hue}"></i><bdi>{escape(name)}</bdi> <b>{escape(figure)} %</b></li>'
        for name, figure, hue, _, _ in parts
    )
    title = escape(labels.CHANCES)
    return f'<h3>{title}</h3><div class="chances" aria-hidden="true">{bars}</div><ul class="key">{words}</ul>'


def _parts(judged: Judged) -> list[tuple[str, str, str, float, int]]:
    """Name, figure, colour, width and hundredths of each part of the bar, the largest first."""
    first, shown, field = judged.near.first, judged.near.shown, judged.field
    order = [row for row in np.argsort(-first, kind="stable").tolist() if first[row] > 0]
    found = [
        (named(row, field), float(first[row]), ink(row, field), shown[row])
        for row in order[: NAMED if len(order) > NAMED + 1 else NAMED + 1]
    ]
    if rest := order[len(found) :]:
        others = f"{len(rest)} others together"
        found.append((others, float(first[rest].sum()), OTHERS, sum(shown[row] for row in rest)))
    if (nobody := 1 - float(first.sum())) > LEAST:
        found.append((labels.NOBODY_MEETS, nobody, NOBODY, shown[-1]))
    return [
        (name, hundredth(share, figure), hue, round(share, 4), figure) for name, share, hue, figure in found
    ]


def ink(row: int, field: Field) -> str:
    """The colour of a vendor of the field: the same on the whole page."""
    return VENDOR_INKS[int(field.rows[row]) % len(VENDOR_INKS)]
