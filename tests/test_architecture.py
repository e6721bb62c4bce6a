"""The page about the house is true: what it names exists, and every room stands on it."""

import ast
import re

import pytest

from tests.support.places import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
PATHS = sorted(set(re.findall(r"`((?:shortlist|pages|tests|docs)/[\w/.]*)`", PAGE)))
NAMED = sorted(set(re.findall(r"`(\w+)`\s+in\s+`(shortlist/[\w/]+\.py)`", PAGE)))


def names(path: str) -> set[str]:
    """What a module defines: functions, classes and constants."""
    found = set()
    for node in ast.parse((ROOT / path).read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return found


@pytest.mark.parametrize("path", PATHS)
def test_what_it_names_exists(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(("name", "path"), NAMED)
def test_a_function_stands_where_it_says(name: str, path: str) -> None:
    assert name in names(path)


def test_it_names_enough_to_find_the_way() -> None:
    assert len(PATHS) > 25
    assert len(NAMED) > 25


def test_every_room_is_told_of() -> None:
    rooms = {path.name for path in (ROOT / "shortlist").iterdir() if (path / "__init__.py").exists()}
    assert {room for room in rooms if f"| `{room}/` |" not in PAGE} == set()
