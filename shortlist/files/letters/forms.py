"""Letters and questions as files to fetch, by whom they go to and the day by which answers are wanted."""

from datetime import date
from functools import partial

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.files.forms import Form
from shortlist.files.letters import TYPES, letter_docx, letter_text, letters, letters_zip
from shortlist.ranking import Ranking
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.asking.questions import questions_csv
from shortlist.robustness.contest import field

WORD, TEXT, ALL, TABLE = LETTERS = "letter.docx", "letter.txt", "letters.zip", "questions.csv"
ONE = {WORD: letter_docx, TEXT: letter_text}


class AddresseeError(ValueError):
    """There is no letter to whom it should go to; says who can be written to."""


def letter_form(path: str, to: str, by: date | None) -> Form:
    """The form of one of `LETTERS`; `to` is the key of an addressee, `by` the day, if any is wanted."""
    stem, _, extension = path.partition(".")
    name = "-".join(filter(None, (stem, to.replace(".", "-"), f"by-{by}" if by else "")))
    return Form(
        f"{name}.{extension}", TYPES[extension], "attachment", partial(_made, path, to, by), heavy=True
    )


def _made(
    path: str, to: str, by: date | None, ranking: Ranking, decision: Decision, catalog: Catalog
) -> bytes:
    found = field(ranking, decision, catalog)
    if path == TABLE:
        return questions_csv(inquiries(found), found, decision, catalog)
    written = letters(found, decision, catalog, by)
    if path == ALL:
        return letters_zip(written, decision.date)
    letter = next((letter for letter in written if letter.key == to), None)
    if letter is None:
        keys = ", ".join(f"to={one.key}" for one in written) or "nobody, for nothing is open"
        raise AddresseeError(f"There is no letter to “{to}”; there is one to {keys}.")
    return ONE[path](letter)
