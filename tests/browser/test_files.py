"""The CSV of the button is the CSV of the command; the record fits on paper."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from shortlist.decision import preset
from shortlist.files.report import report_html
from shortlist.files.stated import stated
from shortlist.files.verify import NOTE, verify
from shortlist.ranking.answer import answer
from tests.browser.test_address import LINK
from tests.browser.visits import NOTHING, Visits, drawn, field, idle, leaving_asks, share
from tests.support.catalogs import shipped
from tests.support.places import ROOT

# Whether the page can be left without a question.
LEAVES = "() => dispatchEvent(new Event('beforeunload', { cancelable: true }))"


def downloaded(page: Page) -> bytes:
    """What the button gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    assert download.value.suggested_filename == "ranking.csv"
    return Path(download.value.path()).read_bytes()


def commanded(decision: str) -> bytes:
    """What the command gives."""
    command = [sys.executable, "-m", "shortlist", "rank", "--decision", decision]
    return subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, check=True).stdout


@pytest.mark.parametrize("decision", ["", LINK], ids=["defaults", "ten parameters"])
def test_the_button_gives_what_the_command_gives(visits: Visits, dashboard: str, decision: str) -> None:
    content = downloaded(visits.open(f"{dashboard}?{decision}"))
    assert content == commanded(decision)
    assert content.startswith(b"\xef\xbb\xbfrank,vendor_id,")


def test_the_button_follows_the_sliders(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    before = downloaded(page)
    page.locator("[data-testid=stSlider] input").first.focus()
    page.keyboard.press("Home")
    page.get_by_text(NOTHING).wait_for()  # said by the board, before the server has heard of it
    after = downloaded(page)
    assert after == commanded("g_sanction_exposure=0") != before


ASK_WHEN_ANSWERED = """new MutationObserver((_, watch) => {
    if (document.documentElement.dataset.board !== "answer") return;
    watch.disconnect();
    document.querySelector(".st-key-ranking-csv button").click();
}).observe(document.documentElement, { attributes: true })"""


def test_asked_for_as_soon_as_the_board_shows_the_answer_the_file_is_of_that(
    visits: Visits, dashboard: str
) -> None:
    page = visits.open(dashboard)
    page.evaluate(f"() => {{ {ASK_WHEN_ANSWERED} }}")
    page.locator("[data-testid=stSlider] input").first.focus()
    with page.expect_download() as download:
        page.keyboard.press("Home")
    assert Path(download.value.path()).read_bytes() == commanded("g_sanction_exposure=0")


FILE = ".st-key-ranking-csv"
AFTER = "(part, name) => getComputedStyle(part, '::after')[name]"
PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b(?!s)")
A4 = 595, 842  # points, as wide and high as pages of the record


def printed(page: Page, html: str) -> bytes:
    """A page as it is printed."""
    page.set_content(html)
    return page.pdf(prefer_css_page_size=True)


def test_the_record_on_paper_is_short_and_breaks_no_word(visits: Visits) -> None:
    catalog = shipped()
    ranking = answer(preset(catalog), catalog)
    assert ranking
    html = report_html(ranking, preset(catalog), catalog).decode()
    before, evidence, _ = html.partition('<h2 id="evidence"')
    page = visits.window(width=794)  # A4 at 96 pixels an inch
    paper = printed(page, before)
    assert evidence
    assert 2 <= len(PAGE_OF_PDF.findall(paper)) <= 8
    (box,) = set(re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", paper))
    assert tuple(round(float(side)) for side in box) == A4
    page.set_content(html)
    page.emulate_media(media="print")
    # A word is broken where one word of a cell stands on two lines.
    broken = page.evaluate(
        """() => [...document.querySelectorAll('th, td, dt, li, h1, h2, h3')].flatMap(cell => {
            const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), found = [];
            for (let node; (node = walker.nextNode());)
                for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                    const range = document.createRange();
                    range.setStart(node, word.index);
                    range.setEnd(node, word.index + word[0].length);
                    if (range.getClientRects().length > 1) found.push(word[0]);
                }
            return found;
        })"""
    )
    assert broken == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 794


def test_a_decision_is_noted_and_filed_and_stands_in_no_link(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?unknown=40")
    share(page)
    page.get_by_text("Note the decision for the record").click()
    page.get_by_test_id("stButtonGroup").get_by_text("Poly", exact=True).click()
    expect(field(page, "Decided")).to_have_value("Poly")
    field(page, "By whom").fill("The <b>board</b>")
    field(page, "On which grounds").fill("It lasts.\nIt is here.")
    field(page, "Dissent").fill("One would wait.")  # still in the field when the button is pressed
    leaving_asks(page)  # the session ends with the page
    with page.expect_download() as download:
        page.get_by_role("button", name="Download decision record").click()
    content = Path(download.value.path()).read_bytes()
    found = stated(content).document.note
    assert found
    assert (found.decided, found.vendor, found.by) == ("Poly", "poly", "The <b>board</b>")
    assert (found.grounds, found.dissent) == ("It lasts.\nIt is here.", "One would wait.")
    check = verify(content, shipped())
    assert (check.outcome, check.remarks) == ("identical", (NOTE,))
    assert page.evaluate(LEAVES)
    page.get_by_text("Check a record").click()
    record = page.locator("input[type=file]")
    record.set_input_files({"name": "report.html", "mimeType": "text/html", "buffer": content})
    expect(page.get_by_text("Identical: ")).to_be_visible()
    forged = content.replace(b"It lasts.", b"It fails.", 1)
    record.set_input_files({"name": "forged.html", "mimeType": "text/html", "buffer": forged})
    expect(page.get_by_text("It differs from ")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Compare", exact=True).click()
    page.get_by_role("heading", name="Compare").wait_for()
    idle(page)
    share(page)
    page.get_by_text("Note the decision for the record").click()
    expect(field(page, "Dissent")).to_have_value("One would wait.")
    assert "wait" not in page.url
    assert "wait" not in str(page.get_by_test_id("stCode").text_content())
    assert b"One would wait" not in urlopen(f"{dashboard}report.html?unknown=40").read()


def test_a_file_that_takes_long_says_so_and_a_second_press_makes_no_second(
    visits: Visits, dashboard: str
) -> None:
    page, held, made = visits.window(), list[tuple[WebSocketRoute, str | bytes]](), list[str]()
    is_slow = False

    def between(browser: WebSocketRoute) -> None:
        """What the server says waits while it is slow."""
        server = browser.connect_to_server()
        server.on_message(lambda said: held.append((browser, said)) if is_slow else browser.send(said))

    page.route_web_socket("**/_stcore/stream", between)
    page.goto(dashboard)
    drawn(page)
    page.on("download", lambda found: made.append(found.suggested_filename))
    button = page.get_by_role("button", name="Download CSV")
    is_slow = True
    button.dblclick()
    expect(page.locator(f"{FILE} [data-testid=stSpinnerIcon]")).to_be_visible()
    told = button.locator("p")
    while told.evaluate(AFTER, "fontSize") == "0px":
        page.wait_for_timeout(50)
    assert told.evaluate(AFTER, "content") == '": being made …"'
    is_slow = False
    with page.expect_download():
        for browser, said in held:
            browser.send(said)
    expect(page.locator(f"{FILE} [data-testid=stSpinnerIcon]")).to_have_count(0)
    assert made == ["ranking.csv"]


def test_a_button_pressed_twice_makes_one_file(visits: Visits, dashboard: str) -> None:
    page, made = visits.open(dashboard), list[str]()
    page.on("download", lambda found: made.append(found.suggested_filename))
    with page.expect_download():
        page.get_by_role("button", name="Download CSV").dblclick()
    share(page)
    with page.expect_download():
        page.get_by_role("button", name="Download spreadsheet").dblclick()
    with page.expect_download():  # what a second press had made would be there before this one
        page.get_by_role("button", name="Download JSON").click()
    assert sorted(made) == ["ranking.csv", "ranking.json", "ranking.xlsx"]
