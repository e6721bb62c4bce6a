"""Whether a file reads as it should, character by character, and where it does not."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from shortlist.catalog.findings import shown

AROUND = 60  # characters shown on both sides of a difference


def misreading(text: str, made: str, what: str) -> str:
    """Where a text first differs from the one that its record gives; empty if nowhere."""
    pairs = zip_longest(text.split("\n"), made.split("\n"))
    for number, (line, other) in enumerate(pairs, 1):
        if line is None or other is None:
            return f"{what}, line {number}: {'is missing' if line is None else 'should not be there'}"
        if line != other:
            reads, gives = _around(line, other)
            return f"{what}, line {number}: reads {reads!r} where its record gives {gives!r}"
    return ""


def _around(line: str, other: str) -> tuple[str, str]:
    """Two lines where they first differ, with a little of what stands around."""
    same = next((k for k, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), None)
    start = max(0, (min(len(line), len(other)) if same is None else same) - AROUND)
    return line[start : start + 2 * AROUND], other[start : start + 2 * AROUND]


def altered(parts: Mapping[str, bytes], made: Mapping[str, bytes]) -> Iterator[str]:
    """The parts of a document that differ from those that its record gives, each where it first does."""
    for name in dict.fromkeys((*made, *parts)):
        if name not in parts or name not in made:
            yield f"document, {shown(name)}: {'should not be there' if name in parts else 'is missing'}"
        elif parts[name] != made[name]:
            yield _altered(name, parts[name], made[name])
    if list(parts) != list(made) and set(parts) == set(made):
        yield "document: its parts stand in another order"


def _altered(name: str, part: bytes, made: bytes) -> str:
    """Where a part first differs: as text if it is one, tag by tag since it may be a single line."""
    try:
        text, other = (found.decode().replace("><", ">\n<") for found in (part, made))
    except UnicodeDecodeError:
        return f"document, {name}: is not the picture that its record gives"
    where = f"document, {name}"
    return misreading(text, other, where) or f"{where}: is written otherwise than its record gives"
