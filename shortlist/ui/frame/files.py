"""What can be taken away: the CSV at once; other files and the link where they are asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision, Note
from shortlist.files.forms import FORMS, Form
from shortlist.files.workshop import made
from shortlist.ranking import choice_words
from shortlist.ranking.answer import answer
from shortlist.together import Beside
from shortlist.ui.frame.check import draw_check
from shortlist.ui.frame.colleagues import Colleagues, colleagues
from shortlist.ui.frame.note import draw_note, note_later
from shortlist.ui.frame.own import offer_own
from shortlist.ui.frame.state import decision, link
from shortlist.ui.lines import show_text

_BY_PATH = {form.path: form for form in FORMS}
CSV, *OTHERS = (_BY_PATH[path] for path in choice_words.DOWNLOADS)
SHARE, TAKEN = "share", "what is taken away"


@dataclass
class _Taken:
    """What a file is made of when it is asked for: a button need not be drawn anew for each decision.

    `drawn` is what the buttons that stand depend on: whether there is a ranking to take away, and the
    decision whose link is open, if it is.
    """

    decision: Decision
    catalog: Catalog
    drawn: tuple[bool, Decision | None] | None = None

    def asked(self) -> tuple[bool, Decision | None]:
        """What buttons drawn now would depend on."""
        is_open = bool(st.session_state.get(SHARE))
        return answer(self.decision, self.catalog) is not None, self.decision if is_open else None


def draw_files(catalog: Catalog) -> None:
    """The CSV, and behind a button the other files and the link."""
    taken = _taken(catalog)
    taken.drawn = taken.asked()
    with st.container(horizontal=True, key="files", gap="small"):
        _download(CSV, taken)
        share = st.popover(choice_words.SHARE, key=SHARE, on_change="rerun")
    if share.open:
        with share:
            _share(taken)


def take_up(catalog: Catalog) -> None:
    """Let files be made of the decision as it is now: nothing that follows from it may be shown before."""
    _taken(catalog)


def files_stand(catalog: Catalog) -> bool:
    """Whether what was drawn still offers the right files; they are made of the decision as it is now."""
    taken = _taken(catalog)
    return taken.drawn == taken.asked()


def _taken(catalog: Catalog) -> _Taken:
    """What is taken away, as it is now."""
    now = decision(catalog)
    found: _Taken = st.session_state.setdefault(TAKEN, _Taken(now, catalog))
    found.decision, found.catalog = now, catalog
    return found


def _download(form: Form, taken: _Taken) -> None:
    st.download_button(
        choice_words.DOWNLOADS[form.path],
        partial(_made, form, taken, note_later(taken.catalog), colleagues()),
        file_name=form.path,
        mime=form.media_type,
        on_click="ignore",
        disabled=answer(taken.decision, taken.catalog) is None,
        key=form.path,
    )


def _made(form: Form, taken: _Taken, note: Callable[[], Note], held: Colleagues) -> bytes:
    now, catalog = taken.decision, taken.catalog
    ranking = answer(now, catalog)
    assert ranking is not None
    told = (Beside(note(), held.others),) if form.noted else ()
    return made(form, ranking, now, catalog, *told)


def _share(taken: _Taken) -> None:
    draw_note(taken.catalog)
    with st.container(horizontal=True, gap="small"):
        for form in OTHERS:
            _download(form, taken)
    draw_check(taken.catalog)
    show_text(choice_words.SHARE_HELP)
    st.code(link(taken.decision, taken.catalog), None, wrap_lines=True)
    offer_own()
