"""What a reader sees of a ranking in a page or in a document, as far as it is told in our form."""

import html
import re
from dataclasses import dataclass

FACTS = "Link", "Its SHA-256", "Program"
_FACT = re.compile(rf"<dt>({'|'.join(FACTS)})</dt><dd>(?:<code>)?(.*?)(?:</code>)?</dd>")
_HEAD = '<th class="number">Rank</th><th>Vendor</th><th>Sure, assumed, possible</th>'
_ROW = re.compile(
    r'<tr><td class="number">([^<]*)</td><th[^>]*>([^<]*).*?</th><td class="bar">.*?</td>'
    r'<td class="number">([^<]*)</td>',
    re.DOTALL,
)
_LINE, _CELL = re.compile(r"<w:tr>.*?</w:tr>", re.DOTALL), re.compile(r"<w:tc>.*?</w:tc>", re.DOTALL)
_TEXT = re.compile(r"<w:t xml:space=\"preserve\">(.*?)</w:t>", re.DOTALL)
HEADS = ["Rank", "Vendor", "Sure, assumed, possible"]


@dataclass(frozen=True)
class Seen:
    """Facts as pairs of label and text; rank, name and points of each ranked vendor, None without a table."""

    facts: tuple[tuple[str, str], ...] = ()
    rows: tuple[tuple[str, str, str], ...] | None = None


def of_page(page: str) -> Seen:
    """What a page in HTML tells."""
    facts = _FACT.findall(page.partition('id="check"')[2])
    table = page.partition('id="ranking"')[2].partition("</table>")[0]
    rows = [(rank, html.unescape(name), points) for rank, name, points in _ROW.findall(table)]
    told = tuple((label, html.unescape(text)) for label, text in facts)
    return Seen(told, tuple(rows) if _HEAD in table else None)


def of_paper(text: str) -> Seen:
    """What the text of a word processor's document tells."""
    lines = [[_TEXT.findall(cell) for cell in _CELL.findall(line)] for line in _LINE.findall(text)]
    facts = ((cells[0][0], html.unescape("\n".join(cells[1]))) for cells in lines if _is_fact(cells))
    start = next(
        (k for k, cells in enumerate(lines) if [cell[0] for cell in cells[:3] if cell] == HEADS), None
    )
    if start is None:
        return Seen(tuple(facts))
    width, rows = len(lines[start]), []
    for cells in lines[start + 1 :]:
        if len(cells) != width or not all((cells[0], cells[1], cells[3])):
            break
        rows.append((cells[0][0], html.unescape(cells[1][0]), cells[3][0]))
    return Seen(tuple(facts), tuple(rows))


def _is_fact(cells: list[list[str]]) -> bool:
    return len(cells) == len(("label", "text")) and bool(cells[0]) and cells[0][0] in FACTS
