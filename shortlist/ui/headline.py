"""The headline of the ranking page: the finding in a sentence, and what to keep in mind, with ways to it."""

from collections.abc import Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from shortlist.catalog import Catalog
from shortlist.decision import VIEW, Decision
from shortlist.files.account import in_short
from shortlist.files.reservations import Reservation, reservations
from shortlist.ranking import Ranking
from shortlist.robustness import kept, labels
from shortlist.robustness import verdict_words as words
from shortlist.robustness.contest import field as _field
from shortlist.robustness.verdict import FAR, finding
from shortlist.robustness.words import shortened
from shortlist.text.direction import shown
from shortlist.ui.frame.navigation import way


def place_headline() -> DeltaGenerator:
    """The place of the headline, which is drawn after the chart, so that this need not wait for it."""
    return st.container(key="headline", gap="xsmall")


def show_headline(place: DeltaGenerator, ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """The verdict and the first place in one sentence, and at most three reservations."""
    field = _field(ranking, decision, catalog)
    found, note = None, ""
    if len(field.rows):
        near = kept.firsts_around(field, FAR)[0]
        found, note = finding(field, near), shortened(near)
    said = words.headline(found, field, ranking) if found else words.nobody(ranking)
    with place:
        told = reservations(found, field, ranking, decision, catalog) if found else []
        links = "".join(f"<li>{_way(one)}</li>" for one in told)
        held = shown(in_short(ranking, decision, catalog))
        rest = f'<p class="note">{shown(note)}</p>' if note else ""
        st.html(f"<h2>{shown(said)}</h2>{links and f'<ul>{links}</ul>'}{rest}<p class='printed'>{held}</p>")


def _way(told: Reservation) -> str:
    """A reservation as a link to the page that tells more of it."""
    path, show = _place(told)
    return way(path, told.said, show)


def _place(told: Reservation) -> tuple[str, Mapping[str, str]]:
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
