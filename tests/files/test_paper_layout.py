"""How the record looks as a document: tables, bars, styles and paper, read back from what is written."""

import io
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from shortlist import __version__
from shortlist.decision import preset
from shortlist.files.record import wording
from shortlist.files.record.bars import Bar
from shortlist.files.record.blocks import (
    Blanks,
    Block,
    Cell,
    Facts,
    Head,
    Legend,
    Paragraph,
    Points,
    Row,
    Table,
    Title,
)
from shortlist.files.record.docx import report_docx
from shortlist.files.record.paper import STYLES
from shortlist.files.report import report_html
from shortlist.ranking.answer import answer
from tests.files.test_report import Page
from tests.support.catalogs import saying, shipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BAR = Bar((20.0, 40.0), 60.0, 90.0, "40 sure points, 20 assumed, 90 possible")
GREY = "4A525B"


def laid(block: Block, *, follows: bool = False) -> Any:
    """A block as the XML of a body."""
    drawn = iter(range(1, 9))
    text = wording.block(block, lambda _: ("rId7", next(drawn)), follows=follows)
    return parse_xml(f"<w:body {wording.SPACES}>{text}</w:body>")


def said(element: Any) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def style(paragraph: Any) -> str:
    return str(paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))


def has(element: Any, path: str) -> bool:
    return element.find("/".join(f"{W}{name}" for name in path.split("/"))) is not None


def value(element: Any, path: str, name: str = "val") -> str | None:
    found = element.find("/".join(f"{W}{part}" for part in path.split("/")))
    return None if found is None else found.get(f"{W}{name}")


TABLE = Table(
    (Head("Criterion", 60), Head("Points", 30, True), Head("Bar", 10)),
    (
        Row(("Cost", "12.0", BAR), "group"),
        Row(("Price", "7.0", ""), "within"),
        Row((Cell("Age", "since 2020", ("c1", "c2"), is_unknown=True), "5.0", BAR)),
        Row(("Score", "12.0", "–"), "total"),
    ),
    "Points by criterion.",
)


def test_a_table_repeats_its_heads_and_lines_up_its_numbers() -> None:
    body = laid(TABLE)
    caption, table, gap = list(body)
    assert (style(caption), said(caption), style(gap)) == ("Quiet", "Points by criterion.", "Gap")
    widths = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
    assert widths == [6123, 3061, 1020]  # of 10,205 twentieths of a point
    assert value(table, "tblPr/tblW", "w") == str(sum(widths))
    assert value(table, "tblPr/tblLayout", "type") == "fixed"
    sides = [value(table, f"tblPr/tblCellMar/{side}", "w") for side in ("left", "right")]
    assert sides == ["0", "90"]
    head, *rows = table.findall(f"{W}tr")
    assert has(head, "trPr/tblHeader")
    assert not any(has(row, "trPr/tblHeader") for row in rows)
    for row in (head, *rows):
        assert has(row, "trPr/cantSplit")
        cells = row.findall(f"{W}tc")
        assert [int(value(cell, "tcPr/tcW", "w") or 0) for cell in cells] == widths
        assert [value(cell, "p/pPr/jc") for cell in cells] == [None, "right", None]
        assert {style(cell.find(f"{W}p")) for cell in cells} == {"Cell"}
    assert [said(row) for row in rows] == [
        *("Cost12.0", "Price7.0", "Agec1, c2since 20205.0", "Score12.0–"),
    ]


def test_rows_are_set_off_by_their_kind() -> None:
    head, group, within, plain, total = laid(TABLE).find(f"{W}tbl").findall(f"{W}tr")
    rows = (head, group, within, plain, total)

    def bold(row: Any) -> list[bool]:
        return [any(has(run, "rPr/b") for run in cell.iter(f"{W}r")) for cell in row.findall(f"{W}tc")]

    assert [bold(row) for row in rows] == [
        [True, True, True],
        [True, False, False],
        [False, False, False],
        [True, False, False],
        [True, True, True],
    ]
    fills = [{value(cell, "tcPr/shd", "fill") for cell in row.findall(f"{W}tc")} for row in rows]
    assert fills == [{None}, {"F1F3F5"}, {None}, {None}, {None}]
    insets = [[value(cell, "p/pPr/ind", "left") for cell in row.findall(f"{W}tc")] for row in rows]
    assert insets == [[None] * 3, [None] * 3, ["200", None, None], [None] * 3, [None] * 3]
    rules = [
        {value(cell, "tcPr/tcBorders/bottom", "color") for cell in row.findall(f"{W}tc")} for row in rows
    ]
    assert rules == [{"6B737C"}, *[{"C9CED4"}] * 4]
    # What has bars is one picture: its rows stay together, and every head stays with the first row.
    keeps = [{has(cell, "p/pPr/keepNext") for cell in row.findall(f"{W}tc")} for row in rows]
    assert keeps == [{True}, {True}, {False}, {True}, {False}]


def test_what_is_not_known_is_grey_and_what_is_said_quietly_stands_below() -> None:
    cell = laid(TABLE).find(f"{W}tbl").findall(f"{W}tr")[3].find(f"{W}tc")
    text, claims, quiet = [run for run in cell.iter(f"{W}r") if said(run)]
    assert [said(run) for run in (text, claims, quiet)] == ["Age", "c1, c2", "since 2020"]
    assert [value(run, "rPr/color") for run in (text, claims, quiet)] == [GREY] * 3
    assert [has(run, "rPr/i") for run in (text, claims, quiet)] == [True, True, False]
    assert len([run for run in cell.iter(f"{W}r") if has(run, "br")]) == 2


def test_a_bar_fills_its_column_in_its_proportion_and_tells_what_it_shows() -> None:
    first, second = laid(TABLE).xpath(".//wp:inline")
    width = (1020 - 90) * 635
    for number, drawn in enumerate((first, second), 1):
        (extent,), (about,), (size,) = (
            drawn.xpath(path) for path in ("./wp:extent", "./wp:docPr", ".//a:ext")
        )
        assert dict(extent.attrib) == dict(size.attrib) == {"cx": str(width), "cy": str(width * 14 // 200)}
        assert dict(about.attrib) == {"id": str(number), "name": f"Bar {number}", "descr": BAR.words}
        assert drawn.xpath(".//a:blip/@r:embed") == ["rId7"]
        assert drawn.xpath(".//pic:cNvPr/@id") == [str(number)]


@pytest.mark.parametrize(
    ("kind", "name"), [("plain", "Normal"), ("lead", "Lead"), ("quiet", "Quiet"), ("code", "Code")]
)
def test_a_paragraph_has_the_style_of_its_kind(kind: Any, name: str) -> None:
    (found,) = laid(Paragraph("One\ntwo", kind))
    assert (style(found), said(found)) == (name, "Onetwo")
    assert len(found.findall(f"{W}r/{W}br")) == 1
    assert not has(found, "pPr/keepNext")
    (kept,) = laid(Paragraph("One", kind), follows=True)
    assert has(kept, "pPr/keepNext")


def test_titles_points_facts_blanks_and_legends_are_laid_out() -> None:
    (title,) = laid(Title("Acme"))
    assert (style(title), said(title)) == ("Heading2", "Acme")
    assert [(style(p), said(p)) for p in laid(Points(("One", "Two")))] == [
        ("ListBullet", "One"),
        ("ListBullet", "Two"),
    ]
    table = laid(Facts((("Link", "?a"), ("For", "P")), frozenset(("Link",)))).find(f"{W}tbl")
    assert [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")] == [2857, 7347]
    assert [[(style(p), said(p)) for p in row.iter(f"{W}p")] for row in table.findall(f"{W}tr")] == [
        [("Quiet", "Link"), ("Code", "?a")],
        [("Quiet", "For"), ("Normal", "P")],
    ]
    assert not list(table.iter(f"{W}tcBorders"))
    blanks = laid(Blanks(("Name", "Date"), 2)).find(f"{W}tbl")
    for cell, label in zip(blanks.find(f"{W}tr").findall(f"{W}tc"), ("Name", "Date"), strict=True):
        first, *lines = cell.findall(f"{W}p")
        assert (style(first), said(first), has(first, "pPr/keepNext")) == ("Quiet", label, True)
        assert [value(line, "pPr/pBdr/bottom", "color") for line in lines] == [GREY] * 2
    inks, rest = laid(Legend((("#1a2b3c", "Cost"), ("#445566", "Use")), "Hatched: assumed."))
    assert said(inks) == "■ Cost  ■ Use  "
    assert [value(run, "rPr/color") for run in inks.iter(f"{W}r")] == ["1A2B3C", None, "445566", None]
    assert (said(rest), style(inks), style(rest)) == ("Hatched: assumed.", "Quiet", "Quiet")
    assert all(has(found, "pPr/keepNext") for found in (inks, rest))


@cache
def whole(text: str | None = None) -> tuple[bytes, str]:
    """The record of the shipped catalog, or of one that says the same everywhere, as both files."""
    catalog = shipped() if text is None else saying(text)
    decision = preset(catalog)
    ranking = answer(decision, catalog)
    assert ranking is not None
    return report_docx(ranking, decision, catalog), report_html(ranking, decision, catalog).decode()


@pytest.mark.parametrize("text", [None, "A & <b>"])
def test_every_word_of_the_page_stands_in_the_document_in_its_order(text: str | None) -> None:
    document, page = whole(text)
    body = page[page.index("<header>") : page.index("<script")]
    words = "".join("".join(Page(body.encode()).texts).split())
    assert "".join(said(docx.Document(io.BytesIO(document)).element.body).split()) == words
    assert len(words) > 2_000


def test_the_paper_is_a4_with_every_style_in_the_look_it_is_given() -> None:
    made = docx.Document(io.BytesIO(whole()[0]))
    (paper,) = made.sections
    margins = (paper.left_margin, paper.right_margin, paper.top_margin, paper.bottom_margin)
    for found, wanted in zip(margins, (15, 15, 16, 18), strict=True):
        assert found is not None
        assert abs(int(found) - Mm(wanted)) < Mm(0.1)
    for name, size, bold, ink, before, after in STYLES:
        found = made.styles[name]
        font, about = found.font, found.paragraph_format
        assert (font.size, bool(font.bold), font.color.rgb) == (Pt(size), bold, ink), name
        assert (about.space_before, about.space_after) == (Pt(before), Pt(after)), name
        assert (about.line_spacing, about.widow_control) == (pytest.approx(1.1, abs=0.01), True)
        fonts = dict(found.element.rPr.rFonts.attrib)
        face = "Courier New" if name == "Code" else "Arial"
        assert fonts == {f"{W}{script}": face for script in ("ascii", "hAnsi", "cs", "eastAsia")}, name
    (foot,) = paper.footer.paragraphs
    assert foot.text.startswith(f"Decision record · Shortlist {__version__}\t")
    assert value(foot._element, "pPr/tabs/tab", "pos") == "10205"


def test_a_document_says_what_it_is_of_which_day_and_by_nobody() -> None:
    about = docx.Document(io.BytesIO(whole()[0])).core_properties
    day: date = preset(shipped()).date
    assert (about.title, about.subject) == ("Decision record", shipped().title[:255])
    assert (about.author, about.comments, about.language) == ("Shortlist", f"Shortlist {__version__}", "en")
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    assert {moment.replace(tzinfo=UTC) for moment in (about.created, about.modified) if moment} == {noon}
    assert (about.last_modified_by, about.revision) == ("", 1)


def test_evidence_starts_a_page_and_no_other_part_does() -> None:
    made = docx.Document(io.BytesIO(whole()[0]))
    assert [(p.style.name, p.text) for p in made.paragraphs[:2] if p.style] == [
        ("Quiet", f"Decision record · {shipped().title}"),
        ("Title", shipped().question),
    ]
    breaks = [p.text for p in made.paragraphs if has(p._element, "pPr/pageBreakBefore")]
    assert breaks == ["Annex F. Evidence"]


def test_a_text_stays_with_the_table_or_list_that_it_leads_to_and_no_other_does() -> None:
    follows: Any = None
    kept = []
    for element in reversed(list(docx.Document(io.BytesIO(whole()[0])).element.body)):
        if element.tag == f"{W}p" and style(element) in ("Normal", "Lead", "Quiet", "Code"):
            leads = follows is not None and (follows.tag == f"{W}tbl" or style(follows) == "ListBullet")
            assert has(element, "pPr/keepNext") == leads, said(element)
            kept.append(leads)
        else:
            follows = element if element.tag in (f"{W}p", f"{W}tbl") else None
    assert {True, False} == set(kept)
