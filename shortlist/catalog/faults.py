"""What pydantic finds wrong with a record, in plain words."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

from shortlist.catalog.criterion import Ask, Scale
from shortlist.catalog.fields import ID_FORM, PUBLISHED_FORM, Record
from shortlist.catalog.findings import Finding, label, shown
from shortlist.catalog.records import Catalog, End, Rating
from shortlist.catalog.validation import KINDS

# By type of error: what is wrong, and the mend; both may name limits of the error.
WORDS = {
    "missing": ("is missing", "add it"),
    "extra_forbidden": ("is not a key of this table", "remove it or correct its spelling"),
    "string_type": ("is not a text", "put it in quotes"),
    "int_type": ("is not a whole number", "write a whole number without quotes"),
    "float_type": ("is not a number", "write a number without quotes"),
    "bool_type": ("is neither true nor false", "write true or false without quotes"),
    "date_type": ("is not a date", "write it as 2021-04-08, without quotes"),
    "tuple_type": ("is not a list", "put it in square brackets"),
    "dict_type": ("is not a table", "write it as a table"),
    "model_type": ("is not a table", "write it as a table"),
    "model_attributes_type": ("is not a table", "write it as a table"),
    "finite_number": ("is not a finite number", "write a finite number"),
    "string_too_short": ("is empty", "write a text or remove the key"),
    "string_too_long": ("is longer than {max_length} characters", "shorten it"),
    "too_short": ("holds fewer than {min_length}", "add what is missing"),
    "greater_than_equal": ("is below {ge}", "raise it"),
    "less_than_equal": ("is above {le}", "lower it"),
    "literal_error": ("is not one of {expected}", "write one of these"),
    "scale_width": ("has `worst` and `best` equal or too far apart", "correct one of them"),
    "one_scale": ("has both `levels` and `scale`, or neither", "give one of them"),
    "ask_nobody": (
        "leaves no place for the vendor's name",
        "write {{vendor}} in its `text` where the name goes",
    ),
    "ask_braces": (
        "holds a brace other than those of {{vendor}}",
        "remove it from its `text`; {{vendor}} is the only place for a name",
    ),
    "points_scale": ("has `points` beside a `scale`", "remove them; they are for `levels`"),
    "points_count": ("has {points} `points` for {levels} `levels`", "give one for each level, worst first"),
    "points_ends": ("has `points` that do not run from 0 to 100", "give the worst level 0 and the best 100"),
    "points_order": (
        "has `points` that do not rise from each level to the next",
        "put them in rising order, each once",
    ),
}
FORM_KIND = "string_pattern_mismatch"
FORMS = {
    ID_FORM: "begin with a small letter a–z, then use only small letters, digits, _ and -",
    PUBLISHED_FORM: "write a year, a month or a day: 2021, 2021-04 or 2021-04-08",
}


def finding(error: ErrorDetails, data: dict[str, Any]) -> Finding:
    """An error of pydantic as a finding that names the record by its id where it has one."""
    fault, mend = _words(error)
    subject = _subject(error["loc"])
    place = _record(error["loc"], data)
    words = f"{subject} {fault}" if subject else fault
    wrong = str(error["loc"][-1]) if error["type"] == "extra_forbidden" else ""
    return Finding(place, words, mend, rule=rule(error["type"]), wrong=wrong, among=_keys(error["loc"]))


def _keys(loc: tuple[int | str, ...]) -> Mapping[str, object]:
    """The keys of the table that an error is in."""
    kinds: dict[str, type[Record]] = {**KINDS, "ratings": Rating, "ask": Ask, "scale": Scale, "end": End}
    name = next((step for step in reversed(loc[:-1]) if isinstance(step, str)), "")
    return kinds.get(name, Catalog).model_fields


def rule(kind: str) -> str:
    """The name of the rule that an error of pydantic breaks, by its type."""
    return f"record-{kind.replace('_', '-')}"


def _record(loc: tuple[int | str, ...], data: Any) -> str:
    names, value = list[str](), data
    for depth, step in enumerate(loc):
        if isinstance(step, int):
            value = value[step]
            names.append(label(str(loc[depth - 1]), value, step + 1))
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return ", ".join(names) or "catalog"


def _subject(loc: tuple[int | str, ...]) -> str:
    """The key that an error is about; none if it is about the whole record."""
    if loc[-1] == "[key]":
        return f"a key of `{shown(str(loc[-3]))}`"
    return "" if isinstance(loc[-1], int) else f"`{shown(loc[-1])}`"


def _words(error: ErrorDetails) -> tuple[str, str]:
    if error["type"] == FORM_KIND:
        return f"is `{shown(error['input'])}`, which is not in the right form", FORMS[error["ctx"]["pattern"]]
    fault, mend = WORDS.get(error["type"], (f"is unfit ({error['msg']})", "correct it"))
    limits = error.get("ctx", {})
    return fault.format(**limits), mend.format(**limits)
