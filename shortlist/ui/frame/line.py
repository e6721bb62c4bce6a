"""The line of choices: buyer, date and must-haves, and what can be done with them."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from shortlist.catalog import Catalog, by_id
from shortlist.decision import NOTHING_NOTED, Decision, Note, steps
from shortlist.figures import day
from shortlist.files.forms import FORMS, Form
from shortlist.files.workshop import made
from shortlist.ranking import choice_words
from shortlist.ranking.answer import answer
from shortlist.text.markdown import plain
from shortlist.ui.frame import history
from shortlist.ui.frame.days import draw_days
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.musts import open_musts
from shortlist.ui.frame.note import draw_note, note_later
from shortlist.ui.frame.own import offer_own
from shortlist.ui.frame.state import decision, link, reset, take_profile

_BY_PATH = {form.path: form for form in FORMS}
CSV, *OTHERS = (_BY_PATH[path] for path in choice_words.DOWNLOADS)


def draw_choices(catalog: Catalog) -> None:
    """The choices of buyer, date and must-haves, each with what opens it."""
    now = decision(catalog)
    profiles = by_id(catalog.profiles)
    with st.popover(plain(profiles[now.profile].name), key="buyer"):
        _profile(now, catalog)
    with st.popover(f":small[{choice_words.DATE}] {day(now.date)}", key="days"):
        draw_days(now, catalog)
    st.button(choice_words.musts_title(len(now.musts)), key="musts", on_click=open_musts)


def draw_acts(catalog: Catalog) -> None:
    """Undo, Redo and Reset, each with what it does, and what can be taken away."""
    history.note(catalog)
    now, before, after = decision(catalog), history.before(catalog), history.after(catalog)
    _step(-1, steps.UNDO, steps.undoes(before, now, catalog), before, catalog)
    _step(1, steps.REDO, steps.redoes(now, after, catalog), after, catalog)
    is_start = now == steps.start(now, catalog)
    told = plain(steps.resets(now, catalog))
    st.button(steps.RESET, key="reset", help=told, disabled=is_start, on_click=reset, args=(catalog,))
    _download(CSV, now, catalog)
    share = st.popover(choice_words.SHARE, key="share", on_change="rerun")
    if share.open:
        with share:
            _share(now, catalog)


def _profile(now: Decision, catalog: Catalog) -> None:
    profiles = by_id(catalog.profiles)
    names = [plain(profile.name) for profile in catalog.profiles]
    st.radio(
        choice_words.PROFILE,
        list(profiles),
        list(profiles).index(now.profile),
        format_func=lambda profile: plain(profiles[profile].name),
        captions=[plain(profile.description) for profile in catalog.profiles],
        **hold("profile", now.profile, take_profile, catalog, among=names),
    )


def _step(step: int, label: str, told: str, to: Decision | None, catalog: Catalog) -> None:
    st.button(
        label,
        key=label.lower(),
        help=plain(told),
        disabled=to is None,
        on_click=history.walk,
        args=(step, catalog),
    )


def _download(form: Form, now: Decision, catalog: Catalog) -> None:
    st.download_button(
        choice_words.DOWNLOADS[form.path],
        partial(_made, form, now, catalog, note_later(catalog)),
        file_name=form.path,
        mime=form.media_type,
        on_click="ignore",
        disabled=answer(now, catalog) is None,
        key=form.path,
    )


def _made(form: Form, now: Decision, catalog: Catalog, note: Callable[[], Note]) -> bytes:
    ranking = answer(now, catalog)
    assert ranking is not None
    return made(form, ranking, now, catalog, note() if form.noted else NOTHING_NOTED)


def _share(now: Decision, catalog: Catalog) -> None:
    draw_note(catalog)
    with st.container(horizontal=True, gap="small"):
        for form in OTHERS:
            _download(form, now, catalog)
    st.text(choice_words.SHARE_HELP)
    st.code(link(now, catalog), None, wrap_lines=True)
    offer_own()
