"""Nothing jumps, nothing runs off the side, and the first screen holds the answer."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Serve
from tests.browser.visits import BOARD, RANKED, Visits, idle, open_sidebar
from tests.support.sized import sized, written

WIDTHS = {1440: 900, 1024: 768, 390: 844}


def top(place: Locator) -> float:
    """Where it starts, from the top of the window."""
    box = place.bounding_box()
    assert box
    return box["y"]


def bottom(place: Locator) -> float:
    """Where it ends, from the top of the window."""
    box = place.bounding_box()
    assert box
    return box["y"] + box["height"]


@pytest.mark.parametrize("number", [0, -1], ids=["a group", "the unknown"])
def test_nothing_jumps_while_a_slider_moves_through_its_range(
    visits: Visits, dashboard: str, number: int
) -> None:
    page = visits.open(dashboard)
    handle = page.locator("[data-testid=stSlider] input").nth(number)
    handle.focus()
    tops = set()
    for step in range(0, 101, 10):
        page.keyboard.press("PageUp" if step else "Home")
        expect(handle).to_have_value(str(step))
        page.wait_for_timeout(150)
        idle(page)
        tops.add((top(page.locator(BOARD)), bottom(page.locator(BOARD))))
    assert len(tops) == 1


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_runs_off_the_side(visits: Visits, dashboard: str, width: int) -> None:
    page = visits.open(f"{dashboard}?must_on_premise=3", width=width, height=WIDTHS[width])
    assert _overflows(page) == []
    if page.get_by_test_id("stExpandSidebarButton").is_visible():
        open_sidebar(page)
    assert _overflows(page) == []


def _overflows(page: Page) -> list[str]:
    """The scrolling parts of the page that stay wider than their window: while one slides in, it may be."""
    found: list[str] = page.evaluate(
        """async () => {
            const parts = ["html", "[data-testid=stMain]", "[data-testid=stSidebarContent]"];
            const isSeen = (part) => part.getBoundingClientRect().right > 0;
            const isWider = (part) => isSeen(part) && part.scrollWidth > part.clientWidth;
            const wider = () => parts.filter((place) => [...document.querySelectorAll(place)].some(isWider));
            const end = performance.now() + 5000;
            while (wider().length && performance.now() < end) await new Promise(requestAnimationFrame);
            return wider();
        }"""
    )
    return found


@pytest.fixture(scope="module")
def long_names(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A dashboard of vendors with names of any length and writing."""
    whole = sized(3, 3, 4)
    for vendor, name in zip(whole["vendors"], ("W" * 157, "محمد " * 20, "公司" * 40, "V"), strict=True):
        vendor["name"] = name
    return serve(written(tmp_path_factory.mktemp("names"), whole))


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_are_drawn_to_one_scale_and_names_keep_off_the_figures(
    visits: Visits, long_names: str, width: int
) -> None:
    page = visits.open(long_names, width=width, height=WIDTHS[width])
    assert _overflows(page) == []
    bars = [bar.bounding_box() for bar in page.locator(f"{RANKED} .bar svg").all()]
    assert len({(bar["x"], bar["width"]) for bar in bars if bar}) == 1
    assert min(bar["width"] for bar in bars if bar) > 120
    for row in page.locator(f"{RANKED} tr").all():
        before, after = row.locator(".vendor").bounding_box(), row.locator(".points").bounding_box()
        assert before
        assert after
        assert before["x"] + before["width"] <= after["x"] + 0.5


def test_the_first_screen_of_a_desk_holds_question_answer_and_the_whole_board(
    visits: Visits, dashboard: str
) -> None:
    page = visits.open(dashboard)
    question, board = page.get_by_role("heading", level=1), page.locator(BOARD)
    assert 0 < bottom(question) <= top(page.get_by_role("heading", level=2)) < top(board)
    assert bottom(board) < 900 - 100


def test_a_phone_starts_with_the_answer(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard, width=390, height=844)
    expect(page.get_by_role("slider").first).not_to_be_in_viewport()
    expect(page.get_by_text("and stays first in")).to_be_in_viewport(ratio=1)
    assert top(page.locator(BOARD)) < 844 * 2 / 3


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_screen_offers_every_choice_and_what_can_be_taken_away(
    visits: Visits, dashboard: str, width: int
) -> None:
    page = visits.open(dashboard, width=width, height=WIDTHS[width])
    for name in ("Government agency", "8 April 2021", "No must-haves", "Download CSV", "Share and files"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    for name in ("Undo", "Redo", "Reset"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    for link in page.get_by_role("navigation", name="Pages").get_by_role("link").all():
        expect(link).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_of_choices_stays_in_sight(visits: Visits, dashboard: str, width: int) -> None:
    page = visits.open(dashboard, width=width, height=WIDTHS[width])
    footer = page.get_by_role("contentinfo")
    footer.scroll_into_view_if_needed()
    expect(footer).to_be_in_viewport()
    expect(page.get_by_role("button", name="Government agency")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Download CSV")).to_be_in_viewport(ratio=1)


def test_a_phone_names_the_way_to_the_weights(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard, width=390, height=844)
    page.get_by_role("button", name="Weights").click()
    expect(page.get_by_role("group", name="Sanction exposure")).to_be_in_viewport()
