"""Text that runs from right to left, within lines that run from left to right."""

import re
from html import escape

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RUN = re.compile(rf"\u2068[^\u2069]*\u2069|([{_RIGHT}](?:[^\w\u2068\n\r]*[{_RIGHT}])*)")


def isolated(text: str) -> str:
    """A line in which no word from right to left reorders the figures and signs that follow it.

    What is isolated already stays as it is.
    """
    return text if text.isascii() else _RUN.sub(_isolate, text)


def _isolate(found: re.Match[str]) -> str:
    return f"\u2068{found[1]}\u2069" if found[1] else found[0]


def shown(text: str) -> str:
    """A line as HTML, likewise."""
    return escape(isolated(text))
