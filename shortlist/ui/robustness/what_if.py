"""What the user takes for known: the form."""

from html import escape

import streamlit as st

from shortlist.catalog import Catalog, Criterion, Vendor, by_id
from shortlist.decision import VIEW, assumptions, spell
from shortlist.evidence.tables import unique_criteria
from shortlist.ranking import Ranking
from shortlist.ranking.words import VENDOR
from shortlist.robustness import labels
from shortlist.robustness.asking.questions import known, question
from shortlist.text.markdown import plain
from shortlist.text.names import told_apart
from shortlist.ui.folded import folded
from shortlist.ui.frame.address import address, spell_out
from shortlist.ui.frame.state import choose, redraw
from shortlist.ui.lines import show_text

FARTHEST = float(1 << 53) - 1  # browsers know no larger whole numbers
FOLD = "fold_what_if"
LEVEL, REASON, FAULT = "assumed_level", "assumed_reason", "incomplete"


def offer_what_if(ranking: Ranking, catalog: Catalog) -> None:
    """The form, folded: no slider changes it, and it is drawn only while it is unfolded."""
    with folded(labels.TAKE_FOR_KNOWN, FOLD, start=is_asked_for(FOLD)) as unfolded:
        if unfolded:
            _show_what_if(ranking, catalog)


def is_asked_for(fold: str) -> bool:
    """Whether the link asks for a part that lies folded."""
    return address().get(f"{VIEW}{labels.PART}") in labels.UNFOLDED[fold]


def _show_what_if(ranking: Ranking, catalog: Catalog) -> None:
    """The form that takes a level for known, with the reason."""
    st.html(f'<p class="sure" data-part="{labels.WHAT_IF}">{escape(labels.WHAT_IF_NOTE)}</p>')
    vendors, criteria = by_id(catalog.vendors), by_id(catalog.criteria)
    with st.container(horizontal=True):
        vendor = vendors[choose(VENDOR, "vendor", {one.id: one.name for one in catalog.vendors})]
        criterion = criteria[choose(labels.CRITERION, "criterion", unique_criteria(catalog))]
    row, column = catalog.vendors.index(vendor), catalog.criteria.index(criterion)
    show_text(question(vendor, criterion))
    low, high = float(ranking.table.low[row, column]), float(ranking.table.high[row, column])
    show_text(f"{labels.NOW}: {known(criterion, low, high)}")
    with st.form("what_if"):
        _level(criterion)
        st.text_input(
            labels.REASON, key=REASON, max_chars=assumptions.MAX_REASON, placeholder=labels.REASON_EXAMPLE
        )
        st.form_submit_button(labels.ASSUME, on_click=_assume, args=(vendor, criterion))
    if st.session_state.pop(FAULT, False):
        st.warning(labels.INCOMPLETE)


def _level(criterion: Criterion) -> None:
    if criterion.levels:
        named = [(str(place), level) for place, level in enumerate(criterion.levels)]
        levels = list(told_apart(named).values())
        st.selectbox(
            labels.LEVEL,
            list(range(len(levels) - 1, -1, -1)),
            format_func=levels.__getitem__,
            index=None,
            placeholder=labels.CHOOSE,
            key=f"{LEVEL} {criterion.id}",
        )
    else:
        assert criterion.scale
        low, high = sorted((criterion.worst, criterion.best))
        st.number_input(
            f"{labels.LEVEL} ({plain(criterion.scale.unit)})",
            max(low, -FARTHEST),
            min(high, FARTHEST),
            key=f"{LEVEL} {criterion.id}",
        )


def _assume(vendor: Vendor, criterion: Criterion) -> None:
    """Write the assumption into the address, if it has a reason."""
    reason = st.session_state[REASON].strip()
    level = st.session_state[f"{LEVEL} {criterion.id}"]
    if level is None or not assumptions.is_reason(reason):
        st.session_state[FAULT] = True
        return
    assumed = {assumptions.key(vendor.id, criterion.id): f"{spell(level)}:{reason}"}
    spell_out({**assumed, f"{VIEW}{labels.PART}": labels.VERDICT})
    st.session_state[REASON] = ""
    redraw()
