"""Vendors side by side: which ones, how they stand, what tells them apart, and the evidence for it."""

from collections.abc import Sequence
from itertools import combinations

import streamlit as st

from shortlist import comparison_charts as charts
from shortlist import comparison_frames as frames
from shortlist import comparison_words as words
from shortlist.catalog import Catalog
from shortlist.comparison import MOST, Comparison, comparison
from shortlist.decision import VIEW, Decision
from shortlist.evidence_frames import unique_names
from shortlist.ranking import Ranking
from shortlist.ui.pieces import COLUMNS
from shortlist.ui.plain import plain
from shortlist.ui.state import choose
from shortlist.ui.ways import show_way
from shortlist.words import listed

KEY = f"{VIEW}vendors"
ROW_HEIGHT = 66, 86  # for two vendors and for more


def choose_vendors(ranking: Ranking, catalog: Catalog) -> list[int]:
    """The rows of the vendors to compare: those of the address, the first two by default."""
    names = unique_names(catalog)
    if len(names) < 2:
        st.info(words.ALONE)
        st.stop()
    asked = [name for name in dict.fromkeys(st.query_params.get(KEY, "").split(",")) if name in names]
    chosen = asked[:MOST] or first_two(ranking)
    if st.session_state.get(KEY) != chosen:
        st.session_state[KEY] = chosen
    st.multiselect(
        words.VENDORS,
        list(names),
        format_func=names.__getitem__,
        key=KEY,
        max_selections=MOST,
        on_change=_keep_vendors,
    )
    if len(chosen) < 2:
        st.info(words.FEW)
        st.stop()
    return [list(names).index(name) for name in chosen]


def first_two(ranking: Ranking) -> list[str]:
    """The vendors that stand first, those left out after the others."""
    rows = [*ranking.order, *ranking.outside][:2]
    return [ranking.table.vendors[int(row)].id for row in rows]


def choose_pair(rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog) -> Comparison:
    """The comparison of the two vendors, or of two among the chosen ones."""
    names = unique_names(catalog)
    pairs = {".".join(ranking.table.vendors[row].id for row in pair): pair for pair in combinations(rows, 2)}
    labels = {key: listed([names[name] for name in key.split(".")]) for key in pairs}
    key = choose(words.PAIR, "pair", labels) if len(pairs) > 1 else next(iter(pairs))
    return comparison(*pairs[key], ranking, decision, catalog)


def show_comparison(found: Comparison, ranking: Ranking, catalog: Catalog) -> None:
    """What the one has over the other, and what would turn that round."""
    st.text(words.over(found, ranking))
    st.text(words.needs(found, ranking, catalog))


def show_standing(rows: Sequence[int], ranking: Ranking, catalog: Catalog) -> None:
    """How the chosen vendors stand in the ranking."""
    st.dataframe(
        frames.standing_frame(rows, ranking, catalog),
        hide_index=True,
        key="standing",
        alt=words.STANDING_ALT,
        column_config=COLUMNS,
    )


def show_difference(found: Comparison, ranking: Ranking, catalog: Catalog) -> None:
    """What tells two vendors apart, as a chart and as a table."""
    st.subheader(words.DIFFERENCE, anchor=False)
    st.vega_lite_chart(
        charts.difference_data(found, ranking, catalog),
        charts.difference(found, catalog, st.context.theme.type == "dark"),
        key="difference",
        alt=words.DIFFERENCE_ALT,
    )
    ahead, behind = (plain(ranking.table.vendors[row].name) for row in (found.ahead, found.behind))
    st.caption(words.DIFFERENCE_NOTE.format(ahead, behind))
    with st.expander(words.DIFFERENCE_TABLE):
        st.dataframe(
            frames.difference_frame(found, ranking),
            hide_index=True,
            key="differences",
            alt=words.DIFFERENCE_ALT,
            column_config={words.BY: st.column_config.TextColumn(width="small", alignment="right")},
        )


def show_levels(rows: Sequence[int], ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """The ratings of the chosen vendors in words; the way from a cell to what it rests on."""
    st.subheader(words.LEVELS, anchor=False)
    frame = frames.levels_frame(rows, ranking, decision, catalog)
    names = list(frame.columns)
    event = st.dataframe(
        frame,
        hide_index=True,
        key="levels",
        alt=words.LEVELS_ALT,
        row_height=ROW_HEIGHT[len(rows) > 2],
        height="content",
        on_select="rerun",
        selection_mode="single-cell",
        column_config={
            words.CRITERION: st.column_config.TextColumn(width=130, pinned=True),
            words.WEIGHT: st.column_config.TextColumn(width=60, alignment="right"),
            **{name: st.column_config.TextColumn(width="medium") for name in names[2:]},
        },
    )
    picked = [(line, names.index(name)) for line, name in event.selection.cells if name in names[2:]]
    for line, column in picked[:1]:
        _show_cell(rows[column - 2], line, ranking, decision, catalog)
    if not picked:
        st.caption(words.LEVELS_NOTE)


def _show_cell(row: int, column: int, ranking: Ranking, decision: Decision, catalog: Catalog) -> None:
    """One rating in full, and the way to its evidence."""
    vendor, criterion = ranking.table.vendors[row], ranking.table.criteria[column]
    st.text(f"{vendor.name}, {criterion.name}: {frames.cell(row, column, ranking, decision)}")
    show = {f"{VIEW}vendor": vendor.id, f"{VIEW}criterion": criterion.id}
    show_way("evidence", words.EVIDENCE, show, catalog)


def _keep_vendors() -> None:
    """Write the vendors into the address."""
    st.query_params[KEY] = ",".join(st.session_state[KEY])
