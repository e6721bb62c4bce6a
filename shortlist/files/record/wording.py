"""Blocks of the record as the XML of a word processor: text escaped, tables whose heads repeat."""

import re
from collections.abc import Callable, Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from shortlist.files.record.bars import HEIGHT, WIDTH, Bar
from shortlist.files.record.blocks import (
    Blanks,
    Block,
    Cell,
    Content,
    Facts,
    Head,
    Legend,
    Paragraph,
    Points,
    Row,
    Table,
    Title,
)
from shortlist.text.direction import isolated

SPACES = " ".join(
    f'xmlns:{name}="http://schemas.openxmlformats.org/{place}"'
    for name, place in (
        ("w", "wordprocessingml/2006/main"),
        ("wp", "drawingml/2006/wordprocessingDrawing"),
        ("a", "drawingml/2006/main"),
        ("pic", "drawingml/2006/picture"),
        ("r", "officeDocument/2006/relationships"),
    )
)
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TEXT_WIDTH = 10205  # twentieths of a point: A4 without its margins
LABELS = 28  # percent of it, for the labels of facts
EMU = 635  # English metric units in a twentieth of a point
PADDING, INSET = 90, 200
IN_CELL = '<w:pStyle w:val="Cell"/>'
STYLES = {"plain": "Normal", "lead": "Lead", "quiet": "Quiet", "code": "Code"}
GREY, RULE, SHADE = "4A525B", "C9CED4", "F1F3F5"
Draw = Callable[[Bar], tuple[str, int]]


def legal(text: str) -> str:
    """A text without what XML cannot hold."""
    return ILLEGAL.sub("\ufffd", text)


def escaped(text: str) -> str:
    """A text as it stands in XML."""
    return escape(legal(text))


def paragraph(text: str, style: str = "Normal", *, breaks: bool = False, follows: bool = False) -> str:
    """A paragraph; `breaks` starts a page, `follows` keeps it with the next."""
    about = f'<w:pStyle w:val="{style.replace(" ", "")}"/>{"<w:keepNext/>" * follows}'
    return _paragraph(f"{about}{'<w:pageBreakBefore/>' * breaks}", run(text))


def run(text: str, about: str = "") -> str:
    """A run of text; a line break in it stays one."""
    read = isolated(text).split("\n")
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escaped(line)}</w:t>' for line in read)
    return f"<w:r>{f'<w:rPr>{about}</w:rPr>' if about else ''}{lines}</w:r>"


def block(found: Block, draw: Draw, *, follows: bool = False) -> str:
    """Any block of the record; `follows` keeps a paragraph with what it leads to."""
    match found:
        case Title(text):
            return paragraph(text, "Heading 2")
        case Paragraph(text, kind):
            return paragraph(text, STYLES[kind], follows=follows)
        case Points(texts):
            return "".join(paragraph(text, "List Bullet") for text in texts)
        case Facts(pairs, codes):
            return _facts(pairs, codes)
        case Blanks(labels, lines):
            return _blanks(labels, lines)
        case Legend(inks, rest):
            squares = (
                run("■ ", f'<w:color w:val="{ink[1:].upper()}"/>') + run(f"{title}  ") for ink, title in inks
            )
            return _paragraph('<w:pStyle w:val="Quiet"/><w:keepNext/>', "".join(squares)) + paragraph(
                rest, "Quiet", follows=True
            )
        case Table():
            return _table(found, draw)


def _paragraph(about: str, runs: str) -> str:
    return f"<w:p><w:pPr>{about}</w:pPr>{runs}</w:p>"


def _table(found: Table, draw: Draw) -> str:
    """A table with its caption above, so that a reader meets it first."""
    widths = _widths(found.heads)
    head = "".join(
        _cell(width, _in_cell(run(column.text, "<w:b/>"), column), bottom="6B737C").replace(
            IN_CELL, f"{IN_CELL}<w:keepNext/>"
        )
        for width, column in zip(widths, found.heads, strict=True)
    )
    rows = "".join(_row(row, found, widths, draw) for row in found.rows)
    caption = paragraph(found.caption, "Quiet", follows=True) if found.caption else ""
    return (
        f"{caption}{_grid(widths, f'<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}')}"
    )


def _widths(heads: Iterable[Head]) -> list[int]:
    parts = [head.width for head in heads]
    return [TEXT_WIDTH * part // sum(parts) for part in parts]


def _grid(widths: Sequence[int], rows: str) -> str:
    """Rows as a table of fixed widths, and the paragraph that must stand between two tables."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    about = (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="0" w:type="dxa"/><w:right w:w="{PADDING}" w:type="dxa"/></w:tblCellMar>'
    )
    table = f"<w:tblPr>{about}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}"
    return f"<w:tbl>{table}</w:tbl>{paragraph('', 'Gap')}"


def _row(row: Row, found: Table, widths: Sequence[int], draw: Draw) -> str:
    shade, is_total, is_within = SHADE * (row.kind == "group"), row.kind == "total", row.kind == "within"
    cells = (
        _cell(
            width,
            _content(cell, column, width, draw, bold=is_total or (place == found.head and not is_within)),
            shade=shade,
        )
        for place, (cell, column, width) in enumerate(zip(row.cells, found.heads, widths, strict=True))
    )
    line = "".join(cells)
    if is_within:  # set in below its group
        line = line.replace(IN_CELL, f'{IN_CELL}<w:ind w:left="{INSET}"/>', 1)
    if row is not found.rows[-1] and any(isinstance(cell, Bar) for cell in row.cells):  # one picture
        line = line.replace(IN_CELL, f"{IN_CELL}<w:keepNext/>")
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{line}</w:tr>"


def _content(cell: Content, column: Head, width: int, draw: Draw, *, bold: bool) -> str:
    if isinstance(cell, Bar):
        return _in_cell(_picture(cell, width - PADDING, draw), column)
    found = Cell(cell) if isinstance(cell, str) else cell
    about = "<w:b/>" * bold + f'<w:i/><w:color w:val="{GREY}"/>' * found.is_unknown
    told = [run(text, about) for text in (found.text, ", ".join(found.claims)) if text]
    if found.quiet:
        told.append(run(found.quiet, f'<w:color w:val="{GREY}"/>'))
    return _in_cell("<w:r><w:br/></w:r>".join(told), column)


def _in_cell(runs: str, column: Head) -> str:
    side = '<w:jc w:val="right"/>' * column.is_number
    return _paragraph(f"{IN_CELL}{side}", runs)


def _cell(width: int, content: str, *, shade: str = "", bottom: str = RULE) -> str:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    rule = (
        f'<w:tcBorders><w:bottom w:val="single" w:sz="4" w:color="{bottom}"/></w:tcBorders>' if bottom else ""
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{rule}{fill}</w:tcPr>{content}</w:tc>'


def _facts(pairs: Iterable[tuple[str, str]], codes: Iterable[str]) -> str:
    widths = [TEXT_WIDTH * LABELS // 100, TEXT_WIDTH * (100 - LABELS) // 100]
    rows = (
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        f"{_cell(widths[0], paragraph(label, 'Quiet'), bottom='')}"
        f"{_cell(widths[1], paragraph(text, 'Code' if label in codes else 'Normal'), bottom='')}</w:tr>"
        for label, text in pairs
    )
    return _grid(widths, "".join(rows))


def _blanks(labels: Sequence[str], lines: int) -> str:
    width = TEXT_WIDTH // len(labels)
    rule = f'w:val="single" w:sz="4" w:space="1" w:color="{GREY}"'
    rules = f"<w:pBdr><w:bottom {rule}/><w:between {rule}/></w:pBdr>"
    line = _paragraph(f'<w:pStyle w:val="Normal"/>{rules}<w:spacing w:before="240"/>', "")
    cells = (
        _cell(width, paragraph(label, "Quiet", follows=True) + line * lines, bottom="") for label in labels
    )
    return _grid([width] * len(labels), f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")


def _picture(drawn: Bar, width: int, draw: Draw) -> str:
    """A bar in the text, with its words for those who do not see it."""
    relation, number = draw(drawn)
    size = f'cx="{width * EMU}" cy="{width * EMU * HEIGHT // WIDTH}"'
    name = f'id="{number}" name="Bar {number}" descr={quoteattr(drawn.words)}'
    return (
        f"<w:r><w:drawing><wp:inline><wp:extent {size}/><wp:docPr {name}/><a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Bar {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
