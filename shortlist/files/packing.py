"""ZIP files whose bytes hang on nothing but what is in them and a day."""

import io
from collections.abc import Mapping
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST_YEAR, LAST_YEAR = 1980, 2107  # a ZIP can state no other


def packed(files: Mapping[str, bytes], day: date) -> bytes:
    """A ZIP of files by their names."""
    content = io.BytesIO()
    stamp = (min(max(day.year, FIRST_YEAR), LAST_YEAR), day.month, day.day, 0, 0, 0)
    with ZipFile(content, "w", ZIP_DEFLATED) as parcel:
        for name, held in files.items():
            parcel.writestr(ZipInfo(name, stamp), held, ZIP_DEFLATED)
    return content.getvalue()


def repacked(content: bytes, day: date) -> bytes:
    """The same ZIP, packed on that day; on `date.min`, on the earliest that it can state."""
    return packed(unpacked(content), day)


def unpacked(content: bytes) -> dict[str, bytes]:
    """The files of a ZIP by their names, in their order."""
    with ZipFile(io.BytesIO(content)) as parcel:
        return {name: parcel.read(name) for name in parcel.namelist()}
