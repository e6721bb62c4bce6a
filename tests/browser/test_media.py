"""The pages for readers who chose colours of their own, and on paper."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.test_files import PAGE_OF_PDF
from tests.browser.visits import RANKED, Visits, choose_buyer, idle, places

QUERY = "?must_on_premise=3"  # one vendor of whom it is not known
BOARD_PARTS = ".board rect.sure", ".board rect.ground", ".board rect.stripe"
LOOKS = "(part, [name, before]) => getComputedStyle(part, before)[name]"
CONTROLS = "[data-testid=stSidebar], nav, .st-key-acts, .board .tick, .ways, .st-key-footer a, .st-key-musts"
WHITE = "rgb(255, 255, 255)"


def look(part: Locator, name: str, before: str | None = None) -> str:
    """A property of a part as the browser shows it, of what stands before it if that is named."""
    return str(part.evaluate(LOOKS, [name, before]))


def test_in_few_colours_of_the_readers_own_everything_is_told_apart(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}{QUERY}", dark=True)
    page.emulate_media(forced_colors="active", contrast="more")
    paper = look(page.locator("body"), "backgroundColor")
    sure, ground, stripe = (page.locator(part) for part in BOARD_PARTS)
    inks = {look(part, "fill") for part in sure.all()}
    assert len(inks) == 3  # one a group
    expect(ground).to_have_css("fill", paper)
    assert look(stripe, "fill") not in {paper, *inks}
    expect(page.locator(".board .scale").first).not_to_have_css("stroke", paper)
    assert "gradient" in look(page.locator(f"{RANKED} .mark"), "backgroundImage", "::before")
    opener = page.locator(f"{RANKED} .vendor button").first
    assert look(opener, "borderTopColor", "::before") == "rgba(0, 0, 0, 0)"  # an arrow, no block
    opener.press("Enter")
    open_cells = page.locator(".board .ratings td.open")
    expect(open_cells.first).to_be_visible()
    assert "gradient" in look(open_cells.first, "backgroundImage")
    thumb = page.locator("[data-testid=stSlider] div:has(> div > input[type=range])").first
    expect(thumb).not_to_have_css("background-color", paper)
    tick = page.locator(f"{RANKED} input[type=checkbox]").first
    tick.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(tick).to_be_focused()
    assert look(tick, "outlineStyle") == "solid"
    page.get_by_role("link", name="Evidence", exact=True).click()
    current = page.locator(".matrix .cell[aria-current=true]")
    expect(current).to_be_visible()
    cells = page.locator(".matrix .cell:not(.unknown):not([aria-current])")
    assert "gradient" in look(page.locator(".matrix .cell.unknown").first, "backgroundImage")
    assert look(cells.first, "backgroundImage") == "none"
    assert look(cells.first, "backgroundColor", "::before") != paper
    assert look(current, "borderTopColor") != look(cells.first, "borderTopColor")
    idle(page)


def test_on_paper_stand_the_answer_and_the_board_but_no_controls(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}{QUERY}", dark=True)
    choose_buyer(page, "School")
    rows = places(page)
    page.emulate_media(media="print")
    controls = page.locator(CONTROLS)
    assert controls.count() > 6
    for control in controls.all():
        expect(control).to_be_hidden()
    expect(page.get_by_role("heading", level=2)).to_be_visible()
    for name in rows:
        expect(page.locator(".board").get_by_text(re.sub(r"^\S+ ", "", name))).to_be_visible()
    held = page.locator(".printed")
    expect(held).to_contain_text("Must-haves: On-premise operation: 3 · ")
    expect(held).to_contain_text("The unknown taken at 50 %")
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", WHITE)
    expect(page.get_by_role("heading", level=2)).to_have_css("color", "rgb(20, 24, 28)")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(media="screen")
    expect(held).to_be_hidden()
    assert len(PAGE_OF_PDF.findall(page.pdf(format="A4"))) == 1
