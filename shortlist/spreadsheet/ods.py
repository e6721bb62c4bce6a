"""The survey of an ODS file: rows and cells that are repeated count as often as they stand there."""

from shortlist.spreadsheet.archive import Parts
from shortlist.spreadsheet.sheets import Position
from shortlist.spreadsheet.survey import Attributes, Reader, Survey, local

CONTENT = "content.xml"
FARTHEST = 1 << 22  # rows or columns that stand empty: no program has as many
SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "RUB": "₽"}


def surveys(name: str, parts: Parts) -> dict[str, Survey]:
    """What the XML of each sheet says beside its values. SheetError if any is too large or damaged."""
    reader = _Cells(name)
    reader.read(parts.get(CONTENT, b""))
    return reader.sheets


class _Cells(Reader):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.sheets: dict[str, Survey] = {}
        self.row = self.column = 0
        self.rows = self.columns = 1
        self.blanks = 0
        self.attributes: Attributes = {}

    def start(self, tag: str, attributes: Attributes) -> None:
        kept = _kept(attributes)
        match local(tag):
            case "table":
                self.found = self.sheets.setdefault(kept.get("name", ""), Survey())
                self.row = 0
            case "table-row":
                self.column = 0
                self.rows = int(kept.get("number-rows-repeated") or 1)
                if kept.get("visibility") in ("collapse", "filter"):
                    self.found.hidden += self.rows
            case "table-column" if kept.get("visibility") == "collapse":
                self.found.hidden += int(kept.get("number-columns-repeated") or 1)
            case "table-cell" | "covered-table-cell":
                self.attributes, self.text, self.blanks = kept, "", 0
                self.columns = int(kept.get("number-columns-repeated") or 1)
            case "s":  # so many blanks
                self.blanks += int(kept.get("c") or 1)
                self.count(0, 0, 0, self.blanks)

    def end(self, tag: str) -> None:
        match local(tag):
            case "table-cell" | "covered-table-cell":
                self._close()
                self.column += self.columns
            case "table-row":
                self.row += self.rows
        if max(self.row, self.column, self.rows, self.columns) > FARTHEST:
            self.count(self.row, self.column, self.rows * self.columns, 0)

    def _close(self) -> None:
        """Count a cell as often as it stands there, and take down what its format shows."""
        kept = self.attributes
        kind = kept.get("value-type", "")
        if not (kind or self.text or self.blanks or "formula" in kept):
            return
        times = self.columns * self.rows
        last = self.row + self.rows - 1, self.column + self.columns - 1
        self.count(*last, times, (len(self.text) + self.blanks) * times)
        for row in range(self.row, last[0] + 1):
            for column in range(self.column, last[1] + 1):
                self._mark((row, column), kind)

    def _mark(self, place: Position, kind: str) -> None:
        kept = self.attributes
        if "formula" in kept:
            filled = [int(kept.get(f"number-matrix-{line}-spanned") or 1) for line in ("rows", "columns")]
            self.formula(place, place, (place[0] + filled[0] - 1, place[1] + filled[1] - 1))
            if self.text.startswith("#") or "Err:" in self.text:
                self.found.errors[place] = self.text.strip()
        unit = "%" if kind == "percentage" else kept.get("currency", "") if kind == "currency" else ""
        if unit:
            self.found.units[place] = SYMBOLS.get(unit, unit)
        spans = [int(kept.get(f"number-{line}-spanned") or 1) for line in ("rows", "columns")]
        if max(spans) > 1:
            self.merge(place, (place[0] + spans[0] - 1, place[1] + spans[1] - 1))


def _kept(attributes: Attributes) -> Attributes:
    """Attributes by their names; of some that differ in their spaces alone the greatest, or else the longest.

    The reader of cells knows one of the spaces only, and another must not hide what that one says.
    """
    found: Attributes = {}
    for key, value in attributes.items():
        name = local(key)
        found[name] = max(found.get(name, ""), value, key=_size)
    return found


def _size(value: str) -> tuple[int, int]:
    return int(value) if value.isdecimal() else 0, len(value)
