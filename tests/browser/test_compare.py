"""From rows of the ranking to a comparison, and from there to the evidence."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import PHONE, violations
from tests.browser.visits import NOTHING, Visits, expect_address, idle, tick

TABLE = ".side table"


def compared(visits: Visits, dashboard: str, width: int = 1440) -> Page:
    """The page of the comparison, reached from the ranking."""
    page = visits.open(f"{dashboard}?must_on_premise=3", width=width, height=900)
    page.get_by_role("link", name="Compare", exact=True).click()
    expect(page.get_by_role("heading", name="Compare")).to_be_visible()
    page.locator(TABLE).wait_for()
    idle(page)
    return page


def test_rows_of_the_ranking_lead_to_their_comparison(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard, height=1400)
    for place in (2, 5):
        tick(page, place)
    page.get_by_role("link", name="Compare the selected vendors").click()
    expect_address(page, "show_vendors=sferum,poly".replace(",", "%2C"))
    expect(page.get_by_text("Sferum leads Poly by")).to_be_visible()


def test_the_comparison_follows_a_slider(visits: Visits, dashboard: str) -> None:
    page = compared(visits, dashboard)
    before = page.locator(TABLE).text_content() or ""
    page.locator("[data-testid=stSlider] input").first.focus()
    page.keyboard.press("Home")
    expect(page.get_by_text(NOTHING)).to_be_visible()
    expect(page.locator(TABLE)).not_to_have_text(before)


def test_a_cell_leads_to_its_evidence(visits: Visits, dashboard: str) -> None:
    page = compared(visits, dashboard)
    row = page.locator(f"{TABLE} tr", has=page.locator("th", has_text="Software register"))
    row.get_by_role("cell").nth(1).get_by_role("link").click()
    expect(page.get_by_role("heading", name="Evidence", level=1)).to_be_visible()
    expect_address(page, "must_on_premise=3", "show_vendor=videomost", "show_criterion=software_registry")
    expect(page.locator(".matrix .cell[aria-current]")).to_have_accessible_name(
        re.compile("^Video Bridge .*, Software register: ")
    )
    idle(page)


@pytest.mark.parametrize("width", [1440, PHONE])
def test_axe_finds_nothing_and_nothing_runs_off_the_side(visits: Visits, dashboard: str, width: int) -> None:
    page = compared(visits, dashboard, width)
    page.get_by_test_id("stMain").get_by_text("Only differences").click()
    expect(page.locator(f"{TABLE} tbody:not(.standing) tr")).to_have_count(13)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
