"""Whether other priorities would change the first place, and what it rests on."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import VIEW, Decision
from shortlist.evidence import footing_words
from shortlist.evidence.footing import Footing, footing
from shortlist.ranking import Ranking
from shortlist.robustness import interval_words as words
from shortlist.robustness import labels
from shortlist.robustness.contest import Inside
from shortlist.robustness.stability import priorities, turning
from shortlist.ui.frame.navigation import way
from shortlist.ui.robustness.markup import listed, part, said, table
from shortlist.ui.robustness.verdict import Judged

LINES = 4  # of a kind in sight


def show_grounds(judged: Judged, ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """The weights that could change the first place, and what of the evidence could."""
    if not judged.field.ranked.any():
        return
    st.html(
        _priorities(judged.field.today, catalog)
        + _footing(footing(ranking, decision, catalog), ranking, catalog)
        + f'<p class="ways">{way("evidence", labels.ALL_CONFLICTS, {f"{VIEW}section": "conflicts"})}</p>'
    )


def _priorities(inside: Inside, catalog: Catalog) -> str:
    found = priorities(inside, catalog)
    can = turning(found)
    head = (labels.WEIGHT, labels.NOW, labels.CHANGES_AT, labels.TAKES_OVER)
    rows = [words.row(one, inside) for one in can]
    drawn = f'<div class="turning">{table(head, rows, words.note(inside), numbers=(1,))}</div>' if can else ""
    return part(words.title(inside), drawn, said(words.others(len(found) - len(can), len(can))))


def _footing(found: Footing, ranking: Ranking, catalog: Catalog) -> str:
    kinds = {
        labels.SOURCES_TITLE: footing_words.sources(found, catalog),
        labels.SINGLE_TITLE: footing_words.single(found, ranking),
        labels.CONFLICTS_TITLE: footing_words.contradicted(found, ranking, catalog),
    }
    blocks = [f"<h3>{escape(title)}</h3>{listed(_few(lines))}" for title, lines in kinds.items()]
    return part(labels.RESTS, *blocks)


def _few(lines: Sequence[str]) -> list[str]:
    """The first lines, and how many more there are."""
    more = len(lines) - LINES
    return [*lines[:LINES], *([labels.MORE.format(more)] if more > 0 else [])]
