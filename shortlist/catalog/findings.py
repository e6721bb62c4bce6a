"""What is wrong with a catalog, in words that name the record, the fault and the mend."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from shortlist.figures import numeral

KINDS = {
    "groups": "group",
    "criteria": "criterion",
    "profiles": "profile",
    "vendors": "vendor",
    "ratings": "rating",
    "sources": "source",
    "claims": "claim",
}
LONGEST = 80
MOST_SHOWN = 100
READABLE, BOUNDED = "files-can-be-read", "counts-are-bounded"


@dataclass(frozen=True)
class Finding:
    """One fault: the record it is in, what is wrong, how to mend it; its file, and the name of the rule."""

    record: str
    fault: str
    mend: str
    file: str = ""
    rule: str = READABLE

    def __str__(self) -> str:
        place = f"{self.file}: {self.record}" if self.file else self.record
        return f"{place}: {self.fault}; {self.mend}"


def bounded(findings: Iterable[Finding], record: str, untold: int = 0) -> tuple[Finding, ...]:
    """The first findings, as many as anybody reads, and then one that says how many more there are.

    `untold` are those that were counted only; `record` is what the last one is about.
    """
    ahead = iter(findings)
    first = tuple(islice(ahead, MOST_SHOWN))
    more = sum(1 for _ in ahead) + untold
    rest = f"has {numeral(more)} more findings than are listed" if more != 1 else "has 1 more finding"
    return (*first, Finding(record, rest, "fix those first")) if more else first


def label(key: str, record: Any, number: int) -> str:
    """What a finding calls a record of the list `key`: by its id, else by its number from 1."""
    kind = KINDS.get(key, f"`{shown(key)}`")
    name = record.get("id") if isinstance(record, dict) else None
    return f"{kind} `{shown(name)}`" if isinstance(name, str) else f"{kind} {number}"


def shown(text: str) -> str:
    """A text that nobody has vetted, fit for one line: hidden characters by number, cut if long."""
    return f"{printable(text[:LONGEST])}…" if len(text) > LONGEST else printable(text)


def printable(text: str) -> str:
    """A text fit for one line, whole: hidden characters by number."""
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text)
