"""axe finds nothing, the texts of the board keep their contrast, and no control has a name of escapes."""

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.visits import (
    BOARD,
    BUYER,
    DAYS,
    RANKED,
    Visits,
    idle,
    open_musts,
    open_sidebar,
    share,
    unfold,
)
from tests.support.contrast import contrast, hexed

RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
INKS = {"type": "rule", "values": ["color-contrast"]}  # all that depends on how light the page is
MUSTS = "must_on_premise=3&must_capacity=4"
PHONE = 390
OPENED, DIALOG, MAIN = "[data-testid=stPopoverBody]", "[role=dialog]", "[data-testid=stMain]"


FADING = 500  # milliseconds in which what the mouse brought up goes: half faded it has no contrast


def violations(page: Page, part: str | None = None) -> list[str]:
    """What axe objects to in light and in dark, on a page or a part of it: the rule, and the first place."""
    page.mouse.move(0, 0)
    found = objections(page, RULES, part)
    page.emulate_media(color_scheme="dark")
    expect(page.get_by_test_id("stApp")).to_have_css("color-scheme", "dark")
    found += objections(page, INKS, part)
    page.emulate_media(color_scheme="light")
    expect(page.get_by_test_id("stApp")).to_have_css("color-scheme", "light")
    return found


def objections(page: Page, rules: dict[str, Any], part: str | None = None) -> list[str]:
    """What axe objects to by some rules."""
    idle(page)
    page.wait_for_timeout(FADING)
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = Axe().run(page, part, options).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found]


def test_axe_finds_nothing_on_a_desk(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?{MUSTS}&gone=1")
    assert page.get_by_role("heading", name="Left out").count() == 1
    assert violations(page) == []
    unfold(page)
    page.locator(f"{RANKED} .vendor button").first.press("Enter")
    page.locator(".board .details").wait_for()
    share(page)
    assert violations(page) == []
    page.keyboard.press("Escape")
    for opens in (BUYER, DAYS):
        page.locator(opens).click()
        page.get_by_test_id("stPopoverBody").wait_for()
        assert violations(page, OPENED) == []
        page.keyboard.press("Escape")
    open_musts(page)
    assert violations(page, DIALOG) == []


def test_axe_finds_nothing_on_a_phone(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard, width=PHONE, height=844)
    page.locator(f"{RANKED} .vendor button").first.press("Enter")
    page.locator(".board .details").wait_for()
    assert violations(page) == []
    open_musts(page)
    assert violations(page, DIALOG) == []
    page.keyboard.press("Escape")
    open_sidebar(page)
    unfold(page)
    assert violations(page) == []


def test_axe_would_find_something(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    page.evaluate("document.querySelector('h2').insertAdjacentHTML('afterend', '<img src=\"data:,\">')")
    page.evaluate("document.querySelector('h2').style.color = '#333'")  # too dark on dark only
    assert [fault.partition(":")[0] for fault in violations(page)] == ["image-alt", "color-contrast"]


def test_every_text_of_the_board_keeps_its_contrast(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    app = page.get_by_test_id("stApp")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        expect(app).to_have_css("color-scheme", scheme)
        idle(page)
        background = app.evaluate("app => getComputedStyle(app).backgroundColor")
        inks = page.locator(f"{BOARD} :is(th, td, span, button)").evaluate_all(
            "texts => texts.filter(t => t.textContent).map(t => getComputedStyle(t).color)"
        )
        assert len(inks) > 14
        assert min(contrast(hexed(ink), hexed(background)) for ink in set(inks)) >= 4.5, scheme


def test_no_control_is_called_by_escapes_or_ids(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?g_sanction_exposure=55&w_capacity=99")
    unfold(page)
    spoken = said(page)
    open_musts(page)
    for heard in (spoken, said(page)):
        assert "\\" not in heard.replace('\\"', "")
        assert "**" not in heard
        assert re.findall(r"\b[a-z]+_[a-z_]+\b", heard) == []


def said(page: Page) -> str:
    """What is spoken of the page, addresses aside."""
    lines = page.locator("body").aria_snapshot().splitlines()
    return "\n".join(line for line in lines if "/url:" not in line)
