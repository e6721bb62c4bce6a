"""Hostile spreadsheets are refused in words or read as they are, within 2 seconds and 200 MB each."""

import json
import os
import subprocess
import sys

import pytest

from tests.spreadsheet.hostile_files import READ, REFUSED
from tests.support.places import ROOT

SECONDS, BYTES = 2, 200_000_000
Measured = dict[str, tuple[float, int, str]]


@pytest.fixture(scope="module")
def results() -> Measured:
    """Each file's measures, taken in a process of its own."""
    command = [sys.executable, "-m", "tests.spreadsheet.hostile_files"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, env=os.environ)
    assert run.returncode == 0, run.stderr
    found: Measured = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("name", [*REFUSED, *READ])
def test_it_takes_little_time_and_memory(results: Measured, name: str) -> None:
    seconds, size, _ = results[name]
    assert seconds <= SECONDS
    assert size <= BYTES


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_words(results: Measured, name: str) -> None:
    assert results[name][2].startswith("refused: ")
    assert REFUSED[name][0] in results[name][2]


@pytest.mark.parametrize("name", READ)
def test_it_is_read_as_it_is(results: Measured, name: str) -> None:
    assert not results[name][2].startswith("refused")
    assert READ[name][0] in results[name][2]
