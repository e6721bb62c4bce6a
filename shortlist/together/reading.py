"""Reading what colleagues sent: links, one a line."""

import re

from shortlist.decision import VIEW, UnfitError, pairs
from shortlist.together.labels import MOST_VIEWS, TOO_MANY
from shortlist.together.spelling import APART, COUNT_MINE, NO, STARTS, WORDS, given, of_pairs
from shortlist.together.views import Given, tidied

NO_LINK = "is no link to a decision; copy the link under “Share and files”"
NO_NAME = " :,;–—-\t"
SCHEME = re.compile("https?://")


def read_lines(text: str) -> list[Given]:
    """The views that links give, one a line, a name before each if there is one.

    A link to the page of several views gives all of its views. UnfitError names the line and the fix.
    """
    found: list[Given] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                found += _of_line(line.strip())
            except UnfitError as fault:
                raise UnfitError(f"Line {number} {fault}") from None
    if len(found) > MOST_VIEWS:
        raise UnfitError(TOO_MANY)
    return found


def _of_line(line: str) -> list[Given]:
    name, link = _parted(line)
    if not name and APART in link and "=" not in link:
        return [given(link)]
    held: dict[str, str] = {}
    for key, value in pairs(link):
        if not key.startswith(VIEW):
            held.setdefault(key, value)
    beside = of_pairs(pairs(link))
    if not (beside or any(key in WORDS or key.startswith(STARTS) for key in held)):
        raise UnfitError(NO_LINK)
    return [Given(name, tuple(held.items()), dict(pairs(link)).get(COUNT_MINE) != NO), *beside]


def _parted(line: str) -> tuple[str, str]:
    """The name before a link, and the link: an address, or what would stand behind its question mark."""
    if APART in line and "=" not in line:
        return "", line
    address = SCHEME.search(line)
    start = address.start() if address else line.rfind(" ") + 1
    return tidied(line[:start].strip(NO_NAME)), line[start:].strip()
