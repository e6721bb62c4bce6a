"""The headline of the ranking page: the finding in a sentence, and what to keep in mind, with ways to it."""

from collections.abc import Mapping
from html import escape
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from shortlist.catalog import Catalog
from shortlist.decision import VIEW, Decision
from shortlist.evidence.fragility import decisive
from shortlist.evidence.source_words import single
from shortlist.ranking import Ranking
from shortlist.robustness import kept, labels
from shortlist.robustness import verdict_words as words
from shortlist.robustness.contest import Field
from shortlist.robustness.contest import field as _field
from shortlist.robustness.verdict import FAR, Outlook, finding
from shortlist.ui.frame.navigation import way

MOST = 3  # reservations


class Reservation(NamedTuple):
    """What to keep in mind, the path of the page that tells more, and what it is to show."""

    said: str
    path: str
    show: Mapping[str, str]


def place_headline() -> DeltaGenerator:
    """The place of the headline, which is drawn after the chart, so that this need not wait for it."""
    return st.container(key="headline", gap="xsmall")


def show_headline(place: DeltaGenerator, ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """The verdict and the first place in one sentence, and at most three reservations."""
    field = _field(ranking, decision, catalog)
    found = None
    if len(field.rows):
        found = finding(field, kept.firsts_around(field, FAR)[0])
    said = words.headline(found, field, ranking) if found else words.nobody(ranking)
    with place:
        parts = [f"<h2>{escape(said)}</h2>"]
        if found and words.has_first(ranking):
            told = _reservations(found, field, ranking, decision, catalog)[:MOST]
            parts += [f"<li>{way(one.path, one.said, one.show)}</li>" for one in told]
        st.html(f"{parts[0]}<ul>{''.join(parts[1:])}</ul>" if parts[1:] else parts[0])


def _reservations(
    found: Outlook, field: Field, ranking: Ranking, decision: Decision, catalog: Catalog
) -> list[Reservation]:
    """Everything to keep in mind, what weighs most first."""
    told = []
    if open_ := words.must(found, field):
        said, vendor, criterion = open_
        told.append(Reservation(said, "evidence", {f"{VIEW}vendor": vendor, f"{VIEW}criterion": criterion}))
    if len(ranking.order) > 1:
        told.append(Reservation(words.differs(ranking), "compare", {}))
    if said := words.unknown(found, field, ranking):
        told.append(Reservation(said, "robustness", {f"{VIEW}part": labels.ASK}))
    if said := single(decisive(decision, catalog)):
        told.append(Reservation(said, "evidence", {f"{VIEW}section": "sources"}))
    return told
