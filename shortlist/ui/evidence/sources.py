"""The sources that the ranking hangs on."""

import pyarrow as pa
import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence import labels
from shortlist.evidence import source_words as words
from shortlist.evidence.fragility import fragility
from shortlist.evidence.labels import NO_RANKS
from shortlist.text.markdown import plain
from shortlist.ui.evidence.statements import way
from shortlist.ui.lines import show_text


def show_sources(decision: Decision, catalog: Catalog) -> None:
    """What changes without each source and its echoes, the greatest effect first."""
    effects = fragility(decision, catalog)
    show_text(words.summary(effects) if effects else NO_RANKS)
    shown = [effect for effect in effects if effect.matters]
    if shown:
        table = {
            labels.SOURCE: [f"{plain(e.source.publisher)}  \n{way(e.source)}" for e in shown],
            labels.WITHOUT: [plain(words.first_without(e, catalog)) for e in shown],
            labels.RANKS: [plain(words.moves(e, catalog)) for e in shown],
            labels.FALLS: [plain(words.lost(e, catalog)) for e in shown],
        }
        st.table(pa.table(table), hide_index=True)
