"""The sources that the ranking hangs on."""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence import source_words as words
from shortlist.evidence.fragility import Effect, fragility
from shortlist.evidence.labels import NO_RANKS
from shortlist.text.markdown import plain
from shortlist.ui.evidence.statements import way


def show_sources(decision: Decision, catalog: Catalog) -> None:
    """What changes without each source and its echoes, the greatest effect first."""
    effects = fragility(decision, catalog)
    st.text(words.summary(effects) if effects else NO_RANKS)
    for effect in effects:
        if effect.matters:
            st.markdown(_effect(effect, catalog))


def _effect(effect: Effect, catalog: Catalog) -> str:
    lines = [
        f"**{plain(words.without(effect, catalog))}**",
        *([plain(words.moves(effect, catalog))] if effect.first_changes else []),
        plain(words.lost(effect, catalog)),
        way(effect.source),
    ]
    return "  \n".join(line for line in lines if line)
