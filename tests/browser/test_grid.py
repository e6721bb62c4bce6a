"""From nothing to a ranking in a real browser, by keyboard and paste, in at most two minutes."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic

from playwright.sync_api import Page, TimeoutError, expect

from shortlist.catalog.loading import parse
from tests.browser.test_accessibility import violations
from tests.browser.visits import HEAD, OPENINGS, ROW, SOON, Visits, drawn, idle, places

MOST_SECONDS = 120
ROWS = "2\tListed\t?\tseveral\n0-1\tbanana\t≥ 2\t1"


def cell(row: int, column: int) -> str:
    """What the grid says in a cell, to those who cannot see it."""
    return f"[data-testid=glide-cell-{column}-{row}]"


def select(page: Page, row: int, column: int) -> None:
    """Select a cell by the mouse, once the grid has taken its width."""
    chosen = page.locator(f"{cell(row, column)}[aria-selected=true]")
    for _ in range(OPENINGS):
        box = page.get_by_test_id("stDataFrame").first.bounding_box()
        assert box
        page.mouse.click(box["x"] + 120 + 215 * (column - 1) + 100, box["y"] + HEAD + ROW * (row + 0.5))
        with suppress(TimeoutError):
            chosen.wait_for(state="attached", timeout=SOON)
            break
    expect(chosen).to_be_attached()


def test_nothing_becomes_a_ranking_of_three_vendors_by_four_criteria(
    visits: Visits, dashboard: str, record_property: Callable[[str, object], None]
) -> None:
    visits.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visits.open(dashboard, height=1400)
    began = monotonic()
    page.get_by_role("link", name="Catalog", exact=True).click()
    page.get_by_text("Start a new comparison").click()
    page.get_by_role("textbox", name="What has to be decided?").fill("What do we move to?")
    page.get_by_role("textbox", name="Vendors, one a line").fill("Alpha\nБета\nGamma & Sons")
    page.get_by_text("Procurement", exact=True).click()
    page.get_by_role("button", name="Start, and fill in the grid").click()
    expect(page.locator(cell(2, 0))).to_have_text("Gamma & Sons")
    idle(page)
    select(page, 0, 1)
    page.keyboard.press("3")
    expect(page.locator("#portal textarea")).to_have_value("3")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Alpha, Procedure: not known → 3 · By a framework contract")).to_be_visible()
    expect(page.locator(cell(0, 1))).to_have_text("3 · By a framework contract")
    expect(page.locator(cell(1, 1))).to_have_attribute("aria-selected", "true")  # it went on, and stays
    page.evaluate("text => navigator.clipboard.writeText(text)", ROWS)
    page.keyboard.press("Control+v")
    expect(page.get_by_text("Gamma & Sons, Register: “banana” is none of its 4 levels")).to_be_visible()
    expect(page.locator(cell(2, 3))).to_have_text(
        "2–3 · In progress, or only claimed – Valid for the version that we buy"
    )
    assert violations(page) == []
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as TOML").click()
    page.get_by_role("link", name="See the ranking").click()
    drawn(page)
    seconds = monotonic() - began
    record_property("seconds from nothing to a ranking", round(seconds, 1))
    assert seconds <= MOST_SECONDS
    assert places(page) == ["1 Бета", "2 Alpha", "3 Gamma & Sons"]
    found = parse({"x": Path(download.value.path()).read_bytes()})
    rated = {vendor.name: [(one.low, one.high) for one in vendor.ratings] for vendor in found.vendors}
    assert rated == {
        "Alpha": [(3, 3)],
        "Бета": [(2, 2), (2, 2), (3, 3)],
        "Gamma & Sons": [(0, 1), (2, 3), (1, 1)],
    }
