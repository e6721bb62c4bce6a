"""The columns of the tables that are edited: which key of a record stands in each, and how."""

from dataclasses import dataclass

GROUPS, CRITERIA, PROFILES, WEIGHTS = "groups", "criteria", "profiles", "weights"
VENDORS, RATINGS, SOURCES, CLAIMS = "vendors", "ratings", "sources", "claims"
RECORDS = (GROUPS, CRITERIA, PROFILES, VENDORS, SOURCES, CLAIMS)
BAR, COMMA = " | ", ", "


@dataclass(frozen=True)
class Column:
    """A column of a table: the key of its cell in a record, what separates a list in it, and of what.

    `names` is the table whose records it names by their ids, if it does.
    """

    name: str
    separator: str = ""
    inside: str = ""
    numbers: bool = False
    names: str = ""


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(map(Column, names))


COLUMNS = {
    GROUPS: _texts("id", "name", "description"),
    CRITERIA: (
        *(Column("id"), Column("group", names=GROUPS), Column("name"), Column("question")),
        *(Column("whom", inside="ask"), Column("text", inside="ask")),
        *(Column("levels", BAR), Column("points", COMMA, numbers=True)),
        *(Column("worst", inside="scale"), Column("best", inside="scale"), Column("unit", inside="scale")),
    ),
    PROFILES: _texts("id", "name", "buyers", "description", "stale_years"),
    VENDORS: (
        *(Column("id"), Column("name"), Column("aliases", COMMA), Column("owner"), Column("country")),
        *(Column("deployment", COMMA), Column("classes", COMMA), Column("incumbent"), Column("summary")),
    ),
    RATINGS: (
        *(Column("criterion", names=CRITERIA), Column("since"), Column("low"), Column("high")),
        *(Column("claims", COMMA), Column("judgement"), Column("note"), Column("buyers", COMMA)),
    ),
    SOURCES: (
        *_texts("id", "publisher", "title", "url", "published", "language", "reliability"),
        *_texts("relays", "seed", "note", "date_inferred"),
    ),
    CLAIMS: (
        *(Column("id"), Column("source", names=SOURCES), Column("locator"), Column("event")),
        *(Column("speaker"), Column("about", COMMA), Column("criterion", names=CRITERIA)),
        *_texts("bearing", "credibility", "text", "grading"),
        *(Column(name, COMMA) for name in ("echo_of", "contradicts", "supersedes")),
    ),
}
