"""For pytest beside `mutants.py`: fast tests first, slow ones not at all, and no search for small examples.

Random examples are the same for every fault and no machine is too slow for them, so that what fails, fails
by the fault. What a test takes is seconds of the processor: they are the same on a busy machine.
"""

import json
import os
import time
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SLOWEST = 5.0  # seconds
LEFT_OUT = {"test_formula_safety.py"}  # its fixtures start spreadsheet programs for half a minute
COUNTED = Path("seconds.json")
COUNTING = "stats"  # what mutmut calls the run without a fault in which it counts

settings.register_profile(
    "swift",
    database=None,
    deadline=None,
    derandomize=True,
    phases=[phase for phase in settings().phases if phase.name not in ("shrink", "explain")],
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("swift")
_took: dict[str, float] = json.loads(COUNTED.read_text()) if COUNTED.exists() else {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Count the seconds of a test, with what is prepared for it."""
    start = time.process_time()
    try:
        return (yield)
    finally:
        _took[item.nodeid] = time.process_time() - start


def pytest_sessionfinish() -> None:
    """Keep them."""
    if os.environ.get("MUTANT_UNDER_TEST") == COUNTING:
        COUNTED.write_text(json.dumps(_took))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put tests in the order of their seconds; leave the slowest out.

    Who needs what spreadsheet programs prepare for a file of tests comes last.
    """
    items.sort(key=lambda item: (_is_prepared(item), _took.get(item.nodeid, 0.0)))
    items[:] = [
        item for item in items if _took.get(item.nodeid, 0.0) <= SLOWEST and item.path.name not in LEFT_OUT
    ]


def _is_prepared(item: pytest.Item) -> bool:
    return "recalculated" in getattr(item, "fixturenames", ())
