"""The ranking page: the answer in a sentence, as a chart and as a table, and the files to take away."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from shortlist.catalog import Catalog
from shortlist.comparison import words as comparison_words
from shortlist.comparison.comparison import MOST
from shortlist.decision import VIEW, Decision
from shortlist.evidence.fragility import decisive
from shortlist.evidence.labels import see_evidence
from shortlist.evidence.source_words import hinge
from shortlist.files.forms import FORMS
from shortlist.files.workshop import made
from shortlist.ranking import Ranking, charts, words
from shortlist.ranking.answer import answer as _answer
from shortlist.ranking.tables import outside_frame, ranking_frame
from shortlist.text.markdown import plain
from shortlist.ui.drawing import is_dark, show_chart, show_table
from shortlist.ui.frame.state import PageEndError, link
from shortlist.ui.ways import show_way

TABLE = "ranking"
LEAD_HEIGHT = 104
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


def place_lead() -> DeltaGenerator:
    """The place of the sentence, which is drawn after the chart, so that this need not wait for it."""
    return st.container(horizontal=True, wrap=False, gap=None)


def show_lead(place: DeltaGenerator, ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """The answer in a sentence, how far it can be trusted, and the source that it hangs on."""
    weakest = hinge(decisive(decision, catalog), catalog)
    with place:
        st.text(f"{words.lead(ranking)}\n{words.caution(ranking, weakest)}", width="stretch")
        # A strut: the chart stays where it is when the sentence grows by a line.
        st.container(width=1, height=LEAD_HEIGHT, border=False)


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


def offer_files(ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """The ranking to take away, and the link that shows it again."""
    with st.container(horizontal=True):
        for form in (form for form in FORMS if form.path in words.DOWNLOADS):
            st.download_button(
                words.DOWNLOADS[form.path],
                partial(made, form, ranking, decision, catalog),
                file_name=form.path,
                mime=form.media_type,
                on_click="ignore",
            )
        share = st.popover(words.SHARE, key="share", on_change="rerun")
        if share.open:
            share.text(words.SHARE_HELP)
            share.code(link(decision, catalog), None, wrap_lines=True)
