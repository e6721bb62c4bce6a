"""Ask me instead, in a browser: from the sidebar to an answer, on a desk and on a phone, and back."""

import re
from urllib.parse import unquote

from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import violations
from tests.browser.visits import BOARD, Visits

PHONE = 390
MARK = ".from-choices"


def asked(page: Page) -> str:
    """The first answer in the address, once it is there; a tilde in it is escaped at times."""
    expect(page).to_have_url(re.compile("choice_1="))
    return unquote(page.url).partition("choice_1=")[2].partition("&")[0]


def test_answers_move_the_sliders_and_the_ranking_and_a_hand_takes_them_back(
    visits: Visits, dashboard: str
) -> None:
    page = visits.open(dashboard)
    page.locator(MARK).get_by_role("link").click()
    expect(page.get_by_role("heading", name="Ask me instead")).to_be_visible()
    page.get_by_role("button", name="The first").click()
    expect(page.locator(MARK)).to_contain_text("From 1 choice")
    said = asked(page)
    assert violations(page) == []
    page.get_by_role("link", name="Ranking").click()
    page.locator(BOARD).wait_for()
    assert asked(page) == said
    page.locator("[data-testid=stSlider] input").first.press("ArrowLeft")
    expect(page.locator(".st-key-strip")).to_contain_text("1 choice taken back")
    expect(page.locator(MARK)).not_to_contain_text("From 1 choice")
    page.get_by_role("button", name="Undo this").click()
    expect(page.locator(MARK)).to_contain_text("From 1 choice")


def test_a_phone_asks_and_shows_what_contradicts(visits: Visits, dashboard: str) -> None:
    against = "choice_1=first~support~0~4~capacity~0~4&choice_2=first~capacity~0~4~support~0~4"
    page = visits.window(PHONE, 844)
    page.goto(f"{dashboard}choices?{against}")
    expect(page.get_by_text("These answers contradict each other")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Take back 2").click()
    expect(page.get_by_role("button", name="The second")).to_be_visible()
    assert violations(page) == []
    wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide[0] <= wide[1]
