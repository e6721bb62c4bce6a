"""What is wrong with a catalog, in words that name the record, the fault and the mend."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
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
COMPARED = 50_000  # names, at most, that wrong ones are compared with to find near misses
REPEATED, PLACES = 3, 20  # a fault more often than this is told once, with so many of its other lines
READABLE, BOUNDED = "files-can-be-read", "counts-are-bounded"


@dataclass(frozen=True)
class Finding:
    """One fault: the record it is in, what is wrong, how to mend it; its file, and the name of the rule.

    `line` (from 1; 0 if not looked up) and `text` are where it stands in the file; `alike` are the first of
    `more` other records with the same fault. `wrong` is a name that should be one of those it is `among`.
    """

    record: str
    fault: str
    mend: str
    file: str = ""
    rule: str = READABLE
    line: int = 0
    text: str = ""
    alike: tuple["Finding", ...] = ()
    more: int = 0
    wrong: str = ""
    among: Collection[str] = field(default=(), compare=False, repr=False)

    def __str__(self) -> str:
        place = f"{self.file}: {self.record}" if self.file else self.record
        return f"{place}: {self.fault}; {self.mend}"

    @property
    def others(self) -> str:
        """How many more records have the same fault, and in which lines or cells; empty if none has."""
        if not self.more:
            return ""
        rest = ", …" if self.more > len(self.alike) else ""
        places = ", ".join(str(other.line or other.record) for other in self.alike)
        return f"…and {numeral(self.more)} more: {'lines ' if self.line else ''}{places}{rest}"

    @property
    def told(self) -> str:
        """The finding with its line and what stands there, and the lines of the same fault elsewhere."""
        stands = f"line {self.line}: {self.text}" if self.line else ""
        return "\n    ".join(filter(None, (str(self), stands, self.others)))


def bounded(findings: Iterable[Finding], record: str, untold: int = 0) -> tuple[Finding, ...]:
    """The first findings, as many as anybody reads, and then one that says how many more there are.

    One slip in many records is one finding. `untold` are those that were counted only; `record` is what the
    last one is about.
    """
    slips, counts, more = dict[tuple[str, ...], list[Finding]](), dict[tuple[str, ...], int](), untold
    for found in findings:
        kinds = filter(str.isalpha, found.record.split())
        slip = (found.file, found.fault, found.mend, *kinds)
        if slip not in slips and len(slips) == MOST_SHOWN:
            more += 1
            continue
        counts[slip] = counts.get(slip, 0) + 1
        if counts[slip] <= PLACES + 1:
            slips.setdefault(slip, []).append(found)
    told = [one for slip, alike in slips.items() for one in _once(alike, counts[slip])]
    more += len(told[MOST_SHOWN:])
    rest = f"has {numeral(more)} more findings than are listed" if more != 1 else "has 1 more finding"
    last = (Finding(record, rest, "fix those first"),) if more else ()
    return (*_suggesting(told[:MOST_SHOWN]), *last)


def _suggesting(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings whose mend is the near miss, where there is one."""
    left, seen = COMPARED, dict[tuple[str, int], list[str]]()
    for found in findings:
        key = found.wrong, id(found.among)
        if found.wrong and key not in seen and len(found.among) <= left:
            left -= len(found.among)
            seen[key] = get_close_matches(found.wrong[:LONGEST], found.among, n=1, cutoff=0.75)
        near = seen.get(key)
        mend = f"`{shown(found.wrong)}`: did you mean `{near[0]}`?" if near else found.mend
        yield replace(found, mend=mend, wrong="", among=())


def _once(alike: list[Finding], count: int) -> list[Finding]:
    if count <= REPEATED:
        return alike
    return [replace(alike[0], alike=tuple(alike[1:]), more=count - 1)]


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
