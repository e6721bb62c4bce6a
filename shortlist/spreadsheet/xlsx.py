"""The survey of an XLSX sheet: its XML, its texts and its formats."""

import re
import unicodedata
from collections.abc import Iterable
from xml.etree import ElementTree

from shortlist.spreadsheet.archive import Parts, damaged
from shortlist.spreadsheet.delimited import MOST_CELLS, too_large
from shortlist.spreadsheet.sheets import Position
from shortlist.spreadsheet.survey import Attributes, Reader, Survey, local, position

PERCENTS = frozenset({9, 10})  # numbers of formats that every program knows
CODE = re.compile(r"\[\$([^\]-]+)")
STRINGS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
BOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def surveys(name: str, chosen: Iterable[str], parts: Parts) -> dict[str, Survey]:
    """What the XML of sheets says beside their values. SheetError if one is too large or damaged."""
    homes, found = _homes(name, parts), dict[str, Survey]()
    reader = _Cells(name, _lengths(name, parts), _units(name, parts))
    for sheet in chosen:
        reader.found = found[sheet] = Survey()  # what is counted is counted on: they are read together
        reader.read(parts.get(homes.get(sheet, ""), b""))
    return found


def look(name: str, parts: Parts) -> None:
    """Refuse shared texts that are too many or too long, which the reader of cells takes in at once."""
    _lengths(name, parts)


def _homes(name: str, parts: Parts) -> dict[str, str]:
    """The part that the cells of each sheet stand in."""
    relations = _elements(name, parts.get(RELATIONS, b""), "Relationship")
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    found = dict[str, str]()
    for element in _elements(name, parts.get(BOOK, b""), "sheet"):
        target = next((targets.get(value, "") for key, value in element.items() if key.endswith("}id")), "")
        home = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        found.setdefault(element.get("name", ""), home)
    return found


def _elements(name: str, content: bytes, tag: str) -> list[Attributes]:
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        raise damaged(name) from None
    return [dict(element.items()) for element in root.iter() if element.tag.rpartition("}")[2] == tag]


def _units(name: str, parts: Parts) -> list[str]:
    """The unit that each cell format shows: a percent sign, a currency, or none."""
    if STYLES not in parts:
        return []
    try:
        root = ElementTree.fromstring(parts[STYLES])
    except ElementTree.ParseError:
        raise damaged(name) from None
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in root.iter() if _is(one, "numFmt")}
    formats = next((one for one in root.iter() if _is(one, "cellXfs")), ())
    return [_unit(one.get("numFmtId", "0"), codes) for one in formats]


def _is(element: ElementTree.Element, tag: str) -> bool:
    return element.tag.rpartition("}")[2] == tag


def _unit(form: str, codes: dict[str | None, str]) -> str:
    code = codes.get(form, "")
    if (form.isdecimal() and int(form) in PERCENTS) or "%" in re.sub(r'"[^"]*"|\\.', "", code):
        return "%"
    coded = CODE.search(code)
    signs = [letter for letter in code if unicodedata.category(letter) == "Sc" and letter != "$"]
    return coded[1].strip() if coded else signs[0] if signs else "$" if '"$"' in code else ""


def _lengths(name: str, parts: Parts) -> list[int]:
    """How long each shared text is."""
    reader = _Strings(name)
    if STRINGS in parts:
        reader.read(parts[STRINGS])
    return reader.lengths


class _Strings(Reader):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.lengths: list[int] = []
        self.length = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if local(tag) == "sst" and int(attributes.get("uniqueCount") or 0) > MOST_CELLS:
            raise too_large(self.name)  # the reader of cells makes room for as many as it says

    def end(self, tag: str) -> None:
        if local(tag) == "si":
            self.lengths.append(self.length)
            self.length = 0
            self.count(0, 0, 1, 0)

    def data(self, text: str) -> None:
        self.length += len(text)


class _Cells(Reader):
    def __init__(self, name: str, lengths: list[int], units: list[str]) -> None:
        super().__init__(name)
        self.lengths, self.units = lengths, units
        self.row = self.column = -1
        self.kind = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        match local(tag):
            case "sheetData":
                self.row = self.column = -1
            case "row":
                self.row = int(attributes.get("r") or self.row + 2) - 1
                self.column = -1
                self.found.hidden += attributes.get("hidden") in ("1", "true")
            case "col":
                self.found.hidden += attributes.get("hidden") in ("1", "true")
            case "c":
                self._open(attributes)
            case "f":
                fills = attributes.get("t") in ("array", "dataTable")
                self.formula((self.row, self.column), *_ends(attributes.get("ref", "") if fills else ""))
                self.text = ""
            case "v":
                self.text = ""
            case "mergeCell":
                if ends := _ends(attributes.get("ref", "")):
                    self.merge(*ends)

    def _open(self, attributes: Attributes) -> None:
        stated = attributes.get("r", "").upper()
        place = position(stated) if stated else (self.row, self.column + 1)
        if place is None:  # the reader of cells would make room up to wherever it takes this to be
            raise damaged(self.name)
        self.row, self.column = place
        self.kind = attributes.get("t", "")
        self.text = ""
        style = int(attributes.get("s") or 0)
        if style < len(self.units) and self.units[style]:
            self.found.units[place] = self.units[style]
        self.count(*place, 1, 0)

    def end(self, tag: str) -> None:
        if local(tag) == "v":
            shared = int(self.text) if self.kind == "s" and self.text.strip().isdecimal() else None
            length = self.lengths[shared] if shared is not None and shared < len(self.lengths) else 0
            self.count(self.row, self.column, 0, length or len(self.text))
            if self.kind == "e":
                self.found.errors[self.row, self.column] = self.text.strip()


def _ends(reference: str) -> tuple[Position, Position] | tuple[()]:
    """The first and the last cell of a range such as C7:D9; nothing if it is none."""
    ends = [position(end) for end in reference.split(":")]
    return (ends[0], ends[1]) if len(ends) == 2 and ends[0] and ends[1] else ()
