"""What the lead and the caution say, recomputed from scores and must-haves alone, over random catalogs."""

import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from shortlist.arrays import Bools, Floats
from shortlist.ranking import Ranking, scores, words
from tests.support.strategies import Case, cases, examples

often = examples(600)


def level(one: float, other: float) -> bool:
    return round(one, 9) == round(other, 9)


def met(case: Case, values: Floats) -> Bools:
    """Who meets every must-have if the ratings have these values."""
    musts = case.decision.musts
    least = [c.value(musts[c.id]) if c.id in musts else 0.0 for c in case.catalog.criteria]
    return np.array([(row >= least).all() for row in values], dtype=bool)


def turned_out(ranking: Ranking, seed: int) -> Floats:
    """One of the ways in which everything open may turn out: whole levels, or any number on a scale."""
    rng, table = np.random.default_rng(seed), ranking.table
    values = table.low.copy()
    for row, column in zip(*np.nonzero(table.high - table.low), strict=True):
        answers = table.answers(int(row), int(column))
        low, high = table.low[row, column], table.high[row, column]
        part = rng.choice([0, 1, rng.random()])
        values[row, column] = rng.choice(answers) if answers else low + part * (high - low)
    return values


def firsts(score: Floats, inside: Bools) -> set[str]:
    best = max((score[row] for row in np.flatnonzero(inside)), default=None)
    return {f"V{row}" for row in np.flatnonzero(inside) if best is not None and level(score[row], best)}


@often
@given(cases())
def test_the_lead_names_who_is_first_with_its_score_and_how_much_is_known(case: Case) -> None:
    ranking = case.answer()
    sentence, first = words.lead(ranking), firsts(ranking.score, ranking.inside)
    if not ranking.coverage[ranking.inside].any():
        assert not first or sentence.endswith("so nobody comes first.")
        return
    leads = r"(?:^|, |That one is )(V[^;.]*?),? (comes first|share first place|is the only vendor|with)\b"
    said = re.search(leads, sentence)
    assert said
    assert set(re.findall(r"V\d", said[1])) == first
    assert {"comes first": len(first) == 1, "share first place": len(first) > 1}.get(said[2], True)
    assert (said[2] in ("is the only vendor", "with")) == (ranking.inside.sum() == 1)
    told = re.search(r"with ([\d.]+) of 100 points", sentence)
    assert told
    leader = int(min(first)[1:])
    assert abs(float(told[1]) - ranking.score[leader]) <= (0.05 if "." in told[1] else 0.5) + 1e-9
    known = re.search(r"; ([\d.]+) % of the weight", sentence)
    assert known
    mean = 100 * np.mean([ranking.coverage[int(name[1:])] for name in first])
    assert abs(float(known[1]) - mean) <= 0.5 + 1e-9


@often
@given(cases())
def test_the_lead_counts_who_fails_and_of_whom_it_is_open(case: Case) -> None:
    ranking = case.answer()
    table, sentence = ranking.table, words.lead(ranking)
    able, sure = met(case, table.high), met(case, table.low)
    if sure.any():
        assert "meet every must-have:" not in sentence
    elif able.any():
        fails, unsure = int((~able).sum()), int(able.sum())
        assert ("fail one" in sentence or "fails one" in sentence) == (fails > 0)
        assert f"for {unsure} it is open" in sentence
        assert not fails or re.search(rf": {fails} fails? one and for {unsure} it is open\.", sentence)
    else:
        assert sentence == words.unmet(len(able), 0)


@often
@given(cases(), st.integers(0, 1000))
def test_what_the_caution_says_holds_however_things_turn_out(case: Case, seed: int) -> None:
    ranking = case.answer()
    caution, first = words.caution(ranking), firsts(ranking.score, ranking.inside)
    if first and not ranking.has_first:
        assert not caution  # nobody comes first who could fall
        return
    reached = set[str]()
    for trial in range(12):
        values = turned_out(ranking, seed + trial)
        reached |= firsts(scores(values, ranking.weights), met(case, values))
        if "However what is not known" in caution:
            assert firsts(scores(values, ranking.weights), met(case, values)) == first
    said = re.search(r"could still put (\d+) other vendor", caution)
    others = int(said[1]) if said else 0
    assert len(reached - first) <= others
    assert others == len(able_to_be_first(case, ranking) - first)


def able_to_be_first(case: Case, ranking: Ranking) -> set[str]:
    """Who is first if it turns out best, and all others worst: those that may be out are out."""
    table = ranking.table
    low, high = scores(table.low, ranking.weights), scores(table.high, ranking.weights)
    able, sure = met(case, table.high), met(case, table.low)
    return {
        f"V{row}"
        for row in np.flatnonzero(able)
        if all(round(low[k], 9) <= round(high[row], 9) for k in np.flatnonzero(sure) if k != row)
    }


@often
@given(cases())
def test_the_caution_names_the_first_that_are_not_known_to_meet_a_must_have(case: Case) -> None:
    ranking = case.answer()
    caution, sure = words.caution(ranking), met(case, ranking.table.low)
    unsure = {name for name in firsts(ranking.score, ranking.inside) if not sure[int(name[1:])]}
    if unsure and not ranking.has_first:
        assert not caution
        return
    said = re.search(r"(?:^|\. )(V[^.]*?) (?:is|are) not known to meet every must-have\.", caution)
    assert (set(re.findall(r"V\d", said[1])) if said else set()) == unsure


@often
@given(cases())
def test_a_tie_is_said_to_be_parted_only_where_something_open_can_part_it(case: Case) -> None:
    ranking = case.answer()
    first = sorted(int(name[1:]) for name in firsts(ranking.score, ranking.inside))
    if words.PARTED in words.caution(ranking):
        assert len(first) > 1
        assert any(ranking.low[row] < ranking.high[row] for row in first)


@often
@given(cases())
def test_the_caution_names_who_is_less_than_a_point_behind(case: Case) -> None:
    ranking = case.answer()
    first = firsts(ranking.score, ranking.inside)
    said = re.match(r"(V[^.]*?) (?:is|are) less than a point behind\.", words.caution(ranking))
    near = {
        f"V{row}"
        for row in np.flatnonzero(ranking.inside)
        if first and ranking.score[int(min(first)[1:])] - ranking.score[row] < 1
    }
    assert (set(re.findall(r"V\d", said[1])) if said else set()) == near - first
