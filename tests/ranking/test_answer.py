"""From a decision to its ranking in one step."""

from dataclasses import replace
from datetime import date

import pytest

from shortlist.decision import preset
from shortlist.ranking.answer import answer
from shortlist.ranking.ranking import ranking
from shortlist.ranking.table import table
from shortlist.ranking.weights import weights
from tests.support.builders import catalog, changed, rating

CATALOG = catalog()
START = preset(CATALOG)


def test_it_is_the_ranking_of_the_table_by_the_weights() -> None:
    found = answer(START, CATALOG)
    assert found is not None
    shares = weights(START.groups, START.weights, CATALOG)
    assert (found.weights == shares).all()
    expected = ranking(table(CATALOG, START.date, "company"), shares, 0.5, {}, False)
    assert found.score.tolist() == expected.score.tolist()


@pytest.mark.parametrize(
    "changes",
    [
        {"groups": {"cost": 0, "use": 0}},
        {"weights": {"price": 0, "repair": 0, "screen": 0}},
        {"groups": {"cost": 50, "use": 0}, "weights": {"price": 0, "repair": 50, "screen": 50}},
    ],
)
def test_there_is_none_if_nothing_weighs(changes: dict[str, dict[str, int]]) -> None:
    assert answer(replace(START, **changes), CATALOG) is None  # type: ignore[arg-type]


def test_the_date_decides_what_is_known() -> None:
    before = answer(replace(START, date=date(2021, 3, 31)), CATALOG)
    assert before is not None
    assert before.coverage.tolist() == [0, 0]
    assert before.rank.tolist() == [1, 1]


def test_the_profile_decides_which_ratings_hold() -> None:
    ratings = [rating("repair", 0, 0), rating("repair", 2, 2, buyers=["teacher"])]
    sound = catalog(changed("vendors", 0, ratings=ratings))
    for profile, low in (("office", 0), ("school", 1)):
        found = answer(replace(preset(sound), profile=profile), sound)
        assert found is not None
        assert found.table.low[0, 1] == low


def test_the_attitude_and_the_must_haves_are_heard() -> None:
    hopeful = answer(replace(START, unknown=100, musts={"repair": 1}, open="drop"), CATALOG)
    assert hopeful is not None
    assert hopeful.score.tolist() == hopeful.high.tolist()
    assert hopeful.inside.tolist() == [True, False]
