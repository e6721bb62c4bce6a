"""The page about sureness in a real browser: the triangle, the files, the assumptions, accessibility."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import violations
from tests.browser.visits import Visits, choose, drawn, idle, slider

TRIANGLE = ".st-key-triangle [data-testid=stVegaLiteChart]"
ASSUMED = "if_trueconf.software_registry"
REASON = "They *showed* us"
PARTS = (
    "Verdict and weights",
    "What to find out first",
    "Chances of each rank",
    "Who beats whom",
    "Other methods",
    "What if",
)


def sureness(visits: Visits, dashboard: str, query: str = "", width: int = 1440) -> Page:
    """The page, reached the way a reader reaches it."""
    page = visits.open(f"{dashboard}?{query}" if query else dashboard, width=width)
    page.get_by_role("link", name="How sure").click()
    page.locator(TRIANGLE).locator("svg.marks").wait_for()
    idle(page)
    return page


def show(page: Page, part: str) -> None:
    """Choose a part of the page."""
    page.get_by_role("radio", name=part, exact=True).click()
    idle(page)


def test_a_point_of_the_triangle_sets_the_group_sliders(visits: Visits, dashboard: str) -> None:
    page = sureness(visits, dashboard)
    page.locator(TRIANGLE).scroll_into_view_if_needed()
    corner = page.locator(f"{TRIANGLE} svg.marks").get_by_text("Sanction exposure").bounding_box()
    assert corner
    page.mouse.click(corner["x"] + 1, corner["y"] - 4)
    expect(page).to_have_url(re.compile("g_sanction_exposure=100"))
    expect(page).to_have_url(re.compile("g_data_localization=0"))
    expect(page.get_by_text("100 % of the whole")).to_be_visible()
    idle(page)
    assert slider(page, 0) == "100"


def test_pointing_at_the_triangle_shows_the_mix(visits: Visits, dashboard: str) -> None:
    page = sureness(visits, dashboard)
    page.locator(TRIANGLE).scroll_into_view_if_needed()
    box = page.locator(f"{TRIANGLE} svg.marks").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.6)
    tooltip = page.locator("#vg-tooltip-element")
    expect(tooltip).to_be_visible()
    assert re.search(r"Sanction exposure \d+ %, ", tooltip.text_content() or "")
    assert "First place" in (tooltip.text_content() or "")


def test_the_questions_are_downloaded_as_csv_and_as_a_request(visits: Visits, dashboard: str) -> None:
    page = sureness(visits, dashboard)
    show(page, "What to find out first")
    with page.expect_download() as table:
        page.get_by_role("button", name="Questions as CSV").click()
    assert table.value.suggested_filename == "questions.csv"
    rows = list(csv.DictReader(io.StringIO(Path(table.value.path()).read_text(encoding="utf-8-sig"))))
    assert rows[0]["priority"] == "1"
    assert float(rows[0]["first_place_changes"]) > 0
    expect(page.get_by_text(f"1.  {rows[0]['question']}")).to_be_visible()
    with page.expect_download() as request:
        page.get_by_role("button", name="Request for information (Markdown)").click()
    text = Path(request.value.path()).read_text(encoding="utf-8")
    assert request.value.suggested_filename == "request.md"
    assert text.startswith("# Request for information: ")
    assert text.count("Your answer:") == len(rows)


def test_an_assumption_travels_in_the_link_and_shows_on_every_page(
    visits: Visits, elsewhere: Visits, dashboard: str
) -> None:
    page = sureness(visits, dashboard, "show_vendor=trueconf")
    show(page, "What if")
    choose(page, "Vendor", "TrueConf")
    choose(page, "Criterion", "Software register")
    choose(page, "What you take for known", "Listed, extract seen")
    page.get_by_role("textbox", name="Why").fill(REASON)
    page.get_by_role("button", name="Assume it").click()
    notice = page.get_by_text(f"TrueConf, Software register: Listed, extract seen. Why: {REASON}")
    expect(notice).to_be_visible()
    expect(page).to_have_url(re.compile(re.escape(ASSUMED)))
    for name in ("Ranking", "Evidence"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page).to_have_url(re.compile(re.escape(ASSUMED)))
        expect(notice).to_be_visible()
        idle(page)
    other = elsewhere.open(f"{dashboard}?{ASSUMED}=4:We+saw+it")
    expect(other.get_by_text("Why: We saw it")).to_be_visible()
    other.get_by_role("button", name="Withdraw Software register").click()
    expect(other.get_by_text("Why: We saw it")).to_have_count(0)
    expect(other).not_to_have_url(re.compile(re.escape(ASSUMED)))
    drawn(other)


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_in_any_part(visits: Visits, dashboard: str, width: int) -> None:
    page = sureness(visits, dashboard, f"{ASSUMED}=4:We+saw+it", width)
    for part in PARTS:
        show(page, part)
        page.wait_for_timeout(400)
        assert violations(page) == [], part
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), part
