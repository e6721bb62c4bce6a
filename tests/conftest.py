"""How many tests run at once, in which order, and which of them are tried again."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

BROWSER = Path(__file__).parent / "browser"
# A loaded machine can draw later than a test looks. Such a test is tried once more, and named at the end.
AGAIN = pytest.mark.flaky(reruns=1)
settings.register_profile("patient", parent=settings.default, deadline=None)  # a machine may have other work
settings.load_profile("patient")
SPREAD = 0.8  # of the files without a browser have one with a browser among them


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: tests in a browser wait more than they work."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put files that wait for a browser between files that work, so that the cores are busy throughout."""
    found = list(dict.fromkeys(item.path for item in items))
    waiting = [path for path in found if path.is_relative_to(BROWSER)]
    working = [path for path in found if not path.is_relative_to(BROWSER)]
    step = SPREAD * len(working) / max(len(waiting), 1)
    places = {path: float(place) for place, path in enumerate(working)}
    places |= {path: step * place - 0.5 for place, path in enumerate(waiting)}
    items.sort(key=lambda item: places[item.path])
    for item in items:
        if item.path.is_relative_to(BROWSER):
            item.add_marker(AGAIN)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What a test that was tried again had failed of, which a pass at the second try would hide."""
    for report in terminalreporter.getreports("rerun"):
        terminalreporter.section(f"tried again: {report.nodeid}")
        terminalreporter.line(report.longreprtext)
