"""Files packed together: the same bytes for the same content and day, and a day that a ZIP can state."""

import io
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from shortlist.files.packing import packed, repacked

FILES = {"b.txt": b"second" * 99, "a.txt": b"first", "c.txt": b""}


def entries(content: bytes) -> list[tuple[str, bytes, tuple[int, ...], int]]:
    with ZipFile(io.BytesIO(content)) as parcel:
        return [(e.filename, parcel.read(e), e.date_time, e.compress_type) for e in parcel.infolist()]


@pytest.mark.parametrize(
    ("day", "stated"),
    [
        (date(2021, 4, 8), (2021, 4, 8, 0, 0, 0)),
        (date.min, (1980, 1, 1, 0, 0, 0)),
        (date(1979, 5, 6), (1980, 5, 6, 0, 0, 0)),
        (date(2107, 12, 31), (2107, 12, 31, 0, 0, 0)),
        (date(2500, 2, 3), (2107, 2, 3, 0, 0, 0)),
    ],
)
def test_files_stand_in_their_order_with_a_day_that_a_zip_can_state(
    day: date, stated: tuple[int, ...]
) -> None:
    content = packed(FILES, day)
    assert content == packed(FILES, day)
    assert entries(content) == [(name, held, stated, ZIP_DEFLATED) for name, held in FILES.items()]
    assert len(content) < 600  # nothing is stored as it is


def test_what_was_packed_elsewhere_is_packed_as_if_here() -> None:
    out = io.BytesIO()
    with ZipFile(out, "w") as parcel:
        for name, held in FILES.items():
            parcel.writestr(name, held)
    assert repacked(out.getvalue(), date(2021, 4, 8)) == packed(FILES, date(2021, 4, 8))
