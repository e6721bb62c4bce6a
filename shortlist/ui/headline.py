"""The headline of the ranking page: the finding in a sentence, and what to keep in mind, with ways to it."""

from collections.abc import Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from shortlist.catalog import Catalog
from shortlist.decision import VIEW, Decision
from shortlist.files.reservations import Reservation, reservations
from shortlist.ranking import Ranking
from shortlist.robustness import kept, labels
from shortlist.robustness import verdict_words as words
from shortlist.robustness.contest import field as _field
from shortlist.robustness.verdict import FAR, outlook
from shortlist.text.markdown import plain
from shortlist.ui.ways import show_way


def place_headline() -> DeltaGenerator:
    """The place of the headline, which is drawn after the chart, so that this need not wait for it."""
    return st.container(key="headline", gap="xsmall")


def show_headline(place: DeltaGenerator, ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """The verdict and the first place in one sentence, and at most three reservations."""
    field = _field(ranking, decision, catalog)
    found = None
    if len(field.rows):
        found = outlook(field, kept.chances_around(field, FAR))
    said = words.headline(found, field, ranking) if found else words.nobody(ranking)
    with place:
        st.header(plain(said), anchor=False)
        for told in reservations(found, field, ranking, decision, catalog) if found else ():
            path, show = _way(told)
            show_way(path, plain(told.said), show)


def _way(told: Reservation) -> tuple[str, Mapping[str, str]]:
    """The path of the page that tells more of a reservation, and what it is to show."""
    match told.about:
        case "must":
            return "evidence", {f"{VIEW}vendor": told.vendor, f"{VIEW}criterion": told.criterion}
        case "next":
            return "compare", {}
        case "unknown":
            return "robustness", {f"{VIEW}part": labels.ASK}
        case "source":
            return "evidence", {f"{VIEW}section": "sources"}
