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
from shortlist.ranking import Ranking, words
from shortlist.ranking.answer import answer as _answer
from shortlist.text.markdown import plain
from shortlist.ui.board.board import TICKED, asked
from shortlist.ui.frame.state import PageEndError, link
from shortlist.ui.ways import show_way

LEAD_HEIGHT = 104


def answer(decision: Decision, catalog: Catalog) -> Ranking:
    """The ranking; where all weights are zero the page says so and ends."""
    found = _answer(decision, catalog)
    if found is None:
        st.info(words.NO_WEIGHT)
        raise PageEndError
    return found


def place_lead() -> DeltaGenerator:
    """The place of the sentence, which is drawn after the chart, so that this need not wait for it."""
    return st.container(horizontal=True, wrap=False, gap=None, key="lead")


def show_lead(place: DeltaGenerator, ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """The answer in a sentence, how far it can be trusted, and the source that it hangs on."""
    weakest = hinge(decisive(decision, catalog), catalog)
    with place:
        st.text(f"{words.lead(ranking)}\n{words.caution(ranking, weakest)}", width="stretch")
        # A strut: the chart stays where it is when the sentence grows by a line.
        st.container(width=1, height=LEAD_HEIGHT, border=False)


def show_ways(ranking: Ranking, catalog: Catalog) -> None:
    """The ways from the ticked rows of the ranking, else from the first, to evidence and comparison."""
    order = [ranking.table.vendors[int(row)] for row in ranking.order]
    if not order:
        return
    ticked = [ranking.table.vendors[row] for row in asked(TICKED, catalog)]
    about = (ticked or order)[0]
    with st.container(horizontal=True, gap="small"):
        show_way("evidence", plain(see_evidence(about.name)), {f"{VIEW}vendor": about.id})
        if len(ticked) > 1:
            several = ",".join(vendor.id for vendor in ticked[:MOST])
            show_way("compare", comparison_words.SELECTED, {f"{VIEW}vendors": several})
        elif len(order) > 1:
            show_way("compare", comparison_words.FIRST_TWO, {})


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
