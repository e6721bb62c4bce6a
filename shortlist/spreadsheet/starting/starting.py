"""The catalog of a comparison that has just been begun: nothing is known of any vendor yet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shortlist.catalog import Record
from shortlist.spreadsheet.answers import toml
from shortlist.spreadsheet.names import ids
from shortlist.spreadsheet.starting.starts import Starting

EVERYONE = "Everyone"
GROUP_WEIGHT = 50
MARKS = " ?？؟;."


@dataclass(frozen=True)
class Start:
    """What is asked at the start; vendors and kinds of buyer by their names."""

    question: str
    vendors: Sequence[str]
    sets: Sequence[Starting]
    buyers: Sequence[str] = ()


def started(start: Start, day: date) -> str:
    """The catalog as TOML, with what is not known left out. It may be unfit: load it to see."""
    return "\n".join(_catalog(start, day))


def _catalog(start: Start, day: date) -> Iterator[str]:
    yield f"# Begun on {day}. What each vendor is rated stands below its name; what does not is not known."
    yield f"title = {toml(_title(start.question))}\nquestion = {toml(start.question)}\nas_of = {day}"
    for one in start.sets:
        for group in one.groups:
            yield from _table("groups", group)
        for criterion in one.criteria:
            yield from _table("criteria", criterion)
    groups = {group.id: GROUP_WEIGHT for one in start.sets for group in one.groups}
    weights = {
        criterion.id: weight
        for one in start.sets
        for criterion, weight in zip(one.criteria, one.weights, strict=True)
    }
    for name, kind in ids(dict.fromkeys(start.buyers or (EVERYONE,)), "buyer").items():
        about = f"{name}: the weights that the starting sets give."
        yield f"\n[[profiles]]\nid = {toml(kind)}\nname = {toml(name)}\nbuyers = {toml(kind)}"
        yield f"description = {toml(about)}"
        yield f"group_weights = {_inline(groups)}\nweights = {_inline(weights)}"
    vendors = ids(dict.fromkeys(start.vendors), "vendor")
    for name, vendor in vendors.items():
        yield f"\n[[vendors]]\nid = {toml(vendor)}\nname = {toml(name)}\nsummary = {toml(name)}"
    yield f"\n[end]\nvendors = {len(vendors)}\n"


def _table(key: str, record: Record) -> Iterator[str]:
    yield f"\n[[{key}]]"
    for name, value in record.model_dump(exclude_none=True).items():
        yield f"{name} = {_inline(value) if isinstance(value, Mapping) else toml(value)}"


def _inline(table: Mapping[str, object]) -> str:
    cells = ", ".join(f"{key} = {toml(value)}" for key, value in table.items())
    return f"{{ {cells} }}"


def _title(question: str) -> str:
    return question.rstrip(MARKS) or question
