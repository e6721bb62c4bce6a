"""The pieces of the page about sureness that weigh chances, pairs and methods."""

import streamlit as st

from shortlist import kept
from shortlist import robustness_charts as charts
from shortlist import robustness_frames as frames
from shortlist import robustness_labels as labels
from shortlist import robustness_words as sentences
from shortlist.acceptability import Acceptability
from shortlist.dominance import box, dominance
from shortlist.draws import FARTHEST
from shortlist.inside import Inside
from shortlist.methods import opinions
from shortlist.ranking import Ranking
from shortlist.robustness import FAR
from shortlist.ui.drawing import is_dark, show_chart, show_table

BOX, MOST_BOX = 10, 50
WIDTH = 360
HELP = {labels.AROUND: labels.AROUND_HELP, labels.BOX: labels.BOX_HELP}
RIGHT = st.column_config.TextColumn(alignment="right")


def show_chances(inside: Inside) -> None:
    """How often each vendor takes each rank, around the chosen weights and over all."""
    st.subheader(labels.PARTS[labels.CHANCE], anchor=False)
    st.text(labels.CHANCE_NOTE)
    far = _slider(labels.AROUND, "show_around", (round(100 * FAR), round(100 * FARTHEST)), "%d %%")
    left, right = st.columns(2, gap="medium")
    with left:
        _show_chances(labels.AROUND_TITLE, kept.acceptability_around(inside, far / 100), inside, "around")
    with right:
        _show_chances(labels.EVERYWHERE_TITLE, kept.acceptability_everywhere(inside), inside, "everywhere")
    if rest := sentences.shown_of(inside):
        st.caption(rest)
    st.markdown(f"**{labels.WINS_TITLE}**")
    show_table(
        frames.wins_frame(kept.wins_around(inside, far / 100), inside),
        key="wins",
        alt=labels.WINS_NOTE,
    )
    st.caption(labels.WINS_NOTE)


def show_reach(inside: Inside) -> None:
    """What ranks each vendor can have at all, and what part of all weightings puts it first."""
    reach, shares = kept.extremes(inside), kept.shares(inside)
    st.subheader(labels.REACH_TITLE, anchor=False)
    show_table(
        frames.reach_frame(reach, shares, inside),
        key="reach",
        alt=labels.REACH_NOTE,
        column_config=dict.fromkeys((labels.BEST, labels.WORST, labels.SHARE_FIRST), RIGHT),
    )
    st.caption(sentences.first_shares(shares))
    st.caption(labels.REACH_NOTE if reach.exact.all() else f"{labels.REACH_NOTE} {labels.REACH_UNSURE}")


def show_pairs(inside: Inside) -> None:
    """Who beats whom under every weighting near the chosen one, and who could."""
    st.subheader(labels.PARTS[labels.PAIRS], anchor=False)
    points = _slider(labels.BOX, "show_box", (BOX, MOST_BOX), "± %d points")
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
    st.caption(labels.METHODS_NOTE)


def _slider(label: str, key: str, ends: tuple[int, int], form: str) -> int:
    """A slider of this page alone; `ends` are where it starts and how far it goes."""
    value, most = ends
    return st.slider(
        label, 0, most, value, 1, format=form, key=key, help=HELP[label], bind="query-params", width=WIDTH
    )


def _show_chances(title: str, found: Acceptability, inside: Inside, key: str) -> None:
    shown = len(sentences.shown_rows(inside))
    st.markdown(f"**{title}**")
    show_chart(
        charts.chances_data(found, inside),
        charts.chances(shown, is_dark()),
        key=f"chances_{key}",
        alt=f"{title}. {labels.CHANCE_ALT}",
    )
    st.caption(sentences.drawn(found))
    table = st.expander(labels.AS_TABLE, key=f"fold_{key}", on_change="rerun")
    if table.open:
        with table:
            show_table(frames.chances_frame(found, inside), key=f"table_{key}", alt=title)
