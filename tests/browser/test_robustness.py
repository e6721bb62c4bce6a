"""The page about sureness in a real browser: the triangle, letters, assumptions."""

import csv
import io
import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from shortlist.robustness import labels
from tests.browser.test_accessibility import MAIN, violations
from tests.browser.visits import LAST, Visits, choose, drawn, idle, slider, unfold

TRIANGLE = ".st-key-triangle [data-testid=stVegaLiteChart]"
CELL = "if_trueconf.vendor_cutoff"
REASON = "They *showed* us"


def sureness(visits: Visits, dashboard: str, query: str = "", width: int = 1440) -> Page:
    """The page, reached the way a reader reaches it."""
    page = visits.open(f"{dashboard}?{query}" if query else dashboard, width=width)
    page.get_by_role("link", name="How sure").click()
    page.locator(".sure .chances").wait_for()
    page.locator(LAST).wait_for()
    idle(page)
    return page


def open_fold(page: Page, title: str) -> None:
    """Unfold a part and wait until it is drawn."""
    page.locator("[data-testid=stExpander] summary").filter(has_text=title).click()
    idle(page)


def test_a_point_of_the_triangle_shows_its_mix_sets_the_group_sliders_and_takes_choices_back(
    visits: Visits, dashboard: str
) -> None:
    page = sureness(visits, dashboard, "choice_1=first~support~0~4~capacity~0~4")
    open_fold(page, "For analysts")
    expect(page.get_by_text(labels.TRIANGLE_CHOICES)).to_be_visible()
    marks = page.locator(f"{TRIANGLE} svg.marks")
    marks.wait_for()
    idle(page)
    marks.scroll_into_view_if_needed()
    box = marks.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.6)
    tooltip = page.locator("#vg-tooltip-element")
    expect(tooltip).to_contain_text(re.compile(r"Sanction exposure \d+ %, "))
    expect(tooltip).to_contain_text("First place")
    corner = marks.get_by_text("Sanction exposure").bounding_box()
    assert corner
    page.mouse.click(corner["x"] + 1, corner["y"] - 4)
    expect(page).to_have_url(re.compile("g_sanction_exposure=100"))
    expect(page).to_have_url(re.compile("g_data_localization=0"))
    expect(page.get_by_text("100 % of the whole")).to_be_visible()
    expect(page.locator(".st-key-strip")).to_contain_text("1 choice taken back")
    expect(page).not_to_have_url(re.compile("choice_"))
    expect(page.get_by_text(labels.TRIANGLE_CHOICES)).to_have_count(0)
    idle(page)
    assert slider(page, 0) == "100"


@pytest.mark.parametrize("width", [1440, 390])
def test_a_link_to_a_part_lands_there(visits: Visits, dashboard: str, width: int) -> None:
    page = visits.open(dashboard, width=width)
    page.get_by_role("link", name="ask first").click()
    title, letters = page.get_by_text("Whom to ask what"), page.get_by_text("Letters to take away")
    expect(letters).to_be_in_viewport(ratio=1)
    expect(title).to_be_in_viewport(ratio=1)
    line = page.locator(".st-key-line").bounding_box()
    place = title.bounding_box()
    assert line
    assert place
    assert place["y"] >= line["y"] + line["height"]


def test_letters_and_questions_are_taken_away(visits: Visits, dashboard: str) -> None:
    page = sureness(visits, dashboard, "show_by=2021-05-01")
    open_fold(page, "Letters to take away")
    with page.expect_download() as letter:
        page.get_by_role("button", name="TrueConf: Word").click()
    assert letter.value.suggested_filename == "letter-vendor-trueconf.docx"
    document = Document(io.BytesIO(Path(letter.value.path()).read_bytes()))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert "To: TrueConf" in lines
    first = page.locator(".sure ol:not(.scale) li").first.inner_text()
    assert any(line.startswith("1. ") and first.startswith(line[3:]) for line in lines)
    with page.expect_download() as table:
        page.get_by_role("button", name="All questions (CSV)").click()
    rows = list(csv.DictReader(io.StringIO(Path(table.value.path()).read_text(encoding="utf-8-sig"))))
    assert rows[0]["priority"] == "1"
    assert float(rows[0]["first_place_changes"]) > 0


def test_what_a_reader_knows_is_assumed_travels_in_the_link_and_shows_on_every_page(
    visits: Visits, elsewhere: Visits, dashboard: str
) -> None:
    page = sureness(visits, dashboard)
    page.get_by_role("button", name="I know it").first.click()
    expect(page.get_by_role("combobox", name="Vendor", exact=True)).to_have_value("TrueConf")
    expect(page.get_by_role("combobox", name="Criterion", exact=True)).to_have_value("Vendor cut-off")
    idle(page)
    expect(page.get_by_label("What you take for known")).to_be_in_viewport()
    choose(page, "What you take for known", "No cut known, indirect dependence")
    page.get_by_role("textbox", name="Why").fill(REASON)
    page.get_by_role("button", name="Assume it").click()
    notice = page.get_by_text(f"TrueConf, Vendor cut-off: No cut known, indirect dependence. Why: {REASON}")
    expect(notice).to_be_visible()
    expect(page).to_have_url(re.compile(re.escape(CELL)))
    expect(page.locator(".sure .answer").first).to_be_in_viewport()  # what follows from it
    for name in ("Ranking", "Evidence"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(notice).to_be_visible()
        expect(page).to_have_url(re.compile(re.escape(CELL)))
        idle(page)
    other = elsewhere.open(f"{dashboard}?{CELL}=3:We+saw+it")
    expect(other.get_by_text("Why: We saw it")).to_be_visible()
    other.get_by_role("button", name="Withdraw Vendor cut-off").click()
    expect(other.get_by_text("Why: We saw it")).to_have_count(0)
    expect(other).not_to_have_url(re.compile(re.escape(CELL)))
    drawn(other)


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    visits: Visits, dashboard: str, width: int
) -> None:
    page = sureness(visits, dashboard, f"{CELL}=3:We+saw+it", width)
    assert violations(page) == []
    unfold(page)
    page.locator(f"{TRIANGLE} svg.marks").wait_for()
    idle(page)
    assert violations(page, MAIN) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("link", name="Method", exact=True).click()
    page.get_by_role("heading", name="The words used on screen").wait_for()
    idle(page)
    assert violations(page, MAIN) == []
