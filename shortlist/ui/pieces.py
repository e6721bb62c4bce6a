"""The pieces that the pages show."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from shortlist import charts, words
from shortlist.answer import answer as _answer
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.forms import FORMS
from shortlist.fragility import decisive
from shortlist.frames import outside_frame, ranking_frame
from shortlist.ranking import Ranking
from shortlist.source_words import hinge
from shortlist.ui.drawing import is_dark, show_chart, show_table
from shortlist.ui.state import PageEndError, link
from shortlist.ui.ways import TABLE

LEAD_HEIGHT = 104
# Narrow enough that all of them stand side by side at 1024 pixels; where there is more room they grow.
COLUMNS = {
    words.RANK: st.column_config.TextColumn(width=50, alignment="right"),
    words.VENDOR: st.column_config.TextColumn(width=188),
    words.SCORE: st.column_config.TextColumn(width=60, alignment="right", help=words.SCORE_HELP),
    words.RANGE: st.column_config.TextColumn(width=70, alignment="right", help=words.RANGE_HELP),
    words.RANK_RANGE: st.column_config.TextColumn(width=92, alignment="right", help=words.RANK_RANGE_HELP),
    words.COVERAGE: st.column_config.ProgressColumn(
        width=96, format="%d %%", min_value=0, max_value=100, help=words.COVERAGE_HELP
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
                partial(form.make, ranking, decision, catalog),
                file_name=form.path,
                mime=form.media_type,
                on_click="ignore",
            )
        share = st.popover(words.SHARE, key="share", on_change="rerun")
        if share.open:
            share.text(words.SHARE_HELP)
            share.code(link(decision, catalog), None, wrap_lines=True)
