"""The words used on screen, and what each means: one entry a word, under the word as it stands there."""

from collections.abc import Mapping

from shortlist.evidence.labels import CLAIM, CRITERION, SOURCE
from shortlist.ranking.choice_words import DATE
from shortlist.ranking.words import COVERAGE, FIRST_HEADING, OUTSIDE, POINTS_HEADING, UNKNOWN, VENDOR
from shortlist.robustness import labels
from shortlist.robustness.verdict import LIKELY, SURE, Verdict
from shortlist.together import labels as together
from shortlist.ui.board.words import LABELS

GLOSSARY_TITLE = "The words used on screen"
ENOUGH, MANY = (f"{round(100 * part)} of 100 plausible cases" for part in (SURE, LIKELY))
GLOSSARY: Mapping[str, str] = {
    VENDOR: "One of the alternatives to choose from.",
    CRITERION: "One thing to judge vendors by, with its levels or a scale of numbers.",
    "Level": "A step on a criterion, in words; the first is the worst, the last the best.",
    "Rating": "What is held of a vendor on a criterion: one level, or several that are still possible.",
    "Weight": "How much a group or a criterion counts, as a share of the whole.",
    CLAIM: "One statement of one source, with its grade; ratings rest on claims.",
    SOURCE: "Where claims were published.",
    "One origin": "A single origin: all that a rating rests on comes from one source, however often told.",
    "Contradiction": "Two claims that cannot both be true.",
    DATE: "The day whose knowledge counts: nothing published later is used.",
    UNKNOWN: "What an open rating is taken to be worth now, from its worst (0 %) to its best.",
    POINTS_HEADING: LABELS["points_help"],
    LABELS["bar"]: "The points that a vendor has even if everything open turns out worst.",
    LABELS["assumed"]: "Assumed points: what the attitude to the unknown adds to the sure ones.",
    LABELS["possible"]: "Possible points: those that a vendor has if everything open turns out best.",
    COVERAGE: LABELS["known_help"],
    "Not known": "No rating is in force: anything on the scale is possible.",
    "Must-have": "A level that a vendor has to reach, whatever its points; open where it is not known.",
    OUTSIDE: "Not in the ranking: a must-have is missed, or is open and you leave such vendors out.",
    "Plausible case": labels.CASE,
    "Chance of first": LABELS["first_help"],
    FIRST_HEADING: "The chance of first, as a column.",
    LABELS["equal"]: LABELS["equal_help"],
    labels.STEPS[Verdict.OPEN]: f"No vendor alone is first in clearly more than {MANY}.",
    labels.STEPS[
        Verdict.LEANING
    ]: f"One vendor alone is first in clearly more than {MANY}, but that is not settled.",
    labels.STEPS[
        Verdict.SETTLED
    ]: f"One vendor alone is first in at least {ENOUGH}; no single answer changes that.",
    "Choice": "An answer to which of two made-up offers you would rather have; weights follow from choices.",
    "View": "A decision with a name: that of a kind of buyer, yours, or a colleague’s.",
    together.WORST: together.WORST_HELP,
    "Compromise": "A mix of several views: their points added up in any proportion.",
    "In use now": "The vendor that you have today.",
}
