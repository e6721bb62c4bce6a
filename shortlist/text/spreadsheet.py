"""Text in a spreadsheet's cell: never a formula."""

import re

# A spreadsheet may split a cell at any of these, whatever the file's own separator is.
_STARTS = r"(^|[,;\t|\r\n])"
_FORMULA = r"""["'\s]*[=+\-@＝＋－＠\t\r]"""
_UNSAFE = re.compile(f"{_STARTS}(?={_FORMULA})")
_NEUTRAL = re.compile(f"{_STARTS}'(?={_FORMULA})")


def neutral(text: str) -> str:
    """A text in which no spreadsheet sees a formula, wherever it splits it; `original` undoes it."""
    return _UNSAFE.sub(r"\1'", text)


def original(cell: str) -> str:
    """The text that `neutral` made a cell of."""
    return _NEUTRAL.sub(r"\1", cell)
