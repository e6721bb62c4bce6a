"""A letter as a Word document; its library is loaded when the first one is asked for."""

import io
from datetime import datetime, time

from shortlist.files.letters.letter import ANSWER, CLOSING, DOCUMENT, SUBJECT, Letter
from shortlist.files.packing import repacked
from shortlist.text.direction import isolated

AUTHOR = "Shortlist"
FONT, POINTS = "Arial", 11


def letter_docx(letter: Letter) -> bytes:
    """The letter as DOCX; the same letter gives the same bytes."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(POINTS)
    for title, said in letter.head:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.add_run(f"{title}: ").bold = True
        paragraph.add_run(isolated(said))
    document.add_heading(SUBJECT, level=1)
    document.add_paragraph(isolated(letter.about))
    for number, question in enumerate(letter.questions, start=1):
        asked = document.add_paragraph(isolated(f"{number}. {question}"))
        asked.paragraph_format.keep_with_next = True
        answer = document.add_paragraph(ANSWER)
        answer.paragraph_format.keep_with_next = True
        document.add_paragraph(DOCUMENT).paragraph_format.space_after = Pt(14)
    document.add_paragraph(CLOSING)
    made = datetime.combine(letter.day, time())
    told = document.core_properties
    told.author, told.title, told.comments = AUTHOR, f"{SUBJECT}: {letter.to}"[:255], ""
    told.created = told.modified = made
    told.last_modified_by = AUTHOR
    content = io.BytesIO()
    document.save(content)
    return repacked(content.getvalue(), letter.day)
