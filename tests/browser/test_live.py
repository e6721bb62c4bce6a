"""The board follows a slider while it is being moved, and ends where the server says."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Serve
from tests.browser.servers import free_port, running
from tests.browser.visits import (
    DRAWN,
    LAST,
    RANKED,
    Visits,
    choose_buyer,
    idle,
    places,
    scores,
    slider,
    unfold,
)
from tests.support.sized import sized, written

SLIDER = "[data-testid=stSlider]"
AHEAD, ANSWER = "html[data-board=ahead]", "html[data-board=answer]"
PREVIEW = "Preview: chances follow when you let go."
DIM = ".board.early td.first"


def hold(page: Page, place: Locator) -> tuple[float, float]:
    """Take hold of a slider with the mouse; where it was taken."""
    handle = place.get_by_test_id("stSliderThumbValue").locator("xpath=..")
    handle.scroll_into_view_if_needed()
    thumb = handle.bounding_box()
    assert thumb
    middle = thumb["x"] + thumb["width"] / 2, thumb["y"] + thumb["height"] / 2
    page.mouse.move(*middle)
    page.mouse.down()
    return middle


def shown(page: Page) -> tuple[list[str], list[str], list[str]]:
    """Places, figures and what is known, from the top."""
    return places(page), scores(page), page.locator(f"{RANKED} .known").all_text_contents()


def said(page: Page) -> list[str]:
    """What the sliders of the groups come to."""
    labels = page.locator("[class*='st-key-g_'] [data-testid=stWidgetLabel]").all_inner_texts()
    return [line for label in labels for line in label.splitlines() if "of the whole" in line]


def preview(page: Page) -> tuple[list[str], list[str], list[str]]:
    """What the board shows ahead of the server once the last movement is drawn."""
    page.locator(AHEAD).wait_for(state="attached")
    for _ in range(2):  # React hands the position on, then the board draws it
        page.evaluate(DRAWN)
    return shown(page)


def settled(page: Page) -> tuple[list[str], list[str], list[str]]:
    """What is shown once the server has said all."""
    idle(page)
    page.locator(ANSWER).wait_for(state="attached")
    return shown(page)


@pytest.mark.parametrize("number", [0, 2, -1], ids=["first group", "last group", "attitude"])
def test_a_drag_shows_what_the_server_then_says(visits: Visits, dashboard: str, number: int) -> None:
    page = visits.open(dashboard)
    before, shares = shown(page), said(page)
    place = page.locator(SLIDER).nth(number)
    x, y = hold(page, place)
    page.mouse.move(x + 60, y, steps=5)
    ahead, coming = preview(page), said(page)
    assert ahead != before
    assert (coming != shares) == (number >= 0)
    expect(page.get_by_text(PREVIEW)).to_be_visible()
    expect(page.locator(DIM)).to_have_count(7)
    assert "opacity: 1" not in page.locator(".st-key-headline").evaluate(
        "headline => `opacity: ${getComputedStyle(headline).opacity}`"
    )
    page.mouse.up()
    assert settled(page) == ahead
    expect(page.get_by_text(PREVIEW)).to_have_count(0)
    expect(page.locator(DIM)).to_have_count(0)
    assert [line.split(".")[0].split()[0] for line in said(page)] == [
        line.split(".")[0].split()[0] for line in coming
    ]


def test_a_group_whose_id_looks_like_another_s_turn_is_not_taken_for_it(
    visits: Visits, serve: Serve, tmp_path: Path
) -> None:
    whole = sized(2, 4, 3)
    for record, name in zip(whole["groups"], ("a", "a-1"), strict=True):
        record["id"] = name
    for criterion in whole["criteria"]:
        criterion["group"] = {"g0": "a", "g1": "a-1"}[criterion["group"]]
    for profile in whole["profiles"]:
        profile["group_weights"] = dict(zip(("a", "a-1"), profile["group_weights"].values(), strict=True))
    page = visits.open(serve(written(tmp_path, whole)))
    first = page.locator(f"{SLIDER} input").first
    first.press("ArrowRight")
    idle(page)
    page.get_by_role("button", name="Reset", exact=True).click()  # goes on under another key
    expect(first).to_have_value("10")
    settled(page)
    before = shown(page)
    x, y = hold(page, page.locator(SLIDER).first)
    page.mouse.move(x + 90, y, steps=5)
    ahead = preview(page)
    page.mouse.up()
    assert settled(page) == ahead != before


def test_keys_of_a_criterion_show_what_the_server_then_says(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    unfold(page)
    before = shown(page)
    handle = page.get_by_role("slider", name="Capacity")
    handle.focus()
    page.evaluate(WATCH)
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    after = settled(page)
    assert after != before
    states = page.evaluate("window.states")
    assert states[0] == "ahead"
    assert states[-1] == "answer"


WATCH = """() => {
    window.states = []
    new MutationObserver(() => window.states.push(document.documentElement.dataset.board))
        .observe(document.documentElement, { attributes: true, attributeFilter: ["data-board"] })
}"""


def test_a_finger_is_followed_as_a_mouse_is(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    thumb = page.get_by_test_id("stSliderThumbValue").first.locator("xpath=..").bounding_box()
    assert thumb
    x, y = thumb["x"] + thumb["width"] / 2, thumb["y"] + thumb["height"] / 2
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *at: float) -> None:
        points = [{"x": at[0], "y": at[1]}] if at else []
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    before = shown(page)
    touch("touchStart", x, y)
    for step in range(1, 7):
        touch("touchMove", x + 10 * step, y)
    ahead = preview(page)
    assert ahead != before
    touch("touchEnd")
    assert settled(page) == ahead


def test_drags_and_releases_that_overlap_end_as_the_address_says(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    for turn in range(3):
        for number in (0, 1, -1):
            x, y = hold(page, page.locator(SLIDER).nth(number))
            page.mouse.move(x + 25 - 12 * turn, y, steps=3)
            page.mouse.up()  # and on to the next at once
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    end = settled(page)
    page.wait_for_timeout(2_500)  # nothing comes after that
    assert shown(page) == end
    other = visits.open(page.url)
    assert [slider(page, k) for k in range(3)] == [slider(other, k) for k in range(3)]
    assert shown(other) == end
    assert said(other) == said(page)


def test_no_preview_survives_its_answer(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    x, y = hold(page, page.locator(SLIDER).first)
    page.mouse.move(x + 60, y, steps=4)
    page.locator(AHEAD).wait_for(state="attached")
    page.mouse.move(x, y, steps=4)  # back to where it stood: there is nothing to confirm
    page.mouse.up()
    assert settled(page) == shown(visits.open(dashboard))
    x, y = hold(page, page.locator(SLIDER).first)
    page.mouse.move(x + 60, y, steps=4)
    page.mouse.up()
    choose_buyer(page, "School")
    assert settled(page) == shown(visits.open(page.url))
    assert said(page) == said(visits.open(page.url))


def test_a_preview_of_a_dead_server_is_marked_and_goes(elsewhere: Visits, tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log"
    with running(port, log) as server:
        page = elsewhere.open(f"http://127.0.0.1:{port}/")
        before = shown(page)
        x, y = hold(page, page.locator(SLIDER).first)
        page.mouse.move(x + 30, y, steps=3)
        server.kill()
        page.mouse.move(x + 60, y, steps=3)
        page.locator(AHEAD).wait_for(state="attached")
        expect(page.get_by_text(PREVIEW)).to_be_visible()
        assert shown(page) != before
        page.mouse.up()
    expect(page.get_by_text(PREVIEW)).to_have_count(0)  # what nobody confirms does not stay
    assert shown(page) == before
    with running(port, log):
        page.locator(LAST).wait_for()
        page.wait_for_timeout(1_000)
        idle(page)
        end = settled(page)
        assert end == shown(elsewhere.open(page.url))
        for opened in page.context.pages:
            opened.close()
    elsewhere.complaints.clear()  # of the line that was cut


def test_rows_that_change_place_move_there_unless_motion_is_unwanted(visits: Visits, dashboard: str) -> None:
    for motion, moves in (("no-preference", True), ("reduce", False)):
        page = visits.open(f"{dashboard}?unknown=0")
        page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
        before = places(page)
        page.evaluate(
            """() => {
                window.moves = 0
                const animate = Element.prototype.animate
                Element.prototype.animate = function (...how) {
                    window.moves++
                    return animate.apply(this, how)
                }
            }"""
        )
        page.locator(f"{SLIDER} input").last.press("End")
        expect(page.locator(f"{SLIDER} input").last).to_have_value("100")
        idle(page)
        assert places(page) != before
        assert (page.evaluate("window.moves") > 0) == moves
