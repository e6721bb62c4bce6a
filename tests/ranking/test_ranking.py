"""The ranking by example: known answers, each small enough to check by hand."""

import numpy as np
import pytest

from shortlist.arrays import Bools, Floats
from shortlist.catalog import Catalog
from shortlist.decision import preset
from shortlist.ranking import Standing, coverage, hurwicz, rank, rank_range, scores, standing
from shortlist.ranking.answer import answer
from shortlist.ranking.ranking import ranking
from shortlist.ranking.table import Table, table
from tests.support.builders import DAY, catalog, changed, rating, tables


def all_inside(count: int) -> Bools:
    return np.ones(count, dtype=bool)


def known(sound: Catalog | None = None) -> Table:
    return table(sound or catalog(), DAY, "company")


def row(*numbers: float) -> Floats:
    return np.array(numbers, dtype=np.float64)


def test_the_attitude_weighs_the_bounds() -> None:
    """Hurwicz (1951), Optimality criteria for decision making under ignorance: α·best + (1 − α)·worst."""
    assert hurwicz(row(0.2), row(0.6), 0).tolist() == [0.2]
    assert hurwicz(row(0.2), row(0.6), 1).tolist() == [0.6]
    assert hurwicz(row(0.25), row(0.75), 0.25).tolist() == [0.375]


def test_what_is_known_for_certain_does_not_depend_on_the_attitude() -> None:
    sure = np.linspace(0, 1, 1001)
    for attitude in np.linspace(0, 1, 101):
        assert hurwicz(sure, sure, float(attitude)).tolist() == sure.tolist()


def test_a_score_is_the_weighted_sum_in_percent() -> None:
    assert scores(np.array([[1, 0.5], [0, 0.25]]), row(0.75, 0.25)).tolist() == [87.5, 6.25]


def test_equal_scores_share_the_better_rank() -> None:
    """Standard competition ranking: 1, 2, 2, 4."""
    assert rank(row(9, 5, 5, 1), all_inside(4)).tolist() == [1, 2, 2, 4]
    assert rank(row(5, 5, 5), all_inside(3)).tolist() == [1, 1, 1]


def test_scores_that_differ_in_the_tenth_decimal_are_equal() -> None:
    assert rank(row(50, 50 + 1e-10, 50 + 2e-9), all_inside(3)).tolist() == [2, 2, 1]


def test_a_vendor_outside_gets_the_rank_it_would_have_and_displaces_nobody() -> None:
    inside = np.array([True, False, True, False])
    assert rank(row(9, 7, 5, 1), inside).tolist() == [1, 2, 2, 3]


def test_with_nobody_inside_everybody_would_be_first() -> None:
    nobody = np.zeros(2, dtype=bool)
    assert rank(row(9, 5), nobody).tolist() == [1, 1]


MET, OPEN, FAILED = Standing(), Standing(open=("c",)), Standing(failed=("c",))


def test_ranges_that_overlap_can_change_places() -> None:
    low, high = row(60, 40, 10), row(80, 65, 30)
    best, worst = rank_range(low, high, low, [MET] * 3)
    assert (best.tolist(), worst.tolist()) == ([1, 1, 3], [2, 2, 3])


def test_ranges_that_touch_can_tie_and_a_tie_shares_the_better_rank() -> None:
    best, worst = rank_range(row(60, 40), row(80, 60), row(60, 40), [MET] * 2)
    assert (best.tolist(), worst.tolist()) == ([1, 1], [2, 2])
    best, worst = rank_range(row(60, 60), row(60, 60), row(60, 60), [MET] * 2)
    assert best.tolist() == [1, 1]


def test_a_vendor_that_fails_does_not_widen_a_rank_range() -> None:
    low, high = row(60, 0, 40), row(80, 100, 50)
    best, worst = rank_range(low, high, low, [MET, FAILED, MET])
    assert (best[[0, 2]].tolist(), worst[[0, 2]].tolist()) == ([1, 2], [1, 2])


def test_a_vendor_that_may_be_out_takes_no_rank_for_sure_and_may_take_one() -> None:
    # Were the first out, the second would be first; were it in, it would be ahead for certain.
    low, high = row(60, 40), row(80, 50)
    best, worst = rank_range(low, high, low, [OPEN, MET])
    assert (best.tolist(), worst.tolist()) == ([1, 1], [1, 2])


def test_meeting_the_must_have_raises_the_worst_score() -> None:
    # The range of the first reaches down to 10; with the must-have met it begins at 50, above the other.
    best, worst = rank_range(row(10, 40), row(90, 45), row(50, 40), [OPEN, MET])
    assert (best.tolist(), worst.tolist()) == ([1, 1], [1, 2])


def test_whoever_enters_holds_the_least_answer_that_meets_each_open_must_have() -> None:
    found = ranking(known(), row(0.4, 0.3, 0.3), 0.5, {"repair": 1, "price": 800}, False)
    assert found.entry.tolist() == [[0.75, 1, 0], [0.75, 0.5, pytest.approx(1 / 3)]]
    assert found.entering.tolist() == pytest.approx([60, 55])


def test_coverage_is_the_weight_that_rests_on_knowledge() -> None:
    # Acme: price 800…1200 of 400…2000 is a quarter wide, repair is certain, screen unknown.
    # Brio: screen 1…2 of 0…3 is a third wide, the rest unknown.
    assert coverage(known(), row(0.4, 0.3, 0.3)).tolist() == pytest.approx([0.4 * 0.75 + 0.3, 0.3 * 2 / 3])


@pytest.mark.parametrize(
    ("low", "high", "least", "expected"),
    [
        (1, 2, 1, Standing()),
        (2, 2, 1, Standing()),
        (0, 1, 2, Standing(failed=("repair",))),
        (0, 1, 1, Standing(open=("repair",))),
        (1, 2, 2, Standing(open=("repair",))),
    ],
)
def test_a_must_have_is_met_failed_or_open(low: float, high: float, least: float, expected: Standing) -> None:
    sound = catalog(changed("vendors", 0, ratings=[rating("repair", low, high)]))
    assert standing(known(sound), 0, {"repair": least}) == expected


@pytest.mark.parametrize(
    ("least", "expected"),
    [
        (1200, Standing()),
        (1000, Standing(open=("price",))),
        (800, Standing(open=("price",))),
        (700, Standing(("price",))),
    ],
)
def test_on_a_falling_scale_less_is_better(least: float, expected: Standing) -> None:
    assert standing(known(), 0, {"price": least}) == expected


def test_what_is_unknown_leaves_every_must_have_open() -> None:
    assert standing(known(), 1, {"price": 2000 - 1e-6, "repair": 2}) == Standing(open=("price", "repair"))


def test_open_must_haves_are_kept_or_dropped_as_the_user_chooses() -> None:
    kept, dropped = (ranking(known(), row(0.4, 0.3, 0.3), 0.5, {"repair": 1}, drop) for drop in (False, True))
    assert kept.inside.tolist() == [True, True]
    assert dropped.inside.tolist() == [True, False]
    assert kept.standing == dropped.standing


def test_the_order_puts_the_first_place_first_and_ties_in_catalog_order() -> None:
    names = ("a", "b", "c", "d")
    levels = (0, 2, 2, 1)
    vendors = [
        {"id": name, "name": name, "summary": "S", "ratings": [rating("repair", level, level)]}
        for name, level in zip(names, levels, strict=True)
    ]
    sound = catalog(tables(vendors=vendors))
    found = ranking(known(sound), row(0, 1, 0), 0.5, {"repair": 1}, False)
    assert found.order.tolist() == [1, 2, 3]
    assert found.outside.tolist() == [0]
    assert found.rank.tolist() == [4, 1, 1, 3]


def test_the_office_ranks_acme_before_brio() -> None:
    """By hand: price weighs 0.4, repair and screen 0.3 each; what is unknown counts half.

    Acme: 0.4 · (0.5 … 0.75) + 0.3 · 1 + 0.3 · (0 … 1);
    Brio: 0.4 · (0 … 1) + 0.3 · (0 … 1) + 0.3 · (1/3 … 2/3).
    """
    found = answer(preset(catalog()), catalog())
    assert found is not None
    assert found.score.tolist() == pytest.approx([70, 50])
    assert found.low.tolist() == pytest.approx([50, 10])
    assert found.high.tolist() == pytest.approx([90, 90])
    assert found.points.tolist() == [pytest.approx([25, 30, 15]), pytest.approx([20, 15, 15])]
    assert found.coverage.tolist() == pytest.approx([0.6, 0.2])
    assert (found.rank.tolist(), found.best.tolist(), found.worst.tolist()) == ([1, 2], [1, 1], [2, 2])


def test_nothing_that_is_given_is_written_to() -> None:
    before, shares = known(), row(0.4, 0.3, 0.3)
    copies = before.low.copy(), before.high.copy(), shares.copy()
    ranking(before, shares, 0.5, {"repair": 2}, True)
    for given_, copy in zip((before.low, before.high, shares), copies, strict=True):
        assert (given_ == copy).all()
