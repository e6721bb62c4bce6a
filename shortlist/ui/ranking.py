"""The ranking page: the answer in a sentence, as a chart and as a table, and the files to take away."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.comparison import words as comparison_words
from shortlist.comparison.comparison import MOST
from shortlist.decision import VIEW, Decision
from shortlist.evidence.labels import see_evidence
from shortlist.ranking import Ranking, charts, words
from shortlist.ranking.answer import answer as _answer
from shortlist.ranking.tables import outside_frame, ranking_frame
from shortlist.text.markdown import plain
from shortlist.ui.drawing import is_dark, show_chart, show_table
from shortlist.ui.frame.state import PageEndError
from shortlist.ui.ways import show_way

TABLE = "ranking"
# Narrow enough that all of them stand side by side at 1024 pixels; where there is more room they grow.
COLUMNS = {
    words.RANK: st.column_config.TextColumn(width=50, alignment="right"),
    words.VENDOR: st.column_config.TextColumn(width=188),
    words.SCORE: st.column_config.TextColumn(width=60, alignment="right", help=words.SCORE_HELP),
    words.RANGE: st.column_config.TextColumn(width=70, alignment="right", help=words.RANGE_HELP),
    words.RANK_RANGE: st.column_config.TextColumn(width=92, alignment="right", help=words.RANK_RANGE_HELP),
    words.COVERAGE: st.column_config.ProgressColumn(
        width=96, format="%s %%", min_value=0, max_value=100, help=words.COVERAGE_HELP
    ),
    words.WOULD_RANK: st.column_config.TextColumn(width=130, alignment="right"),
}


def answer(decision: Decision, catalog: Catalog) -> Ranking:
    """The ranking; where all weights are zero the page says so and ends."""
    found = _answer(decision, catalog)
    if found is None:
        st.info(words.NO_WEIGHT)
        raise PageEndError
    return found


def show_contributions(ranking: Ranking, catalog: Catalog) -> None:
    """Who gets how many points from where."""
    if len(ranking.order):
        show_chart(
            charts.contributions_data(ranking, catalog),
            charts.contributions(catalog, len(ranking.order), is_dark()),
            key="contributions",
            alt=words.CONTRIBUTIONS_ALT,
        )
        st.caption(words.CONTRIBUTIONS_NOTE)


def show_ranking(ranking: Ranking, catalog: Catalog) -> None:
    """The ranking as a table."""
    if len(ranking.order):
        show_table(
            ranking_frame(ranking, catalog),
            key=TABLE,
            alt=words.RANKING_ALT,
            column_config=COLUMNS,
            on_select="rerun",
            selection_mode="multi-row",
        )


def show_ways(ranking: Ranking) -> None:
    """The ways from the ticked rows of the ranking, else from the first, to evidence and comparison."""
    order = [ranking.table.vendors[int(row)] for row in ranking.order]
    if not order:
        return
    places = st.session_state[TABLE].selection.rows
    ticked = [order[place] for place in places if place < len(order)]
    about = (ticked or order)[0]
    with st.container(horizontal=True, gap="small"):
        show_way("evidence", plain(see_evidence(about.name)), {f"{VIEW}vendor": about.id})
        if len(ticked) > 1:
            several = ",".join(vendor.id for vendor in ticked[:MOST])
            show_way("compare", comparison_words.SELECTED, {f"{VIEW}vendors": several})
        elif len(order) > 1:
            show_way("compare", comparison_words.FIRST_TWO, {})


def show_outside(ranking: Ranking, catalog: Catalog) -> None:
    """The vendors left out, why, and where they would stand."""
    if len(ranking.outside):
        st.subheader(words.OUTSIDE, anchor=False)
        show_table(
            outside_frame(ranking, catalog),
            key="outside",
            alt=words.OUTSIDE,
            column_config=COLUMNS,
        )
