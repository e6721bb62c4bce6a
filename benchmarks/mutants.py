"""How many small faults put into a room of the house its own tests find: mutmut, a room at a time.

A copy of the repository under `build/mutants/` is changed, never the files themselves. What was found is kept
there: a run that was stopped goes on, and what no test found is tried again. A sample is drawn by a seed that
is printed. `mutmut show NAME`, in the folder of a room, shows a fault.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

from scipy.stats import binomtest

ROOT = Path(__file__).parents[1]
ROOMS = ("catalog", "decision", "ranking", "robustness", "files")
WANTED = 0.9
# By what mutmut keeps of pytest's end: not its words, which call a test that was not found a timeout.
OUTCOMES = {
    None: "not tried",
    0: "unseen",
    1: "found",
    5: "reached by slow tests alone",
    33: "reached by no test",
    -24: "out of time",
    255: "lost",
}
LOST = 255
FOUND = "found"
# Tried again by whole files of tests. Where a test was not there, the fault perhaps keeps its module from
# being read. Where none saw it, perhaps a fixture or a cache holds what the first of several tests made:
# mutmut takes it that the others do not reach the function, and does not run them.
AGAIN = {OUTCOMES[code] for code in (0, LOST)}
# Imported once, before the faults part. Not the tests themselves, some of which pytest then names anew, nor
# hypothesis, which it wants to import itself.
BEFORE = ["pytest", "scipy.optimize", "scipy.stats", "openpyxl", "docx", "shortlist.files.explanation"]
RUN = [
    *("app.py", "pages", "vendors.toml", "data", "docs", "examples", "deploy", "benchmarks", ".streamlit"),
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile", "requirements.txt"),
]
CONFIGURATION = """
[tool.mutmut]
source_paths = ["shortlist"]
only_mutate = ["shortlist/{room}/*"]
also_copy = {copied}
pytest_add_cli_args = ["-q", "-x", "-p", "benchmarks.swift"]
pytest_add_cli_args_test_selection = ["tests/{room}"]
use_git_change_detection = false
process_isolation = "forkserver"
forkserver_warmup = "import"
preload_modules_file = "before.txt"
timeout_multiplier = 4.0
timeout_constant = 60.0
"""
GENERATION = """
from mutmut.__main__ import copy_also_copy_files, copy_src_dir, create_mutants, set_mutant_under_test
set_mutant_under_test("mutant_generation")
copy_src_dir()
copy_also_copy_files()
create_mutants(1)
"""


def prepared(room: str) -> Path:
    """A copy of the repository as it is now, in which the room is to be changed."""
    folder = ROOT / "build" / "mutants" / room
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    for name in filter(None, listed.stdout.split("\0")):
        content, copy = (ROOT / name).read_bytes(), folder / name
        if name == "pyproject.toml":
            content += CONFIGURATION.format(room=room, copied=json.dumps(RUN)).encode()
        if not copy.exists() or copy.read_bytes() != content:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content)
    (folder / "before.txt").write_text("\n".join(BEFORE))
    (folder / "mutants").mkdir(exist_ok=True)
    subprocess.run([sys.executable, "-c", GENERATION], cwd=folder, check=True, capture_output=True)
    return folder


def outcomes(folder: Path) -> dict[str, str]:
    """What became of every fault of a room, by name."""
    kept = (json.loads(path.read_text()) for path in (folder / "mutants" / "shortlist").rglob("*.meta"))
    codes = {name: code for file in kept for name, code in file["exit_code_by_key"].items()}
    return {name: OUTCOMES.get(code, f"broken by {code}") for name, code in codes.items()}


def tried(room: str, sample: int | None, seed: int) -> dict[str, str]:
    """What became of the faults of a room, or of as many of them drawn by the seed."""
    folder = prepared(room)
    names = sorted(outcomes(folder))
    if sample and sample < len(names):
        print(f"{room}: {sample} of {len(names):,} faults, drawn by seed {seed}", flush=True)
        names = random.Random(seed).sample(names, sample)
    before = outcomes(folder)
    if left := [name for name in names if before[name] != FOUND]:
        done = subprocess.run([sys.executable, "-m", "mutmut", "run", *left], cwd=folder, check=False)
        if done.returncode:
            sys.exit(f"mutmut ended with {done.returncode}; what it said stands above")
    after, files = outcomes(folder), _reaching(folder)
    return {
        name: _alone(name, files.get(_function(name), [f"tests/{room}"]), folder)
        if after[name] in AGAIN
        else after[name]
        for name in names
    }


def _function(name: str) -> str:
    """The function that a fault was put into, as mutmut names it."""
    return name.rpartition("__mutmut_")[0]


def _reaching(folder: Path) -> dict[str, list[str]]:
    """The files of tests from which a function is reached, by its name."""
    counted = json.loads((folder / "mutants" / "mutmut-stats.json").read_text())
    reached = counted["tests_by_mangled_function_name"].items()
    return {function: sorted({test.partition("::")[0] for test in tests}) for function, tests in reached}


def _alone(name: str, files: list[str], folder: Path) -> str:
    """What becomes of a fault by whole files of tests, collected anew: 2 is a module that cannot be read."""
    pytest = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "benchmarks.swift"]
    fault = {**os.environ, "MUTANT_UNDER_TEST": name}
    done = subprocess.run(
        [*pytest, *files], cwd=folder / "mutants", env=fault, check=False, capture_output=True
    )
    return OUTCOMES[min(done.returncode, 1)] if done.returncode in (0, 1, 2) else OUTCOMES[LOST]


def share(found: int, of: int, *, sampled: bool) -> str:
    """The share that was found, with the bounds (Wilson) that hold that of all faults 95 times of 100."""
    if not sampled:
        return f"{found / of:.1%}"
    bounds = binomtest(found, of).proportion_ci(0.95, method="wilson")
    return f"{found / of:.1%} (of all: {bounds.low:.1%} to {bounds.high:.1%}, 95 times of 100)"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("rooms", nargs="*", metavar="room", help=f"default: {' '.join(ROOMS)}")
    parser.add_argument("--sample", type=int, help="how many faults of a room to try (default: all)")
    parser.add_argument("--seed", type=int, default=random.randrange(10_000), help="draws the sample")
    given = parser.parse_args()
    wrong = False
    for room in given.rooms or ROOMS:
        ended = tried(room, given.sample, given.seed)
        found = sum(outcome == FOUND for outcome in ended.values())
        print(*(f"{outcome}: {name}" for name, outcome in ended.items() if outcome != FOUND), sep="\n")
        print(*(f"{outcome} {count:,}" for outcome, count in Counter(ended.values()).items()), sep=", ")
        told = share(found, len(ended), sampled=bool(given.sample))
        print(f"{room}: {found:,} of {len(ended):,} faults found, {told}, wanted {WANTED:.0%}")
        wrong |= found < WANTED * len(ended)
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
