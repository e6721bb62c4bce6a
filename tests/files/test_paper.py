"""The record as DOCX: the same content in the same order, real headings and tables, and no way to forge."""

import io
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser

import docx
import pytest
from docx.shared import Mm

from shortlist.catalog import Catalog
from shortlist.decision import NOTHING_NOTED, Note, UnfitError, noted, preset
from shortlist.files.packed import RECORD, parts
from shortlist.files.record.docx import report_docx
from shortlist.files.report import report_html
from shortlist.files.verify import NOTE, Check, verify
from shortlist.ranking.answer import answer
from shortlist.together import Beside
from tests.support.catalogs import saying, shipped
from tests.support.forgeries import CATALOG, LINK, NUMBERS, OTHER, OTHER_CATALOG, chosen, swap
from tests.support.payloads import PAYLOADS

WHOLE = (*NUMBERS, "document", "pictures")
TEXT = "word/document.xml"
NOTED = noted("Acme", "The <b>board</b>", "It is repaired\nnear by.", "Two of us would wait.")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(catalog: Catalog, note: Note = NOTHING_NOTED) -> tuple[bytes, str]:
    """The record of a catalog's first profile as DOCX and as HTML."""
    decision = preset(catalog)
    ranking = answer(decision, catalog)
    assert ranking is not None
    asked = ranking, decision, catalog, Beside(note)
    return report_docx(*asked), report_html(*asked).decode()


class Headings(HTMLParser):
    """The headings of a page, and the rows of its tables that are no heads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.rows = 0
        self._open = ""
        self.feed(page)

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self._open = tag
        self.rows += tag == "tr"
        if tag in ("h2", "h3"):
            self.found.append("")

    def handle_endtag(self, _: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open in ("h2", "h3"):
            self.found[-1] += data


def test_it_says_the_same_in_the_same_order_as_the_page() -> None:
    document, page = made(shipped())
    text, found = docx.Document(io.BytesIO(document)), Headings(page)
    headings = [p.text for p in text.paragraphs if p.style and str(p.style.name).startswith("Heading")]
    assert headings == found.found
    assert len(headings) > 20
    heads = [table for table in text.tables if table._tbl.findall(f".//{W}tblHeader")]
    assert sum(len(table._tbl.tr_lst) for table in heads) == found.rows


def test_it_is_made_for_paper() -> None:
    document = docx.Document(io.BytesIO(made(shipped())[0]))
    (paper,) = document.sections
    assert abs(int(paper.page_width or 0) - Mm(210)) + abs(int(paper.page_height or 0) - Mm(297)) < Mm(0.1)
    fields = re.findall(r"<w:instrText[^>]*> (\w+) <", paper.footer._element.xml)
    assert fields == ["PAGE", "NUMPAGES"]
    for table in document.tables:
        rows = table._tbl.tr_lst
        assert all(row.findall(f"./{W}trPr/{W}cantSplit") for row in rows)
        widths = [int(column.get(f"{W}w") or 0) for column in table._tbl.tblGrid.gridCol_lst]
        assert sum(widths) <= 10_206  # what A4 has between its margins
    firsts = [table._tbl.tr_lst[0] for table in document.tables]
    assert sum(bool(row.findall(f"./{W}trPr/{W}tblHeader")) for row in firsts) > 10


def test_every_bar_tells_those_who_do_not_see_it() -> None:
    document, page = made(shipped())
    told = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', parts(document)[TEXT].decode())
    assert told == re.findall(r'aria-label="([^"]*)"', page)
    assert len(told) == len(shipped().vendors)


def test_the_same_decision_gives_the_same_bytes_and_no_hour() -> None:
    document = made(shipped(), NOTED)[0]
    assert document == made(shipped(), NOTED)[0]
    with zipfile.ZipFile(io.BytesIO(document)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", ["</w:t><w:t>", "]]>", "&lt;&#65;", "\ufffe x", *PAYLOADS[:4]])
def test_catalog_text_stays_text(text: str) -> None:
    document = docx.Document(io.BytesIO(made(saying(text))[0]))
    plain = docx.Document(io.BytesIO(made(saying("plain"))[0]))
    tags = [element.tag for element in document.element.body.iter()]
    assert tags == [element.tag for element in plain.element.body.iter()]
    shown = "".join(node.text or "" for node in document.element.body.iter(f"{W}t"))
    assert shown.count(text.replace("\ufffe", "\ufffd").split("\n")[0]) > 20


# Its check.


def document_of(link: str = LINK, note: Note = NOTHING_NOTED) -> bytes:
    return report_docx(*chosen(link), Beside(note))


def repacked(content: bytes, change: Callable[[dict[str, bytes]], dict[str, bytes]]) -> bytes:
    """A document after a change of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, part in change(parts(content)).items():
            packed.writestr(zipfile.ZipInfo(name), part)
    return out.getvalue()


def within(name: str, *forges: Callable[[str], str]) -> Callable[[bytes], bytes]:
    """Change the text of a part, or of several alike if the name ends so."""

    def forge(content: bytes) -> bytes:
        def change(found: dict[str, bytes]) -> dict[str, bytes]:
            text = found[name].decode()
            for step in forges:
                text = step(text)
            return {**found, name: text.encode()}

        return repacked(content, change)

    return forge


def everywhere(forge: Callable[[str], str]) -> Callable[[bytes], bytes]:
    """Change every part that names what is changed."""

    def change(found: dict[str, bytes]) -> dict[str, bytes]:
        texts = {name: part.decode() for name, part in found.items() if name.endswith((".xml", ".rels"))}
        return {**found, **{name: _tried(forge, text).encode() for name, text in texts.items()}}

    return lambda content: repacked(content, change)


def _tried(forge: Callable[[str], str], text: str) -> str:
    try:
        return forge(text)
    except AssertionError:  # it does not stand in this part
        return text


def without(name: str) -> Callable[[bytes], bytes]:
    return lambda content: repacked(content, lambda found: {k: v for k, v in found.items() if k != name})


def with_other_picture(content: bytes) -> bytes:
    def change(found: dict[str, bytes]) -> dict[str, bytes]:
        first, second = [name for name in found if name.startswith("word/media/")][:2]
        return {**found, first: found[second], second: found[first]}

    return repacked(content, change)


def _scored(record: str) -> str:
    return re.sub(r'"score": \d+\.\d+', '"score": 71.5', record, count=1)


FORGERIES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a name": (within(TEXT, swap(">Acme<", ">Acne<")), "document, word/document.xml, line"),
    "a figure": (within(TEXT, swap(" sure)<", "9 sure)<")), "document, word/document.xml, line"),
    "a score in the record": (within(RECORD, _scored), "score of vendor"),
    "a slider in the record": (within(RECORD, swap('"price": 10', '"price": 11')), "weight of criterion"),
    "a key twice": (within(RECORD, swap('"rank": ', '"rank": 7, "rank": ')), "key `rank`"),
    "exchanged bars": (with_other_picture, "is not the picture that its record gives"),
    "the words of a bar": (within(TEXT, swap(" sure points,", " points,")), "document, word/document.xml"),
    "hidden text": (
        within(TEXT, swap("<w:sectPr", "<w:p><w:r><w:t>Bought.</w:t></w:r></w:p><w:sectPr")),
        "document, word/document.xml",
    ),
    "a style": (within("word/styles.xml", swap("Arial", "Symbol")), "document, word/styles.xml"),
    "the foot of the page": (
        within("word/footer1.xml", swap("Decision record", "Draft")),
        "word/footer1.xml",
    ),
    "a part more": (
        lambda content: repacked(content, lambda found: {**found, "word/vbaProject.bin": b"x"}),
        "word/vbaProject.bin: should not be there",
    ),
    "a part less": (without("docProps/app.xml"), "docProps/app.xml: is missing"),
    "parts in another order": (
        lambda content: repacked(content, lambda found: dict(reversed(found.items()))),
        "its parts stand in another order",
    ),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_document_differs_and_its_place_is_named(name: str) -> None:
    forge, told = FORGERIES[name]
    check = verify(forge(document_of()), CATALOG)
    assert check.outcome == "differs"
    assert [found for found in check.findings if told in found], check.findings


def test_a_fresh_document_is_identical_however_it_is_packed() -> None:
    assert verify(document_of(), CATALOG) == Check("identical", WHOLE)
    assert verify(repacked(document_of(), dict), CATALOG) == Check("identical", WHOLE)
    assert verify(document_of(note=NOTED), CATALOG) == Check("identical", WHOLE, (), (NOTE,))


def test_a_note_changed_in_the_text_alone_differs() -> None:
    forged = within(TEXT, swap("Two of us would wait.", "Nobody would."))(document_of(note=NOTED))
    check = verify(forged, CATALOG)
    assert (check.outcome, check.remarks) == ("differs", (NOTE,))


@pytest.mark.parametrize("hide", [OTHER, OTHER_CATALOG])
def test_another_maker_hides_no_contradiction_in_a_document(hide: Callable[[str], str]) -> None:
    plain = everywhere(hide)(document_of())
    assert verify(plain, CATALOG).outcome == "cannot be compared"
    check = verify(within(TEXT, swap(">Acme<", ">Brio<", -1))(plain), CATALOG)
    assert check.outcome == "differs"
    assert check.findings[0].startswith("page, ranking: reads 1 Brio")
    link = verify(within(TEXT, swap("?profile=office", "?profile=school"))(plain), CATALOG)
    assert link.findings[0].startswith("page, Link: reads ?profile=school")


def twice(content: bytes) -> bytes:
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a") as packed, pytest.warns(UserWarning, match="Duplicate"):
        packed.writestr(TEXT, b"<x/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda content: content[:-200], "no sound archive"),
        (lambda _: b"PK", "no sound archive"),
        (without(RECORD), "holds 0 records"),
        (within(RECORD, swap("<record", "<records")), "holds 0 records"),
        (within(RECORD, lambda text: text[:400] + "</record>"), "is malformed at"),
        (twice, "holds a part twice"),
        (lambda content: repacked(content, lambda found: {**found, "x": bytes(10**8)}), "more than any"),
    ],
)
def test_what_is_no_record_is_refused(spoil: Callable[[bytes], bytes], fault: str) -> None:
    with pytest.raises(UnfitError, match=fault):
        verify(spoil(document_of()), CATALOG)


def test_what_leads_to_a_table_stays_with_its_first_row() -> None:
    content, _ = made(shipped())
    body = docx.Document(io.BytesIO(content)).element.body
    elements = list(body)
    tables = [place for place, found in enumerate(elements) if found.tag == f"{W}tbl"]
    assert len(tables) > 20
    for place in tables:
        before = elements[place - 1]
        about = before.find(f"{W}pPr")
        style = about.find(f"{W}pStyle").get(f"{W}val")
        assert style == "Gap" or style.startswith("Heading") or about.find(f"{W}keepNext") is not None
        first = elements[place].find(f"{W}tr")
        if first.find(f"{W}trPr/{W}tblHeader") is not None:
            assert all(found.find(f"{W}pPr/{W}keepNext") is not None for found in first.iter(f"{W}p"))
