"""Text that runs from right to left, within lines that run from left to right."""

import re
from html import escape

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RUN = re.compile(rf"[{_RIGHT}](?:[^\w]*[{_RIGHT}])*")


def isolated(text: str) -> str:
    """A line in which no word from right to left reorders the figures and signs that follow it."""
    return text if text.isascii() else _RUN.sub("\u2068\\g<0>\u2069", text)


def shown(text: str) -> str:
    """A line as HTML, likewise."""
    return escape(isolated(text))
