"""Catalog text shows as it is written and does nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from shortlist.text.markdown import JOINER
from tests.browser.conftest import Serve
from tests.browser.visits import BOARD, RANKED, Visits, idle, open_musts, places, unfold, watched
from tests.support.hostile import TEXTS, hostile
from tests.support.sized import Row, written

COUNTS = re.compile(r"\d+ stays?, \d+ not known, \d+ go(es)?")
OUTSIDE = "(made, ours) => made.filter(one => !one.closest(ours)).map(one => one.outerHTML)"
SAID = re.compile(r" [\d.]+ % of the whole$")  # below the name of a group
MADE = "a, b, em, i, del, code, img, script, iframe, ul, ol, blockquote, table, h3, h4"
OURS = ".st-key-head"  # what the frame marks itself: the brand


@pytest.fixture(scope="module")
def tables() -> Row:
    return hostile()


@pytest.fixture(scope="module")
def address(serve: Serve, tables: Row, tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(written(tmp_path_factory.mktemp("hostile"), tables))


@pytest.fixture(scope="module")
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    with watched(context) as visits:
        found = visits.open(address, height=2400)
        unfold(found)
        yield found


def shown(place: Locator) -> list[str]:
    """What stands in places, without the joiners that nobody sees."""
    return [" ".join(text.replace(JOINER, "").split()) for text in place.all_text_contents()]


def test_markdown_makes_nothing_of_catalog_text(page: Page, tables: Row) -> None:
    texts = page.locator("[data-testid=stMarkdownContainer]")
    assert shown(page.get_by_role("heading", level=1)) == [tables["question"]]
    made = texts.locator(f"{MADE}, strong").evaluate_all(OUTSIDE, OURS)
    assert made == []
    ours = "[data-testid=stSkipToContent], [data-testid=stPageLink-NavLink], a[data-way]"
    assert page.locator(f"a:not({ours}), img, iframe, .katex").count() == 0
    assert page.title() == "Ranking – Shortlist"


def test_sliders_and_captions_show_names_and_questions_as_written(page: Page, tables: Row) -> None:
    labels = shown(page.locator("[data-testid=stSlider] [data-testid=stWidgetLabel]"))
    names = {record["name"] for key in ("groups", "criteria") for record in tables[key]}
    assert {SAID.sub("", label) for label in labels} - {"Attitude to the unknown"} == names
    captions = shown(page.locator("[data-testid=stSidebar] [data-testid=stCaptionContainer]"))
    for criterion in tables["criteria"]:
        line = re.compile(re.escape(criterion["question"]) + r" [\d.]+ % of the whole\.")
        assert any(map(line.match, captions))


def test_board_and_sentence_show_vendors_as_written(page: Page, tables: Row) -> None:
    names = {vendor["name"] for vendor in tables["vendors"]}
    assert {place.partition(" ")[2] for place in places(page)} == names == set(TEXTS)
    headline = " ".join(page.get_by_role("heading", level=2).inner_text().replace(JOINER, "").split())
    assert f": {places(page)[0].partition(' ')[2]}" in headline
    assert set(page.locator(f"{BOARD} tbody bdi").all_text_contents()) == names
    assert page.locator(".board").locator("img, a, b, script").count() == 0
    legend = page.locator(".board .legend li").all_text_contents()
    assert legend[: len(tables["groups"])] == [group["name"] for group in tables["groups"]]


def test_must_haves_show_levels_as_written(page: Page, tables: Row) -> None:
    dialog = open_musts(page)
    for criterion in tables["criteria"][:3]:
        part = dialog.locator(f".st-key-must-{criterion['id']}")
        levels = [" ".join(level.split()) for level in criterion["levels"]]
        least = [f"{level}, or better" for level in levels[1:-1]]
        assert shown(part.get_by_test_id("stRadioOption")) == ["Anything", *least, levels[-1]]
        assert all(map(COUNTS.fullmatch, shown(part.get_by_test_id("stRadioCaption"))))
        assert shown(part.get_by_test_id("stMarkdownContainer").first) == [
            " ".join(f"{criterion['name']} {criterion['question']}".split())
        ]
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_what_a_row_opens_to_shows_the_catalog_s_texts_as_written(page: Page, tables: Row) -> None:
    row = page.locator(f"{RANKED} tr").nth(1)
    row.locator(".vendor button").click()
    opened_to = page.locator(".board .details > td")
    opened_to.wait_for()
    (vendor,) = (v for v in tables["vendors"] if v["name"] == row.locator("bdi").text_content())
    assert vendor["summary"] in (opened_to.text_content() or "")
    names = opened_to.locator("tbody th").all_text_contents()
    assert names == [criterion["name"] for criterion in tables["criteria"]]
    assert opened_to.locator("img, b, script").count() == 0
    assert opened_to.locator("a").count() == len(names) + 2
    row.locator(".vendor button").click()
    expect(opened_to).to_have_count(0)


def test_reasons_of_vendors_left_out_show_criteria_as_written(
    visits: Visits, address: str, tables: Row
) -> None:
    page = visits.open(f"{address}?must_c0=3&open=drop", height=2400)
    reasons = page.locator(f"{BOARD}.outside tbody td.bar")
    names = {criterion["id"]: criterion["name"] for criterion in tables["criteria"]}
    assert any(names["c0"] in reason for reason in reasons.all_text_contents())
    idle(page)


def test_a_broken_hostile_catalog_says_so_in_plain_text(
    visits: Visits, serve: Serve, tables: Row, tmp_path: Path
) -> None:
    broken = {**tables, "vendors": [{**tables["vendors"][0], TEXTS[1]: TEXTS[2]}]}
    page = visits.window()
    page.goto(serve(written(tmp_path, broken)))
    expect(page.get_by_role("heading", name="The catalog cannot be used")).to_be_visible()
    findings = page.get_by_test_id("stText")
    expect(findings.filter(has_text=TEXTS[1])).to_have_count(1)
    assert findings.locator("img, a, b, script").count() == 0
