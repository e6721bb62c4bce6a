"""The text of a catalog in parts, one a vendor, so that a change of one is written and read at once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import tomli
import tomlkit

from shortlist.catalog.editing.changes import Cells
from shortlist.catalog.editing.columns import RATINGS, VENDORS
from shortlist.catalog.editing.tables import EditError, append, write
from shortlist.catalog.places import lines

Raw: TypeAlias = Mapping[str, Any]  # a record as it stands in the file, fit or not
NEWLINES, LINE_END = "\r\n", re.compile("\r?\n")


@dataclass(frozen=True)
class Write:
    """A change of a vendor's rating, by its place in the list: cells to set, None to remove the rating.

    Without a place the rating is added.
    """

    place: int | None
    cells: Cells | None


@dataclass(frozen=True, eq=False)
class Parts:
    """The text of a catalog, cut where its vendors begin and end, and the records in it.

    `places` tell of each vendor in which part it stands, and as which of those in there.
    """

    texts: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    data: Raw

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.texts)

    @property
    def vendors(self) -> Sequence[Any]:
        """The vendors as they stand there; not all need be records."""
        return records(self.data, VENDORS)


def records(holder: Any, key: str) -> Sequence[Any]:
    """The list of that key; empty if there is none."""
    found = holder.get(key) if isinstance(holder, Mapping) else None
    return found if isinstance(found, list) else ()


def parts(text: str) -> Parts:
    """A text in parts; in one if its vendors do not each stand by themselves. EditError if it is no TOML."""
    try:
        data = tomli.loads(text)
    except (ValueError, RecursionError) as fault:
        raise EditError(f"is no TOML: {fault}") from None
    vendors = records(data, VENDORS)
    pieces = [(owner, _trimmed(piece)) for owner, piece in _spans(text)]
    texts, places = list[str](), dict[int, tuple[int, int]]()
    for owner, (piece, rest) in pieces:
        if owner is not None and owner < len(vendors):
            if _read(piece) != [vendors[owner]]:
                return Parts((text,), tuple((0, number) for number in range(len(vendors))), data)
            places[owner] = len(texts), 0
        texts += [piece, rest]
    if len(places) != len(vendors):
        return Parts((text,), tuple((0, number) for number in range(len(vendors))), data)
    return Parts(tuple(texts), tuple(places[number] for number in range(len(vendors))), data)


def _spans(text: str) -> Iterator[tuple[int | None, str]]:
    """The text from each vendor to the next, with the vendor's number; None where it is of no vendor."""
    rows = text.split("\n")
    rows = [*(f"{row}\n" for row in rows[:-1]), rows[-1]]
    owner, start = None, 0
    for path, line in lines(text).items():
        now = path[1] if path[0] == VENDORS and len(path) > 1 and isinstance(path[1], int) else None
        if now != owner:
            yield owner, "".join(rows[start : line - 1])
            owner, start = now, line - 1
    yield owner, "".join(rows[start:])


def _trimmed(text: str) -> tuple[str, str]:
    """A text without the blank lines and comments at its end, and those: they are about what follows."""
    rows = text.split("\n")
    end = len(rows)
    while end and (not rows[end - 1].strip() or rows[end - 1].lstrip().startswith("#")):
        end -= 1
    kept = "".join(f"{row}\n" for row in rows[:end])
    return (kept, text[len(kept) :]) if len(kept) <= len(text) else (text, "")


def _read(piece: str) -> Sequence[Any]:
    """The vendors that a piece holds; none if it does not stand by itself."""
    try:
        found = tomli.loads(piece)
    except ValueError:
        return ()
    return records(found, VENDORS) if found.keys() == {VENDORS} else ()


def written(before: Parts, changes: Mapping[int, Sequence[Write]]) -> Parts:
    """The text with ratings of vendors changed, by their numbers; everything else in it stays.

    EditError where a change cannot be written so that it is read back.
    """
    texts, vendors = list(before.texts), list(before.vendors)
    for part in dict.fromkeys(before.places[number][0] for number in changes):
        within = {number: before.places[number][1] for number in changes if before.places[number][0] == part}
        texts[part] = _written(texts[part], {within[number]: changes[number] for number in within})
        found = records(tomli.loads(texts[part]), VENDORS)
        for number, inner in within.items():
            vendors[number] = found[inner]
            if found[inner] != changed(before.vendors[number], changes[number]):
                raise EditError("this cell cannot be changed here; change it in the file")
    return Parts(tuple(texts), before.places, {**before.data, VENDORS: vendors})


def changed(vendor: Raw, writes: Sequence[Write]) -> dict[str, Any]:
    """The record of a vendor with ratings changed."""
    ratings: list[Any] = list(records(vendor, RATINGS))
    gone = set[int]()
    for one in writes:
        if one.cells is None:
            gone.add(one.place or 0)
            continue
        rating = {} if one.place is None else dict(ratings[one.place])
        write(rating, RATINGS, one.cells)
        if one.place is None:
            ratings.append(rating)
        else:
            ratings[one.place] = rating
    left = [rating for place, rating in enumerate(ratings) if place not in gone]
    rest = {key: value for key, value in vendor.items() if key != RATINGS}
    return {**rest, RATINGS: left} if left or (RATINGS in vendor and not gone) else rest


def _written(text: str, changes: Mapping[int, Sequence[Write]]) -> str:
    body = text.rstrip(NEWLINES)
    ending = text[len(body) :] or "\n"
    document = tomlkit.parse(f"{body}\n\n")
    for number, writes in changes.items():
        _write_all(document[VENDORS][number], writes)
    after = f"{tomlkit.dumps(document).rstrip(NEWLINES)}{ending}"
    return after if set(LINE_END.findall(text)) != {NEWLINES} else LINE_END.sub(NEWLINES, after)


def _write_all(vendor: Any, writes: Sequence[Write]) -> None:
    for one in writes:
        if one.place is None and one.cells is not None:
            append(vendor, RATINGS, RATINGS, one.cells)
        elif one.cells is not None:
            write(vendor[RATINGS][one.place], RATINGS, one.cells)
    gone = (one.place for one in writes if one.cells is None and one.place is not None)
    for place in sorted(gone, reverse=True):
        del vendor[RATINGS][place]
    if RATINGS in vendor and not vendor[RATINGS] and any(one.cells is None for one in writes):
        del vendor[RATINGS]
