"""Which ratings are in force, and the values of their bounds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.catalog import Rating, Vendor
from shortlist.ranking.table import citing, in_force, prevailing, table, with_ratings
from tests.support import evidence_catalogs as evident
from tests.support.builders import DAY, catalog, changed, rating
from tests.support.strategies import many

EARLY, LATE = date(2021, 1, 1), date(2021, 3, 1)


def vendor(*ratings: dict[str, object]) -> Vendor:
    return catalog(changed("vendors", 0, ratings=list(ratings))).vendors[0]


def low_of(found: dict[str, Rating]) -> float | None:
    return found["screen"].low if "screen" in found else None


@pytest.mark.parametrize(
    ("day", "low"),
    [
        (date(2020, 12, 31), None),
        (EARLY, 1),
        (date(2021, 2, 28), 1),
        (LATE, 2),
        (date(2099, 1, 1), 2),
    ],
)
def test_the_latest_rating_of_the_past_counts(day: date, low: float | None) -> None:
    two = vendor(rating("screen", 2, 2, since=LATE), rating("screen", 1, 1, since=EARLY))
    assert low_of(in_force(two, day, "company")) == low


def test_a_rating_for_the_kind_of_buyer_beats_a_later_one_for_all() -> None:
    both = vendor(rating("screen", 1, 1, since=EARLY, buyers=["teacher"]), rating("screen", 2, 2, since=LATE))
    assert low_of(in_force(both, DAY, "teacher")) == 1
    assert low_of(in_force(both, DAY, "company")) == 2


def test_a_rating_for_other_buyers_says_nothing() -> None:
    other = vendor(rating("screen", 1, 1, buyers=["teacher"]))
    assert in_force(other, DAY, "company") == {}


def test_among_ratings_for_the_kind_of_buyer_the_latest_counts() -> None:
    two = vendor(
        rating("screen", 2, 2, since=LATE, buyers=["teacher", "company"]),
        rating("screen", 1, 1, since=EARLY, buyers=["teacher"]),
    )
    assert low_of(in_force(two, DAY, "teacher")) == 2


BUYERS = (None, ("teacher",), ("company",), ("company", "teacher"))


@many
@given(st.sets(st.integers(0, 35), max_size=12), st.integers(1, 9))
def test_the_order_of_ratings_never_matters_and_the_rule_is_kept(spelled: set[int], today: int) -> None:
    day = date(2021, 1, today)
    ratings = [
        Rating(
            criterion="screen", since=date(2021, 1, 1 + code // 4), low=0, high=code, buyers=BUYERS[code % 4]
        )
        for code in spelled
    ]
    valid = [r for r in ratings if r.since <= day and (r.buyers is None or "teacher" in r.buyers)]
    named = [r for r in valid if r.buyers] or valid
    latest = [r for r in named if r.since == max(other.since for other in named)]
    for order in (ratings, ratings[::-1]):
        found = in_force(vendor().model_copy(update={"ratings": tuple(order)}), day, "teacher")
        assert list(found.values()) in ([[rating] for rating in latest] or [[]])


def test_bounds_are_values_from_worst_to_best() -> None:
    found = table(catalog(), DAY, "company")
    assert found.low.tolist() == [[0.5, 1, 0], [0, 0, 1 / 3]]
    assert found.high.tolist() == [[0.75, 1, 1], [1, 1, 2 / 3]]


def test_what_is_not_rated_is_the_whole_scale_and_has_no_rating() -> None:
    found = table(catalog(), date(2021, 3, 31), "company")
    assert (found.low == 0).all()
    assert (found.high == 1).all()
    assert found.ratings == ((None, None, None), (None, None, None))


def test_rows_and_columns_keep_the_order_of_the_catalog() -> None:
    found = table(catalog(), DAY, "company")
    assert [v.id for v in found.vendors] == ["acme", "brio"]
    assert [c.id for c in found.criteria] == ["price", "repair", "screen"]
    assert [[cell and cell.criterion for cell in row] for row in found.ratings] == [
        ["price", "repair", None],
        [None, None, "screen"],
    ]


def test_a_claim_leads_to_the_ratings_in_force_that_cite_it() -> None:
    acme = [evident.rating("price", claims=["a"]), evident.rating("speed", claims=["a", "b"])]
    bolt = [evident.rating("speed", claims=["a"], buyers=["education"])]
    claims = [evident.claim(name, "wire") for name in "abc"]
    small = evident.small(claims, acme=acme, bolt=bolt)
    assert citing(table(small, DAY, "agency")) == {"a": [(0, 0), (0, 1)], "b": [(0, 1)]}
    assert citing(table(small, DAY, "education")) == {"a": [(0, 0), (0, 1), (1, 1)], "b": [(0, 1)]}


def test_a_rating_turns_out_at_one_of_the_whole_levels_within_it() -> None:
    found = table(catalog(), DAY, "company")
    assert found.answers(1, 2) == (1 / 3, 2 / 3)
    assert found.answers(0, 1) == (1.0,)
    assert found.answers(0, 2) == (0.0, 1 / 3, 2 / 3, 1.0)


def test_on_a_scale_a_rating_may_turn_out_at_any_number() -> None:
    found = table(catalog(), DAY, "company")
    assert found.answers(0, 0) == found.answers(1, 0) == ()


def test_of_two_ratings_of_one_precedence_the_first_holds() -> None:
    two = vendor(rating("screen", 1, 1), rating("screen", 2, 2)).ratings
    assert prevailing(two, DAY, "company") == {"screen": two[0]}


def test_other_ratings_stand_in_their_cells_alone_and_none_is_the_whole_scale() -> None:
    before = table(catalog(), DAY, "company")
    screen, price = vendor(rating("screen", 3, 3), rating("price", 400, 800)).ratings
    after = with_ratings(before, {(0, 2): screen, (1, 0): price, (0, 1): None})
    assert after.ratings == ((before.ratings[0][0], None, screen), (price, None, before.ratings[1][2]))
    assert after.low.tolist() == [[0.5, 0, 1], [0.75, 0, 1 / 3]]
    assert after.high.tolist() == [[0.75, 1, 1], [1, 1, 2 / 3]]
    assert (after.vendors, after.criteria) == (before.vendors, before.criteria)
    assert before.low.tolist() == [[0.5, 1, 0], [0, 0, 1 / 3]]
