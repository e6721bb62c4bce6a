"""The starting sets: groups with criteria and weights, read once from the files beside."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tomli

from shortlist.catalog import Criterion, Group

FILES = Path(__file__).parent / "sets"


@dataclass(frozen=True)
class Starting:
    """A starting set: what it is called and about, its groups and criteria, and where sliders start."""

    name: str
    about: str
    groups: tuple[Group, ...]
    criteria: tuple[Criterion, ...]
    weights: tuple[int, ...]


@cache
def starts() -> tuple[Starting, ...]:
    """The starting sets, in the order of their files."""
    return tuple(_read(path) for path in sorted(FILES.glob("*.toml")))


def _read(path: Path) -> Starting:
    found = tomli.loads(path.read_text("utf-8"))
    criteria = tuple(map(Criterion.model_validate, found["criteria"]))
    weights = tuple(found["weights"][criterion.id] for criterion in criteria)
    groups = tuple(map(Group.model_validate, found["groups"]))
    return Starting(found["name"], found["about"], groups, criteria, weights)
