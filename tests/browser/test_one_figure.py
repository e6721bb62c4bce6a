"""One figure for one thing: who is first how often, on every page and in every file."""

import io
import json
import re
from collections import defaultdict
from urllib.request import urlopen
from zipfile import ZipFile

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.browser.visits import RANKED, Visits, idle, unfold

CASES = r"(fewer than 1|more than 99|\d+) of 100 plausible cases"
VERBS = r"is|comes|leads by (?:less than )?[\d.]+ points? and stays|alone is ranked, and is"
MARGIN = r"(?: \(give or take [\d.]+ points?\))?"
PLAIN = rf"^(?:.*[:;.,] )?(?P<name>NAME) (?:{VERBS}) first in {CASES}{MARGIN}\.?$"
BE = r"(?:is|are|shares?) (?:the )?first(?: place)? then(?:; .* is first)?"
THEN = rf"^(?P<name>.*?) {BE},? in {CASES} with that answer\.$"
KNOWN = re.compile(r"\d+ % of what counts is known about ")  # of a vendor that is named beside “ask first”
TAKEN = re.compile(r"taken at \d+ %")  # what is assumed of the unknown
WRITTEN = {"fewer than 1": "<1", "more than 99": ">99"}
FIGURE = re.compile(r"[<>]?\d+(?:\.\d+)? %|\d+ of 100")
SECTIONS = "Claims", "Contradictions", "Timeline", "Sources that matter"
FIRSTS = "1", "First of all mixes", "Part of all mixes"  # heads of columns about the first place
Told = defaultdict[tuple[str, str], set[str]]


def gather(text: str, names: list[str], told: Told) -> None:
    """Take in every figure that a line says of a vendor and of being first, under the condition it states."""
    before = ""
    any_name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    for line in filter(None, map(str.strip, TAKEN.sub("", text).splitlines())):
        if re.search(any_name, line) and re.search(r"\bfirst\b", line, re.I) and FIGURE.search(line):
            plain = re.match(PLAIN.replace("NAME", any_name), line)
            then = re.match(THEN, line)
            assert plain or then or KNOWN.match(line), f"a figure without its condition: {line}"
            if plain:
                told[plain["name"], ""].add(WRITTEN.get(plain[2], plain[2]))
            elif then:
                told[then["name"], before].add(WRITTEN.get(then[2], then[2]))
        before = f"{before[-200:]} {line}" if line.startswith("“") else line


def main(page: Page) -> str:
    """What the page says."""
    return page.get_by_test_id("stMain").inner_text()


def board(page: Page, told: Told) -> list[str]:
    """The vendors of the board, with what it says of each."""
    rows = page.locator(f"{RANKED} tr:not(.details)").evaluate_all(
        "rows => rows.map(row => ['.vendor bdi', '.first'].map(part => row.querySelector(part).textContent))"
    )
    for name, figure in rows:
        told[name, ""].add(figure.removesuffix(" %"))
    return [name for name, _ in rows]


def sureness(page: Page, names: list[str], told: Told) -> None:
    """Everything on the page about sureness, folded or not: the bar, the tables, the sentences."""
    unfold(page)
    page.locator(".sure .key li").first.wait_for()
    idle(page)
    parts = [
        re.fullmatch(r"(.*) ([<>]?\d+) %", text) for text in page.locator(".sure .key li").all_inner_texts()
    ]
    shown = {part[1]: part[2] for part in parts if part}
    assert sum(int(figure) for figure in shown.values() if figure[0] != "<") == 100
    for name in names:
        told[name, ""].add(shown.get(name, "0"))
    for caption, exact in tables(page):
        for name, figure in exact.items():
            if name in names and "Weights near yours" in caption:
                told[name, ""].add(figure)
            elif name in names:
                said = figure.removesuffix(" %")
                told[name, caption].add(said if said[0] in "<>" else str(float(said)))


def tables(page: Page) -> list[tuple[str, dict[str, str]]]:
    """Each table with a column of first places: its condition, and vendors with their figures."""
    found: list[tuple[str, list[list[str]]]] = page.locator(".sure table, table.first").evaluate_all(
        """tables => tables.map(table => [table.caption?.textContent ?? '',
            [...table.rows].map(row => [...row.cells].map(cell => cell.innerText))])"""
    )
    said = []
    for caption, (head, *rows) in found:
        columns = [
            k for k, title in enumerate(head) if title in ("1", "First of all mixes", "Part of all mixes")
        ]
        condition = "all mixes" if "mixes" in " ".join(head) else caption
        if columns and "comes before" not in caption:
            said.append((condition, {row[0]: row[columns[0]] for row in rows}))
    return said


def grid(page: Page, mine: str, told: Told) -> None:
    """Every view beside the others, of which one may be that of the other pages."""
    cells = (
        page.get_by_test_id("stMain")
        .locator("td[data-view]:has(small)")
        .evaluate_all(
            """cells => cells.map(cell => [cell.parentNode.querySelector('th').textContent, cell.dataset.view,
            cell.querySelector('small').textContent])"""
        )
    )
    assert cells
    for name, view, figure in cells:
        told[name, "" if view == mine else f"view {view}"].add(figure.removesuffix(" %"))


def filed(dashboard: str, query: str, page: Page, names: list[str], told: Told) -> None:
    """The record on paper and as a document, the JSON, and the letters, which speak of no chance."""
    page.goto(f"{dashboard}report.html?{query}")
    gather(page.locator("body").inner_text(), names, told)
    drawn = {}
    for row in page.locator("#ranking ~ table").first.locator("tbody tr").all():
        _, name, *figures = row.locator("th, td").all_inner_texts()
        drawn[name.partition("\n")[0]] = next(cell for cell in figures if cell.endswith(" %"))
    for name in names:
        told[name, ""].add(drawn[name].removesuffix(" %"))
    content = io.BytesIO(urlopen(f"{dashboard}report.docx?{query}").read())
    gather("\n".join(line.text for line in Document(content).paragraphs), names, told)
    for vendor in json.load(urlopen(f"{dashboard}ranking.json?{query}"))["vendors"]:
        if vendor["name"] in names:
            (figure,) = told[vendor["name"], ""]
            assert abs(100 * vendor["first"] - float(figure.strip("<>"))) <= 1
    with ZipFile(io.BytesIO(urlopen(f"{dashboard}letters.zip?{query}").read())) as parcel:
        texts = [parcel.read(name).decode() for name in parcel.namelist() if name.endswith(".txt")]
    assert texts
    assert not any("of 100" in text or " %" in text for text in texts)


@pytest.mark.parametrize("query", ["", "profile=school&must_capacity=4&unknown=20"])
def test_a_vendor_has_one_chance_of_first_wherever_it_is_told(
    visits: Visits, dashboard: str, query: str
) -> None:
    told: Told = defaultdict(set)
    page = visits.open(f"{dashboard}?{query}")
    names = board(page, told)
    gather(main(page), names, told)
    for title in ("How sure", "Evidence", "Compare", "Together", "Catalog", "Method"):
        page.get_by_role("navigation", name="Pages").get_by_role("link", name=title).click()
        expect(page).to_have_title(f"{title} – Shortlist")
        idle(page)
        if title == "How sure":
            sureness(page, names, told)
        if title == "Together":
            grid(page, "" if query else "Government agency", told)
        gather(main(page), names, told)
        for section in SECTIONS if title == "Evidence" else ():
            page.get_by_role("radio", name=section).click()
            expect(page.get_by_role("radio", name=section)).to_be_checked()
            idle(page)
            gather(main(page), names, told)
    assert page.get_by_text("at any weight").count() == 0
    filed(dashboard, query, page, names, told)
    assert {name for name, condition in told if not condition} == set(names)
    assert len(told) > 2 * len(names)
    assert {of: figures for of, figures in told.items() if len(figures) != 1} == {}
