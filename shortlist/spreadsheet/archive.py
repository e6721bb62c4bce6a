"""The parts of an XLSX or ODS file that hold its cells: bounded before they are read, and nothing else."""

import io
import zipfile
from collections.abc import Mapping

from shortlist.spreadsheet.sheets import SheetError
from shortlist.text.parcels import ParcelError, unpacked

MOST_BYTES = 24_000_000  # of all parts together, unpacked
# What numbers, names and formats stand in; macros, pictures and links to other files are not taken along.
XLSX = (
    *("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"),
    *("xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/"),
)
ODS = ("mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml")
MACROS, LINKS = ("vbaproject.bin", "basic/"), ("externallinks/",)
REFUSED = ("<!DOCTYPE", "<!ENTITY")

Parts = Mapping[str, bytes]


def parts(name: str, content: bytes) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The parts of a file that hold cells, unpacked, and the names of all. SheetError if it is unfit."""
    try:
        found, names = unpacked(content, MOST_BYTES, _is_wanted)
    except ParcelError as unfit:
        if unfit.fault != "large":
            raise damaged(name) from None
        fault = f"is larger than {MOST_BYTES // 1_000_000} MB when it is unpacked"
        raise SheetError.of(name, fault, "keep the sheet with the table alone") from None
    for part, held in found.items():
        _refuse_entities(name, part, held)
    return found, names


def _is_wanted(part: str) -> bool:
    return any(part == one or (one.endswith("/") and part.startswith(one)) for one in (*XLSX, *ODS))


def _refuse_entities(name: str, part: str, content: bytes) -> None:
    """Refuse what could grow while it is read: no spreadsheet program writes it."""
    if part == "mimetype":
        return
    plain = content if b"\0" not in content[:200] else content.replace(b"\0", b"")
    if any(word.encode() in plain for word in REFUSED):
        fault = f"defines names of its own in {part!r}, which could grow while they are read"
        raise SheetError.of(name, fault, "open it in a spreadsheet program and save it anew")


def packed(found: Parts) -> bytes:
    """The parts as one file again, for the reader of cells."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in found.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return made.getvalue()


def told(names: tuple[str, ...]) -> tuple[str, ...]:
    """What was in the file and is left alone."""
    low = [name.lower() for name in names]
    return tuple(
        text
        for marks, text in (
            (MACROS, "It holds macros: they are not run."),
            (LINKS, "It holds links to other files: they are not followed; the stored values are read."),
        )
        if any(mark in name for mark in marks for name in low)
    )


def damaged(name: str) -> SheetError:
    """The refusal of a file that cannot be unpacked."""
    fault = "is no spreadsheet that can be read, or it is damaged or locked"
    return SheetError.of(name, fault, "open it in a spreadsheet program and save it as XLSX, ODS or CSV")
