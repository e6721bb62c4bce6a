"""The encoding of a text file: marked, or the first that reads it as letters people write."""

import codecs
import unicodedata
from collections import Counter

from shortlist.spreadsheet.sheets import SheetError

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Of one byte a letter: what spreadsheets save in the West and East of Europe, in Cyrillic, Greek and Turkish.
SINGLE = ("cp1252", "cp1251", "cp1250", "cp1253", "cp1254")
ENCODINGS = ("utf-8", "utf-16", *SINGLE, "cp866", "koi8-r", "shift_jis", "gb18030", "big5", "euc-kr")
LOOKED_AT, SAMPLE = 10_000, 10_000  # lines, and bytes of those that tell
NULLS = 0.2  # of a text in UTF-16 without a mark, in an alphabet of one byte, nearly half are zero


def decode(name: str, content: bytes, chosen: str = "") -> tuple[str, str]:
    """The text of a file, and its encoding: the chosen one, or the one found. SheetError if none reads it."""
    encoding = chosen or _found(content)
    try:
        text = content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise SheetError.of(name, f"is not in the encoding {encoding}", "choose another encoding") from None
    if "\0" in text:
        raise SheetError.of(name, "is not a text: it holds zeros", "save the table as CSV, XLSX or ODS")
    return text.removeprefix("\ufeff"), encoding


def _found(content: bytes) -> str:
    marked = next((encoding for mark, encoding in MARKS.items() if content.startswith(mark)), "")
    if marked:
        return marked
    if content and content.count(0) / len(content) > NULLS:
        return "utf-16-le" if content[1::2].count(0) > content[::2].count(0) else "utf-16-be"
    try:
        content.decode()
    except UnicodeDecodeError:
        telling = [line for line in content.splitlines()[:LOOKED_AT] if not line.isascii()]
        sample = b"\n".join(telling)[:SAMPLE] or content[-SAMPLE:]
        return max(SINGLE, key=lambda encoding: _likeness(sample, encoding))
    return "utf-8"


def _likeness(content: bytes, encoding: str) -> float:
    """How much a reading looks like words: letters of one script, small ones inside words."""
    text = content.decode(encoding, "replace")
    good = sum(_worth(before, letter) for before, letter in zip(" " + text, text, strict=False))
    scripts = Counter(_script(letter) for letter in text if letter.isalpha() and not letter.isascii())
    return good - text.count("\ufffd") * 10 - 0.2 * sum(scripts.values()) * (len(scripts) > 1)


def _worth(before: str, letter: str) -> float:
    """What a letter says for a reading, by the one before it; plain ASCII says nothing."""
    if letter.isascii():
        return 0
    if not letter.isalpha():
        return 0.5 if letter in "€–—„“”’«»°£§·•…№ \u00a0" else -1
    if not before.isalpha():
        return 1 if letter.isupper() or letter.islower() else 0.5
    if _script(before) != _script(letter):
        return -1
    return 1 if letter.islower() or before.isupper() else -1


def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0]
