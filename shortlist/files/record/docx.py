"""The decision record as DOCX, for people who must paste it into forms of their own.

Not imported at the start: python-docx is for those who take a document away. Long tables are written as the
XML that they are, since building them cell by cell would take minutes for a large catalog.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time

from docx import Document as Empty
from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from shortlist import __version__
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.files.document import Document, document
from shortlist.files.packed import CLOSE, OPEN, RECORD
from shortlist.files.packing import packed, unpacked
from shortlist.files.record import sections, wording
from shortlist.files.record.bars import Bar, png
from shortlist.files.record.blocks import Blanks, Block, Facts, Paragraph, Points, Section, Table
from shortlist.files.record.paper import dress
from shortlist.files.record.words import KIND
from shortlist.ranking import Ranking
from shortlist.together import NOTHING_BESIDE, Beside

MAIN, BODY = "word/document.xml", b"<w:body>"


def report_docx(
    ranking: Ranking,
    decision: Decision,
    catalog: Catalog,
    beside: Beside = NOTHING_BESIDE,
) -> bytes:
    """The record of a decision as DOCX; the same arguments give the same bytes."""
    found = document(ranking, decision, catalog, beside)
    made = Empty()
    dress(made, f"{KIND} · Shortlist {__version__}")
    _describe(made, decision, catalog)
    text = _text(sections(found, ranking, decision, catalog), catalog, _Drawn(made))
    _carry(made, found)
    out = io.BytesIO()
    made.save(out)
    return _filled(out.getvalue(), text)


def _describe(made: Docx, decision: Decision, catalog: Catalog) -> None:
    about = made.core_properties
    about.title, about.author, about.comments = KIND, "Shortlist", f"Shortlist {__version__}"
    about.subject = wording.legal(catalog.title)[:255]
    about.created = about.modified = datetime.combine(decision.date, time(12), UTC).replace(tzinfo=None)
    about.last_modified_by, about.revision, about.language = "", 1, "en"


def _filled(content: bytes, text: bytes) -> bytes:
    """An empty document with its text; no record tells when it was packed.

    The text is put in as it is: as elements it would take a gigabyte for a large catalog.
    """
    files = unpacked(content)
    before, _, after = files[MAIN].partition(BODY)
    files[MAIN] = b"".join((before, BODY[:-1], f" {wording.SPACES}>".encode(), text, after))
    return packed(files, date.min)


def _text(parts: Iterable[Section], catalog: Catalog, drawn: "_Drawn") -> bytes:
    text = [
        wording.paragraph(f"{KIND} · {catalog.title}", "Quiet"),
        wording.paragraph(catalog.question, "Title"),
    ]
    for section in parts:
        text.append(wording.paragraph(section.title, "Heading 1", breaks=section.name == "evidence"))
        text += [wording.block(found, drawn, follows=leads) for found, leads in _leading(section.blocks)]
    return b"".join(line.encode() for line in text)


def _leading(blocks: Sequence[Block]) -> list[tuple[Block, bool]]:
    """The blocks, and of each whether it leads to a table or list and must not be parted from it."""
    found: list[tuple[Block, bool]] = []
    leads = False
    for block in reversed(blocks):
        is_text = isinstance(block, Paragraph)
        found.append((block, leads and is_text))
        leads = leads if is_text else isinstance(block, Table | Facts | Points | Blanks)
    return found[::-1]


class _Drawn:
    """The pictures of a document, each stored once, by the number under which the text shows them."""

    def __init__(self, made: Docx) -> None:
        self._made = made
        self._count = 0

    def __call__(self, drawn: Bar) -> tuple[str, int]:
        """The relation to the picture of a bar, and a number of its own."""
        self._count += 1
        relation, _ = self._made.part.get_or_add_image(io.BytesIO(png(drawn)))
        return relation, self._count


def _carry(made: Docx, found: Document) -> None:
    """Put the machine-readable record into the document."""
    content = f"{OPEN}{wording.escaped(found.model_dump_json(indent=1))}{CLOSE}".encode()
    part = Part(PackURI(f"/{RECORD}"), "application/xml", content, made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
