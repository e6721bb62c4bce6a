"""Letters that ask who can answer for what is not known, as Word documents and as plain text."""

from shortlist.files.letters.docx import letter_docx
from shortlist.files.letters.letter import Letter, letters
from shortlist.files.letters.parcel import letters_zip
from shortlist.files.letters.text import letter_text

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {
    "docx": DOCX,
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8; header=present",
}

__all__ = ["DOCX", "TYPES", "Letter", "letter_docx", "letter_text", "letters", "letters_zip"]
