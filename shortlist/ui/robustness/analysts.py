"""For analysts: chances of each rank, the triangle, who beats whom, exact shares, other methods."""

from collections.abc import Iterable

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.columns import Frame
from shortlist.ranking import Ranking
from shortlist.robustness import kept, labels
from shortlist.robustness import tables as frames
from shortlist.robustness import words as sentences
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.contest import Field, Inside
from shortlist.robustness.dominance import Dominance, agreed_dominance, box, dominance
from shortlist.robustness.draws import FARTHEST
from shortlist.robustness.extremes import AFFORDABLE
from shortlist.robustness.methods import opinions
from shortlist.robustness.verdict import FAR
from shortlist.ui.folded import folded
from shortlist.ui.robustness.markup import listed, part, said, table
from shortlist.ui.robustness.triangle import show_triangle
from shortlist.ui.robustness.verdict import Judged
from shortlist.ui.robustness.what_if import is_asked_for
from shortlist.ui.views import choose_number

FOLD = "fold_analysts"
BOX, MOST_BOX = 10, 50


def offer_analysis(judged: Judged, ranking: Ranking, catalog: Catalog) -> None:
    """All of it below the rest, folded: it costs nothing until it is unfolded."""
    with folded(labels.ANALYSTS_TITLE, FOLD, start=is_asked_for(FOLD)) as unfolded:
        if unfolded:
            _show_chances(judged.field)
            if judged.field.ranked.any():
                show_triangle(judged.field.today, catalog)
                _show_pairs(judged.field)
                _show_methods(judged.field.today, ranking)
            _show_reach(judged.field)


def _show_chances(field: Field) -> None:
    """How often each vendor takes each rank, around the chosen weights or those that agree, and over all."""
    st.html(part(labels.CHANCE_TITLE, said(labels.CHANCE_NOTE, "note"), names=f"{labels.ANALYSTS} chance"))
    far, title = round(100 * FAR), labels.AGREED_TITLE
    if field.agreed is None:
        ends, shown = (far, round(100 * FARTHEST)), {"format": "%d %%", "help": labels.AROUND_HELP}
        far = choose_number(labels.AROUND, "around", ends, **shown)
        title = f"{labels.AROUND_TITLE} ({far} %)"
    near, everywhere = kept.acceptability_around(field, far / 100), kept.acceptability_everywhere(field)
    rest = sentences.shown_of(field)
    st.html(
        '<section class="sure">'
        + _chances(title, near, field)
        + _chances(
            labels.EVERYWHERE_TITLE if field.agreed is None else labels.EVERYWHERE_AGREED, everywhere, field
        )
        + (said(rest, "note") if rest else "")
        + "</section>"
    )


def _chances(title: str, found: Acceptability, field: Field) -> str:
    return _framed(frames.chances_frame(found, field), title) + said(sentences.drawn(found), "note")


def _show_reach(field: Field) -> None:
    """What ranks each vendor can have at all, and what part of all mixes puts it first."""
    reach, mixes, agreed = kept.extremes(field), kept.shares(field.today), kept.agreed_shares(field)
    note = labels.REACH_NOTE if field.agreed is None else labels.REACH_AGREED
    note = note if reach.exact.all() else f"{note} {labels.REACH_UNSURE}"
    title = labels.SHARE_FIRST if field.agreed is None else labels.SHARE_MIXES
    firsts = {labels.SHARE_AGREED: agreed, title: mixes}
    st.html(
        part(
            labels.REACH_TITLE,
            _framed(frames.reach_frame(reach, firsts, field), labels.REACH_TITLE),
            said(sentences.agreed_shares(agreed, field), "note") if agreed else "",
            said(sentences.first_shares(mixes, field), "note"),
            said(note, "note"),
        )
    )


def _show_pairs(field: Field) -> None:
    """How often who comes before whom, and who is sure to score higher near the chosen weights."""
    wins = frames.wins_frame(kept.wins_around(field, FAR), field)
    drawn = _framed(wins, labels.WINS_TITLE), said(labels.WINS_NOTE, "note")
    st.html(part(labels.PAIRS_TITLE, *drawn, names="pairs"))
    found, inside, where = _dominance(field)
    if not sentences.tells(found):
        st.html(f'<section class="sure">{said(labels.NO_PAIRS.format(weights=where))}</section>')
        return
    st.html(
        '<section class="sure">'
        + listed(sentences.beaten(found, inside, where))
        + _framed(frames.pairs_frame(found, inside), labels.PAIRS_ALT)
        + said(f"{labels.PAIRS_NOTE.format(weights=where)} {sentences.shown_of(field.today)}", "note")
        + "</section>"
    )


def _dominance(field: Field) -> tuple[Dominance, Inside, str]:
    """Who is sure to score higher, of whom, and at which weights: those that agree with choices, or in a box.

    Of many vendors those alone that are shown are asked about with choices: each pair may take a program.
    """
    inside = field.today
    if field.agreed is not None:
        some = inside if len(inside.rows) <= AFFORDABLE else inside.of(sentences.shown_rows(inside))
        return agreed_dominance(some.low, some.high, field.agreed), some, labels.IN_AGREEMENT
    points = choose_number(labels.BOX, "box", (BOX, MOST_BOX), format="± %d points", help=labels.BOX_HELP)
    return dominance(inside.low, inside.high, *box(inside.weights, points / 100)), inside, labels.IN_BOX


def _show_methods(inside: Inside, ranking: Ranking) -> None:
    """What other methods make of the same values and weights."""
    found = opinions(inside)
    ranks = frames.ranks_frame(found, inside, ranking.rank[inside.rows].tolist())
    st.html(
        part(
            labels.METHODS_TITLE,
            _framed(frames.methods_frame(found, inside), labels.METHODS_TITLE, numbers=(4,)),
            _framed(ranks, labels.RANKS_ALT),
            said(f"{labels.METHODS_NOTE}{sentences.taken_here(inside)}", "note"),
            said(labels.METHODS_CHOICES, "note") if inside.sides is not None else "",
            names="methods",
        )
    )


def _framed(frame: Frame, caption: str, numbers: Iterable[int] | None = None) -> str:
    """A table of columns as HTML; all columns but the first are figures if none are named."""
    figures = range(1, len(frame)) if numbers is None else numbers
    return table(list(frame), zip(*frame.values(), strict=True), caption, figures)
