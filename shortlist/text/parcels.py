"""Archives that others packed: what is in them is counted before any of it is unpacked."""

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Literal, TypeAlias

Fault: TypeAlias = Literal["broken", "twice", "many", "large"]
MOST_PARTS = 2_000


class ParcelError(Exception):
    """An archive that is not unpacked: it is broken, says a part twice, or holds too many or too much."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def unpacked(
    content: bytes, most_bytes: int, is_wanted: Callable[[str], bool] = bool
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The wanted parts by their names, in their order, and the names of all. ParcelError if it is unfit."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parcel:
            return _parts(parcel, most_bytes, is_wanted)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise ParcelError("broken") from None


def _parts(
    parcel: zipfile.ZipFile, most_bytes: int, is_wanted: Callable[[str], bool]
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    infos = parcel.infolist()
    names = tuple(info.filename for info in infos)
    if len({*names}) < len(names):
        raise ParcelError("twice")
    if len(infos) > MOST_PARTS:
        raise ParcelError("many")
    wanted = [info for info in infos if is_wanted(info.filename)]
    if sum(info.file_size for info in wanted) > most_bytes:
        raise ParcelError("large")
    return {info.filename: _unpacked(parcel, info) for info in wanted}, names


def _unpacked(parcel: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A part; one that says it is smaller than it is fails by its check sum."""
    with parcel.open(info) as part:
        return part.read(info.file_size + 1)
