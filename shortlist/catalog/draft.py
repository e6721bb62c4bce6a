"""A draft: a catalog of the user's own, fit or not, as the browser keeps it and gives it back."""

import re
import zlib
from base64 import b64decode, b64encode
from binascii import Error
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from shortlist.catalog.findings import Finding, shown
from shortlist.catalog.loading import MAX_BYTES

TITLE = re.compile(r'^title *= *"((?:[^"\\\n]|\\[^\n])*)"', re.MULTILINE)
SEARCHED = 20_000  # bytes from the start in which a title is looked for
ID = re.compile("[0-9a-f]{16}")
MOST_PACKED = 6_000_000  # letters: what 4 MB become that cannot be packed any closer
ORDER_MARK = "\ufeff"


class PackedError(ValueError):
    """What a browser gave back is not what it was given to keep."""


@dataclass(frozen=True)
class Draft:
    """What a browser is to keep: whose text, under which name, and what is wrong with it.

    `id` tells one draft from another through all its changes, `mark` one text from another; it is `given`
    if it is a file as it came, not changed here.
    """

    id: str
    name: str
    title: str
    content: bytes
    mark: str
    given: bool
    findings: tuple[Finding, ...] = ()


def not_valid(name: str, content: bytes, findings: tuple[Finding, ...], given: bool = False) -> Draft:
    """A draft that is not valid yet, of which it is not known yet whether it goes on another."""
    return Draft("", name, _title(content) or name, content, sha256(content).hexdigest(), given, findings)


def _title(content: bytes) -> str:
    """The title as far as it can be read, fit for one line; empty if it cannot."""
    found = TITLE.search(content[:SEARCHED].decode("utf-8-sig", "replace"))
    return shown(found[1]) if found else ""


def is_id(text: object) -> bool:
    """Whether that can be the id of a draft."""
    return isinstance(text, str) and bool(ID.fullmatch(text))


@lru_cache(maxsize=4)
def packed(content: bytes) -> str:
    """The bytes of a draft as letters, packed as close as is quick."""
    return b64encode(zlib.compress(content)).decode("ascii")


def unpacked(letters: str) -> bytes:
    """The bytes that were packed; PackedError if there are none, or more than a catalog may have."""
    if len(letters) > MOST_PACKED:
        raise PackedError
    unpack = zlib.decompressobj()
    try:
        content = unpack.decompress(b64decode(letters, validate=True), MAX_BYTES + 1)
    except (Error, ValueError, zlib.error):
        raise PackedError from None
    if not unpack.eof or len(content) > MAX_BYTES or unpack.unused_data:
        raise PackedError
    return content


def like(text: str, before: str) -> str:
    """A text that was changed in a field, which knows one kind of line end, with those from before."""
    tidy = text.replace("\r\n", "\n")
    ends_in_two = before.count("\r\n") == before.count("\n") > 0
    return tidy.replace("\n", "\r\n") if ends_in_two else tidy
