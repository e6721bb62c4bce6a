"""A catalog of the user's own in a real browser: through every page, its link, its tables, its files."""

from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from shortlist.catalog.loading import parse
from tests.browser.conftest import Serve
from tests.browser.test_accessibility import PHONE, violations
from tests.browser.visits import HEAD, ROW, Visits, drawn, expect_address, idle, places, share
from tests.support.places import ROOT

EXAMPLE = (ROOT / "examples" / "office-suites.toml").read_bytes()
DIGEST = parse({"x": EXAMPLE}).digest
PAGES = ["How sure", "Evidence", "Compare", "Method", "Catalog", "Ranking"]
PACE = 200  # milliseconds between keys: the grid drops what is typed faster than anybody types
NOTICE = "Your own catalog is in use, for you alone: Office suites for a town hall"


def visit(page: Page, name: str) -> None:
    """Go to a page by the navigation."""
    page.get_by_role("link", name=name, exact=True).click()
    idle(page)


def used(page: Page) -> None:
    """Upload the example on the catalog page, which is in use then."""
    visit(page, "Catalog")
    file: FilePayload = {"name": "office.toml", "mimeType": "application/toml", "buffer": EXAMPLE}
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text(NOTICE)).to_be_visible()
    idle(page)


def test_an_uploaded_catalog_passes_through_every_page_and_file(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    used(page)
    for name in PAGES:
        visit(page, name)
        expect(page.get_by_text(NOTICE)).to_be_visible()
        expect(page.get_by_role("group", name="Independence")).to_be_visible()
    drawn(page)
    assert places(page)[0] == "1 LibreOffice"
    for label in ("CSV", "spreadsheet", "decision record", "JSON", "your catalog"):
        if label == "spreadsheet":
            share(page)
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Download {label}").click()
        assert len(Path(download.value.path()).read_bytes()) > 500
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Back to the catalog of this server").click()
    expect(page.get_by_text(NOTICE)).to_have_count(0)
    drawn(page)
    assert places(page)[0] == "1 TrueConf"


def test_a_link_asks_for_its_catalog_and_then_opens_as_linked(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?catalog={DIGEST}&g_independence=77&must_price=10.0&unknown=20")
    expect(page.get_by_text("made under another catalog")).to_be_visible()
    used(page)
    expect_address(page, "g_independence=77", "must_price=10.0", "unknown=20")
    expect(page.get_by_text("made under another catalog")).to_have_count(0)


def test_a_changed_cell_is_used_and_taken_away(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard, height=1400)
    used(page)
    page.get_by_text("Edit as tables").click()
    table = page.get_by_test_id("stDataFrame").first
    expect(table).to_be_visible()
    page.get_by_role("tab", name="Weights").click()
    idle(page)
    table = page.get_by_role("tabpanel").filter(visible=True).get_by_test_id("stDataFrame")
    expect(table.locator("canvas").first).to_be_visible()
    use = page.get_by_role("button", name="Use the changed catalog on every page")
    page.wait_for_timeout(500)  # the grid takes its width
    box = table.bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + box["width"] - 40, box["y"] + HEAD + ROW / 2)
    cell = page.locator("#portal textarea")
    cell.press("Control+a")
    cell.press_sequentially("5,9", delay=PACE)  # which a grid of numbers takes for 59
    page.wait_for_timeout(PACE)
    cell.press("Enter")
    page.wait_for_timeout(PACE)
    expect(use).to_be_disabled()
    page.keyboard.press("Escape")
    page.mouse.dblclick(box["x"] + box["width"] - 40, box["y"] + HEAD + ROW / 2)
    cell.press("Control+a")
    cell.press_sequentially("99", delay=PACE)
    page.wait_for_timeout(PACE)
    cell.press("Enter")
    expect(use).to_be_enabled()
    idle(page)
    with page.expect_event("dialog") as leaving:  # the change is in no draft yet
        page.close(run_before_unload=True)
    assert leaving.value.type == "beforeunload"
    leaving.value.dismiss()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as TOML").click()
    after = Path(download.value.path()).read_text("utf-8")
    changed = set(after.splitlines()) - set(EXAMPLE.decode().splitlines())
    assert len(changed) == 1
    assert "independence = 99" in changed.pop()


@pytest.mark.parametrize("width", [1440, PHONE])
def test_axe_finds_nothing(visits: Visits, dashboard: str, width: int) -> None:
    page = visits.open(dashboard, width=width)
    for name in ("Catalog", "Method"):
        visit(page, name)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        if name == "Catalog":
            page.get_by_text("Edit as tables").click()
            expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
        idle(page)
        assert (name, violations(page)) == (name, [])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_example_as_the_server_s_catalog_passes_through_every_page(visits: Visits, serve: Serve) -> None:
    page = visits.open(serve(ROOT / "examples" / "office-suites.toml"))
    for name in PAGES:
        visit(page, name)
        expect(page.get_by_role("group", name="Independence")).to_be_visible()
        expect(page.get_by_test_id("stException")).to_have_count(0)
