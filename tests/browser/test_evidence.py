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
from tests.browser.test_accessibility import MAIN, violations
from tests.browser.visits import Visits, choose, choose_day, expect_address, idle, tick

PHONE, REM = 390, 15


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


def column(page: Page, day: str) -> Locator:
    """What a click chooses in the timeline."""
    return page.locator(f".time [data-choose='{day}']")


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
    expect(page.get_by_text("As known on 7 April 2021, for: School.")).to_be_visible()
    expect(page.get_by_role("combobox", name="Vendor", exact=True)).to_have_value("Poly")


def test_a_section_that_is_chosen_later_follows_the_sliders(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_section=claims")  # at first on a section that no slider changes
    section(page, SECTIONS["timeline"])
    chart = page.locator(".time .ends")
    before = chart.text_content() or ""
    page.locator("[data-testid=stSlider] input").first.press("Home")
    expect(chart).not_to_have_text(before)


def test_the_date_replays_what_was_known(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "date=2022-10-28")
    expect(page.get_by_text("Older than 2 years")).to_have_count(0)
    choose_day(page, "2025-10-28")
    expect(page.get_by_text("As known on 28 October 2025, ")).to_be_visible()
    expect(page.get_by_text("Older than 2 years")).to_be_visible()


def test_links_are_safe_and_show_their_hosts(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_vendor=zoom&show_criterion=vendor_cutoff")
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


def test_a_cell_of_the_matrix_opens_its_evidence_by_mouse_and_by_keyboard(
    visits: Visits, dashboard: str
) -> None:
    page = opened(visits, dashboard)
    vendor, criterion = (
        page.get_by_role("combobox", name=name, exact=True) for name in ("Vendor", "Criterion")
    )
    page.get_by_role("button", name="Sferum, Home jurisdiction:").click()
    expect_address(page, "show_vendor=sferum", "show_criterion=home_jurisdiction")
    expect(vendor).to_have_value("Sferum")
    expect(criterion).to_have_value("Home jurisdiction")
    here = page.locator(".matrix [aria-current=true]")
    expect(here).to_have_accessible_name(re.compile("^Sferum, Home jurisdiction: "))
    here.press("ArrowDown")
    below = page.locator(".matrix [data-choose]:focus")
    expect(below).to_have_accessible_name(re.compile("^Webinar, Home jurisdiction: "))
    below.press("Enter")
    expect_address(page, "show_vendor=webinar", "show_criterion=home_jurisdiction")
    expect(vendor).to_have_value("Webinar")
    expect(page.locator(".matrix [aria-current=true]:focus")).to_be_visible()
    page.go_back()
    expect(vendor).to_have_value("Sferum")


def test_a_row_of_the_claims_opens_its_claim(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_section=claims")
    for height in (900, 1800):  # as tall as the window, as far as it is seen
        page.set_viewport_size({"width": 1440, "height": height})
        expect(page.get_by_test_id("stDataFrame")).to_have_css("height", f"{height - 9 * REM}px")
    page.locator("[data-testid=stDataFrame] canvas").first.click(position={"x": 20, "y": 70}, force=True)
    expect(page).to_have_url(re.compile("show_claim="))
    expect(page.get_by_test_id("stMain").locator("[data-testid=stMarkdownContainer] a")).to_be_visible()


def test_a_day_in_the_timeline_sets_the_date(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_section=timeline")
    column(page, "2021-04-06").click()
    expect(page.get_by_text("As known on 6 April 2021, ")).to_be_visible()
    expect_address(page, "show_section=timeline", "date=2021-04-06")
    column(page, "2021-04-06").press("ArrowLeft")
    page.locator(".time [data-choose='2021-04-05']:focus").press("Enter")
    expect(page.get_by_text("As known on 5 April 2021, ")).to_be_visible()
    expect_address(page, "show_section=timeline", "date=2021-04-05")
    page.go_back()
    expect_address(page, "show_section=timeline", "date=2021-04-06")


def test_the_keyboard_sets_the_date_to_a_day_of_change(visits: Visits, dashboard: str) -> None:
    page = opened(visits, dashboard, "show_section=timeline")
    box = page.get_by_role("combobox", name="Go to a day")
    box.press("ArrowDown")
    box.fill("28 October 2022")
    box.press("Enter")
    expect_address(page, "show_section=timeline", "date=2022-10-28")
    expect(page.get_by_text("As known on 28 October 2022, ")).to_be_visible()
    expect(box).to_have_value("28 October 2022")


def test_the_keyboard_walks_the_sections_and_back_returns(
    visits: Visits, dashboard: str, shipped: Catalog
) -> None:
    count = len(conflicts(preset(shipped), shipped))
    page = opened(visits, dashboard)
    section(page, SECTIONS["conflicts"])
    expect(page.get_by_text(f"{count} contradictions, by the rating")).to_be_visible()
    section(page, "Sources that matter")
    expect_address(page, "show_section=sources")
    page.go_back()
    expect(page.get_by_text(f"{count} contradictions, by the rating")).to_be_visible()


@pytest.mark.parametrize("width", [1440, PHONE])
def test_axe_finds_nothing_and_nothing_runs_off_the_side(visits: Visits, dashboard: str, width: int) -> None:
    page = opened(visits, dashboard, "", width)
    for count, (name, label) in enumerate(SECTIONS.items()):
        section(page, label)
        if name == "timeline":
            column(page, "2021-04-08").wait_for()
        # What stands around a section is the same for all.
        assert (name, violations(page, MAIN if count else None)) == (name, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
