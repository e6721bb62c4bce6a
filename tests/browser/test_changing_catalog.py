"""A catalog file that is broken, mended and broken again while people look at it."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import Serve
from tests.browser.visits import Visits, drawn, places
from tests.support.sized import sized, written


def test_the_dashboard_lives_through_a_broken_catalog(visits: Visits, serve: Serve, tmp_path: Path) -> None:
    broken = sized() | {"end": {"vendors": 9}}
    broken["vendors"][0]["ratings"][0]["criterion"] = "colour"
    page = visits.window()
    page.goto(serve(written(tmp_path, broken)))
    expect(page.get_by_role("heading", name="The catalog cannot be used")).to_be_visible()
    expect(page.get_by_text("rates `colour`")).to_be_visible()
    expect(page.get_by_text("states 9 vendors, but 3 were read")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)

    written(tmp_path, sized())
    page.reload()
    drawn(page)
    before = places(page)
    assert len(before) == 3

    written(tmp_path, broken)
    page.reload()
    drawn(page)
    expect(page.get_by_text("its last good edition is shown")).to_be_visible()
    assert places(page) == before
