"""Each kind of sentence on the Compare page says what follows from the numbers alone."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.comparison import words
from shortlist.comparison.comparison import Comparison, comparison
from shortlist.comparison.moves import overtakes
from shortlist.comparison.tables import standing_frame
from shortlist.comparison.turns import Turn
from shortlist.decision import preset
from shortlist.ranking import Ranking, hurwicz, scores
from shortlist.ranking import words as ranking_words
from shortlist.ranking.answer import answer
from shortlist.ranking.weights import weights
from tests.support.builders import catalog, rating, tables
from tests.support.cases import case
from tests.support.strategies import KEPT, Case, cases, examples

often = examples(600)
TIED = 1e-9


@lru_cache(maxsize=KEPT)
def named(given_: Case) -> Case:
    """The same with a name of its own for every record."""
    whole = given_.catalog.model_dump()
    for criterion in whole["criteria"]:
        criterion["name"] = f"Criterion {criterion['id']}"
    for group in whole["groups"]:
        group["name"] = f"Group {group['id']}"
    return Case(Catalog.model_validate(whole), given_.decision)


Asked = tuple[Case, Ranking, Comparison]


@st.composite
def asked(draw: st.DrawFn) -> Asked | None:
    """Two vendors of a random catalog, compared; None if there is one only."""
    given_ = named(draw(cases()))
    count = len(given_.catalog.vendors)
    if count < 2:
        return None
    one = draw(st.integers(0, count - 1))
    other = draw(st.integers(0, count - 2))
    other += other >= one
    return given_, given_.ranking, compared(given_, one, other)


@lru_cache(maxsize=KEPT)
def compared(given_: Case, one: int, other: int) -> Comparison:
    return comparison(one, other, given_.ranking, given_.decision, given_.catalog)


def values(given_: Case, ranking: Ranking, found: Comparison) -> Floats:
    rows = [found.ahead, found.behind]
    return hurwicz(ranking.table.low[rows], ranking.table.high[rows], given_.decision.unknown / 100)


def names(ranking: Ranking, found: Comparison) -> tuple[str, str]:
    return ranking.table.vendors[found.ahead].name, ranking.table.vendors[found.behind].name


def gap(ranking: Ranking, found: Comparison) -> float:
    return float(ranking.score[found.ahead] - ranking.score[found.behind])


@often
@given(asked())
def test_the_lead_and_its_parts(drawn: Asked | None) -> None:
    if drawn is None:
        return
    _, ranking, found = drawn
    ahead, behind = names(ranking, found)
    sentence = words.over(found, ranking)
    by_name = {c.name: float(p) for c, p in zip(ranking.table.criteria, found.points, strict=True)}
    told = re.findall(r"(Criterion c\d) \((?:\+([\d.]+)|slightly)\)", sentence)
    before, _, after = sentence.partition(f"{behind} makes up" if found.is_tie else f"{behind} is ahead on")
    assert "+0.0" not in sentence
    for name, figure in told:
        gain = by_name[name] if name in before else -by_name[name]
        assert gain > 0
        assert abs(gain - float(figure or 0)) < 0.1 + 1e-6
    for part, way in ((before, 1), (after, -1)):
        here = [way * by_name[name] for name, _ in told if name in part]
        rest = [way * points for name, points in by_name.items() if name not in part]
        assert here == sorted(here, reverse=True)
        assert len(here) < 2 or max(rest, default=0) <= here[-1]
        assert here or max(rest, default=0) <= TIED or found.is_tie
    if found.is_tie:
        assert abs(gap(ranking, found)) <= TIED
        assert sentence.startswith(f"{ahead} and {behind} have the same score")
        return
    assert gap(ranking, found) > 0
    said = re.match(rf"{ahead} leads {behind} by (less than )?([\d.]+) points, ", sentence)
    assert said
    assert abs(float(said[2]) - gap(ranking, found)) < 0.1 + 1e-6
    assert not said[1] or gap(ranking, found) < 0.1


@often
@given(cases())
def test_the_lead_on_the_ranking_page_gives_the_same_gains(drawn: Case) -> None:
    given_ = named(drawn)
    ranking = given_.answer()
    sentence, order = ranking_words.lead(ranking), [int(row) for row in ranking.order]
    if " comes first " not in sentence:
        return
    found = comparison(order[0], order[1], ranking, given_.decision, given_.catalog)
    told = re.search(r"above all on (.*?); ", words.over(found, ranking))
    assert told
    assert f"above all on {told[1]}; " in sentence
    assert "+0.0" not in sentence


def every_position(given_: Case) -> Iterator[tuple[int, Floats]]:
    """How far each slider would be moved to each of its positions, and the weights that follow."""
    chosen = given_.decision
    for is_group, sliders in ((True, chosen.groups), (False, chosen.weights)):
        for name, now in sliders.items():
            for to in {*range(101)} - {now}:
                moved = {**sliders, name: to}
                shares = (
                    weights(moved, chosen.weights, given_.catalog)
                    if is_group
                    else weights(chosen.groups, moved, given_.catalog)
                )
                yield abs(to - now), shares


@often
@given(asked())
def test_the_smallest_change_of_one_slider_is_enough_and_the_smallest(drawn: Asked | None) -> None:
    if drawn is None or drawn[2].is_tie:
        return
    given_, ranking, found = drawn
    sentence, held = words.needs(found, ranking, given_.catalog), values(given_, ranking, found)
    said = re.search(r"the slider of (.*?) were set to (\d+) instead of (\d+)", sentence)
    enough = [change for change, shares in every_position(given_) if overtakes(held, shares)]
    if said is None:
        assert not enough
        assert "No position of a single slider" in sentence
        return
    criterion = re.match(r"Criterion (c\d) in Group g\d$", said[1])
    group = re.match(r"Group (g\d)$", said[1])
    sliders = given_.decision.groups if group else given_.decision.weights
    name = group[1] if group else criterion[1] if criterion else ""
    assert sliders[name] == int(said[3])
    assert min(enough) == abs(int(said[2]) - int(said[3]))
    moved = {**sliders, name: int(said[2])}
    after = given_.answer(groups=moved) if group else given_.answer(weights=moved)
    assert after.score[found.behind] - after.score[found.ahead] > TIED
    assert after.rank[found.behind] < after.rank[found.ahead] or not (
        after.inside[found.behind] and after.inside[found.ahead]
    )
    told = re.search(r"share of the whole ([\d.]+) % instead of ([\d.]+) %", sentence)
    assert told
    inside = [name == (c.group if group else c.id) for c in given_.catalog.criteria]
    for text, shares in zip(told.groups(), (after.weights, ranking.weights), strict=True):
        unit = 10.0 ** -len(text.partition(".")[2])
        assert abs(float(text) - 100 * shares[inside].sum()) <= unit / 2 + 1e-6


def answers(ranking: Ranking, row: int, column: int) -> list[float]:
    """The values that a rating may have: all of its levels, or points all along its interval."""
    low, high = float(ranking.table.low[row, column]), float(ranking.table.high[row, column])
    return list(ranking.table.answers(row, column)) or np.linspace(low, high, 23).tolist()


def turned(held: Floats, found: Comparison, ranking: Ranking, *given_: tuple[int, int, float]) -> bool:
    """Whether the other is ahead with some ratings answered."""
    after = held.copy()
    for row, column, value in given_:
        after[int(row == found.behind), column] = value
    ahead, behind = scores(after, ranking.weights)
    return bool(round(behind, 9) > round(ahead, 9) and behind - ahead > TIED)


def said_of(turn: Turn, found: Comparison, ranking: Ranking) -> str:
    """What the sentence has to say of an answer, from the numbers alone."""
    criterion, vendor = ranking.table.criteria[turn.column], ranking.table.vendors[turn.row]
    whose = f"its {criterion.name}" if turn.row == found.behind else f"{criterion.name} of {vendor.name}"
    return f"{whose} turned out to be "


def check(turn: Turn, enough: list[float], found: Comparison, ranking: Ranking) -> None:
    """Every answer that is promised is enough, and every one that is enough is promised."""
    criterion, better = ranking.table.criteria[turn.column], turn.row == found.behind
    possible = answers(ranking, turn.row, turn.column)
    width = abs(criterion.best - criterion.worst)
    lowest = min(ranking.table.ends(turn.row, turn.column))
    for number, value in enumerate(possible):
        if criterion.levels:
            level = lowest + number
            assert (level >= turn.at if better else level <= turn.at) == (value in enough)
        else:
            place = criterion.worst + value * (criterion.best - criterion.worst)
            beyond = (place - turn.at) * (1 if better == (criterion.best > criterion.worst) else -1)
            assert value in enough or beyond <= 1e-7 * width
            assert value not in enough or beyond >= -1e-4 * width - 1e-9
    if criterion.levels:
        assert (turn.enough, turn.possible) == (len(enough), len(possible))


def promise(turn: Turn, found: Comparison, ranking: Ranking) -> str:
    """How the sentence has to say an answer, but for the number on a scale."""
    criterion, better = ranking.table.criteria[turn.column], turn.row == found.behind
    start = said_of(turn, found, ranking)
    if criterion.levels:
        least = "" if turn.enough == 1 else " or better" if better else " or worse"
        count = f"({turn.enough} of {turn.possible} answers)"
        return f"{start}“{criterion.levels[int(turn.at)]}”{least} {count}"
    return f"{start}{'above' if better == (criterion.best > criterion.worst) else 'below'} "


@often
@given(asked())
def test_a_promised_answer_is_enough_and_every_one_that_is_enough_is_counted(drawn: Asked | None) -> None:
    if drawn is None or drawn[2].is_tie:
        return
    given_, ranking, found = drawn
    sentence, held = words.needs(found, ranking, given_.catalog), values(given_, ranking, found)
    alone = {(turn.row, turn.column): turn for turn in found.turns}
    for row in (found.ahead, found.behind):
        for column in range(len(ranking.table.criteria)):
            possible = answers(ranking, row, column)
            enough = [value for value in possible if turned(held, found, ranking, (row, column, value))]
            assert bool(enough) == ((row, column) in alone)
            if enough:
                check(alone[row, column], enough, found, ranking)
    assert all(promise(turn, found, ranking) in sentence for turn in found.turns[:2])
    if len(found.turns) > 3:
        assert f"one of {len(found.turns) - 2} more open ratings" in sentence


@often
@given(asked())
def test_answers_that_are_named_together_are_enough_and_fewer_are_not(drawn: Asked | None) -> None:
    if drawn is None or drawn[2].is_tie:
        return
    given_, ranking, found = drawn
    sentence, held = words.needs(found, ranking, given_.catalog), values(given_, ranking, found)
    best = {
        (row, column): (answers(ranking, row, column) or [0.0])[-1 if row == found.behind else 0]
        for row in (found.ahead, found.behind)
        for column in range(len(ranking.table.criteria))
    }
    together = [(*cell, best[cell]) for cell in ((turn.row, turn.column) for turn in found.together)]
    assert not (found.turns and together)
    if together:
        assert turned(held, found, ranking, *together)
        fewer = sorted(found.together, key=lambda turn: turn.gain)[1:]
        assert not turned(held, found, ranking, *((t.row, t.column, best[t.row, t.column]) for t in fewer))
        assert "all of these turned out as well for it as they can (fewer are not enough): " in sentence
        told = re.search(r"not enough\): (.*?)\.(?: |$)", sentence)
        assert told
        more = re.search(r"and (\d+) more$", told[1])
        assert told[1].count("Criterion") + int(more[1] if more else 0) == len(together)
    elif not found.turns:
        everything = [(*cell, value) for cell, value in best.items()]
        assert not turned(held, found, ranking, *everything)
        assert "othing that is still open would" in sentence


@often
@given(asked())
def test_of_a_tie_no_more_is_said_than_that_points_of_one_alone_decide(drawn: Asked | None) -> None:
    if drawn is None:
        return
    given_, ranking, found = drawn
    sentence, (ahead, behind) = words.needs(found, ranking, given_.catalog), names(ranking, found)
    assert "first place" not in sentence
    if not found.is_tie:
        assert f"{behind} would be ahead of {ahead} if " in sentence or (
            f"would put {behind} ahead of {ahead}." in sentence
        )
        return
    assert sentence == f"Whatever adds points to {ahead} or to {behind} alone puts it ahead of the other."
    held = values(given_, ranking, found)
    for side in (0, 1):
        more = held.copy()
        more[side] = np.minimum(held[side] + 0.01, 1)
        gained = 100 * float(((more[side] - held[side]) * ranking.weights).sum())
        if gained > 1e-6:
            assert overtakes(more if side else more[::-1], ranking.weights)


@often
@given(asked())
def test_who_is_left_out_is_said_to_be_with_the_reason(drawn: Asked | None) -> None:
    if drawn is None:
        return
    given_, ranking, found = drawn
    sentence = words.left_out((found.ahead, found.behind), ranking, given_.catalog)
    frame = standing_frame([found.ahead, found.behind], ranking, given_.decision, given_.catalog)
    for place, row in enumerate((found.ahead, found.behind)):
        name, standing = ranking.table.vendors[row].name, ranking.standing[row]
        reasons = [f"Criterion {name}" for name in (*standing.failed, *standing.open)]
        is_out = bool(standing.failed) or (given_.decision.open == "drop" and bool(standing.open))
        assert (f"{name} is left out of the ranking (" in sentence) == is_out
        assert (frame["Rank"][place] == "Left out") == is_out
        if is_out:
            assert all(reason in sentence for reason in reasons)
            assert all(reason in str(frame["Must-haves"][place]) for reason in reasons)
        assert (
            f"It is not known whether {name} meets"
            in words.may_go((found.ahead, found.behind), ranking, given_.catalog)
        ) == (not is_out and bool(standing.open))
    assert bool(sentence) == (not ranking.inside[[found.ahead, found.behind]].all())


@often
@given(asked())
def test_scores_shown_beside_the_lead_differ_by_it(drawn: Asked | None) -> None:
    if drawn is None or drawn[2].is_tie:
        return
    given_, ranking, found = drawn
    frame = standing_frame([found.ahead, found.behind], ranking, given_.decision, given_.catalog)
    one, other = (float(str(score)) for score in frame["Score"])
    said = re.search(r"by (?:less than )?([\d.]+) points", words.over(found, ranking))
    assert said
    assert abs(one - other - float(said[1])) < 1e-6 or (one == other and "less than 0.1" in said[0])
    for score, span in zip(frame["Score"], frame["Range"], strict=True):
        low, _, high = str(span).partition("–")
        assert float(low) <= float(str(score)) <= float(high or low)


def test_a_threshold_is_the_shortest_decimal_that_is_enough() -> None:
    known = case("threshold")
    ranking = answer(preset(known), known)
    assert ranking
    found = comparison(0, 1, ranking, preset(known), known)
    assert words.needs(found, ranking, known) == (
        "B would be ahead of A if its Price turned out to be below 1,334,567 €. "
        "No position of a single slider would."
    )


def screens(**bounds: tuple[int, int]) -> Catalog:
    """Laptops rated on their screens."""
    vendors: list[dict[str, Any]] = [
        {"id": name, "name": name.capitalize(), "summary": "One.", "ratings": [rating("screen", *held)]}
        for name, held in bounds.items()
    ]
    return catalog(tables(vendors=vendors, end={"vendors": len(vendors)}))


def test_answers_on_levels_are_counted() -> None:
    known = screens(acme=(2, 2), brio=(0, 3))
    only = replace(preset(known), weights={"price": 0, "repair": 0, "screen": 50})
    ranking = answer(only, known)
    assert ranking
    found = comparison(0, 1, ranking, only, known)
    assert words.needs(found, ranking, known) == (
        "Brio would be ahead of Acme if its Screen turned out to be “Bright and matt” (1 of 4 answers). "
        "No position of a single slider would."
    )


def test_of_three_in_a_tie_only_the_pair_is_spoken_of() -> None:
    known = screens(acme=(2, 2), brio=(2, 2), core=(0, 3))
    only = replace(preset(known), weights={"price": 0, "repair": 0, "screen": 50})
    ranking = answer(only, known)
    assert ranking
    found = comparison(0, 2, ranking, only, known)
    assert words.needs(found, ranking, known).startswith("Core would be ahead of Acme if ")
