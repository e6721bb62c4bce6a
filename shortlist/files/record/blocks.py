"""What a decision record is made of, whichever file it becomes: sections of blocks of plain text."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from shortlist.files.record.bars import Bar


@dataclass(frozen=True)
class Title:
    """A heading inside a section."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `lead` is the answer, `quiet` explains, `code` is to be copied."""

    text: str
    kind: Literal["plain", "lead", "quiet", "code"] = "plain"


@dataclass(frozen=True)
class Points:
    """Sentences, a point each."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Pairs of a label and what holds; those of `codes` are to be copied."""

    pairs: tuple[tuple[str, str], ...]
    codes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Blanks:
    """Lines to write on by hand, each with its label; `lines` of them one below the other."""

    labels: tuple[str, ...]
    lines: int = 1


@dataclass(frozen=True)
class Legend:
    """What the inks of the bars stand for."""

    inks: tuple[tuple[str, str], ...]
    rest: str


@dataclass(frozen=True)
class Head:
    """The heading of a column: whether figures stand below it, and how wide it is, as a share."""

    text: str
    width: int
    is_number: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell; below its text what is said more quietly, and the claims that it refers to."""

    text: str
    quiet: str = ""
    claims: tuple[str, ...] = ()
    is_unknown: bool = False


Content: TypeAlias = str | Cell | Bar


@dataclass(frozen=True)
class Row:
    """A row of a table; `claim` is the id that others refer to it by."""

    cells: tuple[Content, ...]
    kind: Literal["plain", "group", "within", "total"] = "plain"
    claim: str = ""


@dataclass(frozen=True)
class Table:
    """A table whose heads stand again on each page; `head` is the column that names its rows."""

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    head: int = 0


Block: TypeAlias = Title | Paragraph | Points | Facts | Blanks | Legend | Table


@dataclass(frozen=True)
class Section:
    """A part of the record with its heading and the name by which it can be linked to."""

    name: str
    title: str
    blocks: tuple[Block, ...]
