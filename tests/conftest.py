"""How many tests run at once."""

import os

import pytest


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: tests in a browser wait more than they work."""
    return (os.cpu_count() or 1) + 1
