"""For pytest beside `mutants.py`: fast tests first, slow ones not at all, and no search for small examples.

Random examples are the same for every fault and no machine is too slow for them, so that what fails, fails
by the fault.
"""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SLOWEST = 5.0  # seconds
LEFT_OUT = {"test_formula_safety.py"}  # its fixtures start spreadsheet programs for half a minute

settings.register_profile(
    "swift",
    database=None,
    deadline=None,
    derandomize=True,
    phases=[phase for phase in settings().phases if phase.name not in ("shrink", "explain")],
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("swift")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put tests in the order of the seconds they took when mutmut counted; leave the slowest out.

    What a whole file of tests prepares counts for none of them: who needs that comes last.
    """
    counted = Path("mutmut-stats.json")
    took = json.loads(counted.read_text())["duration_by_test"] if counted.exists() else {}
    items.sort(key=lambda item: (_is_prepared(item), took.get(item.nodeid, 0.0)))
    items[:] = [
        item for item in items if took.get(item.nodeid, 0.0) <= SLOWEST and item.path.name not in LEFT_OUT
    ]


def _is_prepared(item: pytest.Item) -> bool:
    """Whether a test needs what is made once for its file."""
    return "recalculated" in getattr(item, "fixturenames", ())
