"""How fast a slider reaches chart and table, and what that costs the server, against a floor application.

The floor is one slider, one table and one chart, with the same care at the start. Timings of one computer say
little about another, so both are measured in the same run, turn by turn, and the ratios are what counts.
"""

import argparse
import statistics
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Error

from benchmarks.browser import Run, browsing, rested, visit
from benchmarks.servers import CannotMeasureError, serving
from tests.browser.chromium import NoChromiumError

CPU = "server CPU a change"


@dataclass(frozen=True)
class Subject:
    """A page to measure, and how many times the floor's processor time and latency it may take.

    Where no latency is named, a slider need not change both a chart and a table.
    """

    name: str
    path: str
    cpu: float
    latency: float | None = None


SUBJECTS = (
    Subject("ranking", "/", latency=1.5, cpu=3.0),
    Subject("how sure", "/robustness", cpu=5.0),
    Subject("how sure, everything", "/robustness?show_part=all", latency=3.0, cpu=5.0),
    Subject("evidence", "/evidence", cpu=2.0),
    Subject("evidence, timeline", "/evidence?show_section=timeline", cpu=2.0),
)


def main() -> int:
    arguments = _arguments()
    try:
        floor, *runs = measure(arguments.rounds, arguments.changes)
    except (CannotMeasureError, NoChromiumError, Error) as fault:
        print(f"Cannot measure: {fault}", file=sys.stderr)
        return 1
    print(f"{arguments.rounds} rounds of {arguments.changes} changes each; median (lower–upper quartile), ms")
    for subject, runs_of_it in zip(SUBJECTS, runs, strict=True):
        show(subject, runs_of_it, floor)
    return 0


def measure(rounds: int, changes: int) -> list[list[Run]]:
    """The runs of the floor, then those of each page, all of them on servers of their own.

    They take turns, so that all meet the same weather.
    """
    with ExitStack() as servers, browsing() as browser:
        floor = visit(browser, servers.enter_context(serving("benchmarks/floor/app.py")), "/")
        apps = [servers.enter_context(serving("app.py")) for _ in SUBJECTS]
        pages = [
            visit(browser, app, subject.path, subject.latency is not None)
            for app, subject in zip(apps, SUBJECTS, strict=True)
        ]
        visits = rested([floor, *pages])
        turns = [[place.run(changes) for place in visits] for _ in range(rounds + 1)]
    return [list(runs) for runs in zip(*turns[1:], strict=True)]  # the first turn warms up


def show(subject: Subject, runs: Sequence[Run], floor: Sequence[Run]) -> None:
    """Print each figure of a page beside the floor's."""
    print(f"\n{subject.name:24}{'page':>22}{'floor':>22}{'ratio':>8}{'reach':>8}")
    least = figures(floor)
    for name, page in figures(runs).items():
        reach = subject.cpu if name == CPU or subject.latency is None else subject.latency
        ratio = statistics.median(page) / statistics.median(least[name])
        verdict = "PASS" if ratio <= reach else "over"
        print(f"{name:24}{_spread(page):>22}{_spread(least[name]):>22}{ratio:8.2f}{reach:8.1f}  {verdict}")


def figures(runs: Sequence[Run]) -> dict[str, list[float]]:
    """What was measured, in milliseconds, under its name."""
    changes = [change for run in runs for change in run.changes]
    timed = {
        "slider to chart": [change.chart for change in changes],
        "slider to table": [change.table for change in changes],
    }
    return {**(timed if changes else {}), CPU: [run.cpu for run in runs]}


def _spread(numbers: Sequence[float]) -> str:
    low, middle, high = statistics.quantiles(numbers, n=4, method="inclusive")
    return f"{middle:.1f} ({low:.1f}–{high:.1f})"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=6, help="turns that count (default 6)")
    parser.add_argument("--changes", type=int, default=10, help="changes of a slider in a turn (default 10)")
    arguments = parser.parse_args()
    if arguments.rounds < 2 or arguments.changes < 2:
        parser.error("at least 2 rounds of 2 changes are needed to say how far they spread")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
