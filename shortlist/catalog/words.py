"""Words about a catalog of the user's own: uploading, editing, using and leaving it."""

from collections.abc import Sized

from shortlist.catalog.draft import Draft
from shortlist.catalog.records import Catalog
from shortlist.figures import day

CATALOG_PAGE = "Catalog"
WHAT_IT_IS = (
    "A catalog is one question and all that is known about its answers: the vendors, the criteria to judge "
    "them by, the kinds of buyer, and the sources that every rating rests on. Another catalog asks another "
    "question."
)
FORMAT = "How a catalog is written"
VENDOR, OWNER, COUNTRY, DEPLOYMENT = "Vendor", "Owner", "Country", "Deployment"
RATINGS, ABOUT, IN_USE_SHORT = "Ratings", "What it is", "in use now"
GROUP, CRITERION, LEVEL, WORTH = "Group", "Criterion", "Level, from worst to best", "Worth"
BUYER, PUBLISHED, PUBLISHER, TITLE = "Kind of buyer", "Published", "Publisher", "Title"
LANGUAGE, RELIABILITY, CLAIMS, ADDRESS = "Language", "Reliability", "Claims", "Address"
UPLOAD = "Your own catalog (TOML), a spreadsheet (CSV, XLSX, ODS), or answers that came back; at most 4 MB"
UPLOAD_HELP = "A valid one is in use at once, for you alone. It is kept in this browser, not on the server."
UNFIT = "It cannot be used yet. Fix what is listed here."
IN_USE_NOW = "It is in use on every page."
LEAVE = "Back to the catalog of this server"
OPEN_CATALOG = "Load that catalog"
EDIT = "Edit as tables"
EDIT_HELP = (
    "Change cells, add rows at the end, tick rows to remove them. Comments and order in the file stay. "
    "An id that is left empty is made from the name."
)
EDIT_UNFIT = "With these changes the catalog cannot be used. Fix what is listed here."
EDIT_LARGE = "This catalog is too large to be edited as tables here: edit the file and upload it again."
NO_CHANGES = "Nothing has been changed yet."
USE_CHANGES = "Use the changed catalog on every page"
TAKE = "Download as TOML"
NOT_VALID = "not valid yet"
TAKE_OWN, TAKE_FAULTY = "Download it", f"Download it ({NOT_VALID})"
TAKE_FAULTY_TOML = f"Download as TOML ({NOT_VALID})"
FIX, PUT_ASIDE = "Fix it", "Put it aside"
LISTED = "What is wrong with it is listed below."
FIX_FIELD, FIX_DONE = "Its text", "Check it, and use it if it is valid"
FIX_DONE_HELP = "It is checked whenever you leave the field."
FIX_ELSEWHERE = "It is too large, or no text, to be fixed here: fix the file and upload it again."
FIX_HELP = "Or fix the file and upload it again."
LOST = "The draft could not be read: what this browser keeps of it is damaged."
NOT_KEPT = "It is kept for this session only: download it to keep it."
START = "To start from"
TEMPLATE = "Blank template"
TABLES = {
    **{"ratings": "Ratings", "vendors": "Vendors", "criteria": "Criteria", "groups": "Groups"},
    **{"profiles": "Kinds of buyer", "weights": "Weights", "sources": "Sources", "claims": "Claims"},
}
ALL_COLUMNS = "Show empty columns"
ALL_COLUMNS_HELP = (
    "Columns that are empty everywhere are left out. Use or undo your changes before you switch."
)
WEIGHED = {"group": "groups", "criterion": "criteria"}
WEIGHED_COLUMNS = {"profile": "Kind of buyer", "kind": "What is weighed", "id": "Name"}
COLUMNS = {
    **{"id": "Id", "since": "In force from", "low": "At least", "high": "At most"},
    **{
        "whom": "Whom to ask",
        "text": "What to ask",
        "incumbent": "In use now",
        "date_inferred": "Date inferred",
        "profile": "Kind of buyer",
    },
}
SHORT = 12


def summary(catalog: Catalog) -> str:
    """What a catalog is about, and how large it is."""
    counts = (
        f"{_count(catalog.vendors, 'vendor', 'vendors')}, "
        f"{_count(catalog.criteria, 'criterion', 'criteria')}, "
        f"{_count(catalog.profiles, 'kind of buyer', 'kinds of buyer')}, "
        f"{_count(catalog.sources, 'source', 'sources')} and {_count(catalog.claims, 'claim', 'claims')}"
    )
    return f"{catalog.title}: {counts}, as of {day(catalog.as_of)}. Digest {catalog.digest[:SHORT]}…"


def _count(records: Sized, one: str, more: str) -> str:
    return f"{len(records)} {one if len(records) == 1 else more}"


def held(catalog: Catalog) -> dict[str, str]:
    """The titles of what a catalog holds, by kind."""
    return {
        "vendors": f"Vendors: {len(catalog.vendors)}",
        "criteria": f"Criteria and their levels: {len(catalog.criteria)}",
        "profiles": f"Kinds of buyer: {len(catalog.profiles)}",
        "sources": f"Sources: {len(catalog.sources)}",
    }


def in_use(catalog: Catalog) -> str:
    """The notice that a catalog of the user's own is shown."""
    return f"Your own catalog is in use, for you alone: {catalog.title}"


def not_valid(draft: Draft) -> str:
    """The notice that there is a draft that cannot be used yet."""
    named = "" if draft.title == draft.name else f" ({draft.name})"
    return f"Your draft is {NOT_VALID}, so it is not in use: {draft.title}{named}"


def not_valid_file(name: str) -> str:
    """What the file of a draft that is not valid is called."""
    stem, dot, kind = name.rpartition(".")
    return f"{stem} ({NOT_VALID}).{kind}" if dot and stem else f"{name} ({NOT_VALID}).toml"


def asked(digest: str) -> str:
    """What to do about a link that was made under another catalog."""
    return (
        f"This link was made under another catalog (digest {digest[:SHORT]}…), so the view is not as it was "
        "linked. If you have that catalog, load it: the view then opens as linked."
    )


def example(catalog: Catalog) -> str:
    """The label of an example's download."""
    return f"Example: {catalog.title}"


def column(name: str) -> str:
    """The heading of a column of the editor."""
    return COLUMNS.get(name, name.replace("_", " ").capitalize())
