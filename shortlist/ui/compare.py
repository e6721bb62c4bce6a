"""Vendors side by side: which ones, how they stand, what tells them apart, and the evidence for it."""

from collections.abc import Sequence
from itertools import combinations

import pyarrow as pa
import streamlit as st

from shortlist.catalog import Catalog
from shortlist.comparison import charts, words
from shortlist.comparison import tables as frames
from shortlist.comparison.comparison import MOST, Comparison, comparison
from shortlist.decision import VIEW, Decision
from shortlist.evidence.tables import unique_criteria, unique_names
from shortlist.ranking import Ranking
from shortlist.ranking import words as ranking_words
from shortlist.ranking.words import listed
from shortlist.text.markdown import plain
from shortlist.ui.drawing import is_dark, show_chart, show_table
from shortlist.ui.frame.address import address, spell_out
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.state import PageEndError, choose
from shortlist.ui.ways import show_way

KEY = f"{VIEW}vendors"
CHOICE_WIDTH = 240
# Narrow enough that all of them stand side by side at 1024 pixels; where there is more room they grow.
COLUMNS = {
    ranking_words.RANK: st.column_config.TextColumn(width=50, alignment="right"),
    ranking_words.VENDOR: st.column_config.TextColumn(width=188),
    **{
        name: st.column_config.TextColumn(width=width, alignment="right", help=meaning)
        for name, width, meaning in (
            (ranking_words.SCORE, 60, ranking_words.SCORE_HELP),
            (ranking_words.RANGE, 70, ranking_words.RANGE_HELP),
            (ranking_words.RANK_RANGE, 92, ranking_words.RANK_RANGE_HELP),
        )
    },
    ranking_words.COVERAGE: st.column_config.ProgressColumn(
        width=96, format="%s %%", min_value=0, max_value=100, help=ranking_words.COVERAGE_HELP
    ),
}


def choose_vendors(ranking: Ranking, catalog: Catalog) -> list[int]:
    """The rows of the vendors to compare: those of the address, the first two by default."""
    names = unique_names(catalog)
    if len(names) < 2:
        st.info(words.ALONE)
        raise PageEndError
    asked = [name for name in dict.fromkeys(address().get(KEY, "").split(",")) if name in names]
    chosen = asked[:MOST] or first_two(ranking)
    st.multiselect(
        words.VENDORS,
        list(names),
        chosen,
        format_func=names.__getitem__,
        max_selections=MOST,
        **hold(KEY, chosen, _keep_vendors, among=names.values()),
    )
    if len(chosen) < 2:
        st.info(words.FEW)
        raise PageEndError
    return [list(names).index(name) for name in chosen]


def first_two(ranking: Ranking) -> list[str]:
    """The vendors that stand first, those left out after the others."""
    rows = [*ranking.order, *ranking.outside][:2]
    return [ranking.table.vendors[int(row)].id for row in rows]


def choose_pair(rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog) -> Comparison:
    """The comparison of the two vendors, or of two among the chosen ones."""
    names = unique_names(catalog)
    pairs = {".".join(ranking.table.vendors[row].id for row in pair): pair for pair in combinations(rows, 2)}
    labels = {key: listed([names[name] for name in key.split(".")]) for key in pairs}
    key = choose(words.PAIR, "pair", labels) if len(pairs) > 1 else next(iter(pairs))
    return comparison(*pairs[key], ranking, decision, catalog)


def show_comparison(found: Comparison, ranking: Ranking, catalog: Catalog) -> None:
    """What the one has over the other, and what would turn that round."""
    for sentence in (
        words.over(found, ranking),
        words.left_out(found, ranking, catalog),
        words.needs(found, ranking, catalog),
        words.may_go(found, ranking, catalog),
    ):
        if sentence:
            st.text(sentence)


def show_standing(rows: Sequence[int], ranking: Ranking, catalog: Catalog) -> None:
    """How the chosen vendors stand in the ranking."""
    show_table(
        frames.standing_frame(rows, ranking, catalog),
        key="standing",
        alt=words.STANDING_ALT,
        column_config=COLUMNS,
    )


def show_difference(found: Comparison, ranking: Ranking, catalog: Catalog) -> None:
    """What tells two vendors apart, as a chart and as a table."""
    st.subheader(words.DIFFERENCE, anchor=False)
    show_chart(
        charts.difference_data(found, ranking, catalog),
        charts.difference(found, catalog, is_dark()),
        key="difference",
        alt=words.DIFFERENCE_ALT,
    )
    ahead, behind = (plain(ranking.table.vendors[row].name) for row in (found.ahead, found.behind))
    st.caption(words.DIFFERENCE_NOTE.format(ahead, behind))
    with st.expander(words.DIFFERENCE_TABLE):
        show_table(
            frames.difference_frame(found, ranking),
            key="differences",
            alt=words.DIFFERENCE_ALT,
            column_config={words.BY: st.column_config.TextColumn(width="small", alignment="right")},
        )


def show_levels(rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """The ratings of the chosen vendors in words."""
    st.subheader(words.LEVELS, anchor=False)
    frame = frames.levels_frame(rows, ranking, decision, catalog)
    shown = {plain(name): [_marked(cell) for cell in cells] for name, cells in frame.items()}
    st.table(pa.table(shown), hide_index=True)


def show_ways_to_evidence(rows: Sequence[int], ranking: Ranking, catalog: Catalog) -> None:
    """The way from any cell to what it rests on: choose the criterion, follow the vendor."""
    names = unique_names(catalog)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=CHOICE_WIDTH):
            criterion = choose(words.EVIDENCE, "criterion", unique_criteria(catalog))
        for vendor in (ranking.table.vendors[row].id for row in rows):
            show = {f"{VIEW}vendor": vendor, f"{VIEW}criterion": criterion}
            show_way("evidence", plain(names[vendor]), show)


def _marked(cell: str) -> str:
    """A cell as Markdown that shows it as it is, what is not known marked as such."""
    known, mark, rest = cell.partition(words.NOT_KNOWN)
    is_unknown = mark and not known and (not rest or rest.startswith(" ("))
    return f":gray-badge[{mark}]{plain(rest)}" if is_unknown else plain(cell)


def _keep_vendors(vendors: Sequence[str]) -> None:
    """Write the vendors into the address."""
    spell_out({KEY: ",".join(vendors)})
