"""How many choices simulated buyers make until enough is known, and whether the right vendor is first.

Each buyer has weights drawn uniformly, group first, and answers without error: “about equal” where neither
offer is worth more by over a quarter and a point, as the page has it, otherwise the better one. Beside the
rule of the program, which asks what tells most about who is first, stands the rule that halves what agrees.
An ordering of the four improvements that matter most counts as one question.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from shortlist.choices.asking import Question, askable, preferring
from shortlist.choices.points import points
from shortlist.choices.polytope import POINT, QUARTER, polytope, size
from shortlist.choices.reading import Reading, reading
from shortlist.decision import Decision, preset
from shortlist.decision.choice import MOST, MOST_ORDERED, Order, Pair, Preferred
from shortlist.ranking import hurwicz
from shortlist.ranking.basis import basis

PROJECT = Path(__file__).parents[1]
CATALOGS = {"shipped": PROJECT / "vendors.toml", "example": PROJECT / "examples" / "office-suites.toml"}
BUYERS, SEED = 200, 21
MEDIAN, RIGHT, SECONDS = 6, 0.95, 0.3
Ask = Callable[[Decision, Catalog], Question | None]


@dataclass
class Trial:
    """What came of the buyers of one setting: questions, who chose right, regret, seconds a question."""

    questions: list[int] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    regret: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def buyers(catalog: Catalog, count: int) -> Floats:
    """Weights (count × m) of buyers, uniform group first."""
    rng = np.random.default_rng(SEED)
    groups = [group.id for group in catalog.groups]
    members = np.array([groups.index(criterion.group) for criterion in catalog.criteria])
    shares = rng.dirichlet(np.ones(len(groups)), count)
    found = np.zeros((count, len(members)))
    for group in range(len(groups)):
        own = members == group
        found[:, own] = shares[:, [group]] * rng.dirichlet(np.ones(own.sum()), count)
    return found


def telling(decision: Decision, catalog: Catalog) -> Question | None:
    """The rule of the program."""
    return reading(decision, catalog).next


def halving(decision: Decision, catalog: Catalog) -> Question | None:
    """The question whose answers are as likely as each other, whatever they tell about who is first."""
    asked = list(askable(decision, catalog))
    places = {criterion.id: place for place, criterion in enumerate(catalog.criteria)}
    columns = np.array([[places[one.criterion] for one in pair] for pair in asked])
    sizes = np.array([[size(one, catalog) for one in pair] for pair in asked])
    drawn = points(polytope(decision.choices, catalog))
    best = int(np.abs(preferring(drawn, columns, sizes).mean(axis=1) - 0.5).argmin())
    return Question(*asked[best], 0.0)


def trial(catalog: Catalog, ask: Ask, ordered: bool, count: int) -> Trial:
    """What comes of so many buyers."""
    found, start = Trial(), preset(catalog)
    table = basis(start, catalog)
    values = hurwicz(table.low, table.high, start.unknown / 100)
    names = [criterion.id for criterion in catalog.criteria]
    for truth in buyers(catalog, count):
        greatest = tuple(names[place] for place in np.argsort(-truth)[:MOST_ORDERED])
        decision = replace(start, choices=(Order(greatest),) if ordered else ())
        read = _asked(decision, catalog, ask, dict(zip(names, truth.tolist(), strict=True)), found)
        score = 100 * values @ truth
        found.regret.append(float(score.max() - score[read.first]))
        found.right.append(found.regret[-1] <= 1e-9)
    return found


def _asked(decision: Decision, catalog: Catalog, ask: Ask, truth: dict[str, float], found: Trial) -> Reading:
    while True:
        begin = process_time()
        read = reading(decision, catalog)
        found.seconds.append(process_time() - begin)
        question = None if read.enough or len(decision.choices) >= MOST else ask(decision, catalog)
        if question is None:
            found.questions.append(len(decision.choices))
            return read
        one, other = (size(s, catalog) * truth[s.criterion] for s in (question.first, question.second))
        answer = Pair(_preferred(one, other), question.first, question.second)
        decision = replace(decision, choices=(*decision.choices, answer))


def _preferred(one: float, other: float) -> Preferred:
    if max(one, other) < (1 + QUARTER) * min(one, other) + POINT:
        return "equal"
    return "first" if one > other else "second"


def report(name: str, found: Trial, *, judged: bool) -> bool:
    """Print what came of a setting; whether it reaches what it is to reach."""
    many, right = median(found.questions), float(np.mean(found.right))
    slow = float(np.quantile(found.seconds, 0.95))
    reached = many <= MEDIAN and right >= RIGHT and slow <= SECONDS
    told = f"questions: median {many:g}, mean {np.mean(found.questions):.1f}, most {max(found.questions)}"
    regret = f"regret: mean {np.mean(found.regret):.2f}, most {max(found.regret):.2f} points"
    time = f"a question: {1000 * median(found.seconds):.0f} ms, 95 % within {1000 * slow:.0f} ms"
    verdict = "" if not judged else "PASS" if reached else "over"
    print(f"{name:<32} {told}; right {right:.1%}; {regret}; {time} {verdict}", flush=True)
    return reached


def main() -> int:
    """Print every setting, of all catalogs or those named; 1 if the rule of the program is over its reach."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else BUYERS
    reach = f"median ≤ {MEDIAN}, right ≥ {RIGHT:.0%}, a question ≤ {SECONDS} s of processor time"
    print(f"{count} buyers a setting, at most {MOST} questions; {reach}", flush=True)
    reached = True
    for name in sys.argv[2:] or CATALOGS:
        catalog = load(CATALOGS[name])
        reading(preset(catalog), catalog)  # what the first question alone needs, such as scipy
        for ordered in (True, False):
            first = "ordered first" if ordered else "pairs alone"
            for rule, ask in (("telling", telling), ("halving", halving)):
                found = trial(catalog, ask, ordered, count)
                is_ours = ask is telling
                reached &= report(f"{name}, {first}, {rule}", found, judged=is_ours) or not is_ours
    return int(not reached)


if __name__ == "__main__":
    sys.exit(main())
