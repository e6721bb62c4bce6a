"""The evidence page in a browser: ways to it, dates, filters, links, charts and the file to take away."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from shortlist import SHIPPED
from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from shortlist.decision import preset
from shortlist.evidence.archive import archive
from shortlist.evidence.claims import Pick, statements
from shortlist.evidence.claims_csv import claims_csv
from shortlist.evidence.conflicts import conflicts
from shortlist.evidence.labels import SECTIONS
from shortlist.evidence.words import AGAINST, BEARINGS, side
from tests.browser.test_accessibility import violations
from tests.browser.visits import Visits, choose, choose_day, expect_address, idle, tick

PHONE = 390
STILL = 200  # milliseconds in which a chart takes its place


@pytest.fixture(scope="module")
def shipped() -> Catalog:
    return load(SHIPPED)


def opened(visits: Visits, dashboard: str, query: str = "", width: int = 1440) -> Page:
    """The evidence page, tall enough to show a whole section."""
    page = visits.window(width, 1800)
    page.goto(f"{dashboard}evidence?{query}")
    page.get_by_role("heading", name="Evidence", level=1).wait_for()
    idle(page)
    return page


def targets(page: Page, chart: int = 0) -> Locator:
    """What a click chooses in a chart: columns or cells."""
    place = page.get_by_test_id("stVegaLiteChart").nth(chart)
    place.locator("svg.marks").wait_for()
    return place.locator("g[class*=cells] path, g[class*=days] path")


def hit(page: Page, target: Locator) -> None:
    """Click with the mouse where nothing but the target lies, once it lies still."""
    box = None
    while box is None or box != target.bounding_box():
        box = target.bounding_box()
        page.wait_for_timeout(STILL)
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] - 3)
    idle(page)


def section(page: Page, name: str) -> None:
    """Go to a section by keyboard."""
    page.get_by_role("radio", name=name).or_(page.get_by_role("button", name=name, exact=True)).first.press(
        "Enter"
    )
    idle(page)


def test_the_ranking_leads_to_the_evidence_of_a_vendor(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?profile=school&date=2021-04-07", height=1800)  # scrolling shuts lists
    expect(page.get_by_role("button", name="School")).to_be_visible()
    way = page.get_by_role("link", name="See the evidence on")
    expect(way).to_have_attribute("href", re.compile("show_vendor=trueconf"))
    idle(page)
    tick(page, 5)
    expect(way).to_have_accessible_name("See the evidence on Poly")
    expect(way).to_have_attribute("href", re.compile("show_vendor=poly"))
    way.press("Enter")
    expect(page.get_by_role("heading", name="Evidence", level=1)).to_be_visible()
    expect_address(page, "profile=school", "date=2021-04-07", "show_vendor=poly")
    expect(page.get_by_text("As known on 2021-04-07, for: School.")).to_be_visible()
    expect(page.get_by_role("combobox", name="Vendor", exact=True)).to_have_value("Poly")


def test_a_section_that_is_chosen_later_follows_the_sliders(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard)  # at first on a section that no slider changes
    section(page, SECTIONS["timeline"])
    chart = page.get_by_test_id("stVegaLiteChart").first.locator("svg.marks")
    chart.wait_for()
    before = chart.text_content() or ""
    page.locator("[data-testid=stSlider] input").first.press("Home")
    expect(chart).not_to_have_text(before)


def test_the_date_replays_what_was_known(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "date=2022-10-28")
    expect(page.get_by_text("Older than 2 years")).to_have_count(0)
    choose_day(page, "2025-10-28")
    expect(page.get_by_text("As known on 2025-10-28")).to_be_visible()
    expect(page.get_by_text("Older than 2 years")).to_be_visible()


def test_links_are_safe_and_show_their_hosts(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard)
    links = page.get_by_test_id("stMain").locator("[data-testid=stMarkdownContainer] a")
    assert links.count() > 5
    for link in links.all():
        address, rel = link.get_attribute("href") or "", link.get_attribute("rel") or ""
        host = re.fullmatch(r"https://([a-z0-9.-]+)/.*", address)
        assert host, address
        assert "noopener" in rel
        told = link.locator("xpath=..").text_content() or ""
        assert f"({host[1]})" in told.replace("\u2060", "")


def test_an_address_that_is_not_https_is_no_link(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_section=sources")
    expect(page.get_by_text("http://lib.tssonline.ru/")).to_be_visible()
    assert page.locator("a[href^='http://lib.tssonline']").count() == 0


def test_filters_and_their_file_hold_the_same_claims(
    visits: Visits, dashboard: str, shipped: Catalog
) -> None:
    page = opened(visits, dashboard, "show_section=claims&show_since=2021-04-07&show_until=2021-04-07")
    choose(page, "Vendor", "Zoom")
    choose(page, "Class", "us")
    choose(page, "Bearing", "Against")
    expect_address(
        page,
        *("show_section=claims", "show_since=2021-04-07", "show_until=2021-04-07"),
        *("show_about=zoom", "show_class=us", "show_bearing=against"),
    )
    known = archive(shipped, preset(shipped).date)
    day = preset(shipped).date.replace(day=7)
    against = frozenset(number for number in BEARINGS if side(number) == AGAINST)
    rows = statements(known, shipped, Pick("zoom", "us", None, None, day, day, against))
    assert rows
    expect(page.get_by_text(f"{len(rows)} of {len(known.claims)} claims")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download claims as CSV").press("Enter")
    assert download.value.suggested_filename == "claims.csv"
    assert Path(download.value.path()).read_bytes() == claims_csv(rows, known, shipped)


def test_a_cell_of_the_map_opens_its_evidence(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_section=coverage")
    cell = targets(page).nth(2)
    vendor, _, rest = (cell.get_attribute("aria-label") or "").partition(", ")
    hit(page, cell)
    expect(page.get_by_role("combobox", name="Vendor", exact=True)).to_have_value(vendor)
    expect(page.get_by_role("combobox", name="Criterion")).to_have_value(rest.partition(":")[0])
    page.go_back()
    expect(page.get_by_text("Of 84 ratings")).to_be_visible()


def test_the_keyboard_opens_a_cell_in_the_table_of_the_map(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_section=coverage")
    page.locator("[data-testid=stDataFrame] canvas").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("show_section=rating.*show_criterion="))
    expect(page.get_by_role("combobox", name="Criterion")).to_be_visible()


def test_a_day_in_the_charts_sets_the_date(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_section=timeline")
    hit(page, targets(page, 1).and_(page.locator("[aria-label='2021-04-06']")))
    expect(page.get_by_text("As known on 2021-04-06, ")).to_be_visible()
    expect_address(page, "show_section=timeline", "date=2021-04-06")
    day = targets(page).nth(9).get_attribute("aria-label")
    hit(page, targets(page).nth(9))
    expect(page.get_by_text(f"As known on {day}, ")).to_be_visible()
    expect_address(page, "show_section=timeline", f"date={day}")
    page.go_back()
    expect_address(page, "show_section=timeline", "date=2021-04-06")


def test_the_keyboard_sets_the_date_to_a_day_of_change(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_section=timeline")
    box = page.get_by_role("combobox", name="Go to a day")
    box.press("ArrowDown")
    box.fill("2022-10-28")
    box.press("Enter")
    expect_address(page, "show_section=timeline", "date=2022-10-28")
    expect(page.get_by_text("As known on 2022-10-28, ")).to_be_visible()
    expect(box).to_have_value("2022-10-28")


def test_the_keyboard_walks_the_sections_and_back_returns(
    visits: Visits, dashboard: str, shipped: Catalog
) -> None:
    count = len(conflicts(preset(shipped), shipped))
    page = opened(visits, dashboard)
    section(page, "Conflicts")
    expect(page.get_by_text(f"{count} contradictions, the latest first.")).to_be_visible()
    section(page, "Sources that matter")
    expect_address(page, "show_section=sources")
    page.go_back()
    expect(page.get_by_text(f"{count} contradictions, the latest first.")).to_be_visible()


@pytest.mark.parametrize("name", SECTIONS)
@pytest.mark.parametrize("width", [1440, PHONE])
def test_axe_finds_nothing_and_nothing_runs_off_the_side(
    visits: Visits, dashboard: str, name: str, width: int
) -> None:
    page = opened(visits, dashboard, f"show_section={name}", width)
    if name in ("timeline", "coverage"):
        targets(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = page.locator("[data-testid=stVegaLiteChart] svg.marks").evaluate_all(
        "charts => charts.map(chart => chart.getBoundingClientRect().right)"
    )
    assert all(right <= width for right in wide)
