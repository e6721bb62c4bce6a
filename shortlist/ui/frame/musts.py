"""The must-haves, in a dialog: each choice in full, with what it would do."""

import streamlit as st

from shortlist.catalog import Catalog, Criterion
from shortlist.decision import ANY, OPENS, Decision, spell
from shortlist.ranking import choice_words, words
from shortlist.ranking.demand import demanded, field, refusal
from shortlist.ranking.effects import effect, effects
from shortlist.text.markdown import plain
from shortlist.text.names import told_apart
from shortlist.ui.frame.address import address, close_address, keep
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.state import catalog as current
from shortlist.ui.frame.state import decision
from shortlist.ui.lines import show_text

OPENED, REFUSED = "must-haves opened", "numbers that were not taken"
LONGEST = 400  # letters of a number: what a link can hold


def open_musts() -> None:
    """Let the dialog be drawn from here on."""
    st.session_state[OPENED] = True


def draw_musts() -> None:
    """The dialog, while it is open."""
    if st.session_state.get(OPENED):
        _dialog()


def _close() -> None:
    st.session_state[OPENED] = False


@st.dialog(choice_words.MUSTS, width="large", on_dismiss=_close)
def _dialog() -> None:
    catalog = current()
    now = decision(catalog)
    show_text(choice_words.effect_of_all(len(now.musts), effect(now, catalog)))
    with st.container(key="must list", gap="medium"):
        for criterion in catalog.criteria:
            _must(criterion, now, catalog)
    st.radio(
        words.OPEN,
        list(OPENS),
        OPENS.index(now.open),
        format_func=words.OPEN_CHOICES.__getitem__,
        **hold("open", now.open, keep, "open", OPENS[0], among=words.OPEN_CHOICES.values()),
    )
    if st.button(choice_words.DONE, key="done"):
        _close()
        st.rerun()
    close_address()


def _must(criterion: Criterion, now: Decision, catalog: Catalog) -> None:
    least, key = now.musts.get(criterion.id), f"must_{criterion.id}"
    choices = [ANY, *(spell(level) for level in choice_words.steps(criterion, least))]
    found = effects(criterion, choices, now, catalog)
    names = told_apart([(choice, plain(choice_words.least(criterion, choice))) for choice in choices])
    told = [choice_words.effect(found[choice]) for choice in choices]
    with st.container(key=f"must {criterion.id}", gap="xsmall"):
        st.markdown(f"**{plain(criterion.name)}** {plain(criterion.question)}")
        st.radio(
            plain(criterion.name),
            choices,
            choices.index(spell(least)),
            format_func=names.__getitem__,
            captions=told,
            label_visibility="collapsed",
            **hold(key, spell(least), keep, key, ANY, among=names.values()),
        )
        if criterion.scale:
            _number(criterion, least, catalog)


def _number(criterion: Criterion, least: float | None, catalog: Catalog) -> None:
    written = "" if least is None else spell(least)
    held = hold(f"must_{criterion.id} number", written, _demand, criterion, catalog)
    st.text_input(plain(field(criterion)), written, max_chars=LONGEST, **held)
    refused = st.session_state.get(REFUSED, {}).get(criterion.id)
    if refused and refused[1] == written:
        st.warning(plain(refusal(criterion, refused[0])))


def _demand(text: str, criterion: Criterion, catalog: Catalog) -> None:
    """Demand a number that a person wrote, or note that it is none of the scale."""
    key, spelled = f"must_{criterion.id}", demanded(criterion, text, catalog)
    refused = st.session_state.setdefault(REFUSED, {})
    refused.pop(criterion.id, None)
    if spelled is None:
        refused[criterion.id] = text, address().get(key, "")
    else:
        keep(spelled, key, ANY)
