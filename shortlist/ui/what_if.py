"""What the user takes for known: the form, and the notice that stands on every page."""

import streamlit as st

from shortlist import assumptions
from shortlist import robustness_labels as labels
from shortlist import robustness_words as sentences
from shortlist.catalog import Catalog, Criterion, Vendor, by_id
from shortlist.decision import spell
from shortlist.questions import known, question
from shortlist.ranking import Ranking
from shortlist.ui.address import address, spell_out
from shortlist.ui.folded import folded
from shortlist.ui.plain import plain
from shortlist.ui.state import choose, decision, redraw
from shortlist.words import VENDOR

FARTHEST = float(1 << 53) - 1  # browsers know no larger whole numbers
LEVEL, REASON, FAULT = "assumed_level", "assumed_reason", "incomplete"


def show_assumptions(catalog: Catalog) -> None:
    """Everything that the user has assumed, as their own judgement, with the way to withdraw it."""
    if not any(key.startswith(assumptions.MARK) for key in address()):
        return
    assumed = decision(catalog).assumed
    vendors, criteria = by_id(catalog.vendors), by_id(catalog.criteria)
    if assumed:
        with st.container(border=True, gap="xsmall", key="assumptions"):
            st.markdown(f"**{labels.ASSUMED_TITLE}**")
            for (vendor, criterion), held in assumed.items():
                key = assumptions.key(vendor, criterion)
                name = vendors[vendor].name
                with st.container(horizontal=True, vertical_alignment="center"):
                    st.text(sentences.assumption(name, criteria[criterion], held), width="stretch")
                    st.button(
                        f"{labels.WITHDRAW} {plain(criteria[criterion].name)}",
                        key=f"withdraw {key}",
                        on_click=_withdraw,
                        args=(key,),
                    )


def offer_what_if(ranking: Ranking, catalog: Catalog) -> None:
    """The same below other parts, folded: no slider changes it, and it is drawn only while it is unfolded."""
    with folded(labels.PARTS[labels.WHAT_IF], "fold_what_if") as unfolded:
        if unfolded:
            show_what_if(ranking, catalog)


def show_what_if(ranking: Ranking, catalog: Catalog) -> None:
    """The form that takes a level for known, with the reason."""
    st.text(labels.WHAT_IF_NOTE)
    vendors, criteria = by_id(catalog.vendors), by_id(catalog.criteria)
    with st.container(horizontal=True):
        vendor = vendors[choose(VENDOR, "vendor", {one.id: one.name for one in catalog.vendors})]
        criterion = criteria[
            choose(labels.CRITERION, "criterion", {one.id: one.name for one in catalog.criteria})
        ]
    row, column = catalog.vendors.index(vendor), catalog.criteria.index(criterion)
    st.text(question(vendor, criterion))
    low, high = float(ranking.table.low[row, column]), float(ranking.table.high[row, column])
    st.text(f"{labels.NOW}: {known(criterion, low, high)}")
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
        st.selectbox(
            labels.LEVEL,
            list(range(len(criterion.levels) - 1, -1, -1)),
            format_func=criterion.levels.__getitem__,
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
    spell_out({assumptions.key(vendor.id, criterion.id): f"{spell(level)}:{reason}"})
    st.session_state[REASON] = ""
    redraw()


def _withdraw(key: str) -> None:
    """Take an assumption out of the address."""
    spell_out({key: None})
