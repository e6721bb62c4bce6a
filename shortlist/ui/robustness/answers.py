"""What would change the answer: each answer, who is first then, and how likely."""

import streamlit as st

from shortlist.decision import VIEW
from shortlist.robustness import labels
from shortlist.robustness.asking import words
from shortlist.robustness.asking.changes import Change
from shortlist.robustness.contest import Field
from shortlist.rounding import rounded
from shortlist.text.direction import shown
from shortlist.ui.folded import folded, unfold
from shortlist.ui.frame.address import spell_out
from shortlist.ui.robustness.markup import part, said
from shortlist.ui.robustness.verdict import REST, ROWS, Judged, ink
from shortlist.ui.robustness.what_if import FOLD


def show_answers(judged: Judged) -> None:
    """The answers that change the first place, the most telling first: five in sight, the rest folded."""
    found, field, count = judged.changes, judged.field, sum(len(one.turns) for one in judged.asked)
    st.html(part(labels.ANSWERS, said(labels.ANSWERS_NOTE if found else labels.NO_ANSWER, "note")))
    with st.container(key="answers"):  # one for all rows: each costs the browser and the server time
        for place, change in enumerate(found[:ROWS]):
            cell = field.vendors[change.row].id, field.criteria[change.column].id
            st.html(_answer(change, float(judged.after[place]), field))
            st.button(labels.KNOW, key=f"know{place}", on_click=_know, args=cell)
    if count > ROWS:
        with folded(words.all_answers(count), REST) as unfolded:
            if unfolded:
                rest = zip(found[ROWS:], judged.after[ROWS:].tolist(), strict=True)
                st.html("".join(_answer(change, chance, field) for change, chance in rest))


def _answer(change: Change, chance: float, field: Field) -> str:
    """An answer as a line: whose, which, what follows, and the chance as a bar."""
    what = f"{field.vendors[change.row].name} · {field.criteria[change.column].name}"
    which = f"{words.answer(change, field)} ({words.how_many(change)})"
    then = words.after(change, chance, int(rounded(100 * chance)), field)
    hue = ink(change.first[0], field) if change.first else ""
    bar = f'<i style="width:{100 * chance:.1f}%;background:{hue}"></i>'
    return (
        f'<div class="sure turn"><p><b>{shown(what)}</b>{shown(which)}</p>'
        f'<p>{shown(then)}<span aria-hidden="true">{bar}</span></p></div>'
    )


def _know(vendor: str, criterion: str) -> None:
    """Open the assumption at a cell."""
    spell_out(
        {f"{VIEW}vendor": vendor, f"{VIEW}criterion": criterion, f"{VIEW}{labels.PART}": labels.WHAT_IF}
    )
    unfold(FOLD)
