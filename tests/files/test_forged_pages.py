"""Whatever is changed in a decision record, it is not identical: ways of forging one."""

import json
import re

import pytest

from tests.support.forgeries import (
    DIFFERS,
    INCOMPARABLE,
    OTHER,
    OTHER_CATALOG,
    UNFIT,
    Forge,
    both,
    outcome,
    page_text,
    picture_of,
    record_of,
    swap,
    with_picture,
)


def moved_picture(page: str) -> str:
    found = picture_of(page)
    return page.replace(found, "", 1).replace("</main>", f"{found}</main>")


def second_picture(page: str) -> str:
    return page.replace(picture_of(page), 2 * picture_of(page), 1)


def without_a_bar(svg: str) -> str:
    return re.sub(r'<path fill="#0072b2"[^>]*/>', "", svg, count=1)


def drawn(forge: Forge) -> Forge:
    """Change the picture inside a page."""
    return lambda page: with_picture(page, forge)


def inside(forge: Forge) -> Forge:
    """Change the record inside a page."""
    return lambda page: page.replace(record_of(page), forge(record_of(page)))


EVIL = "<script>alert(1)</script>"
VENDOR = "<th>Acme</th>"
BAR = re.search(r'fill="#0072b2" d="(M0.00,1H[^"]*)"', picture_of(page_text()))
assert BAR

PAGE: dict[str, tuple[Forge, str]] = {
    # What is read.
    "a name": (swap(VENDOR, "<th>Acne</th>"), DIFFERS),
    "a look-alike letter": (swap(VENDOR, "<th>\u0410cme</th>"), DIFFERS),
    "a hidden character": (swap(VENDOR, "<th>Ac\u200bme</th>"), DIFFERS),
    "a character of other direction": (swap(VENDOR, "<th>\u202eAcme</th>"), DIFFERS),
    "an entity for a letter": (swap(VENDOR, "<th>&#65;cme</th>"), DIFFERS),
    "a combining accent": (swap(VENDOR, "<th>Acme\u0301</th>"), DIFFERS),
    "a space more": (swap(VENDOR, "<th>Acme </th>"), DIFFERS),
    "a space of another kind": (swap("Decision record", "Decision\u00a0record"), DIFFERS),
    "a line break more": (swap(VENDOR, "<th>Acme\n</th>"), DIFFERS),
    "a figure": (swap('<td class="number">1</td>', '<td class="number">2</td>'), DIFFERS),
    "a sentence of an explanation": (swap("Ask the vendor", "Ask nobody"), DIFFERS),
    "the question": (swap("<h1>Which", "<h1>Why"), DIFFERS),
    "the title of the window": (swap("<title>Decision record", "<title>Decision"), DIFFERS),
    # What is not read.
    "hidden text": (swap("</main>", "<p hidden>Bought.</p></main>"), DIFFERS),
    "a comment": (swap("</main>", "<!-- Bought. --></main>"), DIFFERS),
    "a comment at the end": (lambda page: page + "<!-- Bought. -->", DIFFERS),
    "a comment at the start": (lambda page: "<!-- Bought. -->" + page, DIFFERS),
    "an attribute": (swap('<th class="number">Rank', '<th class="number" title="x">Rank'), DIFFERS),
    "an attribute spelled otherwise": (swap('class="number"', "class=number"), DIFFERS),
    "an element in capitals": (swap("<main>", "<MAIN>"), DIFFERS),
    "another doctype": (swap("<!doctype html>", "<!DOCTYPE html>"), DIFFERS),
    "a style": (swap("</style>", ".number { display: none; }</style>"), DIFFERS),
    "a script": (swap("</main>", f"</main>{EVIL}"), DIFFERS),
    "no policy": (swap("default-src 'none'; ", ""), DIFFERS),
    "a base address": (swap("<meta charset", "<base href='//x.example'><meta charset"), DIFFERS),
    "a paragraph removed": (swap("<p>No vendor was left out.</p>\n", ""), DIFFERS),
    "a last line break removed": (lambda page: page.removesuffix("\n"), DIFFERS),
    "a last line break more": (lambda page: page + "\n", DIFFERS),
    "line breaks of Windows": (swap("\n", "\r\n", -1), DIFFERS),
    "a byte order mark": (lambda page: "\ufeff" + page, DIFFERS),
    "a null": (swap(VENDOR, "<th>Acme\0</th>"), DIFFERS),
    "the program in the head only": (swap('content="Shortlist ', 'content="Longlist '), DIFFERS),
    # The record in it.
    "two records": (lambda page: page + '<script type="application/json" id="record">{}</script>', UNFIT),
    "a second record in other words": (
        swap("</main>", "</main><script id='record' type='application/json'>{}</script>"),
        DIFFERS,
    ),
    "no record": (swap('id="record"', 'id="records"'), UNFIT),
    "a record in a comment": (swap("<script type", "<!--<script type"), DIFFERS),
    "a key twice": (inside(swap('"score":', '"score": 99.0, "score":')), DIFFERS),
    "a record in one line": (inside(lambda text: json.dumps(json.loads(text))), DIFFERS),
    "a letter spelled as a number in the record": (inside(swap('"Acme"', '"\\u0041cme"')), DIFFERS),
    # The picture.
    "another colour": (drawn(swap("#0072b2", "#d55e00")), DIFFERS),
    "bars of exchanged colours": (
        drawn(
            both(swap("#0072b2", "#x", -1), both(swap("#d55e00", "#0072b2", -1), swap("#x", "#d55e00", -1)))
        ),
        DIFFERS,
    ),
    "a longer bar": (drawn(swap(BAR[1], BAR[1].replace("H", "H9", 1))), DIFFERS),
    "a bar moved": (drawn(swap(BAR[1], BAR[1].replace("M0.00", "M30.00"))), DIFFERS),
    "a bar removed": (drawn(without_a_bar), DIFFERS),
    "a bar hidden": (drawn(swap(BAR[0], f'{BAR[0]} opacity="0"')), DIFFERS),
    "a longer line": (drawn(lambda svg: re.sub(r"(,7H)[\d.]+", r"\g<1>200.00", svg)), DIFFERS),
    "fewer strokes": (drawn(lambda svg: re.sub(r"M[\d.]+,[\d.]+L[\d.]+,[\d.]+", "", svg, count=1)), DIFFERS),
    "a bar's words": (drawn(swap(" sure points", " points")), DIFFERS),
    "a title": (drawn(swap("</svg>", "<title>Brio wins</title></svg>")), DIFFERS),
    "text in white": (drawn(swap("</svg>", '<text fill="white">Brio</text></svg>')), DIFFERS),
    "a script in the picture": (drawn(swap("</svg>", f"{EVIL}</svg>")), DIFFERS),
    "a comment in the picture": (drawn(swap("</svg>", "<!-- x --></svg>")), DIFFERS),
    "a smaller part of the picture": (drawn(swap('viewBox="0 0 200', 'viewBox="0 0 100')), DIFFERS),
    "a colour in the legend": (swap('<span style="color:#0072b2">', '<span style="color:#d55e00">'), DIFFERS),
    "a line break in the picture": (drawn(swap("><path", ">\n<path")), DIFFERS),
    "no picture": (drawn(lambda _: ""), DIFFERS),
    "two pictures": (second_picture, DIFFERS),
    "the picture moved": (moved_picture, DIFFERS),
    "a picture from elsewhere": (drawn(lambda _: '<img src="https://x.example/">'), DIFFERS),
    # Another program, another catalog.
    "another program in the record only": (inside(OTHER), DIFFERS),
    "another program everywhere": (OTHER, INCOMPARABLE),
    "another program and a name": (both(OTHER, swap(VENDOR, "<th>Acne</th>")), DIFFERS),
    "another program and a sentence": (both(OTHER, swap("Ask the vendor", "Ask nobody")), INCOMPARABLE),
    "another program and a bar": (
        both(OTHER, drawn(swap(BAR[1], BAR[1].replace("h", "h9", 1)))),
        INCOMPARABLE,
    ),
    "another program and a slider": (both(OTHER, inside(swap('"price": 10', '"price": 11'))), DIFFERS),
    "another program and a key twice": (
        both(OTHER, inside(swap('"score":', '"score": 99.0, "score":'))),
        DIFFERS,
    ),
    "another catalog in the record only": (inside(OTHER_CATALOG), DIFFERS),
    "another catalog everywhere": (OTHER_CATALOG, INCOMPARABLE),
    "another catalog and a name": (both(OTHER_CATALOG, swap(VENDOR, "<th>Acne</th>")), DIFFERS),
    "another program and another catalog": (both(OTHER, OTHER_CATALOG), INCOMPARABLE),
}


@pytest.mark.parametrize("name", PAGE)
def test_a_forged_page_is_not_identical(name: str) -> None:
    forge, expected = PAGE[name]
    forged = forge(page_text())
    assert forged != page_text()
    assert outcome(forged) == expected
