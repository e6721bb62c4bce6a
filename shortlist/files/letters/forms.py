"""Letters and questions as files to fetch, by whom they go to and the day by which answers are wanted."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from shortlist.catalog import Catalog
from shortlist.catalog.findings import shown
from shortlist.decision import Decision
from shortlist.decision.blind import asks
from shortlist.files.forms import Form
from shortlist.files.letters import TYPES, letter_docx, letter_text, letters, letters_zip
from shortlist.ranking import Ranking
from shortlist.robustness.asking.addressees import addressees
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.asking.questions import questions_csv
from shortlist.robustness.contest import Field, field

WORD, TEXT, ALL, TABLE, BOOK = LETTERS = (
    *("letter.docx", "letter.txt", "letters.zip", "questions.csv", "questions.xlsx"),
)
HIDDEN = "Nobody can be asked yet: the vendors are hidden until weights are given. Give yours first."
MOST_NAMED = 20
ONE = {WORD: letter_docx, TEXT: letter_text}


class AddresseeError(ValueError):
    """There is nobody to whom a letter could go; says why, or who can be written to."""


def letter_form(path: str, to: str, by: date | None) -> Form:
    """The form of one of `LETTERS`; `to` is the key of an addressee, `by` the day, if any is wanted.

    The workbook of questions is for one addressee, or for all without `to`.
    """
    stem, _, extension = path.partition(".")
    name = "-".join(filter(None, (stem, to.replace(".", "-"), f"by-{by}" if by else "")))
    return Form(
        f"{name}.{extension}", TYPES[extension], "attachment", partial(_made, path, to, by), heavy=True
    )


def _made(
    path: str, to: str, by: date | None, ranking: Ranking, decision: Decision, catalog: Catalog
) -> bytes:
    if asks(decision):
        raise AddresseeError(HIDDEN)
    found = field(ranking, decision, catalog)
    if path == TABLE:
        return questions_csv(inquiries(found), found, decision, catalog)
    if path == BOOK:
        return _book(to, by, found, decision, catalog)
    written = letters(found, decision, catalog, by)
    if path == ALL:
        return letters_zip(written, decision.date)
    letter = next((letter for letter in written if letter.key == to), None)
    if letter is None:
        raise _nobody(to, [one.key for one in written])
    return ONE[path](letter)


def _book(to: str, by: date | None, found: Field, decision: Decision, catalog: Catalog) -> bytes:
    """The workbook of questions; its library is loaded when the first one is asked for."""
    from shortlist.replies.workbook import questions_xlsx

    everybody = addressees(inquiries(found), found)
    chosen = [one for one in everybody if not to or one.key == to]
    if not chosen:
        raise _nobody(to, [one.key for one in everybody])
    return questions_xlsx(chosen, found, decision, catalog, by)


def _nobody(to: str, keys: Sequence[str]) -> AddresseeError:
    named = [f"to={key}" for key in keys[:MOST_NAMED]] + ["others"] * (len(keys) > MOST_NAMED)
    known = ", ".join(named) or "nobody, for nothing is open"
    return AddresseeError(f"There is no letter to “{shown(to)}”; there is one to {known}.")
