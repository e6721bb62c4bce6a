"""Reading a document of a word processor: its parts by name, and the record that it carries."""

import html
import io
import zipfile
import zlib

from shortlist.decision import UnfitError

RECORD = "customXml/item2.xml"  # where the machine-readable record lies; word processors keep it there
OPEN, CLOSE = '<record xmlns="urn:shortlist:record">', "</record>"
SIGN = b"PK"
MOST_PARTS, MOST_BYTES = 2_000, 100_000_000  # unpacked: no record of ours comes near
Parts = dict[str, bytes]


def is_packed(content: bytes) -> bool:
    """Whether a file is an archive, as documents of word processors are."""
    return content.startswith(SIGN)


def parts(content: bytes) -> Parts:
    """The parts of a document in their order. UnfitError if it is broken, too large, or says a part twice."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as given:
            return _read(given)
    except UnfitError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise UnfitError("is no sound archive; give a decision record as it was saved") from None


def _read(given: zipfile.ZipFile) -> Parts:
    entries = given.infolist()
    if len({entry.filename for entry in entries}) < len(entries):
        raise UnfitError("holds a part twice; give a decision record as it was saved")
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise UnfitError("holds more than any decision record; give one as it was saved")
    found: Parts = {}
    for entry in entries:
        with given.open(entry) as part:
            found[entry.filename] = part.read(entry.file_size + 1)
    return found


def carried(found: Parts) -> str:
    """The machine-readable record in a document. UnfitError if there is none."""
    try:
        text = found[RECORD].decode()
    except (KeyError, UnicodeDecodeError):
        raise UnfitError("holds 0 records instead of one; give a decision record as it was saved") from None
    _, opened, rest = text.partition(OPEN)
    record, closed, _ = rest.partition(CLOSE)
    if not (opened and closed):
        raise UnfitError("holds 0 records instead of one; give a decision record as it was saved")
    return html.unescape(record)
