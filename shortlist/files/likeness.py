"""Whether a file reads as it should, character by character, and where it does not.

Nothing is ignored. One difference is excused: on a machine where another font stands for `sans-serif`, Vega
measures other widths of the names in the legend of the picture. From them come the widths of the invisible
boxes behind the legend and its entries, and the x at which an entry starts; nothing else in the picture
depends on a font. Those numbers alone may differ, to half or twice at most.
"""

import base64
import binascii
import re
from itertools import zip_longest

PICTURE = re.compile(r'src="data:image/svg\+xml;base64,([^"]*)"')
LEGEND = '<g class="mark-group role-legend"'
_BOX = re.compile(r'(?<=<path class="background" aria-hidden="true" d="M0,0h)([\d.]+)(v[\d.]+h-)\1(?=Z")')
_START = re.compile(r'(?<=<g transform="translate\()([\d.]+)(?=,[\d.]+\)"><path class="background")')
MOST = 2  # times the width of the same words in another font
AROUND = 60  # characters shown on both sides of a difference


def misreading(text: str, made: str, what: str) -> str:
    """Where a text first differs from the one that its record gives; empty if nowhere."""
    pairs = zip_longest(text.split("\n"), made.split("\n"))
    for number, (line, other) in enumerate(pairs, 1):
        if line is None or other is None:
            return f"{what}, line {number}: {'is missing' if line is None else 'should not be there'}"
        if line != other:
            reads, gives = _around(line, other)
            return f"{what}, line {number}: reads {reads!r} where its record gives {gives!r}"
    return ""


def _around(line: str, other: str) -> tuple[str, str]:
    """Two lines where they first differ, with a little of what stands around."""
    same = next((k for k, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), None)
    start = max(0, (min(len(line), len(other)) if same is None else same) - AROUND)
    return line[start : start + 2 * AROUND], other[start : start + 2 * AROUND]


def unlike(page: str, made: str) -> tuple[bool, str]:
    """Whether the picture is excused for its fonts, and where the page differs; empty if nowhere else."""
    drawn, given = PICTURE.findall(page), PICTURE.findall(made)
    if page == made or len(drawn) != 1 or len(given) != 1 or drawn == given:
        return False, misreading(page, made, "page")
    around = PICTURE.sub("", page) == PICTURE.sub("", made)
    if in_other_fonts(drawn[0], given[0]):
        return True, misreading(page.replace(drawn[0], given[0], 1), made, "page")
    return False, _picture(drawn[0], given[0]) if around else _beside(page, made)


def _beside(page: str, made: str) -> str:
    """Where a page differs beside its picture, which differs too."""
    return f"{misreading(PICTURE.sub('', page), PICTURE.sub('', made), 'page')}; its picture differs too"


def _picture(drawn: str, given: str) -> str:
    svg, made = _svg(drawn), _svg(given)
    place = "page, picture"
    found = misreading(_in_lines(svg), _in_lines(made), place) if svg and made else ""
    return found or f"{place}: is written otherwise than its record gives"


def _in_lines(svg: str) -> str:
    return svg.replace("><", ">\n<")


def in_other_fonts(drawn: str, given: str) -> bool:
    """Whether two pictures in base64 are the same, but for what the fonts of two machines change."""
    svg, made = _svg(drawn), _svg(given)
    if svg is None or made is None:
        return False
    (text, widths), (other, others) = _measured(svg), _measured(made)
    alike = all(max(a, b) <= MOST * min(a, b) for a, b in zip(widths, others, strict=False))
    return text == other and len(widths) == len(others) and alike


def _svg(picture: str) -> str | None:
    """The picture in base64; None if it is written otherwise than base64 writes it, or is no text."""
    try:
        content = base64.b64decode(picture, validate=True)
        text = content.decode()
    except (binascii.Error, ValueError):
        return None
    return text if base64.b64encode(content).decode() == picture else None


def _measured(svg: str) -> tuple[str, list[float]]:
    """A picture without the numbers that hang on fonts, and those numbers."""
    body, mark, legend = svg.partition(LEGEND)
    widths: list[float] = []

    def blank(found: re.Match[str]) -> str:
        widths.append(_number(found[1]))
        return found[2] if found.re is _BOX else ""

    return body + mark + _START.sub(blank, _BOX.sub(blank, legend)), widths


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:  # such as 1.2.3
        return float("nan")
