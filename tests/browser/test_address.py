"""The address is the state: reload, Back, a cold start and a shared link bring the view back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.servers import serving
from tests.browser.visits import (
    NOTHING,
    Visits,
    drawn,
    expect_address,
    finding,
    idle,
    places,
    scores,
    share,
    slider,
    unfold,
)

TEN = {
    "profile": "school",
    "date": "2021-04-07",
    "g_sanction_exposure": "0",
    "g_data_localization": "35",
    "w_vendor_cutoff": "5",
    "w_capacity": "90",
    "w_support": "80",
    "unknown": "15",
    "must_capacity": "2",
    "open": "drop",
}
LINK = "&".join(f"{key}={value}" for key, value in TEN.items())


def view(page: Page) -> tuple[str, list[str], list[str]]:
    """Everything in the main part that follows from the decision."""
    drawn(page)
    return finding(page), places(page), scores(page)


@pytest.fixture
def start(visits: Visits, dashboard: str) -> Page:
    """The dashboard after a key on a slider."""
    page = visits.open(dashboard)
    page.locator("[data-testid=stSlider] input").first.focus()
    page.keyboard.press("Home")
    expect_address(page, "g_sanction_exposure=0")
    expect(page.get_by_text(NOTHING)).to_be_visible()
    idle(page)
    return page


def test_one_step_back_undoes_a_slider(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    before, starts = view(page), [slider(page, number) for number in range(2)]
    for number, group in enumerate(("g_sanction_exposure", "g_data_localization")):
        page.locator("[data-testid=stSlider] input").nth(number).press("Home")
        expect(page).to_have_url(re.compile(f"{group}=0"))
        idle(page)
    for number, address in ((1, ["g_sanction_exposure=0"]), (0, [])):
        page.go_back()
        expect_address(page, *address)
        expect(page.locator("[data-testid=stSlider] input").nth(number)).to_have_value(starts[number])
        idle(page)
    assert view(page) == before


def test_reload_keeps_the_view(start: Page) -> None:
    before = view(start)
    start.reload()
    assert view(start) == before
    assert slider(start, 0) == "0"
    expect_address(start, "g_sanction_exposure=0")


def test_going_away_and_back_keeps_the_view(start: Page) -> None:
    before = view(start)
    start.goto("about:blank")
    start.go_back()
    assert view(start) == before
    start.go_forward()
    expect(start).to_have_url("about:blank")
    start.go_back()
    assert view(start) == before
    expect_address(start, "g_sanction_exposure=0")


def test_a_link_of_ten_parameters_opens_the_same_on_a_cold_server(
    visits: Visits, dashboard: str, tmp_path: Path
) -> None:
    warm = visits.open(f"{dashboard}?{LINK}")
    with serving(None, tmp_path / "log") as address:
        cold = visits.open(f"{address}?{LINK}")
        assert view(cold) == view(warm)
        expect_address(cold, *LINK.split("&"))
        unfold(cold)
        assert slider(cold, 0) == "0"
        expect(cold.get_by_role("slider", name="Vendor cut-off")).to_have_value("5")
        expect(cold.get_by_text("Parts of the link")).to_have_count(0)
        cold.close()


def test_a_shared_link_opens_the_same_view_elsewhere(
    visits: Visits, elsewhere: Visits, dashboard: str
) -> None:
    page = visits.open(f"{dashboard}?{LINK}")
    share(page)
    link = page.locator("[data-testid=stCode]").inner_text().strip()
    assert link.startswith(f"{dashboard}?")
    assert all(f"{key}={value}" in link for key, value in TEN.items())
    other = elsewhere.open(link)
    assert view(other) == view(page)
    expect(other.get_by_text("Parts of the link")).to_have_count(0)


def test_a_stale_link_opens_with_defaults_and_says_what_it_ignored(visits: Visits, dashboard: str) -> None:
    plain = visits.open(f"{dashboard}?unknown=30")
    page = visits.window()
    page.goto("about:blank")
    page.goto(f"{dashboard}?must_gone=2&unknown=30&g_sanction_exposure=900&profile=king&must_capacity=9")
    drawn(page)
    expect_address(page, "unknown=30")
    for fault in ("must_gone=2", "g_sanction_exposure=900", "profile=king", "must_capacity=9"):
        expect(page.get_by_text(f"{fault}: ")).to_be_visible()
    assert (places(page), scores(page)) == (places(plain), scores(plain))


def test_back_leaves_a_stale_link(visits: Visits, dashboard: str) -> None:
    page = visits.window()
    page.goto("about:blank")
    page.goto(f"{dashboard}?gone=2&lost=3&g_sanction_exposure=900&must_capacity=9")
    drawn(page)
    expect_address(page)
    page.go_back()
    drawn(page)
    page.go_back()
    expect(page).to_have_url("about:blank")
