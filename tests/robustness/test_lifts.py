"""What open ratings turn out to be where their answers are told to lie in a part of what is possible."""

from dataclasses import replace

import numpy as np
import pytest

from shortlist.robustness import cases
from shortlist.robustness.asking.changes import Change, Watched
from shortlist.robustness.cases import Block, scores
from shortlist.robustness.draws import around
from shortlist.robustness.lifts import Cells
from shortlist.robustness.outcomes import Outcomes, between
from tests.support.contests import contest, on_levels

# The second vendor is open on the first criterion between poor and best, and on the second between any two.
LOW = np.array([[0.5, 0.25], [0.25, 0.0], [0.0, 0.5]])
HIGH = np.array([[0.5, 0.25], [1.0, 0.5], [0.25, 0.5]])
EVERY = np.array([True, True])
DRAWS, SEED = 400, 3


def asked_of(needed: tuple[float, float, float] = (2, 1, 0)) -> Cells:
    """Answers on levels; the second vendor must be at good and at poor at least."""
    return Cells(replace(on_levels(LOW, HIGH), needed=np.array(needed, dtype=float)), EVERY)


def test_cells_are_found_by_vendor_and_criterion_and_gates_by_vendor_but_for_the_one_asked_about() -> None:
    found = asked_of()
    assert [found.at(*place) for place in ((1, 0), (1, 1), (2, 0))] == [0, 1, 2]
    assert [found.gates(1, at) for at in (0, 1, 2)] == [[1], [0], [0, 1]]
    assert found.gates(2, 0) == []


@pytest.mark.parametrize(
    ("start", "end", "levels"),
    [
        (0.0, 1.0, [0, 1, 2, 3]),
        (0.0, 0.5, [0, 1]),
        (0.5, 1.0, [2, 3]),
        (0.25, 0.75, [1, 2]),
        (0.75, 1.0, [3]),
    ],
)
def test_an_answer_in_a_part_is_each_of_its_levels_as_often(
    start: float, end: float, levels: list[int]
) -> None:
    places = np.linspace(0, 4, 120, endpoint=False, dtype=np.float32)
    lifts, missed = asked_of().within(0, places, start, end)
    steps = np.repeat(levels, 120 // len(levels))
    assert lifts == pytest.approx(steps / 4)
    assert missed.tolist() == (steps < 2).tolist()


def test_an_answer_in_a_part_of_a_scale_lies_between_its_ends() -> None:
    open_ = Cells(replace(between(LOW, HIGH), needed=np.array([0.5, 0.0, 0.0])), EVERY)
    places = np.linspace(0, 1, 9, dtype=np.float32)
    lifts, missed = open_.within(0, places, 0.25, 0.75)
    assert lifts == pytest.approx((0.25 + places / 2) * 0.75)
    assert missed.tolist() == (0.25 + places / 2 < 0.5).tolist()


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("outcomes", [on_levels(LOW, HIGH), between(LOW, HIGH)])
def test_cases_with_an_answer_are_counted_as_if_it_were_given(
    outcomes: Outcomes, at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Recomputed case by case from the weights and from what every rating was drawn to."""
    if not at_once:
        monkeypatch.setattr(cases, "KEPT", 0)
        monkeypatch.setattr(cases, "BLOCK", 400)
    levelled = bool(outcomes.counts.any())
    gated = replace(outcomes, needed=np.array([2, 1, 0]) / np.where(outcomes.counts > 0, 1, 4))
    inside = contest(LOW, [3, 2], high=HIGH)
    asked = [
        Change(1, 0, int(gated.counts[0]), (1,), 0.5, 1.0),
        Change(1, 1, int(gated.counts[1]), (0,), 0.0, 1 / 3),
        Change(2, 0, int(gated.counts[2]), (2, 0), 0.5, 1.0),
        Change(1, 0, int(gated.counts[0]), (), 0.0, 0.5),
    ]
    watched, blocks = Watched(asked), []

    def watch(block: Block) -> None:
        blocks.append((np.stack([block.weight(k) for k in range(2)]), block.turned.places.copy()))
        watched(block)

    list(scores(gated, around(inside.shares, inside.mixes, inside.members, 0.2), DRAWS, SEED, watch))
    weights, places = (np.concatenate(held, axis=1) for held in zip(*blocks, strict=True))
    hits = np.zeros(len(asked))
    for number, change in enumerate(asked):
        for case in range(DRAWS):
            values, out = LOW.copy(), set()
            for at, (row, column) in enumerate(((1, 0), (1, 1), (2, 0))):
                count, drawn = int(gated.counts[at]), float(places[at, case])
                part = drawn / max(count, 1)
                if (row, column) == (change.row, change.column):
                    part = change.start + part * (change.end - change.start)
                step = int(part * count + 1e-6) if levelled else part
                values[row, column] += step / 4 if levelled else part * (HIGH - LOW)[row, column]
                if step < gated.needed[at]:
                    out.add(row)
            score = values @ weights[:, case]
            score[list(out)] = -1
            hits[number] += bool(change.first) and score[list(change.first)[:1]].max() >= score.max() - 1e-6
    assert (len(blocks) == 1) == at_once
    assert watched.cases == DRAWS
    assert watched.chances == pytest.approx(hits / DRAWS, abs=3 / DRAWS)
    assert watched.chances[3] == 0 < watched.chances[:3].min()
