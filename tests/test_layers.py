"""Imports run one way, and the core knows neither Streamlit nor the clock."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from statistics import median

import pytest
import tomli

from tests.support.places import ROOT

CORE = ROOT / "shortlist"
FILES = sorted(path for path in CORE.rglob("*.py") if path.parent != CORE or path.stem != "__init__")

# A room imports from its own floor and from those above it here; the first floor knows nobody.
FLOORS = (
    {"arrays", "columns", "rounding", "text"},
    {"figures"},
    {"catalog"},
    {"decision", "spreadsheet"},
    {"ranking"},
    {"choices"},
    {"evidence", "robustness"},
    {"together"},
    {"comparison", "replies", "files"},
    {"ui"},
    {"web"},
    {"command"},
    {"__main__"},
)
KNOWS_STREAMLIT = {"ui", "web"}
MOST_MODULES, MOST_LINES, MEDIAN_LINES, MOST_LINES_OF_ONE = 22, 250, 100, 40
CLOCK_MODULES = {"time", "sched", "timeit"}
CLOCK_CALLS = {"now", "today", "utcnow", "fromtimestamp"}


def room(path: Path) -> str:
    """The file or the folder of the core that a file is or lies in."""
    return path.relative_to(CORE).with_suffix("").parts[0]


ROOMS = sorted({room(path) for path in FILES})


def floor(name: str) -> int:
    return next((number for number, names in enumerate(FLOORS) if name in names), -1)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> tuple[str, ...]:
    """The full name of everything that a file imports, wherever in it."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path.name}: imports say where from"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def inner(name: str) -> set[str]:
    """The other rooms that a room imports from."""
    files = [path for path in FILES if room(path) == name]
    names = (found for path in files for found in imports(path) if found.startswith("shortlist."))
    return {found.split(".")[1] for found in names} & set(ROOMS) - {name}


def module(path: Path) -> str:
    """The full name of a module of the core."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module(path): path for path in FILES}


def used(name: str) -> set[str]:
    """The other modules of the core that a module imports from."""
    found = {full if full in MODULES else full.rpartition(".")[0] for full in imports(MODULES[name])}
    return found & set(MODULES) - {name}


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_has_a_floor_and_imports_from_none_below(name: str) -> None:
    assert floor(name) >= 0, f"{name} is on no floor: add it to FLOORS"
    assert {found for found in inner(name) if floor(found) > floor(name)} == set()


@pytest.mark.parametrize("name", sorted(FLOORS[0]))
def test_the_first_floor_knows_nobody(name: str) -> None:
    assert inner(name) == set()


def test_no_rooms_import_each_other_in_a_circle() -> None:
    order = list(TopologicalSorter({name: inner(name) for name in ROOMS}).static_order())
    assert set(order) == set(ROOMS)


def test_no_modules_import_each_other_in_a_circle() -> None:
    order = list(TopologicalSorter({name: used(name) for name in MODULES}).static_order())
    assert set(order) == set(MODULES)


@pytest.mark.parametrize("name", sorted(MODULES))
def test_what_begins_with_an_underscore_stays_in_its_module(name: str) -> None:
    foreign = (full.split(".") for full in imports(MODULES[name]) if full.startswith("shortlist."))
    assert not [parts for parts in foreign for part in parts if re.match("_(?!_)", part)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: module(path))
def test_a_file_and_its_functions_are_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES
    functions = (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef))
    assert not [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= MOST_LINES_OF_ONE]


def test_rooms_are_small_and_half_of_the_files_are_very_short() -> None:
    assert len(list(CORE.glob("*.py"))) <= 5
    folders = {path.parent for path in FILES if room(path) != "ui"} - {CORE}
    assert {len(list(folder.glob("*.py"))) for folder in folders} <= set(range(MOST_MODULES + 1))
    assert median(len(path.read_text("utf-8").splitlines()) for path in FILES) <= MEDIAN_LINES


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [path for path in FILES if room(path) not in KNOWS_STREAMLIT], ids=named)
def test_the_core_does_not_know_streamlit(path: Path) -> None:
    assert not [name for name in imports(path) if name.split(".")[0] == "streamlit"]


@pytest.mark.parametrize("path", [path for path in FILES if room(path) != "ui"], ids=named)
def test_the_core_does_not_know_the_clock(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports(path)} & CLOCK_MODULES
    calls = (node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    assert not {call.attr for call in calls if isinstance(call, ast.Attribute)} & CLOCK_CALLS


@pytest.mark.parametrize("path", FILES, ids=named)
def test_the_core_knows_no_page(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports(path)} & {"pages", "app", "tests"}


def test_nothing_in_the_code_names_what_the_shipped_catalog_holds() -> None:
    whole = tomli.loads((ROOT / "vendors.toml").read_text(encoding="utf-8"))
    ids = {record["id"] for key in ("groups", "criteria", "vendors") for record in whole[key]}
    for path in [*FILES, *ROOT.glob("pages/*.py"), *ROOT.glob("app.py")]:
        texts = {node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant)}
        assert not ids & texts, path.name
