"""Catalog text where Streamlit expects Markdown: every sign stands for itself."""

import re
from functools import lru_cache

# No more than is needed: screen readers read the escapes of a widget's label aloud.
_ESCAPED = re.compile(
    r"[\\`*\[\]<$~]"  # emphasis, code, links, images, tags, formulas
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis; not inside a word
    r"|&(?=#?\w+;)|:(?=\S)"  # entities; colours, icons, emoji
    r"|^[-+>=]|(?:^|(?<=\s))#|(?<=\d)[.)](?=\s|$)"  # lists, quotes, headings
)
# Addresses, e-mails, emoji, icons, colours and arrows are found after the escapes are gone; a word
# joiner, which has no width, keeps them apart.
_PARTED = re.compile(
    r"(?<=:)(?=\S)|(?<=[Ww]{3})(?=\.)|(?<=\S)(?=@)|(?<=<)(?=[-=])|(?<=-)(?=[->])|(?<=[>~])(?==)"
)
JOINER = "\u2060"


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Markdown that shows a text as it is, links and images and colours included."""
    parted = _PARTED.sub(JOINER, " ".join(text.split()))
    return _ESCAPED.sub(r"\\\g<0>", parted)
