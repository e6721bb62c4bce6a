"""Catalogs by the hundred thousand, each spoilt at random: read whole or refused in words.

Not part of the suite: `make fuzz` runs it. A spoilt catalog that ends in anything else is printed.
"""

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from shortlist.catalog.findings import MOST_SHOWN
from shortlist.catalog.loading import CatalogError, parse
from tests.hostile.cases import NUMBERS, TEXTS
from tests.support.builders import tables
from tests.support.toml import toml

COUNT, SEED = 100_000, 20210408
PIECES = [
    b"[[claims]]\n",
    b"[",
    b"]",
    b"{",
    b'"',
    b"\\",
    b"=",
    b"\n",
    b"\xff",
    b"\0",
    b"1e999",
    b"'''",
    b"#",
    b",",
]
LINES = toml(tables()).splitlines(keepends=True)


def spoilt(chance: random.Random) -> bytes:
    """A sound catalog, spoilt in one to three places: lines, bytes or values."""
    lines = list(LINES)
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(lines))
        kind = chance.randrange(5)
        if kind == 0:
            lines.insert(place, chance.choice(LINES))
        elif kind == 1:
            lines[place] = b""
        elif kind == 2:
            lines[place], lines[0] = lines[0], lines[place]
        elif kind == 3:
            cut = chance.randrange(len(lines[place]) + 1)
            lines[place] = lines[place][:cut] + chance.choice(PIECES) + lines[place][cut:]
        else:
            key = lines[place].partition(b"=")[0]
            value = chance.choice([*TEXTS.values(), *NUMBERS.values()])
            lines[place] = key + toml({"x": value})[1:] if b"=" in lines[place] else lines[place]
    return b"".join(lines)


def outcome(content: bytes) -> str:
    """`taken`, `refused`, or what else came of it."""
    try:
        parse({"fuzz.toml": content})
    except CatalogError as fault:
        fit = 0 < len(fault.findings) <= MOST_SHOWN + 1 and str(fault).replace("\n", "").isprintable()
        return "refused" if fit else f"unfit words: {fault}"
    except Exception as fault:
        return repr(fault)
    return "taken"


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    chance, found, start = random.Random(SEED), dict[str, int](), time.monotonic()
    for _ in range(count):
        content = spoilt(chance)
        what = outcome(content)
        found[what] = found.get(what, 0) + 1
        if what not in ("taken", "refused"):
            print(what, content, sep="\n")
    wrong = sum(number for what, number in found.items() if what not in ("taken", "refused"))
    print(
        f"{count:,} catalogs: {found.get('taken', 0):,} taken, {found.get('refused', 0):,} refused in words, "
        f"{wrong:,} otherwise; {time.monotonic() - start:.0f} s"
    )
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
