"""Catalog text in documents of XML: what XML cannot hold is shown as a mark in its place."""

import re

REPLACED = "\ufffd"
# Control characters, lone halves of pairs and two that are no characters (XML 1.0, section 2.2).
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def line(text: str) -> str:
    """A text as one line that a document can hold."""
    return _FORBIDDEN.sub(REPLACED, " ".join(text.split()))
