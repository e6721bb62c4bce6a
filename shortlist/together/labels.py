"""What stands on the page of several views: titles, notes, columns, and what a view has otherwise."""

TOGETHER_PAGE = "Together"
MOST_VIEWS = 30
MINE, THIS, VENDOR = "Mine", "This decision", "Vendor"
PROFILES, PEOPLE = "Kinds of buyer", "People"
WORST = "Behind at worst"
WORST_HELP = "How many points the vendor is behind the best, in the view in which it is furthest behind."
TABLE = "Rank and chance of first of every vendor in every view"
LEFT_OUT = "out"
CHANCE = "{} %"
TABLE_NOTE = (
    "The rank, and in how many of 100 plausible cases the vendor is first; first places are tinted deepest."
)

FIRSTS, LIVE_WITH, SURE, QUARREL = (
    "Who comes first for whom",
    "Whom everybody could live with",
    "Who beats whom in every view and in every compromise",
    "What the quarrel is about",
)
SURE_NOTE = (
    "With every open rating at its worst for the one and at its best for the other. A compromise is any "
    "mix of the views: it adds up their points in any proportion, so a lead is never below the least of the "
    "views."
)
NOBODY_SURE = "Nobody is sure to be ahead of another in every view: what is not known could undo it in one."
ALONE = "With one view there is nothing to compare: paste a colleague’s link, or another kind of buyer’s."
MIDDLE = "A proposal to try"
MIDDLE_NOTE = (
    "The mean of the weights, as near as sliders come. Nobody holds it: it is a start for talking, no result."
)
TRY = "Set my sliders to the mean"
CONCORDANCE = "How alike the orders are (Kendall’s W)"
TOO_FEW = "From three views and three vendors on it is said how alike the orders are."
FOLD = "For analysts"

ADD = "Add colleagues’ views"
LINKS = "Their links, one a line; a name and a colon may stand before each"
LINKS_EXAMPLE = "Anna: https://…?profile=…"
RECORDS = "Or their decision records (HTML, DOCX, JSON), or a file of views"
TAKE, COUNT_MINE = "Add", "Count my own sliders as a view"
NOTHING_GIVEN = "Nothing was given: paste a link or choose a file."
LEFT_ASIDE = "A view cannot be read and is left aside."
LOAD_FILE = "The views of this link are too long for it. Load the file of views that came with it."
TOO_MANY = f"There are more than {MOST_VIEWS} views; leave some out."
PAGE_LINK = "A link to this page with all of its views"
CSV, VIEWS_FILE = "Download this table (CSV)", "Download the views"
TOO_LONG = (
    "So many views are longer than a link can be. Take them away as a file: it can be loaded here again."
)

ASK_VIEWS = "Ask for views"
ASK_NOTE = (
    "Send this link to colleagues. It asks for their weights under your date, kind of buyer and must-haves; "
    "it hides who the vendors are until they have given them. What they send back can be added here."
)
ASKED = "You are asked for your priorities"
ASKED_NOTE = (
    "Set the sliders to what counts for you. Until you have, nobody tells you who the vendors are: they are "
    "called A, B, C and so on, in an order of their own."
)
ASKED_HOW = "Then press the button. It shows the names, and a link to send back that says they came after."
GIVEN = "These are my weights: show the names"
UNTOUCHED = "No slider has been moved yet."
STILL_BLIND = "Your weights were given before the vendors’ names were shown."
CHANGED_SINCE = "Your weights were given before the vendors’ names were shown, and have been changed since."
SEND_BACK = "Send this link back:"
ASKED_ELSEWHERE = "Your weights are asked for before you see who the vendors are. Give them first."
GIVE = "Give my weights"

ANOTHER_CATALOG = (
    "belongs to another catalog and weighs nothing that this one has; ask for a link to this catalog"
)
CORRECT = "; ask for the link as it was copied"
NOTHING_WEIGHS = "all its weights are zero, so it ranks nobody; ask for a link with a weight"
OTHER_EDITION = "another edition of the catalog"
OTHER_BUYER = "another kind of buyer, whose ratings may be others"
OTHER_DATE = "another date"
OTHER_MUSTS = "other must-haves"
OTHER_ATTITUDE = "another attitude to the unknown"
OTHER_ASSUMPTIONS = "things taken for known, which do not count here"


def colleague(number: int) -> str:
    """What a view is called that has no name."""
    return f"Colleague {number}"


def leave_out(name: str) -> str:
    """What leaves a view out."""
    return f"Leave out {name}"


def more(count: int) -> str:
    """How many vendors are not in sight."""
    return f"{count} more vendors are in the CSV."


def gone(count: int) -> str:
    """That an older edition weighed what this one does not have."""
    return f"{count} weight{'s' * (count > 1)} on what this edition does not have"


def come(count: int) -> str:
    """That an older edition did not weigh what this one has."""
    return f"no weight on {count} groups or criteria of this edition, which stand as the kind of buyer does"
