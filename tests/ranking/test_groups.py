"""Where the sure points of groups end on a bar, and the rank range beside it."""

from dataclasses import replace

import pytest

from shortlist.catalog import Catalog
from shortlist.decision import preset
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.ranking.groups import ends, members
from shortlist.ranking.tables import rank_range
from tests.support.builders import catalog, changed, rating

CATALOG = catalog()


def ranked(sound: Catalog, **musts: float) -> Ranking:
    found = answer(replace(preset(sound), musts=musts), sound)
    assert found
    return found


def test_a_group_holds_the_columns_of_its_criteria() -> None:
    assert [list(held) for held in members(CATALOG)] == [[0], [1, 2]]


def test_sure_points_are_heaped_group_by_group() -> None:
    """By hand: 40 % of a price half way, and half of 60 % for what anybody can mend."""
    found = ranked(CATALOG)
    assert ends(0, found, CATALOG) == pytest.approx([20, 50])
    assert ends(1, found, CATALOG) == pytest.approx([0, 10])
    assert [ends(row, found, CATALOG)[-1] for row in (0, 1)] == pytest.approx(found.low.tolist())


def test_a_rank_range_says_who_is_out_and_who_may_be() -> None:
    bad = catalog(changed("vendors", 0, ratings=[rating("repair", 0, 0)]))
    found = ranked(bad, repair=1)
    assert [rank_range(found, row) for row in (0, 1)] == ["out", "1, or out"]
    assert rank_range(ranked(CATALOG), 0) == "1–2"
