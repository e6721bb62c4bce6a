"""Reading what colleagues sent: links, one a line, decision records, and files of views."""

import re
from pathlib import PurePath

from shortlist.decision import VIEW, UnfitError, pairs
from shortlist.files.stated import stated
from shortlist.together.labels import MOST_VIEWS, TOO_MANY
from shortlist.together.spelling import APART, COUNT_MINE, NO, STARTS, WORDS, given, of_pairs
from shortlist.together.views import DIGEST, Given, tidied

LONGEST_FILE = 8_000_000  # bytes
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


def read_record(file: str, content: bytes) -> list[Given]:
    """The views in a file: a decision record (HTML, DOCX), a ranking (JSON), or a file of views.

    A record is called after its file. UnfitError names the file, the fault and the fix.
    """
    if len(content) > LONGEST_FILE:
        raise UnfitError(f"{file}: is too large; give a decision record")
    if file.lower().endswith(".txt"):
        return _of_text(file, content)
    try:
        document = stated(content).document
        found = pairs(document.decision.query)
    except UnfitError as fault:
        raise UnfitError(f"{file}: {fault}") from None
    return [Given(tidied(PurePath(file).stem), (*found, (DIGEST, document.catalog.sha256)))]


def _of_text(file: str, content: bytes) -> list[Given]:
    try:
        return read_lines(content.decode())
    except UnicodeDecodeError:
        raise UnfitError(f"{file}: is not UTF-8; save it as plain text in UTF-8") from None
    except UnfitError as fault:
        raise UnfitError(f"{file}: {fault}") from None


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
