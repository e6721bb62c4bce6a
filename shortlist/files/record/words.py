"""The words of the decision record: its headings, columns and standing sentences."""

from collections.abc import Sequence

from shortlist.catalog import Catalog, by_id
from shortlist.files.explained import Question
from shortlist.ranking.words import listed

KIND = "Decision record"
ANNEX = "Annex {letter}. {title}"
ANSWER, OPEN, DECISION, RANKING = "The answer", "Open questions", "The decision", "The ranking"
RESERVATIONS, VERDICT = "What to keep in mind", "Verdict"
WEIGHTS, MUSTS, CONTRIBUTIONS = "Weights", "Must-haves", "What the scores are made of"
UNKNOWN, TRUST, EVIDENCE = "What is not known", "How far the ranking can be trusted", "Evidence"
TO_SEND, FRAGILE = "Questions as they can be sent", "Sources without which the first place changes"
STAYS = "None: without any single one of them the first place stays."
SOURCES, CHECK = "Sources and their claims", "How to check this record"

ASK_WHOM, QUESTION, EFFECT = "Ask", "Question", "What the answer would do"
WHOM = {"register": "a public register", "authority": "an authority", "buyer": "your own organisation"}
MOST_ASKED = 5  # in the opening; the rest stands in the annex
MOST_IN_FULL = 24  # in the annex; the machine-readable record holds all
NONE_ASKED = "No single answer to an open question changes the first place."
ASKED_FIRST = "Each of these answers alone could change the first place, all else as it is taken now."

DECIDED, BY, GROUNDS, DISSENT = "Decided", "Decided by", "Grounds", "Dissent"
NAME, DATE, SIGNATURE = "Name", "Date", "Signature"
BY_HAND = "No decision was noted in the dashboard when this record was made; it can be filled in by hand."
AS_NOTED = "As noted by the people named below. It rests on the ranking, but does not follow from it."
NOT_NOTED = "not noted"

SURE = "Solid: points that are sure even if everything open turned out worst, by group."
LEGEND = f"{SURE} Hatched: assumed. Line: up to what is possible if everything open turned out best."
COLUMNS = (
    "Points of 100, in brackets those that are sure. First in: in how many of 100 plausible cases the vendor "
    "comes first. Known: how much of the weight rests on knowledge."
)
AT_WEIGHTS = "Ranks: those that what is not known allows."
AGREED = "Ranks: those that what is not known and all weights that agree with the choices allow."
VIEWS, NOBODY = "Several people’s views", "–"
VIEWS_NOTE = (
    "The rank in each view and, in brackets, in how many of 100 plausible cases the vendor is first there. "
    "Behind at worst: points behind the best, in the view in which it is furthest behind, of those counted."
)
BAR = "Sure, assumed, possible"
LEFT_OUT = "Left out"
SLIDERS = "Sliders run from 0 to 100; shares are what they come to and add up to 100 %."
ADDS_UP = "Points by criterion. Each column adds up to the score."
GAPS = (
    "A criterion without a rating can turn out anywhere on its scale. Ask the vendor, or look for a source."
)
ALL_RATED = "every criterion that weighs has a rating"
GRADES = (
    "Reliability runs from A (reliable) to F (cannot be judged), the grade of a claim from 1 (confirmed) to "
    "6 (cannot be judged)."
)
NO_CLAIM = "No rating rests on a claim."
NO_MUST = "No must-have was set."
NONE_LEFT_OUT = "No vendor was left out."
RECOMPUTE = (
    "The ranking can be recomputed from the catalog by this command, with this file as FILE. What people "
    "decided cannot: the check compares it with the machine-readable record in this file, and says so. The "
    "link, put after the dashboard's address, shows the same view."
)
COMMAND = "python -m shortlist verify FILE"


def whom(question: Question, catalog: Catalog) -> str:
    """Who can answer a question."""
    return WHOM.get(question.whom) or by_id(catalog.vendors)[question.vendor].name


def to_send(more: int) -> str:
    """Where the questions stand in full, and how many more there are."""
    rest = {0: "", 1: ", with one more whose answer could change the first place"}.get(
        more, f", with {more} more whose answer could change the first place"
    )
    return f"They stand in annex D as they can be sent{rest}."


def elsewhere(more: int) -> str:
    """That the machine-readable record holds questions that the annex does not."""
    return f"{more} more, less telling, stand in the machine-readable record in this file."


def weighed(shares: Sequence[tuple[str, str, float]]) -> str:
    """Which groups weigh most, in a sentence; `shares` are name, share as written and share of each group."""
    found = sorted((share for share in shares if share[2] > 0), key=lambda share: -share[2])
    (name, most, _), *rest = found
    if not rest:
        return f"{name} alone weighs anything."
    alike = [name for name, _, part in found if part == found[0][2]]
    if len(alike) == len(found):
        return f"{listed(alike)} weigh the same: {most} of the whole each."
    others = listed([f"{name} {written}" for name, written, _ in rest])
    return f"{name} weighs most, {most} of the whole; then {others}."
