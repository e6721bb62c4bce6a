"""Where a name from right to left would reorder what stands beside it in a line."""

import re
from unicodedata import bidirectional

_KEPT = re.compile("\u2068[^\u2069]*\u2069")
ARABIC = "شركة الاتصالات 3"
RIGHT, LEFT = ("R", "AL"), ("L", "EN")


def runs_right(text: str) -> bool:
    """Whether something in a text runs from right to left."""
    return any(bidirectional(sign) in RIGHT for sign in text)


def is_astray(text: str) -> bool:
    """Whether one of its lines mixes directions without keeping such names to their place."""
    lines = (_KEPT.sub("", line) for line in text.splitlines())
    return any(runs_right(line) and any(bidirectional(sign) in LEFT for sign in line) for line in lines)
