"""Catalog text inside Markdown: shown as it is, whatever it holds."""

import re

# Emphasis, code, links, images, HTML, entities, tables, mathematics, short codes, and addresses that
# a renderer would make links of.
_INLINE = re.compile(r"([\\`*_\[\]<>&|~$^@{}]|:(?=\S)|(?<=[Ww]{3})\.)")
_OPENING = re.compile(r"^([#+\-=:]|\d+(?=[.)]))")


def plain(text: str) -> str:
    """A text as one line of Markdown that shows it literally, at the start of a block or within one."""
    line = _INLINE.sub(r"\\\1", " ".join(text.split()))
    opening = _OPENING.match(line)
    if opening is None:
        return line
    mark = opening[1]
    return f"\\{line}" if not mark.isdigit() else f"{mark}\\{line[len(mark) :]}"
