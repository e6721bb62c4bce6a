from datetime import date

import pytest

from shortlist.catalog import Criterion, Rating
from shortlist.decision import preset
from shortlist.decision.assumptions import Assumption
from shortlist.evidence.cell import evidence
from shortlist.evidence.rating_words import assumed, in_force, ladder, marks, spell, spell_days, standing
from tests.support.evidence_catalogs import DAY, claim, rating, small

LEVELS = Criterion(id="price", group="all", name="Price", question="?", levels=("bad", "fair", "good"))
NUMBERS = Criterion.model_validate(
    {"id": "lag", "group": "all", "name": "Lag", "question": "?"}
    | {"scale": {"worst": 500.0, "best": 0.0, "unit": "ms"}}
)


def held(low: float, high: float) -> Rating:
    return Rating(criterion="price", since=DAY, low=low, high=high, judgement="We tried it.")


def test_the_scale_stands_best_first_and_marks_what_the_rating_reaches() -> None:
    assert ladder(LEVELS, held(0, 1)) == [(False, "□ 2  good"), (True, "■ 1  fair"), (True, "■ 0  bad")]


def test_the_scale_of_an_unknown_rating_is_hatched_and_stresses_nothing() -> None:
    assert ladder(LEVELS, None) == [(False, "▨ 2  good"), (False, "▨ 1  fair"), (False, "▨ 0  bad")]
    assert in_force(LEVELS, None) == "Not known: anything on the scale is possible"


@pytest.mark.parametrize(
    ("ends", "marks"),
    [
        ((500, 500), "■" + "□" * 19),
        ((0, 0), "□" * 19 + "■"),
        ((0, 500), "■" * 20),
        ((250, 375), "□" * 5 + "■" * 5 + "□" * 10),
    ],
)
def test_a_numeric_scale_runs_from_worst_to_best(ends: tuple[float, float], marks: str) -> None:
    assert ladder(NUMBERS, held(*ends)) == [(False, f"500 {marks} 0 ms")]


def test_a_rating_says_since_when_it_holds_and_on_how_much() -> None:
    claims = [claim("a", "one"), claim("b", "two", echo_of=["a"])]
    catalog = small(claims, acme=[rating(claims=["a"], note="A note.")])
    found = evidence(preset(catalog), catalog, "acme", "price")
    assert standing(found) == "In force since 1 April 2021, on 2 reports, 1 origin. Editors’ note: A note."


def test_a_judgement_is_marked_as_one() -> None:
    catalog = small(acme=[rating(judgement="We tried it.")])
    found = evidence(preset(catalog), catalog, "acme", "price")
    assert marks(found, catalog.profiles[0]) == ["A judgement, without a source: We tried it."]


def test_one_origin_and_age_are_marked() -> None:
    catalog = small([claim("a", "one")], acme=[rating(claims=["a"], since=date(2019, 4, 7))])
    found = evidence(preset(catalog), catalog, "acme", "price")
    first, second = marks(found, catalog.profiles[0])
    assert first == "All of it comes from one source: ask for a second one."
    assert second.startswith("Older than 2 years on this date")


def test_history_is_told_by_days_and_ground() -> None:
    ratings = [rating(judgement="We tried it."), rating(since=date(2021, 4, 5), claims=["a"], low=0)]
    catalog = small([claim("a", "one")], acme=ratings)
    now, before = evidence(preset(catalog), catalog, "acme", "price").history
    assert [spell_days(now), spell_days(before)] == ["Since 5 April 2021", "1 April 2021 to 5 April 2021"]
    assert [spell(LEVELS, now), spell(LEVELS, before)] == [
        "“bad” to “fair”, on 1 claim.",
        "“fair”, on a judgement.",
    ]


def test_what_the_user_assumes_is_told_apart_from_the_evidence() -> None:
    assert assumed(LEVELS, None) == ""
    assert assumed(LEVELS, Assumption(2, "They said so")) == (
        "You assume “good” instead, because: They said so. The evidence stays as it is."
    )
