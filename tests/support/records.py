"""The blocks of a decision record, to be asked for by their kind."""

from typing import TypeVar

from shortlist.files.record.blocks import Block, Cell, Content, Paragraph, Section

Kind = TypeVar("Kind", bound=Block)


def of(kind: type[Kind], part: Section) -> list[Kind]:
    """The blocks of a kind in a part of the record."""
    return [block for block in part.blocks if isinstance(block, kind)]


def texts(part: Section) -> list[str]:
    """Its paragraphs."""
    return [block.text for block in of(Paragraph, part)]


def told(cell: Content) -> str:
    """What a cell of a table says first."""
    return cell if isinstance(cell, str) else cell.text if isinstance(cell, Cell) else cell.words
