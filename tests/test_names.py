"""A name of a module means one thing in a function.

Python 3.12.1 loses the module's own where one comprehension takes it for what it goes through and another
reads it: `UnboundLocalError`, in what works on 3.11.
"""

import ast
from collections.abc import Iterator

from tests.support.places import ROOT

AT_ONCE = ast.ListComp, ast.SetComp, ast.DictComp  # what 3.12 makes part of the function around
OURS = sorted(path for room in ("shortlist", "pages") for path in (ROOT / room).rglob("*.py"))
FAULT = """
def measure(line): ...

def completed(lines, answers):
    given = {measure.name: measure for measure in answers}
    return {line: given.get(line) or measure(line) for line in lines}
"""


def own(tree: ast.Module) -> set[str]:
    """What a module defines or imports."""
    found = {name.asname or name.name for node in tree.body for name in getattr(node, "names", ())}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            found |= _set(node)
    return found


def taken(tree: ast.Module) -> Iterator[str]:
    """Names of the module that a comprehension of a function takes, and the function reads beside it."""
    named = own(tree)
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            read = {part.id for part in _beside(function) if isinstance(part.ctx, ast.Load)}
            yield from (f"{function.name}: {name}" for name in named & read & _gone_through(function))


def _gone_through(function: ast.FunctionDef) -> set[str]:
    """What comprehensions call that which they go through."""
    found = (one for part in ast.walk(function) if isinstance(part, AT_ONCE) for one in part.generators)
    return set[str]().union(*(_set(one.target) for one in found))


def _beside(node: ast.AST, hidden: frozenset[str] = frozenset()) -> Iterator[ast.Name]:
    """Names that stand where no comprehension around has taken them."""
    if isinstance(node, (*AT_ONCE, ast.GeneratorExp)):
        hidden = hidden.union(*(_set(one.target) for one in node.generators))
    if isinstance(node, ast.Name) and node.id not in hidden:
        yield node
    for part in ast.iter_child_nodes(node):
        yield from _beside(part, hidden)


def _set(node: ast.AST) -> set[str]:
    """Names that are given something in there."""
    names = (part for part in ast.walk(node) if isinstance(part, ast.Name))
    return {name.id for name in names if isinstance(name.ctx, ast.Store)}


def test_the_fault_is_seen() -> None:
    assert list(taken(ast.parse(FAULT))) == ["completed: measure"]


def test_no_comprehension_takes_a_name_of_the_module_that_is_read_beside_it() -> None:
    assert len(OURS) > 200
    found = {path: list(taken(ast.parse(path.read_text("utf-8")))) for path in OURS}
    assert {path.name: names for path, names in found.items() if names} == {}
