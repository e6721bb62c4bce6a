"""Sliders, by keyboard and by mouse, reach the ranking and the address."""

from playwright.sync_api import expect

from tests.browser.visits import (
    BUYER,
    NOTHING,
    Visits,
    choose_buyer,
    expect_address,
    idle,
    places,
    scores,
    slider,
)

SLIDER = "[data-testid=stSlider] input"
THUMB = "[data-testid=stSliderThumbValue]"


def test_the_keyboard_moves_a_slider_the_ranking_and_the_address(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    before = places(page), scores(page)
    first = page.locator(SLIDER).first
    first.focus()
    page.keyboard.press("ArrowRight")
    expect_address(page, "g_sanction_exposure=41")
    idle(page)
    page.keyboard.press("End")
    expect_address(page, "g_sanction_exposure=100")
    expect(page.get_by_text("63 % of the whole")).to_be_visible()
    idle(page)
    assert slider(page, 0) == "100"
    assert (places(page), scores(page)) != before


def test_the_mouse_moves_a_slider_the_ranking_and_the_address(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    before = places(page), scores(page)
    track = page.get_by_role("group", name="Sanction exposure").bounding_box()
    thumb = page.locator(THUMB).first.locator("xpath=..").bounding_box()
    assert track
    assert thumb
    page.mouse.move(thumb["x"] + thumb["width"] / 2, thumb["y"] + thumb["height"] / 2)
    page.mouse.down()
    page.mouse.move(track["x"] - 40, thumb["y"] + thumb["height"] / 2, steps=6)
    page.mouse.up()
    expect_address(page, "g_sanction_exposure=0")
    expect(page.get_by_text(NOTHING)).to_be_visible()
    idle(page)
    assert (places(page), scores(page)) != before
    assert before[0][0] == "1 TrueConf"


def test_a_profile_moves_all_sliders_in_one_step_of_the_history(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?g_sanction_exposure=0&g_data_localization=70&unknown=20")
    length = page.evaluate("history.length")
    choose_buyer(page, "School")
    expect_address(page, "profile=school", "unknown=20")
    expect(page.locator(SLIDER).first).to_have_value("30")
    assert page.evaluate("history.length") == length + 1
    page.go_back()
    expect_address(page, "g_sanction_exposure=0", "g_data_localization=70", "unknown=20")
    expect(page.locator(BUYER)).to_contain_text("Government agency")
    expect(page.locator(SLIDER).first).to_have_value("0")


def test_reset_clears_the_address_in_one_step_of_the_history(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?profile=school&g_sanction_exposure=0&must_capacity=2&open=drop")
    length = page.evaluate("history.length")
    page.get_by_role("button", name="Reset").click()
    expect_address(page, "profile=school")
    expect(page.locator(SLIDER).first).to_have_value("30")
    assert page.evaluate("history.length") == length + 1
