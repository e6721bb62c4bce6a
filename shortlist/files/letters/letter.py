"""A letter: from whom to whom, by when, and what is asked; no form of it says more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shortlist.catalog import Catalog, by_id
from shortlist.decision import Decision
from shortlist.figures import day
from shortlist.robustness import labels
from shortlist.robustness.asking.addressees import addressees, text
from shortlist.robustness.asking.inquiry import Inquiry, inquiries
from shortlist.robustness.contest import Field
from shortlist.text.documents import line

BLANK = "____________________"
SUBJECT = "Request for information"
FROM, TO, DATE, BY = "From", "To", "Date", "Please answer by"
SENDER = "(name and address of the office)"
ABOUT = (
    "We are preparing a decision on this matter: {title}. We could not establish the points below from "
    "public sources. Please answer each, and name a document that shows it, with its date. An answer without "
    "a document is welcome too; please say so then."
)
ANSWER, DOCUMENT = "Your answer:", "Document and its date:"
CLOSING = "Thank you for your help."


@dataclass(frozen=True)
class Letter:
    """What a letter says, each text one line; `key` tells the addressee in links and file names.

    `head` are pairs of a title and what stands beside it.
    """

    key: str
    to: str
    day: date
    head: tuple[tuple[str, str], ...]
    about: str
    questions: tuple[str, ...]

    def name(self, extension: str) -> str:
        """The name of its file."""
        return f"letter-{self.key.replace('.', '-')}.{extension}"


def letters(
    field: Field,
    decision: Decision,
    catalog: Catalog,
    by: date | None = None,
    asked: Sequence[Inquiry] | None = None,
) -> tuple[Letter, ...]:
    """A letter to everybody that there is a question to, with all questions to them, the most telling first.

    `by` is the day by which answers are wanted, a line to fill in if none; `asked` the questions, if at hand.
    """
    buyer = line(by_id(catalog.profiles)[decision.profile].name)
    found = []
    for one in addressees(inquiries(field) if asked is None else asked, field):
        to = line(field.vendors[one.row].name if one.row >= 0 else labels.WHOM[one.whom])
        head = (
            (FROM, f"{buyer} {SENDER} {BLANK}"),
            (TO, to),
            (DATE, day(decision.date)),
            (BY, day(by) if by else BLANK),
        )
        questions = tuple(line(text(inquiry, field)) for inquiry in one.asked)
        about = ABOUT.format(title=line(catalog.title))
        found.append(Letter(one.key, to, decision.date, head, about, questions))
    return tuple(found)
