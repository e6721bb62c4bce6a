"""On a slow computer no choice changes by itself, and what the reader does is kept exactly."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page, expect

from tests.browser.slowness import slowed
from tests.browser.visits import BOARD, EMPTY, LAST, Visits, choose_buyer, expect_address, idle

TIMES = 8  # slower than this computer
Slow = Callable[[str], Page]
CHOICES = ("profile=school", "date=2022-12-31", "g_sanction_exposure=77", "w_capacity=33", "must_support=1")
VIEWS = {
    "": (),
    "robustness": ("show_part=chance", "show_around=35"),
    "evidence": ("show_section=claims", "show_about=zoom", "show_since=2020-01-01"),
    "compare": ("show_vendors=zoom,sferum,poly", "show_rows=all", "show_criterion=support"),
    "catalog": (),
}
SLIDERS = "[data-testid=stSidebar] [data-testid=stSlider] input"
FOLD = "[data-testid=stExpander] details"
PRESS = """([folds, order]) => {
    const found = [...document.querySelectorAll(`${folds} > summary`)]
    if (order < 0) found.reverse()
    found.forEach(fold => fold.click())
}"""
FOLDED, UNFOLDED = ":not([open])", "[open]"


@pytest.fixture
def slow(visits: Visits) -> Iterator[Slow]:
    """Opens a page that stands, in a browser that is slow from then on."""
    with ExitStack() as slowness:

        def opened(address: str) -> Page:
            page = visits.window(height=2400)
            page.goto(address)
            page.locator(LAST).wait_for()
            idle(page)
            slowness.enter_context(slowed(TIMES))
            return page

        yield opened


def press(page: Page, folds: str, order: int = 1) -> None:
    """Press everything that folds, without a pause; -1 is the other order."""
    page.evaluate(PRESS, [f"{FOLD}{folds}", order])


def settle(page: Page) -> None:
    """Wait until everything that is unfolded is drawn."""
    idle(page)
    expect(page.locator(EMPTY)).to_have_count(0)
    idle(page)


@pytest.mark.parametrize("path", VIEWS)
def test_unfolding_fast_and_in_any_order_changes_no_choice(slow: Slow, dashboard: str, path: str) -> None:
    spelled = (*CHOICES, *VIEWS[path])
    page = slow(f"{dashboard}{path}?{'&'.join(spelled)}")
    for order in (1, -1):
        press(page, FOLDED, order)
        page.wait_for_timeout(30)
        press(page, UNFOLDED, order)
        press(page, FOLDED, -order)
        settle(page)
        expect_address(page, *spelled)
        press(page, UNFOLDED)
        idle(page)
    expect_address(page, *spelled)


def test_every_fold_is_drawn_where_all_are_pressed_in_one_moment(slow: Slow, dashboard: str) -> None:
    page = slow(f"{dashboard}evidence?show_section=timeline")
    unfolded, count = page.locator(f"{FOLD}{UNFOLDED}"), page.locator(f"{FOLD}{FOLDED}").count()
    for order in (1, -1, 1, -1):
        press(page, FOLDED, order)
        settle(page)
        expect(unfolded).to_have_count(count)
        press(page, UNFOLDED, order)
        expect(unfolded).to_have_count(0)
        idle(page)
    expect_address(page, "show_section=timeline")


def test_sliders_that_are_moved_while_all_unfolds_stay_where_they_were_moved(
    slow: Slow, dashboard: str
) -> None:
    page = slow(dashboard)
    press(page, FOLDED)
    page.locator(SLIDERS).first.press("ArrowRight")
    page.get_by_role("slider", name="Data-localization").press("End")
    settle(page)
    page.get_by_role("slider", name="Capacity").press("Home")
    press(page, UNFOLDED)
    idle(page)
    expect_address(page, "g_sanction_exposure=41", "g_data_localization=100", "w_capacity=0")


def test_a_profile_that_is_chosen_while_all_unfolds_keeps_its_weights(slow: Slow, dashboard: str) -> None:
    page = slow(f"{dashboard}?g_sanction_exposure=77&w_capacity=3")
    choose_buyer(page, "School")
    press(page, FOLDED)
    page.locator(SLIDERS).last.press("ArrowRight")
    press(page, UNFOLDED)
    press(page, FOLDED, -1)
    settle(page)
    expect_address(page, "profile=school", "unknown=51")
    expect(page.locator(SLIDERS).first).to_have_value("30")


def test_a_reset_is_not_undone_by_what_a_slow_browser_still_shows(slow: Slow, dashboard: str) -> None:
    page = slow(f"{dashboard}?g_sanction_exposure=77&must_support=1&date=2022-12-31")
    page.locator(BOARD).first.wait_for()
    page.evaluate("""() => {
        [...document.querySelectorAll('button')].find(button => button.innerText === 'Reset').click()
        setTimeout(() => document.querySelectorAll('details > summary').forEach(fold => fold.click()), 5)
        setTimeout(() => document.querySelectorAll('details > summary').forEach(fold => fold.click()), 60)
    }""")
    expect(page.locator(SLIDERS).first).to_have_value("40")
    page.locator(SLIDERS).first.press("ArrowRight")
    settle(page)
    expect(page.locator(SLIDERS).first).to_have_value("41")
    expect_address(page, "g_sanction_exposure=41")


def test_what_is_done_before_another_section_has_come_is_kept(slow: Slow, dashboard: str) -> None:
    page = slow(f"{dashboard}evidence")
    for name in ("Timeline", "Claims", "Timeline"):  # no slider changes the second
        page.get_by_role("radio", name=name).or_(
            page.get_by_role("button", name=name, exact=True)
        ).first.press("Enter")
        page.locator(SLIDERS).first.press("ArrowRight")
        page.locator(SLIDERS).last.press("ArrowLeft")
    idle(page)
    expect_address(page, "show_section=timeline", "g_sanction_exposure=43", "unknown=47")
    expect(page.get_by_text("What that did to the ranks", exact=True)).to_be_visible()
