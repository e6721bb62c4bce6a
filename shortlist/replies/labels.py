"""What stands in the workbook of questions and beside the answers that came back."""

from collections.abc import Mapping

from shortlist.robustness import labels
from shortlist.robustness.asking.addressees import Whom

WHOM: Mapping[str, str] = labels.WHOM
TITLE = "Request for information"
HOW = (
    "Please fill in the yellow cells alone: an answer, a document that shows it, the day of your answer, and "
    "what else you want to say. A question without an answer stays open."
)
CHOOSE, CHOICE = "Choose one.", "Please choose one of the answers, or leave the cell empty."
NUMBER = "Please type a number, or leave the cell empty."
WHEN = "The day of your answer. Left empty, the day on which the file comes back."
NO_DAY = "Please type a day, or leave the cell empty."
# Who speaks in a claim, its source's reliability, its credibility, and why.
SPEAKERS: Mapping[Whom, str] = {
    "vendor": "{}",
    "register": "A public register",
    "authority": "An authority",
    "buyer": "The buyer’s own house",
}
GRADES: Mapping[Whom, tuple[str, int, str]] = {
    "vendor": ("C", 3, "the vendor’s own statement, given when asked; nobody else confirms it"),
    "register": ("B", 2, "a register’s answer to the buyer"),
    "authority": ("B", 2, "an authority’s own statement, given when asked"),
    "buyer": ("B", 2, "the buyer’s own statement"),
}
SOURCE, UNSTATED = "Answer to a request for information", "und"

RETURNED = "Answers that came back"
RETURNED_HELP = (
    "Untick what you do not accept. Nothing is in use before you say so; then claims, sources and ratings "
    "are written, with the vendor’s own statement graded as such."
)
UNFIT = "These answers cannot be taken in:"
TAKE = "Download the catalog"
NONE_TICKED = "No answer is ticked, so nothing changes."
TOO_LARGE = "This is too large to be taken in here; the command import does it."


def matter(title: str, by: str) -> str:
    """What the questions are about, and by when answers are wanted."""
    wanted = f" Please answer by {by}." if by else ""
    return f"We are preparing a decision on this matter: {title}.{wanted}"


def number(unit: str) -> str:
    """What is to be typed on a scale."""
    return f"A number, in {unit}."


def use(count: int) -> str:
    """The button that puts the catalog with the ticked answers in use."""
    return f"Use the catalog with {'this answer' if count == 1 else f'these {count} answers'}"
