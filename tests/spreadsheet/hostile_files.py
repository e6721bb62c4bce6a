"""Spreadsheets that want too much: built here, read in this process alone, and measured.

Run as a program it prints, for each, the processor time, the memory it added at its peak, and what was said.
"""

import io
import json
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from shortlist.catalog.loading import CatalogError
from shortlist.spreadsheet import found, made, opened
from shortlist.spreadsheet.words import told

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
RELATIONS = f'<Relationships xmlns="{PACKAGE}relationships">%s</Relationships>'
HEAD, TAIL = f"<worksheet {MAIN}><sheetData>", "</sheetData></worksheet>"
TABLE = (
    '<row r="1"><c r="A1" t="str"><v>Vendor</v></c><c r="B1" t="str"><v>Price</v></c></row>'
    '<row r="2"><c r="A2" t="str"><v>A</v></c><c r="B2"><v>1</v></c></row>'
    '<row r="3"><c r="A3" t="str"><v>B</v></c><c r="B3"><v>2</v></c></row>'
)


def xlsx(sheet: str, shared: str = "", sheets: int = 1, more: tuple[str, str] = ("", "")) -> bytes:
    """A workbook whose sheets are all the same part."""
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, sheets + 1))
    kinds = f'<Relationship Id="%s" Type="{OFFICE}/%s" Target="%s"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types"/>',
        "_rels/.rels": RELATIONS % (kinds % ("r", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": RELATIONS
        % (
            kinds % ("rId1", "worksheet", "worksheets/sheet1.xml")
            + kinds % ("rId2", "sharedStrings", "sharedStrings.xml")
        ),
        "xl/worksheets/sheet1.xml": sheet,
        **({"xl/sharedStrings.xml": shared} if shared else {}),
        **({more[0]: more[1]} if more[0] else {}),
    }
    return packed(parts)


def ods(rows: str) -> bytes:
    """A workbook with one table."""
    spaces = " ".join(f'xmlns:{name}="{OPEN}{name}:1.0"' for name in ("office", "table", "text"))
    body = f'<office:spreadsheet><table:table table:name="S">{rows}</table:table></office:spreadsheet>'
    manifest = f'<manifest:manifest xmlns:manifest="{OPEN}manifest:1.0"/>'
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": manifest,
            "content.xml": f"<office:document-content {spaces}><office:body>{body}</office:body>"
            "</office:document-content>",
        }
    )


def packed(parts: dict[str, str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()


def laughs() -> str:
    """Names that name one another: a billion words in a kilobyte."""
    names = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE a [<!ENTITY l0 "ha">{names}]>{HEAD}<row><c t="str"><v>&l9;</v></c></row>{TAIL}'


def lying() -> bytes:
    """A part that says it is ten bytes long."""
    content = bytearray(xlsx(HEAD + " " * 30_000_000 + TAIL))
    place = content.rindex(b"PK\x01\x02", 0, content.rindex(b"xl/worksheets/sheet1.xml"))
    content[place + 24 : place + 28] = (10).to_bytes(4, "little")
    return bytes(content)


CELL = '<table:table-cell %s table:number-columns-repeated="%d"/>'
NAME = '<table:table-cell %s office:value-type="string"><text:p>a</text:p></table:table-cell>'
ONE = 'office:value-type="float" office:value="1"'
ROW = '<table:table-row table:number-rows-repeated="%d">%s</table:table-row>'
NOTHING = ROW % (1_048_576, CELL % ("", 16_384))
FALSE = HEAD.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a million rows": ("more than 5,000 rows", lambda: xlsx(HEAD + "<row><c/></row>" * 1_000_000 + TAIL)),
    "a million lines": ("more than 5,000 rows", lambda: b"Vendor;Price\n" + b"A;1\n" * 900_000),
    "a far cell": (
        "more than 5,000 rows",
        lambda: xlsx(f'{HEAD}{TABLE}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>{TAIL}'),
    ),
    "a hundred megabytes of nothing": (
        "larger than 24 MB when it is unpacked",
        lambda: xlsx(HEAD + " " * 10**8 + TAIL),
    ),
    "a part that lies about its size": ("damaged", lying),
    "a billion laughs": ("defines names of its own", lambda: xlsx(laughs())),
    "a billion laughs in UTF-16": ("defines names of its own", lambda: utf16(laughs())),
    "one long text in many cells": (
        "more than 5,000 rows",
        lambda: xlsx(
            HEAD + ("<row>" + '<c t="s"><v>0</v></c>' * 60 + "</row>") * 500 + TAIL,
            f"<sst {MAIN}><si><t>{'x' * 3_000_000}</t></si></sst>",
        ),
    ),
    "a hundred thousand sheets": ("more than 200 sheets", lambda: xlsx(HEAD + TAIL, sheets=100_000)),
    "repeated cells": ("more than 5,000 rows", lambda: ods(ROW % (1_000_000, CELL % (ONE, 1_000)))),
    "repeated nothing": (
        "more than 5,000 rows",
        lambda: ods(ROW % (1_048_576, CELL % ("", 16_384)) * 50_000),
    ),
    "a cell behind nothing": (
        "more than 5,000 rows",
        lambda: ods(ROW % (1, CELL % ("", 999_999_999) + CELL % (ONE, 1))),
    ),
    "an endless merged cell": (
        "these cells are merged",
        lambda: ods(
            ROW % (1, NAME % "" + NAME % "")
            + ROW % (2, NAME % 'table:number-rows-spanned="999999999"' + CELL % (ONE, 1))
        ),
    ),
    "a cell out of any sheet": (
        "damaged",
        lambda: xlsx(f'{HEAD}{TABLE}<row r="9"><c r="{"A" * 50}9"><v>1</v></c></row>{TAIL}'),
    ),
    "a cell in a row of eight digits": (
        "damaged",
        lambda: xlsx(f'{HEAD}{TABLE}<row r="9"><c r="A99999999"><v>1</v></c></row>{TAIL}'),
    ),
    "texts that are said to be four billion": (
        "more than 5,000 rows",
        lambda: xlsx(HEAD + TABLE + TAIL, f'<sst {MAIN} uniqueCount="4294967295"><si><t>a</t></si></sst>'),
    ),
    "texts that are said to be more than can be counted": (
        "more than 5,000 rows",
        lambda: xlsx(HEAD + TABLE + TAIL, f'<sst {MAIN} uniqueCount="{2**64 - 1}"><si><t>a</t></si></sst>'),
    ),
    "a number beyond floats": (
        "holds a number that is not finite",
        lambda: ods(
            ROW % (1, NAME % "" + NAME % "")
            + "".join(ROW % (1, NAME.replace("a<", f"{name}<") % "" + CELL % (ONE, 1)) for name in "bcde")
            + ROW % (1, NAME % "" + CELL % (ONE.replace('"1"', '"1e999"'), 1))
        ),
    ),
    "two billion blanks": (
        "more than 5,000 rows",
        lambda: ods(ROW % (1, NAME.replace("a<", '<text:s text:c="2000000000"/><') % "")),
    ),
    "blanks in many cells": (
        "more than 5,000 rows",
        lambda: ods(ROW % (200, NAME.replace("a<", 'a<text:s text:c="100000"/><') % "")),
    ),
    "repeated cells behind an attribute of another space": (
        "more than 5,000 rows",
        lambda: ods(ROW % (9, CELL.replace("/>", ' x:number-columns-repeated="1"/>') % (ONE, 999_999))),
    ),
    "delimiters alone": ("no table", lambda: b";" * 3_900_000),
    "an open quote": ("no table", lambda: b'Vendor;"' + b"x" * 3_900_000),
}
READ: dict[str, tuple[str, Callable[[], bytes]]] = {
    "macros": (
        "macros: they are not run",
        lambda: xlsx(HEAD + TABLE + TAIL, more=("xl/vbaProject.bin", "Sub")),
    ),
    "external links": (
        "links to other files: they are not followed",
        lambda: xlsx(HEAD + TABLE + TAIL, more=("xl/externalLinks/externalLink1.xml", "<a/>")),
    ),
    "a command in a formula": (
        "formulas are not run",
        lambda: xlsx(
            HEAD + TABLE.replace("<v>2</v>", '<f>WEBSERVICE("https://example.org")</f><v>2</v>') + TAIL
        ),
    ),
    "false dimensions": (
        "2 vendors, 1 criterion",
        lambda: xlsx(
            HEAD.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>') + TABLE + TAIL
        ),
    ),
    "the largest table": (
        "500 vendors, 60 criteria",
        lambda: "\n".join(
            [
                ";".join(["Vendor", *(f"C{n}" for n in range(60))]),
                *(f"V{m};{';'.join(f'{n * m % 97},{m % 9}' for n in range(60))}" for m in range(500)),
            ]
        ).encode(),
    ),
}


def utf16(sheet: str) -> bytes:
    """A workbook whose sheet is in UTF-16."""
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx(""))) as plain,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in plain.namelist():
            mine = name == "xl/worksheets/sheet1.xml"
            archive.writestr(name, sheet.encode("utf-16") if mine else plain.read(name))
    return content.getvalue()


def said(content: bytes) -> str:
    """What is said about a file: what was found, or why it is refused."""
    try:
        sheet = opened("file", content)
        answers = found(sheet, date(2026, 1, 1))
        lines = [*told(sheet, answers)]
        made(sheet.file, sheet.sheet, answers)
        return "\n".join(lines)
    except CatalogError as fault:
        return f"refused: {fault}"


def memory(kind: str) -> int:
    """Bytes that this process holds (VmRSS), or held at most (VmHWM)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(kind)) * 1024


def measured(content: bytes) -> tuple[float, int, str]:
    """Seconds of processor time, bytes of memory at the peak, and what is said."""
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
    before, start = memory("VmRSS"), time.process_time()
    text = said(content)
    return time.process_time() - start, memory("VmHWM") - before, text


if __name__ == "__main__":
    said(READ["macros"][1]())  # what is imported is nobody's fault
    print(json.dumps({name: measured(make()) for name, (_, make) in {**REFUSED, **READ}.items()}))  # noqa: T201
