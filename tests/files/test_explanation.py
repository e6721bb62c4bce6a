"""Everything that is said about the shipped catalog, recomputed from its records alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import get_args

import numpy as np
import pytest

from shortlist.catalog import Catalog, by_id
from shortlist.decision import Decision, pairs, preset, read
from shortlist.decision.decision import Open
from shortlist.files import explanation
from shortlist.files.document import Document, document
from shortlist.ranking.answer import answer
from shortlist.robustness.kept import ranks
from shortlist.robustness.tables import rank_range
from tests.support.cases import case
from tests.support.catalogs import shipped
from tests.support.retold import Retold

SHIPPED = shipped()
PROFILES = [profile.id for profile in SHIPPED.profiles]
MODES: tuple[Open, ...] = get_args(Open)
DAYS = (date(2021, 4, 5), date(2021, 4, 8), date(2022, 12, 31), date(2026, 11, 1))
CASES, SEED = 4_000, 7
# Two estimates of a share, each with its error, are further apart than this many errors once in 10 million.
FAR = 5.3
SMALL = 1e-5  # more than six decimals leave


def decisions(profile: str, day: date) -> Iterator[Decision]:
    """Without a must-have, and with each single one, the level and the mode another each time.

    From profile to profile and from day to day each of them meets both modes.
    """
    start = replace(preset(SHIPPED, by_id(SHIPPED.profiles)[profile]), date=day)
    yield start
    for place, criterion in enumerate(SHIPPED.criteria):
        assert criterion.levels
        least = 1 + (place + day.year + len(profile)) % (len(criterion.levels) - 1)
        mode = MODES[(place + DAYS.index(day) + PROFILES.index(profile)) % 2]
        yield replace(start, musts={criterion.id: float(least)}, open=mode)


def made(decision: Decision, catalog: Catalog = SHIPPED) -> Document:
    ranking = answer(decision, catalog)
    assert ranking is not None
    return document(ranking, decision, catalog)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("profile", PROFILES)
def test_all_that_is_said_is_so(profile: str, day: date) -> None:
    for decision in decisions(profile, day):
        found, again = made(decision), Retold(SHIPPED, decision)
        assert_vendors(found, again)
        assert_questions(found, again)
        assert_verdict(found, again)
        assert_chances(found, again)


def assert_vendors(found: Document, again: Retold) -> None:
    cells = again.cells
    sure, possible, score = again.scores(cells, "worst"), again.scores(cells, "best"), again.scores(cells)
    assert [vendor.id for vendor in found.vendors] == [vendor.id for vendor in SHIPPED.vendors]
    for vendor in found.vendors:
        name, standing = vendor.id, again.standing(cells, vendor.id)
        figures = (vendor.sure, vendor.score, vendor.possible)
        assert figures == pytest.approx([float(end[name]) for end in (sure, score, possible)], abs=1e-4)
        known = 1 - float(possible[name] - sure[name]) / 100
        assert vendor.known == pytest.approx(known, abs=1e-4)
        span = again.rank_range(name)
        assert (vendor.rank_best, vendor.rank_worst) == (span or (None, None))
        assert vendor.may_be_out == (standing != "yes")
        assert (vendor.rank == 1) == (name in again.firsts(cells))
        assert sum(vendor.ranks) + vendor.out == pytest.approx(1, abs=1e-4)
        assert vendor.ranks[0] == vendor.first


def test_very_many_questions_are_cut_behind_the_most_telling(monkeypatch: pytest.MonkeyPatch) -> None:
    decision = preset(SHIPPED, SHIPPED.profiles[0])
    whole = made(decision).questions
    most = sum(len(asked.effect) for asked in whole) // 2
    monkeypatch.setattr(explanation, "LETTERS", most)
    few = made(decision).questions
    assert few == whole[: len(few)]
    assert 0 < len(few) < len(whole)
    letters = [sum(len(text) for text in (one.effect, one.question, one.text)) for one in few]
    assert sum(letters[:-1]) < most


def assert_questions(found: Document, again: Retold) -> None:
    """Every open rating that weighs or decides a must-have is asked, with the exact share of its answers."""
    cells, weights, now = again.cells, again.weights, again.firsts(again.cells)
    told = {(asked.vendor, asked.criterion): asked for asked in found.questions}
    for (vendor, criterion), levels in cells.items():
        then = again.answers((vendor, criterion))
        changing = [firsts for firsts in then if firsts != now]
        asked = told.pop((vendor, criterion), None)
        matters = weights[criterion] > 0 or criterion in again.decision.musts
        able = again.standing(cells, vendor) != "no"
        if asked is None:
            assert not changing
            assert len(levels) == 1 or not (matters and able) or cells_are_met(again, vendor, criterion)
            continue
        assert asked.answers == len(levels) > 1
        assert asked.change == pytest.approx(len(changing) / len(then), abs=1e-6)
        ends = {frozenset(turn.first): turn.share for turn in asked.turns}
        assert ends == pytest.approx(
            {end: changing.count(end) / len(then) for end in set(changing)}, abs=1e-6
        )
        assert asked.then is None or any(asked.then in end for end in changing)
        assert ("No answer changes the first place." in asked.effect) == (not changing)
    assert not told
    shares = [asked.change for asked in found.questions]
    assert shares == sorted(shares, reverse=True)


def cells_are_met(again: Retold, vendor: str, criterion: str) -> bool:
    """Whether the only thing that matters about a cell of no weight, its must-have, is not open."""
    least = again.decision.musts.get(criterion)
    return least is None or again.cells[vendor, criterion][0] >= least


def assert_verdict(found: Document, again: Retold) -> None:
    first = again.firsts(again.cells)
    chance = max((vendor.first for vendor in found.vendors if vendor.id in first), default=0.0)
    single = any(asked.change for asked in found.questions)
    match found.verdict.level:
        case "settled":
            assert len(first) == 1
            assert chance >= 0.95
            assert not single
        case "leaning":
            assert len(first) == 1
            assert chance > 0.5
        case "open":
            errors = [vendor.first_error for vendor in found.vendors if vendor.id in first]
            assert len(first) != 1 or chance <= 0.5 + 1.97 * errors[0]
    nobody = not any(again.standing(again.cells, vendor.id) == "yes" for vendor in SHIPPED.vendors)
    assert found.lead[0].startswith(("No vendor is known to meet every", "No vendor meets every")) == nobody


def assert_chances(found: Document, again: Retold) -> None:
    assert found.cases.spread is not None
    own = again.chances(found.cases.spread, CASES, SEED)
    for vendor, chance in zip(found.vendors, own.tolist(), strict=True):
        error = np.sqrt(max(chance, 1 / CASES) * (1 - chance) / CASES)
        assert abs(vendor.first - chance) <= FAR * np.hypot(error, vendor.first_error)
    assert sum(vendor.first for vendor in found.vendors) + found.cases.nobody == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("profile", PROFILES)
def test_the_first_place_holds_where_it_is_said_to_and_not_beyond(profile: str, day: date) -> None:
    decision = replace(preset(SHIPPED, by_id(SHIPPED.profiles)[profile]), date=day)
    found, again = made(decision), Retold(SHIPPED, decision)
    (leader,) = again.firsts(again.cells)
    for moved in found.weights:
        for end, over, step in ((moved.low, moved.below, -SMALL), (moved.high, moved.above, SMALL)):
            held = again.best_at(moved.kind, moved.id, end - 2 * step)
            assert held is None or leader in held
            beyond = again.best_at(moved.kind, moved.id, end + 2 * step)
            assert beyond is None or (leader in beyond) != bool(over)
            assert not over or beyond is None or set(over) <= {*beyond}


OPEN = case("must_open")


@pytest.mark.parametrize(
    ("link", "first", "then", "span"),
    [
        ("must_register=1", "alpha", "beta", [1, 1]),
        ("must_register=1&open=drop", "beta", "alpha", [1, 1]),
    ],
)
def test_an_open_must_have_alone_decides(link: str, first: str, then: str, span: list[int]) -> None:
    decision, ignored = read(pairs(link), OPEN)
    assert not ignored
    found = made(decision, OPEN)
    alpha, beta = found.vendors
    (asked,) = found.questions
    assert found.verdict.level == "open"
    assert (asked.vendor, asked.criterion, asked.answers, asked.change) == ("alpha", "register", 2, 0.5)
    assert (asked.then, asked.whom) == (then, "vendor")
    assert [alpha.rank_best, alpha.rank_worst, alpha.may_be_out] == [*span, True]
    assert (beta.rank_best, beta.rank_worst, beta.may_be_out) == (1, 2, False)
    assert [vendor.id for vendor in found.vendors if vendor.rank == 1] == [first]
    for vendor in (alpha, beta):
        assert abs(vendor.first - 0.5) <= FAR * vendor.first_error
    ranking = answer(decision, OPEN)
    assert ranking is not None
    assert rank_range(ranks(ranking, decision, OPEN), 0, ranking) == "1, or out"
    assert "1 of 2 answers changes the first place" in asked.effect
