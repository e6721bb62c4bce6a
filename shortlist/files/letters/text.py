"""A letter as plain text."""

from textwrap import fill

from shortlist.files.letters.letter import ANSWER, CLOSING, DOCUMENT, SUBJECT, Letter
from shortlist.text.direction import isolated

WIDTH = 78


def letter_text(letter: Letter) -> bytes:
    """The letter in UTF-8 with the line ends of mail."""
    head = "\n".join(f"{title}: {said}" for title, said in letter.head)
    blocks = [head, SUBJECT, fill(letter.about, WIDTH)]
    for number, question in enumerate(letter.questions, start=1):
        opening = f"{number}. "
        indent = " " * len(opening)
        asked = fill(question, WIDTH, initial_indent=opening, subsequent_indent=indent)
        blocks.append(f"{asked}\n\n{indent}{ANSWER}\n\n{indent}{DOCUMENT}")
    return isolated("\n\n".join([*blocks, CLOSING]) + "\n").replace("\n", "\r\n").encode()
