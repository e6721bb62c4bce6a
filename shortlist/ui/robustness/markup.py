"""HTML of the page about sureness: catalog text is escaped, and one element holds what belongs together."""

from collections.abc import Iterable, Sequence

from shortlist.text.direction import shown


def part(title: str, *blocks: str, names: str = "") -> str:
    """A part of the page with its heading; a link that asks for one of its `names` leads there."""
    asked = f' data-part="{names}"' if names else ""
    return f'<section class="sure"{asked}><h2>{shown(title)}</h2>{"".join(blocks)}</section>'


def said(text: str, kind: str = "") -> str:
    """A paragraph."""
    return f"<p{_class(kind)}>{shown(text)}</p>"


def listed(lines: Iterable[str]) -> str:
    """A list of sentences."""
    return f"<ul>{''.join(f'<li>{shown(line)}</li>' for line in lines)}</ul>"


def table(
    head: Sequence[str], rows: Iterable[Sequence[str]], caption: str, numbers: Iterable[int] = ()
) -> str:
    """A table whose first column names the row; `numbers` are the columns that hold figures."""
    right = set(numbers)
    kinds = [_class("number" * (k in right)) for k in range(len(head))]
    titles = "".join(
        f'<th scope="col"{kind}>{shown(title)}</th>' for title, kind in zip(head, kinds, strict=True)
    )
    body = "".join(f"<tr>{''.join(_cells(row, kinds))}</tr>" for row in rows)
    return (
        f'<div class="wide" tabindex="0" role="group" aria-label="{shown(caption)}"><table>'
        f"<caption>{shown(caption)}</caption><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(row: Sequence[str], kinds: Sequence[str]) -> Iterable[str]:
    yield f'<th scope="row"><bdi>{shown(row[0])}</bdi></th>'
    yield from (f"<td{kind}>{shown(cell)}</td>" for cell, kind in zip(row[1:], kinds[1:], strict=True))


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
