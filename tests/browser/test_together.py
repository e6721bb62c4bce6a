"""Three colleagues' links merged in the browser: the figures are the command's, on a desk and on a phone."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from shortlist.__main__ import main
from shortlist.together import labels
from tests.browser.test_accessibility import PHONE, violations
from tests.browser.visits import LAST, Visits, idle, share
from tests.decision.test_blind import names
from tests.support.catalogs import shipped

LINKS = (
    "Anna: https://list.example/?profile=agency&g_sanction_exposure=90&date=2022-01-01",
    "Boris: https://list.example/?profile=university&g_sanction_exposure=0&g_data_localization=0",
    "https://list.example/?profile=school&w_support=100&unknown=20",
)
ROWS = ".views tbody tr"
CELLS = """rows => rows.map(row => [row.querySelector("th").textContent,
    ...[...row.querySelectorAll("td")].map(cell => [cell.dataset.view, cell.textContent])])"""


def added(visits: Visits, dashboard: str) -> Page:
    """The page once three colleagues' links were pasted."""
    page = visits.window()
    page.goto(f"{dashboard}together?unknown=40")
    page.locator(LAST).wait_for()
    idle(page)
    page.get_by_label(labels.LINKS).fill("\n".join(LINKS))
    page.get_by_role("button", name=labels.TAKE, exact=True).click()
    expect(page.locator(ROWS).first.locator("td")).to_have_count(4 + 4 + 1)
    idle(page)
    return page


def commanded(page: Page, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What the command tells of the same views, and of a link to the page itself."""
    given = ["Mine: unknown=40", *LINKS]
    assert main(["together", *given, "--format", "json"]) == 0
    told = capsys.readouterr().out
    assert main(["together", f"Mine: {page.url}", "--format", "json"]) == 0
    assert capsys.readouterr().out == told
    found: dict[str, Any] = json.loads(told)
    return found


def test_the_figures_of_merged_links_are_those_of_the_command_on_a_desk_and_on_a_phone(
    visits: Visits, dashboard: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = added(visits, dashboard)
    told = commanded(page, capsys)
    rows = page.locator(ROWS).evaluate_all(CELLS)
    assert [row[0] for row in rows] == [vendor["name"] for vendor in told["vendors"]]
    for row, vendor in zip(rows, told["vendors"], strict=True):
        for (name, text), view in zip(row[2:], vendor["views"], strict=True):
            rank, chance = re.fullmatch(r"(\d+) [<>]?(\d+) %", text).groups()  # type: ignore[union-attr]
            assert (name, int(rank)) == (view["view"], view["rank"])
            assert abs(int(chance) - 100 * view["first"]) < 1
        assert vendor["behind_at_worst"] <= float(row[1][1]) <= vendor["behind_at_worst"] + 0.1
    said = page.get_by_test_id("stMain").inner_text()
    for lines in told["text"].values():
        for line in lines[:1]:
            assert line in said or line.startswith("W = ")
    with page.expect_download() as got:
        page.get_by_role("button", name=labels.CSV).click()
    assert main(["together", f"Mine: {page.url}", "--format", "csv"]) == 0
    assert got.value.path().read_bytes().decode() == capsys.readouterr().out
    assert violations(page) == []
    page.set_viewport_size({"width": PHONE, "height": 844})
    expect(page.locator(".views thead")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ends = "cells => cells.map(cell => cell.getBoundingClientRect().right)"
    assert max(page.locator(f"{ROWS} > *").evaluate_all(ends)) <= PHONE
    assert violations(page) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    page.get_by_role("link", name="Ranking", exact=True).click()
    expect(page).to_have_url(re.compile(r"/\?unknown=40$"))
    share(page)
    with page.expect_download() as got:
        page.get_by_role("button", name="Download JSON").click()
    held = json.loads(got.value.path().read_bytes())["views"]
    names = [view["name"] for view in told["views"]]
    assert [view["name"] for view in held["views"]] == [labels.THIS if n == "Mine" else n for n in names]
    assert held["concordance"] == told["concordance"]
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Together", exact=True).click()
    expect(page.locator(ROWS).first.locator("td")).to_have_count(4 + 4 + 1)
    expect(page).to_have_url(re.compile("show_view3="))


def test_who_is_asked_for_weights_is_sent_no_name_before_they_are_given(
    visits: Visits, dashboard: str
) -> None:
    sent: list[str] = []
    page = visits.window()
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: sent.append(str(frame))))
    page.goto(f"{dashboard}together?blind=3f2a91bc&must_on_premise=3")
    page.locator(LAST).wait_for()
    button = page.get_by_role("button", name=labels.GIVEN)
    expect(button).to_be_disabled()
    page.locator("[data-testid=stSlider] input").first.press("End")
    expect(button).to_be_enabled()
    idle(page)
    hidden = names(shipped())
    assert len(sent) > 3
    assert not [hidden.search(told) for told in (page.content(), page.title(), *sent) if hidden.search(told)]
    assert violations(page) == []
    button.click()
    expect(page.get_by_text(labels.STILL_BLIND)).to_be_visible()
    expect(page.locator(".views").get_by_text("TrueConf")).to_be_visible()
    idle(page)
    expect(page.locator(".views")).to_have_count(1)
    assert any(hidden.search(told) for told in sent)
    expect(page).to_have_url(re.compile("blind=3f2a91bc-[0-9a-f]{8}"))
