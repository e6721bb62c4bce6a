"""Vendors side by side: which ones, what tells them apart, and how they stand."""

from collections.abc import Sequence

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.comparison import words
from shortlist.comparison.comparison import MOST, comparison
from shortlist.comparison.differences import equal, in_order
from shortlist.comparison.side import against, lines
from shortlist.comparison.tables import standing_frame
from shortlist.decision import VIEW, Decision
from shortlist.evidence.tables import unique_names
from shortlist.ranking import Ranking
from shortlist.text.markdown import plain
from shortlist.ui.frame.address import address, spell_out
from shortlist.ui.frame.held import hold
from shortlist.ui.frame.state import PageEndError
from shortlist.ui.lines import show_text
from shortlist.ui.side_by_side import STYLE, side_by_side

KEY, ROWS, ALL = f"{VIEW}vendors", f"{VIEW}rows", "all"


def choose_vendors(ranking: Ranking, catalog: Catalog) -> list[int]:
    """The rows of the vendors to compare: those of the address, the first two by default."""
    names = unique_names(catalog)
    if len(names) < 2:
        st.info(words.ALONE)
        raise PageEndError
    asked = [name for name in dict.fromkeys(address().get(KEY, "").split(",")) if name in names]
    chosen = asked[:MOST] or first_two(ranking)
    st.html(STYLE)
    st.multiselect(
        words.VENDORS,
        list(names),
        chosen,
        format_func=names.__getitem__,
        max_selections=MOST,
        **hold(KEY, chosen, _keep_vendors, among=names.values()),
    )
    if len(chosen) < 2:
        st.info(words.FEW)
        raise PageEndError
    return [list(names).index(name) for name in chosen]


def first_two(ranking: Ranking) -> list[str]:
    """The vendors that stand first, those left out after the others."""
    rows = [*ranking.order, *ranking.outside][:2]
    return [ranking.table.vendors[int(row)].id for row in rows]


def show_side_by_side(rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """On what the chosen vendors differ, the first of them first, and how they stand."""
    shown = in_order(rows, ranking)
    with st.container(horizontal=True, vertical_alignment="center"):
        show_text(words.equal(equal(shown, ranking, catalog), shown, ranking))
        only = _only()
    names, found = unique_names(catalog), lines(shown, ranking, decision, catalog, only)
    vendors = {name: names[name] for name in (ranking.table.vendors[row].id for row in shown)}
    sums = ["", *(against(shown[0], row, ranking)[-1] for row in shown[1:])]
    st.html(side_by_side(vendors, found, sums, standing_frame(shown, ranking, catalog)))
    st.caption(plain(words.note(next(iter(vendors.values())), decision)))


def show_turns(rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """What the first of the chosen vendors has over each other one, and what would turn that round."""
    first, *others = in_order(rows, ranking)
    st.subheader(words.TURNS, anchor=False)
    for other in others:
        found = comparison(first, other, ranking, decision, catalog)
        show_text(f"{words.over(found, ranking)} {words.needs(found, ranking, catalog)}")
    for sentence in (words.left_out(rows, ranking, catalog), words.may_go(rows, ranking, catalog)):
        if sentence:
            show_text(sentence)


def _only() -> bool:
    """Whether equal criteria are left aside, as they are at first."""
    only = address().get(ROWS) != ALL
    st.toggle(words.ONLY, only, **hold(ROWS, only, _keep_rows))
    return only


def _keep_rows(only: bool) -> None:
    spell_out({ROWS: None if only else ALL})


def _keep_vendors(vendors: Sequence[str]) -> None:
    """Write the vendors into the address."""
    spell_out({KEY: ",".join(vendors)})
