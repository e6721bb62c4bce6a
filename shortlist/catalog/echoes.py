"""Who repeats whom, at first hand or further back: for all claims at once, however long the chains."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

Marks = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Echoes:
    """The claims that each claim names as what it echoes; names of no claim are passed over."""

    echo_of: Marks

    @cached_property
    def _bits(self) -> dict[str, int]:
        return {name: 1 << number for number, name in enumerate(self.echo_of)}

    @cached_property
    def _reach(self) -> dict[str, int]:
        """For each claim the claims that it repeats, a bit each; in a circle each repeats all of it."""
        reach: dict[str, int] = {}
        for circle in circles(self.echo_of):
            ahead = [other for name in circle for other in self.echo_of[name] if other in self._bits]
            found = 0
            for other in ahead:
                found |= self._bits[other] | reach.get(other, 0)
            reach |= dict.fromkeys(circle, found)
        return reach

    def among(self, claims: Sequence[str]) -> list[str]:
        """Those of some claims that repeat one of them, at first hand or further back."""
        told = 0
        for name in claims:
            told |= self._bits.get(name, 0)
        return [name for name in claims if self._reach.get(name, 0) & told]


def circles(marks: Marks) -> Iterator[tuple[str, ...]]:
    """Names that lead to each other, together; each after those that it leads to.

    A name in no circle stands alone. In linear time, without recursion: Tarjan, Depth-first search and
    linear graph algorithms, SIAM Journal on Computing 1 (1972).
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: dict[str, None] = {}
    for start in marks:
        ahead = [] if start in number else [(start, iter(marks[start]))]
        while ahead:
            name, others = ahead[-1]
            if name not in number:
                number[name] = lowest[name] = len(number)
                open_[name] = None
            for other in others:
                if other in marks and other not in number:
                    ahead.append((other, iter(marks[other])))
                    break
                if other in open_:
                    lowest[name] = min(lowest[name], number[other])
            else:
                ahead.pop()
                if ahead:
                    lowest[ahead[-1][0]] = min(lowest[ahead[-1][0]], lowest[name])
                if lowest[name] == number[name]:
                    yield _closed(open_, name)


def _closed(open_: dict[str, None], first: str) -> tuple[str, ...]:
    """Take the names from one on out of those that are still open."""
    found = list[str]()
    while not found or found[-1] != first:
        found.append(open_.popitem()[0])
    return tuple(found)
