"""Catalog text where Streamlit expects Markdown: every sign stands for itself."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# Addresses, e-mails, emoji and icon names are found after the escapes are gone; a word joiner,
# which has no width, keeps them apart.
_FOUND_LATER = re.compile(r"(?<=:)(?=\S)|(?<=www)(?=\.)|(?=@)")
JOINER = "\u2060"


def plain(text: str) -> str:
    """Markdown that shows a text as it is, links and images and colours included."""
    parted = _FOUND_LATER.sub(JOINER, " ".join(text.split()))
    return _PUNCTUATION.sub(r"\\\1", parted)
