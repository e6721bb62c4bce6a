"""Words of the line of choices: what was chosen, what else there is, and what can be taken away."""

from shortlist.catalog import Criterion
from shortlist.decision import ANY
from shortlist.figures import amount, equal_steps, numeral
from shortlist.ranking.effects import Effect

PROFILE = "Kind of buyer"
DATE = "As known on"
DATE_HELP = "Only what had been published by this day counts."
MUSTS, DONE = "Must-haves", "Done"
CHANGE_DAYS = "Days on which a rating changed"
NO_CHANGE_DAY = "Choose one of them"
DOWNLOADS = {
    "ranking.csv": "Download CSV",
    "ranking.xlsx": "Download spreadsheet",
    "report.html": "Download decision record",
    "report.docx": "Download record as DOCX",
    "ranking.json": "Download JSON",
}
SHARE = "Share and files"
STEPS = 4
NOTE = "Note the decision for the record"
NOTE_DECIDED, NOTE_BY, NOTE_GROUNDS, NOTE_DISSENT = "Decided", "By whom", "On which grounds", "Dissent"
NOTE_OFFER = "What was decided: choose, or write below"
NOTE_HELP = "It goes into record and JSON, never into the link, and is kept until you close this window."
CHECK, CHECK_FILE, CHECKING = "Check a record", "A decision record or its JSON", "Checking the record …"
CHECK_HELP = "It is computed again from the catalog in use, and held against the file. Nothing of it is kept."
CHECKED = {
    "identical": "Identical: the file is what its decision and this catalog give.",
    "differs": "It differs from what its decision and this catalog give:",
    "cannot be compared": "It cannot be compared:",
}
NO_RECORD = "This file is no record that can be checked."
SHARE_HELP = (
    "This link shows the same view to people who can open this server, even after defaults have changed."
)
SHARE_OWN = (
    "It asks for your own catalog, which is on no server: send the file along, and let them load it first."
)
SHARE_FILE = "Download your catalog"


def steps(criterion: Criterion, least: float | None) -> list[float]:
    """The levels that a must-have can demand, the one in force among them."""
    if criterion.levels:
        return [float(level) for level in range(1, len(criterion.levels))]
    found = {*equal_steps(criterion.worst, criterion.best, STEPS), *(() if least is None else (least,))}
    return sorted(found, reverse=criterion.best < criterion.worst)


def least(criterion: Criterion, spelled: str) -> str:
    """A must-have's level in words."""
    if spelled == ANY:
        return "Anything"
    if criterion.levels:
        rest = "" if int(spelled) == len(criterion.levels) - 1 else ", or better"
        return f"{criterion.levels[int(spelled)]}{rest}"
    assert criterion.scale
    bound = "At least" if criterion.best > criterion.worst else "At most"
    return f"{bound} {amount(float(spelled), criterion.scale.unit)}"


def musts_title(count: int) -> str:
    """How many must-haves there are, as the line of choices says it."""
    return f"{count} must-have{'s' * (count > 1)}" if count else "No must-haves"


def refused_day(text: str) -> str:
    """Why a day was not taken, and how it is written."""
    return f"“{text.strip()}” is not taken: write a day such as 8 April 2021 or 2021-04-08. The day stays."


def moved_from(name: str, start: int) -> str:
    """The name of a slider that stands elsewhere than the kind of buyer starts it."""
    return f"{name} · profile {start}"


def weighed(criterion: Criterion) -> str:
    """What the weight of a criterion counts for: from its worst level to its best."""
    if criterion.levels:
        return f"From “{criterion.levels[0]}” to “{criterion.levels[-1]}”."
    assert criterion.scale
    return f"From {numeral(criterion.worst)} to {amount(criterion.best, criterion.scale.unit)}."


def effect(found: Effect) -> str:
    """What a must-have would do, such as “5 stay, 1 not known, 1 goes”."""
    stay, unknown, go = found
    return f"{stay} stay{'s' * (stay == 1)}, {unknown} not known, {go} go{'es' * (go == 1)}"


def effect_of_all(count: int, found: Effect) -> str:
    """What all must-haves do together."""
    if not count:
        return f"Nothing is demanded: all {sum(found)} vendors stay."
    return f"Of {sum(found)} vendors with {musts_title(count)}: {effect(found)}."
