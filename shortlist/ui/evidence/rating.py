"""One cell of the catalog: the rating in force, its scale, what it rests on, and how it came to be."""

import streamlit as st

from shortlist.catalog import Catalog, Criterion, by_id
from shortlist.decision import Decision
from shortlist.evidence import labels
from shortlist.evidence import rating_words as words
from shortlist.evidence import words as evidence_words
from shortlist.evidence.archive import Archive, archive
from shortlist.evidence.cell import Evidence, evidence
from shortlist.evidence.claims import Pick, statements
from shortlist.text.markdown import plain
from shortlist.ui.evidence import statements as texts
from shortlist.ui.lines import show_text
from shortlist.ui.views import show


def show_rating(vendor: str, name: str, decision: Decision, catalog: Catalog) -> None:
    """All that the rating of a vendor on a criterion, by their ids, rests on."""
    criterion, known = by_id(catalog.criteria)[name], archive(catalog, decision.date)
    found = evidence(decision, catalog, vendor, name)
    _headline(found, criterion, decision, catalog)
    _scale(found, criterion)
    _claims(found, known, catalog)
    _history(found, criterion)


def _headline(found: Evidence, criterion: Criterion, decision: Decision, catalog: Catalog) -> None:
    show_text(criterion.question)
    st.subheader(plain(words.in_force(criterion, found.rating)), anchor=False)
    profile = by_id(catalog.profiles)[decision.profile]
    assumed = decision.assumed.get((found.vendor, found.criterion))
    lines = [words.standing(found), *words.marks(found, profile), words.assumed(criterion, assumed)]
    st.markdown("  \n".join(plain(line) for line in lines if line))


def _scale(found: Evidence, criterion: Criterion) -> None:
    st.markdown(f"**{words.scale_title(criterion)}**")
    lines = [
        f"**{plain(text)}**" if reached else plain(text)
        for reached, text in words.ladder(criterion, found.rating)
    ]
    st.markdown("  \n".join(lines))


def _history(found: Evidence, criterion: Criterion) -> None:
    if found.history[1:]:
        st.markdown(f"**{words.OLDER_RATINGS}**")
        lines = [
            f"- {words.spell_days(held)}: {plain(words.spell(criterion, held))}" for held in found.history[1:]
        ]
        st.markdown("\n".join(lines))


def _claims(found: Evidence, known: Archive, catalog: Catalog) -> None:
    if found.folds:
        st.markdown(f"**{labels.RESTS_ON}: {evidence_words.support(found)}**")
    for told in found.folds:
        st.markdown(texts.statement(told.claim, known))
        if told.echoes:
            with st.expander(evidence_words.repeated(len(told.echoes))):
                st.markdown(texts.echoes(told, known))
    all_told = statements(known, catalog, Pick(vendor=found.vendor, criterion=found.criterion))
    if all_told:
        st.button(
            words.all_claims(len(all_told)),
            type="tertiary",
            on_click=show,
            kwargs={"section": "claims", "about": found.vendor, "on": found.criterion},
        )
