"""How many small faults put into a room of the house its own tests find: mutmut, a room at a time.

A copy of the repository under `build/mutants/` is changed, never the files themselves. What was found is kept
there, so that a run that was stopped goes on; `mutmut show NAME`, in that folder, shows a fault.
"""

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("catalog", "decision", "ranking", "robustness", "files")
WANTED = 0.9
RUN = [
    *("app.py", "pages", "vendors.toml", "data", "docs", "examples", "deploy", "benchmarks", ".streamlit"),
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile", "requirements.txt"),
]
CONFIGURATION = """
[tool.mutmut]
source_paths = ["shortlist"]
only_mutate = ["shortlist/{room}/*"]
also_copy = {copied}
pytest_add_cli_args = ["-q", "-x"]
pytest_add_cli_args_test_selection = ["tests/{room}"]
use_git_change_detection = false
"""


def prepared(room: str) -> Path:
    """A copy of the repository in which the room is to be changed; one that is there already stays."""
    folder = ROOT / "build" / "mutants" / room
    if not folder.exists():
        names = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.split("\0")
        for name in filter(None, names):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
        with (folder / "pyproject.toml").open("a") as project:
            project.write(CONFIGURATION.format(room=room, copied=json.dumps(RUN)))
    return folder


def killed(room: str) -> tuple[int, int, list[str]]:
    """How many faults of a room are found, of how many, and which are not."""
    folder, mutmut = prepared(room), [sys.executable, "-m", "mutmut"]
    done = subprocess.run([*mutmut, "run"], cwd=folder, check=False)
    if done.returncode:
        sys.exit(f"mutmut ended with {done.returncode}; what it said stands above")
    subprocess.run([*mutmut, "export-cicd-stats"], cwd=folder, check=True, capture_output=True)
    found = json.loads((folder / "mutants" / "mutmut-cicd-stats.json").read_text())
    told = subprocess.run([*mutmut, "results"], cwd=folder, check=True, capture_output=True, text=True)
    left = [line.strip() for line in told.stdout.splitlines() if "killed" not in line]
    return found["killed"] + found["timeout"], found["total"] - found["skipped"], left


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("rooms", nargs="*", metavar="room", help=f"default: {' '.join(ROOMS)}")
    wrong = False
    for room in parser.parse_args().rooms or ROOMS:
        found, total, left = killed(room)
        print(*left, sep="\n")
        print(f"{room}: {found:,} of {total:,} faults found, {found / total:.0%}, wanted {WANTED:.0%}")
        wrong |= found < WANTED * total
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
