"""Whom to ask what, and the letters to take away."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Literal

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.files.letters import TYPES, Letter, letter_docx, letter_text, letters, letters_zip
from shortlist.replies.layout import MOST_SHEETS
from shortlist.robustness import labels, verdict_words
from shortlist.robustness.asking import words
from shortlist.robustness.asking.addressees import Addressee, addressees, text
from shortlist.robustness.asking.questions import questions_csv
from shortlist.robustness.contest import Field
from shortlist.text.direction import shown
from shortlist.text.markdown import plain
from shortlist.ui.folded import folded
from shortlist.ui.frame.navigation import show_way
from shortlist.ui.lines import show_text
from shortlist.ui.robustness.markup import part, said
from shortlist.ui.robustness.verdict import Judged
from shortlist.ui.views import choose_day

FIRST, MOST = 2, 12  # questions to each in sight, and who is asked there
Kind = Literal["secondary", "tertiary"]
QUIET: Kind = "tertiary"  # three buttons for everybody who is asked would outshout what is asked
LONGEST = 3_660  # days from the date to a deadline


def show_asking(judged: Judged, decision: Decision, catalog: Catalog) -> None:
    """The next step, the letters, and for everybody who can answer something what to ask first."""
    advice = said(verdict_words.advice(judged.outlook, judged.field, catalog), "answer")
    if not judged.asked:
        st.html(part(labels.ASKING, advice, said(labels.NOTHING_OPEN), names=labels.ASK))
        return
    st.html(part(labels.ASKING, advice, names=labels.ASK))
    _offer_letters(judged, decision, catalog)
    groups = addressees(judged.asked, judged.field)
    telling = [one for one in groups if one.asked[0].matters]
    rest = [words.whom(one, judged.field) for one in groups if not one.asked[0].matters]
    others = said(words.no_answer(rest)) if rest else ""
    more = said(words.more_asked(len(telling) - MOST), "note") if len(telling) > MOST else ""
    lists = (_asked(one, judged) for one in telling[:MOST])
    st.html(f'<section class="sure">{"".join(lists)}{more}{others}</section>')


def _asked(one: Addressee, judged: Judged) -> str:
    field = judged.field
    lines = "".join(
        f"<li>{shown(text(inquiry, field))} <small>{shown(words.effect(inquiry, field))}</small></li>"
        for inquiry in one.asked[:FIRST]
    )
    more = len(one.asked) - FIRST
    rest = said(words.more_questions(more), "note") if more > 0 else ""
    return f"<h3>{shown(words.whom(one, field))}</h3><ol>{lines}</ol>{rest}"


def _offer_letters(judged: Judged, decision: Decision, catalog: Catalog) -> None:
    """A letter to each, to take away, and all of them together; folded."""
    with folded(labels.LETTERS, "fold_letters") as unfolded:
        if unfolded:
            show_text(labels.LETTERS_NOTE)
            today = decision.date
            by = choose_day(labels.DEADLINE, "by", today, today + timedelta(days=LONGEST))
            _offer(judged, by, decision, catalog)


def _offer(judged: Judged, by: date | None, decision: Decision, catalog: Catalog) -> None:
    written = letters(judged.field, decision, catalog, by, judged.asked)
    groups = addressees(judged.asked, judged.field)
    book = partial(_book, field=judged.field, decision=decision, catalog=catalog, by=by)
    with st.container(horizontal=True):
        _download(labels.ALL_LETTERS, "letters.zip", partial(letters_zip, written, decision.date))
        table = partial(questions_csv, judged.asked, judged.field, decision, catalog)
        _download(labels.ASK_CSV, "questions.csv", table)
        _download(labels.ALL_BOOK, "questions.xlsx", partial(book, groups))
    fewer = [labels.first_sheets(MOST_SHEETS)] if len(groups) > MOST_SHEETS else []
    show_text(" ".join((labels.BOOK_NOTE, *fewer)))
    show_way("catalog", labels.TAKE_IN, {})
    with st.container(gap=None, key="letters"):
        for letter, one in zip(written, groups, strict=True):
            _offer_one(letter, one, partial(book, [one]))


def _offer_one(letter: Letter, one: Addressee, book: Callable[[], bytes]) -> None:
    to, name = plain(letter.to), f"questions-{one.key.replace('.', '-')}.xlsx"
    with st.container(horizontal=True, gap="small"):
        _download(f"{to}: {labels.BOOK}", name, book, QUIET)
        _download(f"{to}: {labels.WORD}", letter.name("docx"), partial(letter_docx, letter), QUIET)
        _download(f"{to}: {labels.TEXT}", letter.name("txt"), partial(letter_text, letter), QUIET)


def _book(
    chosen: Sequence[Addressee], field: Field, decision: Decision, catalog: Catalog, by: date | None
) -> bytes:
    """The workbook of questions; its library is loaded when the first one is asked for."""
    from shortlist.replies.workbook import questions_xlsx

    return questions_xlsx(chosen, field, decision, catalog, by)


def _download(label: str, name: str, make: Callable[[], bytes], kind: Kind = "secondary") -> None:
    mime, key = TYPES[name.rpartition(".")[2]], f"take {name}"
    st.download_button(label, make, file_name=name, mime=mime, on_click="ignore", key=key, type=kind)
