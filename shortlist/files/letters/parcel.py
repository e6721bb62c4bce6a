"""All letters together."""

from collections.abc import Iterable
from datetime import date

from shortlist.files.letters.docx import letter_docx
from shortlist.files.letters.letter import Letter
from shortlist.files.letters.text import letter_text
from shortlist.files.packing import packed


def letters_zip(letters: Iterable[Letter], day: date) -> bytes:
    """Every letter, as a Word document and as plain text."""
    files: dict[str, bytes] = {}
    for letter in letters:
        files[letter.name("docx")] = letter_docx(letter)
        files[letter.name("txt")] = letter_text(letter)
    return packed(files, day)
