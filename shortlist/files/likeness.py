"""Whether a file reads as it should, character by character, and where it does not."""

from itertools import zip_longest

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
