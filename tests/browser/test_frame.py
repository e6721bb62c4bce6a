"""The frame of every page: where the reader is, what was chosen, and the way back."""

import re

import pytest
from playwright.sync_api import Page, expect

from shortlist.catalog.loading import load
from shortlist.decision import preset, read
from shortlist.ranking.answer import answer
from tests.browser.visits import (
    DAYS,
    LAST,
    MUSTS,
    Visits,
    choose_buyer,
    choose_day,
    expect_address,
    idle,
    open_musts,
    share,
)
from tests.support.places import ROOT

TITLES = {
    "": "Ranking",
    "robustness": "How sure",
    "evidence": "Evidence",
    "compare": "Compare",
    "together": "Together",
    "catalog": "Catalog",
    "method": "Method",
}
SLIDERS = "[data-testid=stSlider] input"
# How much is seen of a part: the product of its opacities.
SEEN = """part => {
    let seen = 1
    for (; part instanceof Element; part = part.parentNode) seen *= Number(getComputedStyle(part).opacity)
    return seen
}"""
NOTHING = "Nothing that weighs was known about any vendor on this day, so nobody comes first."


def at(visits: Visits, address: str) -> Page:
    """A page once its footer, drawn last, is there."""
    page = visits.window()
    page.goto(address)
    page.locator(LAST).wait_for()
    idle(page)
    return page


@pytest.mark.parametrize("path", TITLES)
def test_a_deep_link_says_where_it_leads_and_nothing_is_missing(
    visits: Visits, dashboard: str, path: str
) -> None:
    missing: list[str] = []
    page = visits.window()
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    page.goto(f"{dashboard}{path}?unknown=40")
    page.locator(LAST).wait_for()
    idle(page)
    assert missing == []
    expect(page).to_have_title(f"{TITLES[path]} – Shortlist")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    pages = page.get_by_role("navigation", name="Pages")
    expect(pages.get_by_role("link")).to_have_text(list(TITLES.values()))
    assert pages.evaluate("found => found.localName") == "nav"
    expect(pages.locator("[aria-current=page]")).to_have_text(TITLES[path])
    expect(page.get_by_role("contentinfo")).to_contain_text("Not advice")
    expect(page.get_by_role("main").get_by_text("Shortlist · ")).to_be_visible()
    expect_address(page, "unknown=40")


def test_a_page_is_named_before_anything_is_drawn(visits: Visits, dashboard: str) -> None:
    page = visits.window()
    page.route("**/_stcore/**", lambda route: route.abort())
    page.goto(dashboard)
    assert page.title() == "Shortlist"
    page.close()
    visits.complaints.clear()  # of what was not let through


def test_the_way_to_a_page_names_it_and_takes_the_choices_along(visits: Visits, dashboard: str) -> None:
    page = at(visits, f"{dashboard}?unknown=40")
    for path, title in (*TITLES.items(), ("", "Ranking")):
        page.get_by_role("navigation", name="Pages").get_by_role("link", name=title).click()
        expect(page).to_have_title(f"{title} – Shortlist")
        expect(page).to_have_url(re.compile(rf"/{path}\?unknown=40$"))
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        idle(page)


def test_a_way_keeps_what_was_chosen_last_and_opens_elsewhere_with_it_too(
    visits: Visits, dashboard: str
) -> None:
    page = at(visits, f"{dashboard}?unknown=40")
    page.locator(SLIDERS).first.press("Home")
    link = page.locator(".st-key-headline li a").first
    link.click()  # at once, before the slider has its answer
    expect(page).to_have_title("Compare – Shortlist")
    expect_address(page, "unknown=40", "g_sanction_exposure=0")
    idle(page)
    page.go_back()
    expect(page).to_have_title("Ranking – Shortlist")
    expect(page.locator(SLIDERS).nth(3)).to_have_value("40")
    idle(page)
    with page.context.expect_page() as opened:
        page.locator("nav a", has_text="Evidence").click(modifiers=["Control"])
    expect(opened.value).to_have_url(re.compile(r"/evidence\?.*unknown=40"))
    expect(page).to_have_title("Ranking – Shortlist")


def test_where_nothing_was_known_nobody_is_first(visits: Visits, dashboard: str) -> None:
    page = at(visits, f"{dashboard}?date=2011-01-01")
    expect(page.get_by_role("heading", level=2)).to_have_text(NOTHING)
    expect(page.get_by_text("leads by")).to_have_count(0)


def test_where_nobody_is_known_to_meet_the_must_haves_that_is_the_headline(
    visits: Visits, dashboard: str
) -> None:
    page = at(visits, f"{dashboard}?profile=school&must_procurement_channel=4")
    expect(page.get_by_role("heading", level=2)).to_contain_text(
        "No vendor is known to meet every must-have:"
    )


@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_a_typed_date_is_taken_by_a_key(visits: Visits, dashboard: str, key: str) -> None:
    page = at(visits, dashboard)
    choose_day(page, "1 January 2011", key)
    expect_address(page, "date=2011-01-01")
    expect(page.get_by_role("heading", level=2)).to_have_text(NOTHING)
    expect(page.locator(DAYS)).to_contain_text("1 January 2011")


def test_a_typed_date_is_taken_on_leaving_and_the_click_that_leaves_is_not_swallowed(
    visits: Visits, dashboard: str
) -> None:
    page = at(visits, dashboard)
    page.locator(DAYS).click()
    expect(page.get_by_role("dialog", name="As known on 8 April 2021", exact=True)).to_be_visible()
    page.get_by_role("textbox", name="As known on").fill("2020-05-01")
    page.get_by_role("button", name="Share and files").click()
    page.locator("[data-testid=stCode]").wait_for()
    expect_address(page, "date=2020-05-01")
    expect(page.locator("[data-testid=stCode]")).to_contain_text("date=2020-05-01")


def test_a_day_on_which_a_rating_changed_is_chosen_from_the_list(visits: Visits, dashboard: str) -> None:
    page = at(visits, dashboard)
    page.locator(DAYS).click()
    days = page.get_by_role("combobox", name="Days on which a rating changed")
    days.fill("7 April 2021")
    days.press("Enter")
    expect_address(page, "date=2021-04-07")
    written = page.get_by_role("textbox", name="As known on")
    expect(written).to_have_value("7 April 2021")
    idle(page)
    days.fill("2020")
    another = page.get_by_role("option", name="2020").first
    day = str(another.text_content())
    another.click()  # by mouse: the list lies beside the popover, and a press in it is no press beside that
    expect(written).to_have_value(day)


def test_undo_and_redo_agree_with_back_and_forward(visits: Visits, dashboard: str) -> None:
    page = at(visits, dashboard)
    undo, redo = (page.get_by_role("button", name=name, exact=True) for name in ("Undo", "Redo"))
    expect(undo).to_be_disabled()
    for number, parameter in enumerate(("g_sanction_exposure", "g_data_localization")):
        page.locator(SLIDERS).nth(number).press("Home")
        expect(page).to_have_url(re.compile(f"{parameter}=0"))
        idle(page)
    undo.click()
    expect_address(page, "g_sanction_exposure=0")
    expect(page.locator(SLIDERS).nth(1)).to_have_value("30")
    expect(redo).to_be_enabled()
    idle(page)
    page.go_back()  # which takes back the last thing done: the undoing
    expect_address(page, "g_sanction_exposure=0", "g_data_localization=0")
    expect(redo).to_be_disabled()
    idle(page)
    page.go_back()
    expect_address(page, "g_sanction_exposure=0")
    expect(redo).to_be_enabled()
    idle(page)
    page.go_back()
    expect_address(page)
    expect(undo).to_be_disabled()
    idle(page)
    redo.click()
    expect_address(page, "g_sanction_exposure=0")
    expect(page.locator(SLIDERS).first).to_have_value("0")


def test_a_profile_says_what_it_changed_and_is_taken_back(visits: Visits, dashboard: str) -> None:
    page = at(visits, dashboard)
    choose_buyer(page, "School")
    catalog = load(ROOT / "vendors.toml")
    school = next(profile for profile in catalog.profiles if profile.id == "school")
    starts = preset(catalog), preset(catalog, school)
    pairs = [(starts[0].groups, starts[1].groups), (starts[0].weights, starts[1].weights)]
    count = sum(was[name] != now[name] for was, now in pairs for name in was)
    expect(page.get_by_text(f"It sets {count} weights to where this kind of buyer starts.")).to_be_visible()
    page.locator(SLIDERS).first.press("ArrowRight")
    expect(page.get_by_text("It sets")).to_have_count(0)
    idle(page)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect_address(page, "profile=school")
    idle(page)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect_address(page)
    expect(page.locator(SLIDERS).first).to_have_value("40")


def test_the_dialog_counts_who_stays_as_the_ranking_does(visits: Visits, dashboard: str) -> None:
    page = at(visits, f"{dashboard}?must_on_premise=3")
    dialog = open_musts(page)
    catalog = load(ROOT / "vendors.toml")
    for criterion in catalog.criteria:
        for level, said in enumerate(
            dialog.locator(f".st-key-must-{criterion.id}").get_by_test_id("stRadioCaption").all()
        ):
            musts = {"must_on_premise": "3", f"must_{criterion.id}": str(level)}
            ranking = answer(read(musts.items(), catalog)[0], catalog)
            assert ranking
            go = sum(bool(held.failed) for held in ranking.standing)
            unknown = sum(bool(held.open) and not held.failed for held in ranking.standing)
            numbers = [int(number) for number in re.findall(r"\d+", said.inner_text())]
            assert numbers == [len(catalog.vendors) - go - unknown, unknown, go], (criterion.id, level)


def test_a_must_have_is_chosen_in_the_dialog_and_seen_when_it_closes(visits: Visits, dashboard: str) -> None:
    page = at(visits, dashboard)
    dialog = open_musts(page)
    dialog.locator(".st-key-must-on_premise").get_by_test_id("stRadioOption").nth(3).click()
    expect_address(page, "must_on_premise=3")
    idle(page)
    dialog.get_by_role("button", name="Done").click()
    expect(dialog).to_have_count(0)
    expect(page.locator(MUSTS)).to_have_text("1 must-have")
    expect(page.get_by_text("Must-have on On-premise operation made.")).to_be_visible()


def test_the_link_says_whom_it_reaches_and_can_be_copied(visits: Visits, dashboard: str) -> None:
    page = at(visits, dashboard)
    share(page)
    expect(page.get_by_text("people who can open this server")).to_be_visible()
    copy = page.get_by_role("button", name="Copy to clipboard")
    assert copy.evaluate(SEEN) == 1
