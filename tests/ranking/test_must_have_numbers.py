"""A must-have on a scale of numbers: its steps are round and accepted, and who is exactly at it is kept."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist.catalog import Catalog, Criterion
from shortlist.decision import parameters, preset, read, spell
from shortlist.figures import decimals
from shortlist.ranking import choice_words
from shortlist.ranking.answer import answer
from shortlist.ranking.demand import demanded, refusal
from tests.support.builders import catalog, changed, rating
from tests.support.cases import case
from tests.support.strategies import Case, cases, many

ends = st.floats(-1e9, 1e9) | st.decimals(-1000, 1000, places=3).map(float)


def scaled(worst: float, best: float, *ratings: tuple[float, float]) -> Catalog:
    """Vendors on one numeric scale."""
    whole = changed("criteria", 0, scale={"worst": worst, "best": best, "unit": "m"})
    vendors = [
        {"id": f"v{k}", "name": f"V{k}", "summary": "One.", "ratings": [rating("price", *sorted(held))]}
        for k, held in enumerate(ratings)
    ]
    return catalog({**whole, "vendors": vendors, "end": {"vendors": len(vendors)}})


def standings(known: Catalog, least: float) -> list[str]:
    found = answer(replace(preset(known), musts={"price": least}), known)
    assert found
    return ["failed" if held.failed else "open" if held.open else "met" for held in found.standing]


def accepted(criterion: Criterion, step: float, known: Catalog) -> bool:
    """Whether the codec takes up a step and means the same by it."""
    decision, ignored = read([(f"must_{criterion.id}", spell(step))], known)
    return not ignored and decision.musts == {criterion.id: step}


@pytest.mark.parametrize(
    ("name", "criterion", "told"),
    [
        (
            "best-step",
            0,
            ["At most 0.3235 share", "At most 0.248 share", "At most 0.1725 share", "At most 0.097 share"],
        ),
        ("step-noise", 0, ["At least 22.325 %", "At least 40.35 %", "At least 58.375 %", "At least 76.4 %"]),
        (
            "price",
            0,
            [f"At most {price},000 €" for price in ("1,750", "1,500", "1,250", "1,000")],
        ),
    ],
)
def test_the_steps_offered_are_round_and_accepted(name: str, criterion: int, told: list[str]) -> None:
    known = case(name)
    record = known.criteria[criterion]
    steps = choice_words.steps(record, None)
    assert [choice_words.least(record, spell(step)) for step in steps] == told
    assert all(accepted(record, step, known) for step in steps)


def test_who_is_exactly_at_a_quarter_of_the_scale_is_kept() -> None:
    known = case("step-noise")
    found = answer(replace(preset(known), musts={"knowledge": 22.325}), known)
    assert found
    assert [held.failed for held in found.standing] == [(), ("knowledge",)]


@many
@given(ends, ends, st.none() | st.floats(0, 1))
def test_every_step_of_every_scale_is_accepted(worst: float, best: float, part: float | None) -> None:
    if worst == best:
        return
    known = scaled(worst, best, (worst, best))
    record, low, high = known.criteria[0], min(worst, best), max(worst, best)
    least = None if part is None else min(max(worst + part * (best - worst), low), high)
    steps = choice_words.steps(record, None if least == worst else least)
    assert all(accepted(record, step, known) for step in steps)
    assert best in steps
    assert least in (None, worst) or least in steps
    assert steps == sorted(steps, reverse=best < worst)


@many
@given(ends, ends, st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=3), st.data())
def test_positions_are_compared_as_written(
    worst: float, best: float, held: list[tuple[float, float]], data: Any
) -> None:
    if worst == best:
        return
    low, high = min(worst, best), max(worst, best)
    ratings = [tuple(min(max(worst + part * (best - worst), low), high) for part in pair) for pair in held]
    known = scaled(worst, best, *ratings)  # type: ignore[arg-type]
    points = [point for pair in ratings for point in pair] + choice_words.steps(known.criteria[0], None)
    least = data.draw(st.sampled_from([point for point in points if point != worst] or [best]))
    way = 1 if best > worst else -1
    expected = []
    for pair in ratings:
        met = {way * Fraction(point) >= way * Fraction(least) for point in pair}
        expected.append("met" if met == {True} else "failed" if met == {False} else "open")
    assert standings(known, least) == expected


@many
@given(cases(musts=False), st.data())
def test_whoever_is_known_at_the_demanded_number_is_kept(given_: Case, data: Any) -> None:
    for row, vendor in enumerate(given_.catalog.vendors):
        for held in vendor.ratings:
            least = data.draw(st.sampled_from([held.low, held.high]))
            found = given_.answer(musts={held.criterion: least})
            assert not found.standing[row].failed
            assert held.low != held.high or not found.standing[row].open


@many
@given(ends, ends, st.floats(-0.5, 1.5))
def test_any_number_on_the_scale_is_taken_and_no_other(worst: float, best: float, part: float) -> None:
    if worst == best:
        return
    known = scaled(worst, best, (worst, best))
    record, number = known.criteria[0], worst + part * (best - worst)
    taken = demanded(record, f" {spell(number)} ", known)
    if min(worst, best) <= number <= max(worst, best):
        assert taken == ("any" if number == worst else spell(number))
    else:
        assert taken is None
        assert spell(number) in refusal(record, spell(number))


def test_links_spell_the_number_as_before() -> None:
    known = case("price")
    decision = replace(preset(known), musts={"price": 1234567.0})
    assert parameters(decision, known)["must_price"] == "1234567"
    assert decimals(spell(0.097)) == 3
