"""The survey of an ODS sheet: rows and cells that are repeated count as often as they stand there."""

from shortlist.spreadsheet.archive import Parts
from shortlist.spreadsheet.survey import Attributes, Reader, Survey, local

CONTENT = "content.xml"
FARTHEST = 1 << 22  # rows or columns that stand empty: no program has as many
SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "RUB": "₽"}


def survey(name: str, sheet: str, parts: Parts) -> Survey:
    """What the XML of a sheet says beside its values. SheetError if any sheet is too large or damaged."""
    reader = _Cells(name, sheet)
    reader.read(parts.get(CONTENT, b""))
    return reader.found


class _Cells(Reader):
    def __init__(self, name: str, sheet: str) -> None:
        super().__init__(name)
        self.sheet = sheet
        self.is_ours = False
        self.row = self.column = 0
        self.rows = self.columns = 1
        self.before = 0
        self.attributes: Attributes = {}

    def start(self, tag: str, attributes: Attributes) -> None:
        kept = {local(key): value for key, value in attributes.items()}
        match local(tag):
            case "table":
                self.is_ours = kept.get("name") == self.sheet
                self.row = 0
            case "table-row":
                self.column = 0
                self.rows = int(kept.get("number-rows-repeated") or 1)
                self.before = self.cells
                if self.is_ours and kept.get("visibility") in ("collapse", "filter"):
                    self.found.hidden += self.rows
            case "table-column" if self.is_ours and kept.get("visibility") == "collapse":
                self.found.hidden += int(kept.get("number-columns-repeated") or 1)
            case "table-cell" | "covered-table-cell":
                self.attributes, self.text = kept, ""
                self.columns = int(kept.get("number-columns-repeated") or 1)

    def end(self, tag: str) -> None:
        match local(tag):
            case "table-cell" | "covered-table-cell":
                self._close()
                self.column += self.columns
            case "table-row":
                cells = self.cells - self.before
                if cells:
                    self.count(self.row + self.rows - 1, 0, cells * (self.rows - 1), 0)
                self.row += self.rows
        if max(self.row, self.column, self.rows, self.columns) > FARTHEST:
            self.count(self.row, self.column, self.rows * self.columns, 0)

    def _close(self) -> None:
        kept, place = self.attributes, (self.row, self.column)
        kind = kept.get("value-type", "")
        if kind or self.text:
            letters = len(self.text) * self.columns * self.rows
            self.count(self.row, self.column + self.columns - 1, self.columns, letters)
        if not self.is_ours:
            return
        if "formula" in kept:
            self.found.formulas.add(place)
            if self.text.startswith("#") or "Err:" in self.text:
                self.found.errors[place] = self.text.strip()
        self._mark(kind, kept)

    def _mark(self, kind: str, kept: Attributes) -> None:
        """Take down what the format of a cell shows, and how far it is merged."""
        unit = "%" if kind == "percentage" else kept.get("currency", "") if kind == "currency" else ""
        spans = [int(kept.get(f"number-{line}-spanned") or 1) for line in ("rows", "columns")]
        if max(spans) > 1:
            end = self.row + spans[0] - 1, self.column + spans[1] - 1
            self.found.merged.append(((self.row, self.column), end))
        if unit:
            for column in range(self.column, self.column + self.columns):
                self.found.units[self.row, column] = SYMBOLS.get(unit, unit)
