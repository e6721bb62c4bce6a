"""Reading a document of a word processor: its parts by name, and the record that it carries."""

import html
from collections.abc import Mapping

from shortlist.decision import UnfitError
from shortlist.text.parcels import Fault, ParcelError, unpacked

RECORD = "customXml/item2.xml"  # where the machine-readable record lies; word processors keep it there
OPEN, CLOSE = '<record xmlns="urn:shortlist:record">', "</record>"
SIGN = b"PK"
MOST_BYTES = 100_000_000  # unpacked: no record of ours comes near
LARGE = "holds more than any decision record; give one as it was saved"
FAULTS: Mapping[Fault, str] = {
    "broken": "is no sound archive; give a decision record as it was saved",
    "twice": "holds a part twice; give a decision record as it was saved",
    "many": LARGE,
    "large": LARGE,
}
Parts = dict[str, bytes]


def is_packed(content: bytes) -> bool:
    """Whether a file is an archive, as documents of word processors are."""
    return content.startswith(SIGN)


def parts(content: bytes) -> Parts:
    """The parts of a document in their order. UnfitError if it is broken, too large, or says a part twice."""
    try:
        return unpacked(content, MOST_BYTES)[0]
    except ParcelError as unfit:
        raise UnfitError(FAULTS[unfit.fault]) from None


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
