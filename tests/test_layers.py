"""Imports run one way, and the core knows neither Streamlit nor the clock."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
import tomli

ROOT = Path(__file__).parent.parent
CORE = ROOT / "shortlist"
FILES = sorted(path for path in CORE.rglob("*.py") if path.parent != CORE or path.stem != "__init__")

# A part imports from its own layer and from those above it here. A part is a file or a folder of the core.
LAYERS = (
    {"arrays", "columns", "findings", "rounding", "markdown", "links"},
    {"catalog"},
    {"checks", "rating_checks", "faults", "loading", "changes", "editing", "single"},
    {"decision", "assumptions", "table", "basis", "weights", "archive", "origins", "staleness"},
    {
        *("ranking", "answer", "robustness", "inquiry", "evidence", "methods"),
        *("inside", "draws", "acceptability", "stability", "triangle", "dominance", "shares", "extremes"),
        *("strips", "kept"),
        *("claims", "conflicts", "fragility", "knowledge", "timeline", "grounds", "comparison"),
    },
    {
        *("charts", "export", "report", "words"),
        *("evidence_words", "claims_csv", "frames", "questions", "document", "workbook", "picture"),
        *("account", "verify", "forms"),
        *("robustness_labels", "robustness_words", "robustness_frames", "robustness_charts"),
        *("triangle_chart", "slider_words"),
        *("comparison_words", "comparison_frames", "comparison_charts", "own_words"),
        *("rating_words", "source_words", "evidence_labels", "evidence_frames", "evidence_charts"),
    },
    {"live", "headers", "workshop"},
    {"routes", "start"},
    {"ui"},
    {"__main__"},
)
# The headers let in what Streamlit's own index page holds; they draw nothing.
KNOWS_STREAMLIT = {"ui", "headers"}
CLOCK_MODULES = {"time", "sched", "timeit"}
CLOCK_CALLS = {"now", "today", "utcnow", "fromtimestamp"}


def part(path: Path) -> str:
    """The file or the folder of the core that a file is or lies in."""
    return path.relative_to(CORE).with_suffix("").parts[0]


PARTS = sorted({part(path) for path in FILES})


def layer(name: str) -> int:
    return next((number for number, names in enumerate(LAYERS) if name in names), -1)


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


def inner(name: str) -> set[str]:
    """The other parts of the core that a part imports from."""
    files = [path for path in FILES if part(path) == name]
    names = (found for path in files for found in imports(path) if found.startswith("shortlist."))
    return {found.split(".")[1] for found in names} & set(PARTS) - {name}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_has_a_layer_and_imports_from_none_below(name: str) -> None:
    assert layer(name) >= 0, f"{name} is in no layer: add it to LAYERS"
    assert {found for found in inner(name) if layer(found) > layer(name)} == set()


def test_no_parts_import_each_other_in_a_circle() -> None:
    order = list(TopologicalSorter({name: inner(name) for name in PARTS}).static_order())
    assert set(order) == set(PARTS)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [path for path in FILES if part(path) not in KNOWS_STREAMLIT], ids=named)
def test_the_core_does_not_know_streamlit(path: Path) -> None:
    assert not [name for name in imports(path) if name.split(".")[0] == "streamlit"]


@pytest.mark.parametrize("path", [path for path in FILES if part(path) != "ui"], ids=named)
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
