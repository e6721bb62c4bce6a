"""The note of the decision: typed by people, kept for the session, and in no link."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import NOTHING_NOTED, Note, noted
from shortlist.decision.note import MOST, NONE_YET
from shortlist.ranking import choice_words as words
from shortlist.text.markdown import plain
from shortlist.ui.folded import folded
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.lasting import lasting
from shortlist.ui.frame.settled import session, settle

KEPT, UNFOLDED = "notes of decisions", "note"
OFFERED = 12  # vendors, of the first in the catalog
LEAST_HEIGHT = 68  # pixels: two lines, and the least that a text area takes


@dataclass
class _Kept:
    """The notes of a session by what they are about, and whether one may just be typed."""

    notes: dict[tuple[str, str], Note] = field(default_factory=dict)
    is_open: bool = False


def note_later(catalog: Catalog) -> Callable[[], Note]:
    """What gives the note on the catalog's question once all that was typed is heard, in another thread."""
    kept, subject, name = _kept(), _subject(catalog), session()

    def found() -> Note:
        if kept.is_open:
            settle(name)
        return kept.notes.get(subject, NOTHING_NOTED)

    return found


@lasting  # typing must not draw the buttons anew: a file that is asked for meanwhile would be lost
def draw_note(catalog: Catalog) -> None:
    """Fields for the note, which stands on every page until the session ends."""
    with folded(words.NOTE, UNFOLDED) as _kept().is_open:
        if _kept().is_open:
            _draw_fields(_kept().notes.get(_subject(catalog), NOTHING_NOTED), catalog)


def _draw_fields(note: Note, catalog: Catalog) -> None:
    _offer(note, catalog)
    left, right = st.columns(2)
    with left:
        _line("decided", words.NOTE_DECIDED, note, catalog)
    with right:
        _line("by", words.NOTE_BY, note, catalog)
    for name, label in (("grounds", words.NOTE_GROUNDS), ("dissent", words.NOTE_DISSENT)):
        text = getattr(note, name)
        held = hold(f"note {name}", text, _keep, name, catalog)
        st.text_area(label, text, LEAST_HEIGHT, MOST[name], **held)
    st.caption(words.NOTE_HELP)


def _offer(note: Note, catalog: Catalog) -> None:
    """What is mostly decided, to choose by a click: a vendor, or nothing yet."""
    options = [NONE_YET, *(vendor.name for vendor in catalog.vendors[:OFFERED])]
    value = note.decided if note.decided in options else None
    held = hold("note offered", value, _keep, "decided", catalog, among=options)
    st.pills(words.NOTE_OFFER, options, default=value, format_func=plain, **held)


def _line(name: str, label: str, note: Note, catalog: Catalog) -> None:
    text = getattr(note, name)
    st.text_input(label, text, MOST[name], **hold(f"note {name}", text, _keep, name, catalog))


def _keep(text: object, name: str, catalog: Catalog) -> None:
    notes, subject = _kept().notes, _subject(catalog)
    tidy = noted(**{name: str(text or "")})
    notes[subject] = replace(notes.get(subject, NOTHING_NOTED), **{name: getattr(tidy, name)})


def _kept() -> _Kept:
    found: _Kept = st.session_state.setdefault(KEPT, _Kept())
    return found


def _subject(catalog: Catalog) -> tuple[str, str]:
    """What a note is about: another edition of a catalog asks the same, another catalog does not."""
    return catalog.title, catalog.question
