"""Choices in the place of sliders: what matters most, then questions between two made-up offers."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from shortlist.catalog import Catalog, by_id
from shortlist.choices import words
from shortlist.choices.asking import Question
from shortlist.choices.reading import Reading, centred, conflicting, is_centred, reading
from shortlist.decision import Decision
from shortlist.decision.choice import MOST, MOST_ORDERED, Choice, Order, Pair, Preferred, Swing
from shortlist.text.direction import shown
from shortlist.text.names import told_apart
from shortlist.ui.frame.state import decision as _decision
from shortlist.ui.frame.state import redraw_all, take
from shortlist.ui.lines import show_text

CHOSEN = "ordered improvements"


def show_asking(decision: Decision, catalog: Catalog) -> None:
    """The next question with its answers, or what contradicts; what follows, and what was said."""
    show_text(words.INTRO)
    if against := conflicting(decision, catalog):
        _show_conflict([decision.choices[place] for place in against], against, catalog)
        return
    found = reading(decision, catalog)
    with st.container(border=True, key="finding", gap="xsmall"):
        show_text(words.finding(found, decision, catalog))
        if found.first is not None and words.goal(found):
            show_text(words.goal(found))
    if not decision.choices and found.first is not None and len(catalog.criteria) > 1:
        _ask_order(found, catalog)
    _ask(found, decision, catalog)


def show_given(decision: Decision, catalog: Catalog) -> None:
    """What was said, each answer with the way to take it back, and what follows from it."""
    if not decision.choices:
        return
    is_agreed = not conflicting(decision, catalog)
    if is_agreed:
        st.subheader(words.GIVEN, anchor=False)
        for place, made in enumerate(decision.choices):
            _row(place, made, catalog, "back")
    is_off = is_agreed and not is_centred(decision, catalog)
    with st.container(horizontal=True):
        st.button(words.ALL_BACK, key="all back", on_click=_choose, args=((), catalog))
        if is_off:
            st.button(words.TO_MIDDLE, key="to middle", on_click=_choose, args=(decision.choices, catalog))
    if is_agreed:
        st.caption(f"{words.OFF_MIDDLE if is_off else words.IN_MIDDLE} {words.DRAWN}")


def _show_conflict(choices: Sequence[Choice], places: Sequence[int], catalog: Catalog) -> None:
    st.warning(words.NONE_AGREE)
    for place, made in zip(places, choices, strict=True):
        _row(place, made, catalog, "against")
    show_text(words.SLIDERS_STAY)


def _row(place: int, made: Choice, catalog: Catalog, part: str) -> None:
    """An answer, and the button that takes it back."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"given {part} {place}"):
        show_text(f"{place + 1}. {words.given(made, catalog)}", width="stretch")
        st.button(
            f"{words.TAKE_BACK} {place + 1}",
            key=f"{part} {place}",
            on_click=_take_back,
            args=(place, catalog),
        )


def _ask_order(found: Reading, catalog: Catalog) -> None:
    """The improvements that matter most, in the order in which they are chosen."""
    st.subheader(words.START, anchor=False)
    improvements = told_apart([(one.id, words.whole(one, catalog)) for one in catalog.criteria])
    chosen = st.multiselect(
        words.ORDER_LABEL,
        list(improvements),
        format_func=improvements.__getitem__,
        max_selections=MOST_ORDERED,
        placeholder=words.ORDER_HINT,
        key=CHOSEN,
    )
    st.caption(f"{words.ORDER_NOTE} {words.OR_BEGIN}" if found.next else words.ORDER_NOTE)
    st.button(words.TAKE_ORDER, key="take order", on_click=_take_order, args=(catalog,), disabled=not chosen)


def _ask(found: Reading, decision: Decision, catalog: Catalog) -> None:
    """The question that tells most, with the four answers."""
    if found.first is None:
        return
    if len(decision.choices) >= MOST or not found.next:
        show_text(words.FULL if found.next else words.NO_QUESTION)
        return
    st.subheader(words.ASKED_STILL if found.enough else words.ASKED, anchor=False)
    st.html(_offers(found.next, catalog))
    with st.container(horizontal=True, key="preferences"):
        for answer, label in words.ANSWERS.items():
            st.button(
                label,
                key=f"answer {answer} {len(decision.choices)}",
                help=words.EQUAL_HELP if answer == "equal" else None,
                on_click=_answer,
                args=(answer, found.next, catalog),
            )


def _offers(question: Question, catalog: Catalog) -> str:
    """The two offers as a table: a row a criterion, a column an offer."""
    heads = "".join(f'<th scope="col">{shown(name)}</th>' for name in words.OFFERS.values())
    rows = _line(question.first, True, catalog) + _line(question.second, False, catalog)
    return (
        f'<table class="offers"><caption>{shown(words.ALIKE)}</caption>'
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _line(swing: Swing, is_first: bool, catalog: Catalog) -> str:
    """What both offers have on a criterion; the better of the two stands out."""
    criterion = by_id(catalog.criteria)[swing.criterion]
    better, worse = (shown(words.position(criterion, end)) for end in (swing.high, swing.low))
    cells = (f"<b>{better}</b>", worse) if is_first else (worse, f"<b>{better}</b>")
    name = f'<th scope="row"><bdi>{shown(criterion.name)}</bdi></th>'
    return f"<tr>{name}{''.join(f'<td><bdi>{cell}</bdi></td>' for cell in cells)}</tr>"


def _answer(preferred: Preferred, question: Question, catalog: Catalog) -> None:
    made = Pair(preferred, question.first, question.second)
    _choose((*_decision(catalog).choices, made), catalog)


def _take_order(catalog: Catalog) -> None:
    if chosen := st.session_state.get(CHOSEN):
        _choose((Order(tuple(chosen)), *_decision(catalog).choices), catalog)


def _take_back(place: int, catalog: Catalog) -> None:
    choices = _decision(catalog).choices
    _choose((*choices[:place], *choices[place + 1 :]), catalog)


def _choose(choices: tuple[Choice, ...], catalog: Catalog) -> None:
    """Make these the choices; the sliders follow where the answers can all be true."""
    after = replace(_decision(catalog), choices=choices)
    take(centred(after, catalog) if choices and not conflicting(after, catalog) else after, catalog)
    redraw_all()
