"""What is said about sureness, recomputed from the numbers alone, over random catalogs."""

import re
from dataclasses import replace
from functools import lru_cache

import numpy as np
from hypothesis import given

from shortlist.arrays import Floats
from shortlist.figures import hundredths
from shortlist.ranking import scores
from shortlist.robustness import kept, verdict_words
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.asking import words as asking_words
from shortlist.robustness.asking.inquiry import Inquiry, inquiries
from shortlist.robustness.contest import Field, field
from shortlist.robustness.dominance import box, dominance
from shortlist.robustness.interval_words import held, holds, present
from shortlist.robustness.stability import group_lines, slider_lines, stability
from shortlist.robustness.verdict import FAR, Outlook, Verdict, Weight, outlook
from shortlist.robustness.words import beaten, chance
from shortlist.robustness.words import cases as of_cases
from tests.support.strategies import KEPT, Case, cases, examples

often = examples(500)
TIED = 5e-9
NEVER = "Cannot change the first place alone"


@lru_cache(maxsize=KEPT)
def contest(case: Case) -> Field:
    """The vendors that may meet the must-haves, each called by its place: V0, V1, …"""
    return field(case.answer(), case.decision, case.catalog)


@lru_cache(maxsize=KEPT)
def drawn_near(case: Case) -> tuple[Acceptability, Floats]:
    """How often each vendor has which rank near the sliders, and how often one is before another."""
    found = contest(case)
    return kept.acceptability_around(found, FAR), kept.wins_around(found, FAR)


@lru_cache(maxsize=KEPT)
def judgement(case: Case) -> Outlook:
    return outlook(contest(case), kept.chances_around(contest(case), FAR))


def told(sentence: str) -> set[str]:
    return set(re.findall(r"V\d", sentence))


def leading(score: Floats, found: Field) -> set[str]:
    """Who scores most of those ranked today."""
    best = score[found.ranked].max(initial=-1.0)
    rows = np.flatnonzero(found.ranked & (np.abs(score - best) <= TIED))
    return {found.vendors[row].name for row in rows}


@often
@given(cases())
def test_the_verdict_follows_its_rule_and_says_its_chance(case: Case) -> None:
    found = contest(case)
    (near, _), judged = drawn_near(case), judgement(case)
    sentence = verdict_words.verdict(judged, found, case.ranking)
    first = leading(scores(found.values, found.weights), found)
    assert {found.vendors[row].name for row in judged.first} == first
    if not first:
        assert judged.verdict == Verdict.OPEN
        assert sentence.startswith("No vendor")
        return
    if not case.ranking.coverage[case.ranking.inside].any():
        assert judged.verdict == Verdict.OPEN
        assert sentence.endswith("so nobody comes first.")
        said = [
            *verdict_words.hinges(judged, found, case.catalog),
            verdict_words.advice(judged, found, case.catalog),
        ]
        assert not [line for line in said if "at these weights" in line or "practically equal" in line]
        return
    leader, shown = judged.first[0], hundredths(near.first.tolist())
    if len(found.rows) == 1:
        may = bool(found.outcomes.gates.any())
        assert ("only vendor that may meet" in sentence, "only vendor left" in sentence) == (may, not may)
        return
    assert of_cases(float(near.first[leader]), shown[leader]) in sentence
    changes = any(turned(one, found) for one in inquiries(found))
    if judged.verdict == Verdict.SETTLED:
        assert len(first) == 1
        assert near.first[leader] >= 0.95
        assert not changes
        assert found.outcomes.sure[leader]
    if judged.verdict == Verdict.LEANING:
        assert len(first) == 1
        assert near.first[leader] > 0.5


def turned(inquiry: Inquiry, found: Field) -> bool:
    """Whether the worst or the best answer changes who is first, in or out as it makes the vendor."""
    now = leading(scores(found.values, found.weights), found)
    cells = found.outcomes.part(np.flatnonzero(found.outcomes.gates))
    gates = list(zip(cells.rows.tolist(), cells.columns.tolist(), strict=True))
    cell, own = (inquiry.row, inquiry.column), [gate for gate in gates if gate[0] == inquiry.row]
    for end, best in ((found.low, False), (found.high, True)):
        values, ranked = found.values.copy(), found.ranked.copy()
        values[cell] = end[cell]
        if cell in own:
            ranked[inquiry.row] = best and (not found.drop or len(own) == 1)
        after = leading(scores(values, found.weights), replace(found, ranked=ranked))
        if after != now:
            return True
    return False


@often
@given(cases())
def test_what_the_verdict_hinges_on_is_so(case: Case) -> None:
    found = contest(case)
    (near, before), judged = drawn_near(case), judgement(case)
    names, shown = [vendor.name for vendor in found.vendors], hundredths(near.first.tolist())
    for sentence in verdict_words.hinges(judged, found, case.catalog):
        if "is not known to meet the must-have" in sentence:
            leader = judged.first[0]
            assert not found.outcomes.sure[leader]
            assert told(sentence) == {names[leader]}
        elif "share the first place at these weights" in sentence:
            assert told(sentence) == leading(scores(found.values, found.weights), found)
        elif "practically equal" in sentence:
            rows = [row for row, name in enumerate(names) if name in told(sentence.split(" practically")[0])]
            assert rows
            assert (" is practically" in sentence) == (len(rows) == 1)
            assert (" comes before it in " in sentence) == (len(rows) == 1)
            assert (" comes before each of them in " in sentence) == (len(rows) > 1)
            assert all(0.4 <= before[judged.first[0], row] <= 0.6 for row in rows)
            others = set(range(len(names))) - set(rows) - set(judged.first)
            assert not any(0.4 <= before[judged.first[0], row] <= 0.6 for row in others)
        elif re.match(r"V\d( \(left out now\))? comes first in ", sentence):
            (name,) = told(sentence)
            row = names.index(name)
            assert of_cases(float(near.first[row]), shown[row]) in sentence
            assert near.first[row] == max(n for k, n in enumerate(near.first) if k != judged.first[0])
            assert ("left out now" in sentence) == (not found.ranked[row])


@often
@given(cases())
def test_what_is_said_of_an_answer_is_counted(case: Case) -> None:
    found = contest(case)
    for inquiry in inquiries(found):
        sentence = asking_words.effect(inquiry, found)
        if not inquiry.turns:
            at_the_end = sentence.startswith("Only at the end of its range ")
            assert at_the_end or sentence == "No answer changes the first place."
            assert at_the_end == (turned(inquiry, found) and not inquiry.answers)
            continue
        ends = [{found.vendors[row].name for row in rows} for rows, _ in inquiry.turns]
        assert told(sentence) == set().union(*ends)
        assert ("nobody is left in the ranking" in sentence) == (set() in ends)
        if inquiry.answers:
            said = re.match(rf"(\d+) of {inquiry.answers} answers? changes? the first place", sentence)
            assert said
            counts = [part * inquiry.answers for _, part in inquiry.turns]
            assert int(said[1]) == round(sum(counts)) >= 1
            parts = [int(number) for number in re.findall(r" in (\d+)", sentence)]
            assert parts == ([] if len(counts) == 1 else [round(count) for count in counts])


@often
@given(cases())
def test_the_first_place_holds_at_the_ends_that_are_said_and_is_lost_beyond(case: Case) -> None:
    inside = contest(case).today if contest(case).ranked.any() else None
    if inside is None:
        return
    for moves in (group_lines(inside), slider_lines(inside)):
        for line, interval in enumerate(stability(inside.values, inside.first, moves)):
            said = re.fullmatch(r"First place holds at ([\d.]+)(?:–([\d.]+) %| % only)", holds(interval))
            assert holds(interval) in ("Alone, it changes nothing", NEVER) or said
            now = float(present(interval).removesuffix(" %"))
            ends = [float(end or said[1]) for end in said.groups()] if said else [now]
            assert not said or bool(said[2]) == (interval.high - interval.low > 1e-9)
            assert min(ends) <= now <= max(ends)
            for end in ends if said and min(ends) < max(ends) else []:
                moved = moves.base[line] + end / 100 * moves.step[line]
                score = scores(inside.values, moved)
                assert score[inside.first] >= score.max() - 1e-6
            if holds(interval) == NEVER:
                for share in (interval.least, interval.most):
                    score = scores(inside.values, moves.base[line] + share * moves.step[line])
                    assert score[inside.first] >= score.max() - 1e-6


@often
@given(cases())
def test_who_takes_over_beyond_an_end_does(case: Case) -> None:
    found = contest(case)
    if not found.ranked.any():
        return
    inside = found.today
    lines = group_lines(inside)
    for line, interval in enumerate(stability(inside.values, inside.first, lines)):
        said = held(interval, inside)
        for word, end, side, step in (
            ("below", interval.low, "below", -1),
            ("above", interval.high, "above", 1),
        ):
            rows = getattr(interval, side)
            assert (word in said) == bool(rows)
            room = min(1e-6, abs(end - (interval.least if step < 0 else interval.most)))
            if rows and room > 1e-9:
                score = scores(inside.values, lines.base[line] + (end + step * room) * lines.step[line])
                assert all(score[row] >= score[inside.first] - 1e-9 for row in rows)


@often
@given(cases())
def test_chances_add_up_and_say_none_or_all_only_where_it_is(case: Case) -> None:
    near, _ = drawn_near(case)
    assert abs(near.first.sum() + near.nobody - 1) < 1e-9
    parts = near.first.tolist()
    shown = hundredths(parts)
    assert sum(shown) == 100
    assert len(shown) == len(parts) + 1
    for part, figure in zip(parts, shown, strict=False):
        assert abs(figure - 100 * part) < 1
        assert (chance(part) == "100.0" or chance(part) == "100") == (part > 1 - 1e-9)
        assert (float(chance(part)) == 0) == (part < 1e-9)
        assert of_cases(part, figure).startswith("100 of") == (part > 1 - 1e-9)
        assert of_cases(part, figure).startswith("0 of") == (part < 1e-9)


@often
@given(cases())
def test_who_is_said_to_score_at_least_as_high_does_within_the_reach(case: Case) -> None:
    found = contest(case)
    if not found.ranked.any():
        return
    inside = found.today
    least, most = box(inside.weights, 0.1)
    low, high = inside.low, inside.high
    rng, names = np.random.default_rng(1), [vendor.name for vendor in inside.vendors]
    for sentence in beaten(dominance(low, high, least, most), inside, "in this reach"):
        said = re.match(r"(V\d) scores at least as high as (.*?), at all weights", sentence)
        if not said:
            continue
        row = names.index(said[1])
        for _ in range(20):
            drawn = np.clip(inside.weights + rng.uniform(-0.1, 0.1, len(inside.weights)), 0, None)
            if not (total := drawn.sum()) or (np.abs(drawn / total - inside.weights) > 0.1).any():
                continue
            values = low + rng.random(low.shape) * (high - low)
            score = values @ (drawn / total)
            assert all(score[row] >= score[names.index(other)] - 1e-9 for other in told(said[2]))


ADVICE = (
    *(
        "Next: ask V",
        "Next: check what the first place rests on",
        "Next: nothing that weighs",
        "Next: agree on the weight of ",
        "Next: lower a must-have",
    ),
    *("Next: no single answer decides, so ask every vendor", "Next: all is known, so agree on the weights"),
)


@often
@given(cases())
def test_what_to_do_next_names_a_question_only_where_its_answer_matters(case: Case) -> None:
    found = contest(case)
    judged = judgement(case)
    advice = verdict_words.advice(judged, found, case.catalog)
    asked = inquiries(found)
    assert advice.startswith(ADVICE)
    assert ("lower a must-have" in advice) == (not case.ranking.possible.any())
    if advice.startswith("Next: ask V"):
        assert any(one.matters for one in asked)
    elif "ask every vendor" in advice:
        assert len(found.outcomes.rows)
        assert not any(one.matters for one in asked)
    elif "all is known" in advice:
        assert not len(found.outcomes.rows)
    elif "agree on the weight of" in advice:
        (first, *_) = (hinge for hinge in judged.hinges if isinstance(hinge, Weight))
        kinds = case.catalog.groups if first.kind == "group" else case.catalog.criteria
        weighed = f"{kinds[first.index].name} (now {present(first.interval)})"
        assert advice == f"Next: agree on the weight of {weighed} before you decide."
    assert ("then decide" in advice) == (judged.verdict == Verdict.SETTLED)
