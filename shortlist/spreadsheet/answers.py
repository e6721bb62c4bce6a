"""What is found in a spreadsheet and asked about it: the same in a file as on the page."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

import tomli
from pydantic import Field, Strict, ValidationError

from shortlist.catalog import Record, Text
from shortlist.catalog.faults import finding
from shortlist.catalog.fields import Texts
from shortlist.figures import digits
from shortlist.spreadsheet.sheets import SheetError

Kind: TypeAlias = Literal["numbers", "words", "left out"]
Better: TypeAlias = Literal["higher", "lower"]
NUMBERS: Literal["numbers"] = "numbers"
WORDS: Literal["words"] = "words"
ASIDE: Literal["left out"] = "left out"
HIGHER: Literal["higher"] = "higher"
LOWER: Literal["lower"] = "lower"
GROUP = "All criteria"
WEIGHT = 50
ABOUT = {
    "title": "what the comparison is about",
    "question": "what a reader wants answered",
    "date": "the day from which the values hold",
    "sheet": "the sheet with the table",
    "encoding": "of a text file",
    "delimiter": "of a text file: tab, semicolon, comma or bar",
    "vendors": "rows or columns",
    "criteria_in": "the row (as 1) or the column (as A) in which the criteria are named",
    "names_in": "the column or the row in which the vendors are named",
    "decimal": 'the decimal mark, "." or ","; "" takes that which each criterion shows',
    "leave_out": "vendors that are none, such as a row of totals",
    "kind": "numbers, words or left out",
    "better": "higher or lower",
    "lowest": "the ends of the scale; no value may lie beyond",
    "levels": "the worst first",
    "weight": "0 to 100",
}


class Measure(Record):
    """A criterion as it is to be read: numbers on a scale, or words that are levels, the worst first."""

    name: Text
    kind: Kind
    better: Better = HIGHER
    lowest: float | None = None
    highest: float | None = None
    unit: str = ""
    levels: Texts = ()
    group: Text = GROUP
    weight: Annotated[int, Field(ge=0, le=100)] = WEIGHT


class Answers(Record):
    """How a spreadsheet is to be read, and what its criteria mean."""

    title: Text
    question: Text
    date: date
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    vendors: Literal["rows", "columns"] = "rows"
    criteria_in: Annotated[str, Field(pattern="^([1-9][0-9]{0,6}|[A-Za-z]{1,3})$")] = "1"
    names_in: Annotated[str, Field(pattern="^([1-9][0-9]{0,6}|[A-Za-z]{1,3})$")] = "A"
    decimal: Literal["", ".", ","] = ""
    leave_out: Texts = ()
    criteria: Annotated[tuple[Measure, ...], Strict(False)] = ()


def read(name: str, content: bytes) -> Answers:
    """The answers in a file. SheetError with everything that is wrong with it."""
    try:
        tables: dict[str, Any] = tomli.loads(content.decode("utf-8-sig"))
        return Answers.model_validate(tables)
    except (UnicodeDecodeError, tomli.TOMLDecodeError, RecursionError) as fault:
        raise SheetError.of(name, f"is no file of answers: {fault}", "correct it there") from None
    except ValidationError as fault:
        found = [finding(error, tables) for error in fault.errors(include_url=False)]
        raise SheetError.bounded(found, name) from None


def written(answers: Answers) -> str:
    """The answers as a file to change: each key with a word about it."""
    values = answers.model_dump(exclude={"criteria"})
    lines = [
        "# How the spreadsheet is read: change what is wrong, and import it again with these answers.",
        "",
    ]
    lines += _lines(values)
    for measure in answers.criteria:
        lines += ["", "[[criteria]]", *_lines(_used(measure))]
    return "\n".join([*lines, ""])


def _used(measure: Measure) -> dict[str, Any]:
    """What is asked of a criterion of its kind."""
    scale = {"better", "lowest", "highest", "unit"} if measure.kind == NUMBERS else set[str]()
    steps = {"levels"} if measure.kind == WORDS else set[str]()
    weighed = {"group", "weight"} if measure.kind != ASIDE else set[str]()
    kept = {"name", "kind"} | scale | steps | weighed
    return {key: value for key, value in measure.model_dump().items() if key in kept and value is not None}


def _lines(values: Mapping[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        about = f"  # {ABOUT[key]}" if key in ABOUT else ""
        yield f"{key} = {toml(value)}{about}"


def toml(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return digits(value)
    if isinstance(value, Iterable):
        return f"[{', '.join(map(toml, value))}]"
    return str(value)
