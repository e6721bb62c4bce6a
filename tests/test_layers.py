"""Imports run one way, and the core knows neither Streamlit nor the clock."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
import tomli

ROOT = Path(__file__).parent.parent
CORE = ROOT / "shortlist"
MODULES = sorted(path.stem for path in CORE.glob("*.py") if path.stem != "__init__")

# A module imports from its own layer and from those above it here. A family shares a name's first part.
LAYERS = (
    {"arrays", "findings", "rounding"},
    {"catalog"},
    {"checks", "rating_checks", "faults", "loading"},
    {"decision", "table", "weights"},
    {"ranking", "answer", "robustness", "inquiry", "evidence", "methods"},
    {"charts", "export", "report", "words"},
    {"live"},
    {"ui"},
    {"__main__"},
)
# The clock belongs to pages and to what watches files.
CLOCK_MODULES = {"time", "sched", "timeit"}
CLOCK_CALLS = {"now", "today", "utcnow", "fromtimestamp"}
SHOWS = {"ui"}
WATCHES = {"live", "__main__"}


def family(module: str) -> str:
    """The name that a layer lists: `ui_sidebar` belongs to `ui`, `robustness_stability` to `robustness`."""
    known = set().union(*LAYERS)
    return module if module in known else module.split("_")[0]


def layer(module: str) -> int:
    return next((number for number, names in enumerate(LAYERS) if family(module) in names), -1)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """The full name of everything that a file imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path.name}: imports say where from"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def inner(module: str) -> set[str]:
    """The modules of the core that a module of the core imports."""
    names = (name.split(".")[1] for name in imports(CORE / f"{module}.py") if name.startswith("shortlist."))
    return {name for name in names if name in MODULES}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_has_a_layer_and_imports_from_none_below(module: str) -> None:
    assert layer(module) >= 0, f"{module} is in no layer: add it to LAYERS"
    assert {name for name in inner(module) if layer(name) > layer(module)} == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    order = list(TopologicalSorter({module: inner(module) for module in MODULES}).static_order())
    assert set(order) == set(MODULES)


@pytest.mark.parametrize("module", [module for module in MODULES if family(module) not in SHOWS])
def test_the_core_does_not_know_streamlit(module: str) -> None:
    assert not [name for name in imports(CORE / f"{module}.py") if name.split(".")[0] == "streamlit"]


@pytest.mark.parametrize("module", [module for module in MODULES if family(module) not in SHOWS | WATCHES])
def test_the_core_does_not_know_the_clock(module: str) -> None:
    path = CORE / f"{module}.py"
    assert not {name.split(".")[0] for name in imports(path)} & CLOCK_MODULES
    assert not {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)} & CLOCK_CALLS


@pytest.mark.parametrize("module", MODULES)
def test_the_core_knows_no_page(module: str) -> None:
    assert not {name.split(".")[0] for name in imports(CORE / f"{module}.py")} & {"pages", "app", "tests"}


def test_nothing_in_the_code_names_what_the_shipped_catalog_holds() -> None:
    whole = tomli.loads((ROOT / "vendors.toml").read_text(encoding="utf-8"))
    ids = {record["id"] for key in ("groups", "criteria", "vendors") for record in whole[key]}
    for path in [*CORE.glob("*.py"), *ROOT.glob("pages/*.py"), *ROOT.glob("app.py")]:
        texts = {node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant)}
        assert not ids & texts, path.name
