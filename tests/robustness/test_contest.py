"""The arrays that every question about sureness works on, against the ranking that they come from."""

from dataclasses import replace
from itertools import pairwise
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings

from shortlist.decision import Open
from shortlist.robustness.contest import field
from shortlist.robustness.kept import ranks
from tests.support.strategies import Case, cases


@settings(max_examples=60, deadline=None)
@given(cases())
def test_without_choices_possible_ranks_are_those_of_the_ranking(case: Case) -> None:
    ranking = case.answer()
    found = ranks(ranking, case.decision, case.catalog)
    assert found.best.tolist() == ranking.best.tolist()
    assert found.worst.tolist() == ranking.worst.tolist()
    assert (bool(found.exact.all()), found.agreed) == (True, False)


@settings(max_examples=60, deadline=None)
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
