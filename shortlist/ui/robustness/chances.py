"""The pieces of the page about sureness that weigh chances, pairs and methods."""

import streamlit as st

from shortlist.ranking import Ranking
from shortlist.robustness import charts, kept, labels
from shortlist.robustness import tables as frames
from shortlist.robustness import words as sentences
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.contest import Field, Inside
from shortlist.robustness.dominance import box, dominance
from shortlist.robustness.draws import FARTHEST
from shortlist.robustness.methods import opinions
from shortlist.robustness.verdict import FAR
from shortlist.ui.drawing import is_dark, show_chart, show_table
from shortlist.ui.folded import folded
from shortlist.ui.views import choose_number

BOX, MOST_BOX = 10, 50
RIGHT = st.column_config.TextColumn(alignment="right")


def show_chances(field: Field) -> None:
    """How often each vendor takes each rank, around the chosen weights and over all."""
    st.subheader(labels.PARTS[labels.CHANCE], anchor=False)
    st.text(labels.CHANCE_NOTE)
    far = choose_number(
        labels.AROUND,
        "around",
        (round(100 * FAR), round(100 * FARTHEST)),
        format="%d %%",
        help=labels.AROUND_HELP,
    )
    left, right = st.columns(2, gap="medium")
    with left:
        _show_chances(labels.AROUND_TITLE, kept.acceptability_around(field, far / 100), field, "around")
    with right:
        _show_chances(labels.EVERYWHERE_TITLE, kept.acceptability_everywhere(field), field, "everywhere")
    if rest := sentences.shown_of(field):
        st.caption(rest)
    st.markdown(f"**{labels.WINS_TITLE}**")
    show_table(
        frames.wins_frame(kept.wins_around(field, far / 100), field),
        key="wins",
        alt=labels.WINS_NOTE,
    )
    st.caption(labels.WINS_NOTE)


def show_reach(field: Field) -> None:
    """What ranks each vendor can have at all, and what part of all weightings puts it first."""
    reach, shares = kept.extremes(field), kept.shares(field.today)
    st.subheader(labels.REACH_TITLE, anchor=False)
    show_table(
        frames.reach_frame(reach, shares, field),
        key="reach",
        alt=labels.REACH_NOTE,
        column_config=dict.fromkeys((labels.BEST, labels.WORST, labels.SHARE_FIRST), RIGHT),
    )
    st.caption(sentences.first_shares(shares, field))
    st.caption(labels.REACH_NOTE if reach.exact.all() else f"{labels.REACH_NOTE} {labels.REACH_UNSURE}")


def show_pairs(inside: Inside) -> None:
    """Who beats whom under every weighting near the chosen one, and who could."""
    st.subheader(labels.PARTS[labels.PAIRS], anchor=False)
    points = choose_number(labels.BOX, "box", (BOX, MOST_BOX), format="± %d points", help=labels.BOX_HELP)
    found = dominance(inside.low, inside.high, *box(inside.weights, points / 100))
    for sentence in sentences.beaten(found, inside):
        st.text(sentence)
    show_table(frames.pairs_frame(found, inside), key="pairs", alt=labels.PAIRS_ALT)
    st.caption(labels.PAIRS_NOTE)
    if rest := sentences.shown_of(inside):
        st.caption(rest)


def show_methods(inside: Inside, ranking: Ranking) -> None:
    """What other methods make of the same values and weights."""
    found = opinions(inside)
    st.subheader(labels.PARTS[labels.METHODS], anchor=False)
    show_table(frames.methods_frame(found, inside), key="methods", alt=labels.METHODS_NOTE)
    show_table(
        frames.ranks_frame(found, inside, ranking.rank[inside.rows].tolist()),
        key="ranks_by_method",
        alt=labels.RANKS_ALT,
    )
    st.caption(f"{labels.METHODS_NOTE}{sentences.taken_here(inside)}")


def _show_chances(title: str, found: Acceptability, field: Field, key: str) -> None:
    shown = len(sentences.shown_rows(field))
    st.markdown(f"**{title}**")
    show_chart(
        charts.chances_data(found, field),
        charts.chances(shown, is_dark()),
        key=f"chances_{key}",
        alt=f"{title}. {labels.CHANCE_ALT}",
    )
    st.caption(sentences.drawn(found))
    with folded(labels.AS_TABLE, f"fold_{key}") as unfolded:
        if unfolded:
            show_table(frames.chances_frame(found, field), key=f"table_{key}", alt=title)
