"""Catalog text as Markdown that shows it as it is: in a document, and where Streamlit expects it."""

import re
from functools import lru_cache

from shortlist.text.direction import isolated

# Emphasis, code, links, images, HTML, entities, tables, mathematics, short codes, and addresses that
# a renderer would make links of.
_INLINE = re.compile(r"([\\`*_\[\]<>&|~$^@{}]|:(?=\S)|(?<=[Ww]{3})\.)")
_OPENING = re.compile(r"^([#+\-=:]|\d+(?=[.)]))")


def literal(text: str) -> str:
    """A text as one line of Markdown that shows it literally, at the start of a block or within one."""
    line = _INLINE.sub(r"\\\1", _line(text))
    opening = _OPENING.match(line)
    if opening is None:
        return line
    mark = opening[1]
    return f"\\{line}" if not mark.isdigit() else f"{mark}\\{line[len(mark) :]}"


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
    """Markdown that shows a text as it is, links and images and colours included, in its own direction."""
    parted = _PARTED.sub(JOINER, isolated(_line(text)))
    return _ESCAPED.sub(r"\\\g<0>", parted)


def _line(text: str) -> str:
    return " ".join(text.split())
