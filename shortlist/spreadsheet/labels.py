"""Labels and short sentences of the import on the catalog page."""

IMPORT = "Import a spreadsheet"
IMPORT_HELP = "This is what was found in it. Change what is wrong; every value keeps the name of its cell."
PASTE = "Or paste cells from a spreadsheet"
PASTE_LABEL = "Cells with vendors and criteria"
PASTE_HELP = "Mark the table in your spreadsheet, copy it, and paste it here."
TITLE, QUESTION, SINCE = "What it is about", "Question", "Values hold from"
SHEET, ENCODING, DELIMITER = "Sheet", "Encoding", "Cells are parted by"
DECIMAL = "Decimal mark"
MARKS = {"": "As each criterion shows it", ",": "Comma, as in 5,9", ".": "Point, as in 5.9"}
VENDORS = "Vendors are"
LINES = {"rows": "Rows", "columns": "Columns"}
CRITERIA_IN, NAMES_IN, LEAVE_OUT = "Criteria are named in", "Vendors are named in", "Not vendors"
CRITERIA = "What the criteria mean"
CRITERIA_HELP = (
    "Look first which way is better: that is a guess by the name. Scales are those of the values, rounded "
    "outwards: widen them where better or worse is possible. Write numbers with a point."
)
COLUMNS = {
    **{"name": "Criterion", "kind": "Read as", "better": "Better", "lowest": "Lowest", "highest": "Highest"},
    **{"unit": "Unit", "group": "Group", "weight": "Weight"},
}
LEVELS = "Levels, the worst first"
ORDERED = "This order is right"
TOWARDS = "Moves it one place towards the worst"
UNFIT = "It cannot be used yet. These cells and answers are in the way:"
USE = "Use this catalog"
TAKE = "Download as TOML"
ANSWERS = "Download the answers, to repeat it"
ANSWERS_FILE = "answers.toml"


def line(name: str, cells: list[str]) -> str:
    """A row or a column to choose, with the beginning of what stands in it."""
    kind = "Row" if name.isdecimal() else "Column"
    return f"{kind} {name}: {', '.join(cells)}"


def levels(criterion: str) -> str:
    """The heading of a criterion's levels."""
    return f"{criterion}: {LEVELS[0].lower()}{LEVELS[1:]}"


def towards(level: str) -> str:
    """The button that moves a level."""
    return f"← {level}"
