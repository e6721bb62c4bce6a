"""The arrays that every question about sureness works on, against the ranking that they come from."""

from dataclasses import replace
from itertools import pairwise
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings

from shortlist.decision import Open, preset
from shortlist.ranking.answer import answer
from shortlist.robustness.contest import field
from shortlist.robustness.kept import ranks
from tests.support.builders import catalog
from tests.support.contests import intervals, on_levels
from tests.support.strategies import Case, cases


@settings(max_examples=60)
@given(cases())
def test_without_choices_possible_ranks_are_those_of_the_ranking(case: Case) -> None:
    ranking = case.answer()
    found = ranks(ranking, case.decision, case.catalog)
    assert found.best.tolist() == ranking.best.tolist()
    assert found.worst.tolist() == ranking.worst.tolist()
    assert (bool(found.exact.all()), found.agreed) == (True, False)


@settings(max_examples=60)
@given(cases())
def test_a_field_is_of_all_who_may_be_in_with_the_numbers_of_their_ranking(case: Case) -> None:
    for mode in get_args(Open):
        ranking = case.answer(open=mode)
        found = field(ranking, replace(case.decision, open=mode), case.catalog)
        assert found.drop == (mode == "drop")
        assert found.rows.tolist() == np.flatnonzero(ranking.possible).tolist()
        assert [vendor.id for vendor in found.vendors] == [case.catalog.vendors[k].id for k in found.rows]
        assert found.ranked.tolist() == ranking.inside[found.rows].tolist()
        assert found.shares @ found.mixes == pytest.approx(ranking.weights)
        assert found.unknown == case.decision.unknown
        firsts = {int(row) for row in ranking.order if ranking.rank[row] == 1}
        assert {int(found.rows[row]) for row in found.leaders} == firsts
        today = found.today
        assert today.rows.tolist() == np.flatnonzero(ranking.inside).tolist()
        assert 100 * today.values @ today.weights == pytest.approx(ranking.score[today.rows], abs=1e-6)
        assert today.is_known == bool((today.low == today.high).all())
        listed = [int(row) for row in ranking.order]
        assert [(int(found.rows[a]), int(found.rows[b])) for a, b in found.neighbours] == list(
            pairwise(listed)
        )


def test_the_sliders_inside_a_group_may_add_up_to_one() -> None:
    sound = catalog()
    start = replace(preset(sound), weights={"price": 1, "repair": 0, "screen": 1})
    ranking = answer(start, sound)
    assert ranking
    assert field(ranking, start, sound).mixes.tolist() == [[1, 0, 0], [0, 0, 1]]


def test_outcomes_of_some_vendors_are_theirs_alone() -> None:
    low, high = intervals(5, 3, 2)
    whole = replace(on_levels(low, high), entry=low + 0.5)
    whole = replace(whole, needed=np.arange(len(whole.rows), dtype=float) % 3)
    for rows in ([0, 3], [1, 2, 4], [4], [], [0, 1, 2, 3, 4]):
        part = whole.of(np.array(rows, dtype=np.int64))
        own = on_levels(low[rows], high[rows])
        for name in ("low", "high", "rows", "columns", "counts"):
            assert getattr(part, name).tolist() == getattr(own, name).tolist()
        assert part.entry.tolist() == whole.entry[rows].tolist()
        kept = [k for k, row in enumerate(whole.rows.tolist()) if row in rows]
        assert part.needed.tolist() == whole.needed[kept].tolist()
        assert part.values.tolist() == whole.values[kept].tolist()
