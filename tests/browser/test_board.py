"""The board: its bars, rows that open, ticks that stay, and a plain table where it does not run."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from shortlist.decision import preset
from shortlist.ranking.answer import answer
from tests.browser.conftest import Serve
from tests.browser.visits import (
    BOARD,
    RANKED,
    Visits,
    choose_day,
    expect_address,
    idle,
    places,
    scores,
    tick,
)
from tests.support.catalogs import shipped
from tests.support.sized import sized, written

SURE = ".board rect.sure"
OPENER = f"{RANKED} .vendor button"


def at(part: Locator, name: str) -> float:
    """Where a part of a bar lies, or how wide it is, in points."""
    return float(str(part.get_attribute(name)).rstrip("%"))


def widths(page: Page, parts: str) -> set[str | None]:
    """How wide parts of the bars are drawn."""
    found: list[str | None] = page.locator(parts).evaluate_all(
        "parts => parts.map(part => part.getAttribute('width'))"
    )
    return set(found)


def test_every_bar_is_drawn_as_its_figures_say(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    ranking = answer(preset(shipped()), shipped())
    assert ranking
    bars = page.locator(f"{RANKED} .bar svg")
    for place, row in enumerate(ranking.order.tolist()):
        bar = bars.nth(place)
        solid = [at(part, "width") for part in bar.locator(".sure").all()]
        hatched, line = bar.locator(".assumed"), bar.locator("line").first
        assert abs(sum(solid) - ranking.low[row]) < 0.01
        assert at(hatched, "x") == pytest.approx(ranking.low[row], abs=0.001)
        assert at(hatched, "width") == pytest.approx(ranking.score[row] - ranking.low[row], abs=0.001)
        assert "url(#" in str(hatched.get_attribute("fill"))
        assert at(line, "x1") == pytest.approx(ranking.score[row], abs=0.001)
        assert at(line, "x2") == pytest.approx(ranking.high[row], abs=0.001)
    assert len(scores(page)) == len(ranking.order)


def test_where_nothing_was_known_no_bar_is_solid_and_nobody_is_first(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?date=2011-01-01")
    assert widths(page, SURE) == {"0.000%"}
    assert {place.split()[0] for place in places(page)} == {"–"}
    assert set(page.locator(f"{RANKED} .first").all_text_contents()) == {"–"}
    assert set(page.locator(f"{RANKED} .known").all_text_contents()) == {"0 %"}
    expect(page.get_by_text("so nobody comes first")).to_be_visible()


def test_where_nobody_is_known_to_meet_a_must_have_all_are_marked(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?profile=school&must_procurement_channel=4")
    expect(page.get_by_text("No vendor is known to meet every must-have")).to_be_visible()
    marks = page.locator(f"{RANKED} .mark")
    assert marks.count() == len(places(page)) > 0
    assert all(mark.startswith("Not known: ") for mark in marks.all_text_contents())


def test_a_table_reader_gets_every_figure_in_words(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    spoken = page.locator(BOARD).aria_snapshot()
    assert re.search(
        r'row "1 TrueConf 59 sure points, 20 assumed, 99 possible 79 \(59 sure\) \d+ % 59 % Compare ', spoken
    )
    assert "(practically equal to the one above)" in spoken
    for heading in ("Rank", "Vendor", "Sure points", "Points", "First in", "Known", "Compare"):
        assert f'columnheader "{heading}' in spoken
    assert page.locator(f"{RANKED} th[scope=row]").count() == 7
    assert page.locator(f"{RANKED} .tag").all_text_contents() == ["in use now"]


def test_a_row_opens_in_place_by_keyboard_and_leads_on(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?profile=school", height=1400)
    opener = page.locator(OPENER).nth(1)
    opener.focus()
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(opener).to_be_focused()
    details = page.locator(".board .details")
    expect(details.locator("tbody tr")).to_have_count(12)
    assert "Possible ranks" in details.inner_text()
    details.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Evidence", level=1)).to_be_visible()
    idle(page)
    assert "profile=school" in page.url
    assert re.search(r"show_vendor=\w+", page.url)
    assert "show_criterion=" in page.url
    page.go_back()
    expect(page.locator(OPENER).nth(1)).to_have_attribute("aria-expanded", "true")


def test_ticks_are_kept_on_the_way_back_from_compare(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard, height=1400)
    for place in (2, 5):
        tick(page, place)
    page.get_by_role("link", name="Compare the selected vendors").click()
    expect(page.get_by_role("heading", name="Compare")).to_be_visible()
    idle(page)
    page.go_back()
    boxes = page.locator(f"{RANKED} input[type=checkbox]")
    expect(boxes.nth(5)).to_be_checked()
    assert [box.is_checked() for box in boxes.all()] == [place in (2, 5) for place in range(7)]
    page.get_by_role("checkbox", name="Compare \u2068Sferum\u2069").press("Space")
    expect_address(page, "show_vendors=poly")


def test_any_column_sorts_the_rows_and_says_so(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    ranked = places(page)
    columns = {"Sure points": "bar", "Known": "known", "Vendor": "vendor", "First in": "first"}
    for name, column in columns.items():
        page.locator(BOARD).get_by_role("button", name=name).click()
        head = page.locator(f"{BOARD} th.{column}").first
        cells = page.locator(f"{RANKED} .{column}").all_inner_texts()
        if column == "vendor":
            expect(head).to_have_attribute("aria-sort", "ascending")
            assert [cell.split("\n")[0] for cell in cells] == sorted(cell.split("\n")[0] for cell in cells)
        else:
            expect(head).to_have_attribute("aria-sort", "descending")
            numbers = [float(found[0]) for cell in cells if (found := re.findall(r"[\d.]+", cell))]
            assert numbers == sorted(numbers, reverse=True)
    page.locator(BOARD).get_by_role("button", name="Rank").click()
    assert places(page) == ranked


def test_after_another_date_each_row_says_the_place_it_had(visits: Visits, dashboard: str) -> None:
    page, catalog = visits.open(dashboard), shipped()
    now = preset(catalog)
    choose_day(page, "5 April 2021")
    was, ranking = (answer(one, catalog) for one in (now, replace(now, date=date(2021, 4, 5))))
    assert was
    assert ranking
    said = []
    for row in ranking.order.tolist():
        before, after = int(was.rank[row]), int(ranking.rank[row])
        said.append("" if before == after else f"{'▲' if after < before else '▼'}was {before}")
    marks = page.locator(f"{RANKED} .was")
    expect(marks).to_have_text(said)
    assert sum(bool(text) for text in said) > 2
    for mark, text in zip(marks.all(), said, strict=True):
        expect(mark).to_be_visible(visible=bool(text))
    page.locator("[data-testid=stSlider] input").first.press("ArrowRight")
    expect(marks).to_have_text([""] * len(said))


def test_many_vendors_are_searched_and_shown_on_demand(visits: Visits, serve: Serve, tmp_path: Path) -> None:
    page = visits.open(serve(written(tmp_path, sized(3, 6, 40))))
    rows = page.locator(f"{RANKED} tr")
    expect(rows).to_have_count(30)
    page.get_by_role("button", name="Show all 40").click()
    expect(rows).to_have_count(40)
    page.get_by_role("searchbox", name="Search vendors").fill("vendor 39")
    expect(rows).to_have_count(1)
    page.get_by_role("searchbox", name="Search vendors").fill("nobody")
    expect(page.get_by_text("No vendor has this in its name.")).to_be_visible()


def test_without_its_script_the_page_shows_a_plain_table_and_works(elsewhere: Visits, dashboard: str) -> None:
    page = elsewhere.window()

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/shortlist.board/*.js*", refuse)
    page.goto(dashboard)
    table = page.locator(".plain-ranking")
    expect(table).to_be_visible()
    rows = table.locator("tbody tr")
    expect(rows.first).to_contain_text("TrueConf")
    before = rows.all_inner_texts()
    assert len(before) == 7
    page.locator("[data-testid=stSlider] input").first.press("Home")
    expect_address(page, "g_sanction_exposure=0")
    idle(page)
    assert rows.all_inner_texts() != before
    elsewhere.complaints.clear()  # of the script that was refused


def test_the_plain_table_is_not_seen_beside_the_board(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    expect(page.locator(".plain-ranking")).to_be_hidden()
