"""The strip that says what the last choice of buyer, date or must-haves changed, until the next choice.

A slider moved by hand that leaves choices between offers is told there too.
"""

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.comparison import since_words as words
from shortlist.comparison.since import since
from shortlist.decision import Decision, steps
from shortlist.ui.frame import history
from shortlist.ui.frame.state import decision
from shortlist.ui.lines import show_text

SHOWN = "the strip is shown"


def before_choice(catalog: Catalog) -> Decision | None:
    """The decision before the last step, if that was a choice of the line or gave up choices of offers."""
    history.note(catalog)
    before, after = history.around(catalog)
    now = decision(catalog)
    is_choice = before and (_of_the_line(before) != _of_the_line(now) or (before.choices and not now.choices))
    return before if is_choice and not after else None


def draw_strip(catalog: Catalog) -> None:
    """What the last step changed, if it was a choice of the line; with the way back."""
    now, before = decision(catalog), before_choice(catalog)
    if before is None:
        if st.session_state.pop(SHOWN, False):
            st.empty()  # takes the place of the strip: what a part does not draw again stays
        return
    st.session_state[SHOWN] = True
    with st.container(horizontal=True, key="strip", vertical_alignment="center"):
        said = f"{words.chose(before, now, catalog)} {words.changed(since(before, now, catalog), catalog)}"
        show_text(said, width="stretch")
        st.button(steps.UNDO_THIS, key="undo it", on_click=history.walk, args=(-1, catalog))


def _of_the_line(decision: Decision) -> tuple[object, ...]:
    """What of a decision is chosen in the line, not by sliders."""
    return decision.profile, decision.date, decision.musts, decision.open
