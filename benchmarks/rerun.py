"""How fast a slider reaches the page, and what that costs the server, against a floor application.

The floor is one slider, one table and one chart, with the same care at the start. Timings of one computer say
little about another, so both are measured in the same run, turn by turn, and the ratios are what counts.
"""

import argparse
import statistics
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Error

from benchmarks.browser import Change, Run, browsing, opened, rested, visit
from benchmarks.servers import CannotMeasureError, serving
from tests.browser.chromium import NoChromiumError

OPENINGS = 3  # a round
T = TypeVar("T")
CPU = "server CPU a change"
FLOOR = "chart", "table"
CONTENT = "content of a fresh visit", "/", ("board",), 0.9
NAMES = {
    "chart": "slider to chart",
    "table": "slider to table",
    "board": "first visible change",
    "answer": "server's answer",
}
# What of the floor each part is held against.
BESIDE = {"chart": ("chart",), "table": ("table",), "board": FLOOR, "answer": ("chart",)}


@dataclass(frozen=True)
class Subject:
    """A page to measure, and how many times the floor's processor time and latencies it may take.

    `latencies` are of the parts of the page that a slider changes; none where it need not change any.
    """

    name: str
    path: str
    cpu: float
    latencies: Mapping[str, float] = field(default_factory=dict)


SUBJECTS = (
    Subject("ranking", "/", latencies={"board": 0.25, "answer": 1.5}, cpu=2.5),
    Subject("how sure", "/robustness", cpu=4.0),
    Subject("how sure, for analysts", "/robustness?show_part=analysts", latencies={"chart": 3.0}, cpu=8.0),
    Subject("evidence", "/evidence", cpu=2.5),
    Subject("evidence, timeline", "/evidence?show_section=timeline", cpu=2.5),
)


def main() -> int:
    arguments = _arguments()
    try:
        (floor, *runs), (page, least) = measure(arguments.rounds, arguments.changes)
    except (CannotMeasureError, NoChromiumError, Error) as fault:
        print(f"Cannot measure: {fault}", file=sys.stderr)
        return 1
    print(f"{arguments.rounds} rounds of {arguments.changes} changes each; median (lower–upper quartile), ms")
    for subject, runs_of_it in zip(SUBJECTS, runs, strict=True):
        show(subject, runs_of_it, floor)
    print()
    line(CONTENT[0], firsts(page, CONTENT[2]), firsts(least, FLOOR), CONTENT[3])
    return 0


def measure(rounds: int, changes: int) -> tuple[list[list[Run]], list[list[Change]]]:
    """The runs of the floor, then those of each page, all of them on servers of their own; and openings.

    They take turns, so that all meet the same weather. Openings are those of the ranking, then of the floor.
    """
    with ExitStack() as servers, browsing() as browser:
        least = servers.enter_context(serving("benchmarks/floor/app.py"))
        floor = visit(browser, least, "/", FLOOR)
        apps = [servers.enter_context(serving("app.py")) for _ in SUBJECTS]
        pages = [
            visit(browser, app, subject.path, tuple(subject.latencies))
            for app, subject in zip(apps, SUBJECTS, strict=True)
        ]
        visits = rested([floor, *pages])
        turns = [[place.run(changes) for place in visits] for _ in range(rounds + 1)]
        fresh = [
            [opened(browser, apps[0], CONTENT[1], CONTENT[2]), opened(browser, least, "/", FLOOR)]
            for _ in range(OPENINGS * rounds + 1)
        ]
    return _by_place(turns), _by_place(fresh)


def _by_place(turns: Sequence[Sequence[T]]) -> list[list[T]]:
    return [list(found) for found in zip(*turns[1:], strict=True)]  # the first turn warms up


def firsts(openings: Sequence[Change], parts: Sequence[str]) -> list[float]:
    """The milliseconds of each opening until the first of some parts showed something."""
    return [min(found[part] for part in parts) for found in openings]


def show(subject: Subject, runs: Sequence[Run], floor: Sequence[Run]) -> None:
    """Print each figure of a page beside the floor's."""
    print(f"\n{subject.name:24}{'page':>22}{'floor':>22}{'ratio':>8}{'reach':>8}")
    for part, reach in subject.latencies.items():
        line(NAMES[part], times(runs, part), times(floor, *BESIDE[part]), reach)
    line(CPU, [run.cpu for run in runs], [run.cpu for run in floor], subject.cpu)


def line(name: str, page: Sequence[float], floor: Sequence[float], reach: float) -> None:
    """Print a figure of a page, that of the floor, and whether their ratio is within reach."""
    ratio = statistics.median(page) / statistics.median(floor)
    verdict = "PASS" if ratio <= reach else "over"
    print(f"{name:24}{_spread(page):>22}{_spread(floor):>22}{ratio:8.2f}{reach:8.2f}  {verdict}")


def times(runs: Sequence[Run], *parts: str) -> list[float]:
    """The milliseconds of each change until the first of some parts showed it."""
    return [min(change[part] for part in parts) for run in runs for change in run.changes]


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
