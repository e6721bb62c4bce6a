"""What the core is measured against, and the memory of a process."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

from shortlist.arrays import Floats

MILLION = 1_000_000


def product(values: Floats, draws: int) -> list[Callable[[], object]]:
    """The bare product of drawn weights and values, in every layout: the fastest is the measure."""
    weights = np.random.default_rng(0).random((draws, values.shape[1]))
    across, upright = np.ascontiguousarray(weights.T), np.ascontiguousarray(values.T)
    return [lambda: weights @ values.T, lambda: weights @ upright, lambda: values @ across]


def differences(values: Floats, weights: Floats, full: float = 0.5) -> Floats:
    """PROMETHEE II's net flows from all n² m differences, a row of pairs at a time to spare memory."""
    flows = [float((np.clip((row - values) / full, -1, 1) @ weights).sum()) for row in values]
    return np.array(flows) / (len(values) - 1)


def memory() -> float:
    """The most memory this process has held, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss / 2**20


def main(vendors: int, criteria: int) -> None:
    """Print by how many MB a million draws raise the peak of a process that has loaded numpy."""
    numpy_alone = memory()
    from shortlist.robustness.acceptability import acceptability
    from shortlist.robustness.draws import everywhere
    from shortlist.robustness.outcomes import between

    values = np.random.default_rng(0).random((vendors, criteria))
    members = np.arange(criteria) % 3
    acceptability(between(values, np.minimum(values + 0.1, 1)), everywhere(members), MILLION)
    print(memory() - numpy_alone)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
