"""How fast the core is, as ratios taken in one run of processor time.

Every line names what is compared, at vendors × criteria, and what the ratio is to reach.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from scipy.spatial import QhullError

from benchmarks.slow import differences, memory, product
from shortlist.arrays import Floats
from shortlist.robustness.acceptability import acceptability, wins
from shortlist.robustness.cases import forget
from shortlist.robustness.draws import around, everywhere
from shortlist.robustness.methods import promethee
from shortlist.robustness.outcomes import between
from shortlist.robustness.shares import shares
from shortlist.robustness.stability import Lines, stability
from tests.support.peers import exact_acceptability, pymcdm_methods, simulate

PROJECT = Path(__file__).parents[1]
DRAWS = 10_000
SIZES = ((7, 12), (50, 12), (100, 20))
REACH = {(7, 12): 25.0, (100, 20): 12.0}
REPEATS = 31


@dataclass
class Report:
    """Lines as they come, and whether one was over its reach."""

    over: bool = False

    def line(self, name: str, ratio: float, reach: float | None = None, *, at_least: bool = False) -> None:
        """Print a ratio and whether it reaches what it is to reach, if anything."""
        verdict = ""
        if reach is not None:
            reached = ratio >= reach if at_least else ratio <= reach
            self.over |= not reached
            verdict = f"{'≥' if at_least else '≤'} {reach:<7.4g} {'PASS' if reached else 'over'}"
        print(f"{name:<72} {ratio:>12.5g}  {verdict}")


def seconds(*works: Callable[[], object], repeats: int = REPEATS, inner: int = 1) -> list[float]:
    """The median processor time of each piece of work, taken in turns."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(repeats):
        for work, taken in zip(works, times, strict=True):
            begin = process_time()
            for _ in range(inner):
                work()
            taken.append((process_time() - begin) / inner)
    return [median(taken) for taken in times]


def values(vendors: int, criteria: int, seed: int = 1) -> Floats:
    """Random values."""
    return np.random.default_rng(seed).random((vendors, criteria))


def lines(criteria: int) -> Lines:
    """A line for every criterion and for three groups, as a page shows them."""
    shares = np.full(criteria, 1 / criteria)
    groups = np.arange(criteria) % 3 == np.arange(3)[:, None]
    targets = np.vstack([np.eye(criteria), np.eye(criteria), groups / groups.sum(axis=1, keepdims=True)])
    now = targets @ shares
    base = (shares - now[:, None] * targets) / (1 - now[:, None])
    return Lines(base, targets - base, now, np.zeros(len(now)), np.ones(len(now)))


def draws(report: Report, size: tuple[int, int]) -> None:
    """Acceptability against the bare product, stability against acceptability.

    Uniform weightings are kept from call to call, as the page keeps them from slider to slider; the
    first time they must be drawn too.
    """
    name, table, moved = f"{size[0]}×{size[1]}", values(*size), lines(size[1])
    fixed, unsure = between(table, table), between(table, np.minimum(table + 0.2, 1))
    members = np.arange(size[1]) % 3
    within = members == np.arange(3)[:, None]
    everything = everywhere(members)
    near = around(within.mean(axis=1), within / within.sum(axis=1, keepdims=True), members, 0.2)
    *bare, ours, first, interval, gamma, pairs, moves = seconds(
        *product(table, DRAWS),
        lambda: acceptability(fixed, everything, DRAWS),
        lambda: afresh(lambda: acceptability(fixed, everything, DRAWS)),
        lambda: acceptability(unsure, everything, DRAWS),
        lambda: acceptability(fixed, near, DRAWS),
        lambda: wins(fixed, everything, DRAWS),
        lambda: stability(table, 0, moved),
    )
    report.line(f"{name} acceptability / bare matrix product", ours / min(bare), REACH.get(size))
    report.line(f"{name}   the same, the first time", first / min(bare))
    report.line(f"{name}   the same, every rating an interval", interval / min(bare))
    report.line(f"{name}   the same, around chosen weights", gamma / min(bare))
    report.line(f"{name}   pairwise wins instead of ranks", pairs / min(bare))
    report.line(f"{name} stability of all weights / acceptability", moves / ours, 1.0)
    report.line(f"{name} acceptability, milliseconds", 1000 * ours)


def afresh(work: Callable[[], object]) -> object:
    """Work with no weightings kept from before."""
    forget()
    return work()


def peers(report: Report, size: tuple[int, int]) -> None:
    """A draw against pysensmcda's, with pymcdm's weighted sum as its documentation shows it."""
    method, few, fixed, everything = pymcdm_methods.WSM(), 500, values(*size), everywhere(np.arange(size[1]))
    ours, theirs = seconds(
        lambda: acceptability(between(fixed, fixed), everything, DRAWS),
        lambda: simulate(method, fixed, np.ones(size[1]), num_samples=few, seed=0),
        repeats=21,
    )
    ratio = (theirs / few) / (ours / DRAWS)
    report.line(f"{size[0]}×{size[1]} a draw of pysensmcda / a draw", ratio, 300.0, at_least=True)


def exact(report: Report, name: str, fixed: Floats) -> None:
    """The exact first-rank share against pysensmcda's, whose hulls fail on some values."""
    size = f"{fixed.shape[0]}×{fixed.shape[1]} {name}"
    criteria = np.ones(fixed.shape[1])
    (ours,) = seconds(lambda: shares(fixed), repeats=11)
    try:
        (theirs,) = seconds(
            lambda: exact_acceptability(fixed, criteria, scaling="none", weight_bounds=False), repeats=1
        )
        report.line(f"{size}: exact share / pysensmcda's", ours / theirs, 1 / 50)
    except QhullError:
        print(f"{size}: pysensmcda has no answer")
    found = shares(fixed)
    report.line(f"{size}: |sum − 1|, exact: {found.exact}", abs(found.parts.sum() - 1), 1e-6)


def larger(report: Report, size: tuple[int, int]) -> None:
    """The exact share where nothing is at hand to compare it with."""
    fixed = values(*size)
    (taken,) = seconds(lambda: shares(fixed), repeats=3)
    found = shares(fixed)
    report.line(f"{size[0]}×{size[1]} share, milliseconds; exact: {found.exact}", 1000 * taken)


def flows(report: Report) -> None:
    """PROMETHEE II at many vendors, by sorting against by all pairs."""
    many = values(10_000, 12)
    weights = np.full(12, 1 / 12)
    (ours,) = seconds(lambda: promethee(many, weights), repeats=9)
    (pairs,) = seconds(lambda: differences(many, weights), repeats=1)
    report.line("10000×12 PROMETHEE II by sorting / by all pairs", ours / pairs, 1 / 100)


def peak(report: Report) -> None:
    """Memory of a million draws, in a process of its own, above that of numpy alone."""
    for vendors, criteria in SIZES:
        command = [sys.executable, "-m", "benchmarks.slow", str(vendors), str(criteria)]
        found = subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, check=True)
        report.line(f"{vendors}×{criteria} memory of 10⁶ draws above numpy's, MB", float(found.stdout), 60.0)


def main() -> int:
    """Print every ratio; 1 if one is over its reach."""
    report = Report()
    print(f"{memory():.0f} MB, {DRAWS} draws, medians of processor time")
    for size in SIZES:
        draws(report, size)
        peers(report, size)
    exact(report, "levels", np.round(values(7, 8) * 4) / 4)
    for seed in (2, 3):
        exact(report, f"numbers {seed}", values(7, 8, seed))
    for size in ((7, 12), (10, 12), (50, 8), (7, 16)):
        larger(report, size)
    flows(report)
    peak(report)
    return int(report.over)


if __name__ == "__main__":
    sys.exit(main())
