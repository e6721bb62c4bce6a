"""Drafts in a real browser: kept through all that takes a session away, and said where they are not."""

import json
from pathlib import Path

from playwright.sync_api import Dialog, FilePayload, Page, expect

from tests.browser.servers import free_port, running
from tests.browser.test_accessibility import violations
from tests.browser.visits import Visits, drawn, expect_address, idle, leaving_asks, places
from tests.support.places import ROOT

EXAMPLE = (ROOT / "examples" / "office-suites.toml").read_bytes().replace(b"\n", b"\r\n")
TITLE = "Office suites for a town hall"
BROKEN = EXAMPLE.replace(b'group = "independence"', b'group = "independance"', 1)
IN_USE = f"Your own catalog is in use, for you alone: {TITLE}"
KEPT, FULL, DENIED = "Kept in this browser since", "the storage of this browser is full", "store nothing"
STRIP, GONE = "Drafts in this browser", "it was forgotten in another tab"
DENY = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("", "SecurityError") }
})"""
OURS = "Object.keys(localStorage).filter(key => key.startsWith('shortlist draft'))"
SELECT = """(area, text) => {
    const start = area.value.indexOf(text)
    area.focus()
    area.setSelectionRange(start, start + text.length)
}"""
FILL = """() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
            for (let n = 0; ; n++) localStorage.setItem(`filled ${size} ${n}`, "x".repeat(size));
        } catch {}
    }
}"""


def give(page: Page, content: bytes) -> None:
    """Upload a file on the catalog page."""
    page.get_by_role("link", name="Catalog", exact=True).click()
    idle(page)
    file: FilePayload = {"name": "office.toml", "mimeType": "application/toml", "buffer": content}
    page.locator("input[type=file]").first.set_input_files(file)


def go_on(page: Page, with_: str = TITLE) -> None:
    """Go on with the draft that the strip offers."""
    strip = page.get_by_role("region", name=STRIP)
    expect(strip).to_contain_text(f"A draft of {with_}")
    strip.get_by_role("button", name="Go on with it").first.click()
    expect(strip).to_have_count(0)
    idle(page)


def fix(page: Page, by: str = '"independence"') -> None:
    """Change the text of a draft that is not valid."""
    page.get_by_role("textbox", name="Its text").evaluate(SELECT, '"independance"')
    page.keyboard.insert_text(by)
    page.get_by_role("button", name="Check it, and use it if it is valid").click()


def taken(page: Page, label: str = "Download it") -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=label, exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def begin(visits: Visits, address: str) -> Page:
    """A page with the example in use and a weight moved."""
    page = visits.open(address)
    expect(page.get_by_role("region", name=STRIP)).to_have_count(0)
    assert not any("drafts.js" in request for request in visits.requests)
    give(page, EXAMPLE)
    expect(page.get_by_text(KEPT)).to_be_visible()
    page.get_by_role("link", name="Ranking", exact=True).click()
    drawn(page)
    page.locator("[data-testid=stSlider] input").first.press("ArrowRight")
    expect_address(page, "g_independence=36")
    idle(page)
    return page


def is_in_use(page: Page) -> None:
    """The example is in use, as it was left."""
    expect(page.get_by_text(IN_USE)).to_be_visible()
    expect(page.get_by_text(KEPT)).to_be_visible()
    expect_address(page, "g_independence=36")
    drawn(page)
    assert places(page)[0] == "1 LibreOffice"


def forget(page: Page) -> None:
    """Forget the draft that the strip offers, but not at once."""
    strip = page.get_by_role("region", name=STRIP)
    strip.get_by_role("button", name="Forget it").click()
    expect(strip).to_contain_text(f"The draft of {TITLE} is gone from this browser.")
    strip.get_by_role("button", name="Undo").click()
    expect(strip).to_contain_text(f"A draft of {TITLE}")
    strip.get_by_role("button", name="Forget it").click()
    expect(strip).to_contain_text("gone")
    assert page.evaluate(OURS) == []


def test_a_draft_outlives_reload_tab_and_server(visits: Visits, tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log"
    address = f"http://127.0.0.1:{port}/"
    with running(port, log) as server:
        page = begin(visits, address)
        page.reload()
        drawn(page)
        expect(page.get_by_role("region", name=STRIP)).to_be_visible()
        expect(page.get_by_text("Parts of the link")).to_have_count(0)
        assert violations(page) == []
        tab = visits.open(f"{address}?unknown=20&way=draft")
        expect(tab.get_by_role("region", name=STRIP)).to_be_visible()
        assert places(tab)[0] == "1 TrueConf"  # the link means what it says
        expect_address(tab, "unknown=20")
        go_on(tab)
        is_in_use(tab)
        strip = page.get_by_role("region", name=STRIP)
        for label, key, said in (("Forget it", "Right", GONE), ("Undo", "Left", KEPT)):
            strip.get_by_role("button", name=label).click()
            tab.locator("[data-testid=stSlider] input").first.press(f"Arrow{key}")
            expect(tab.get_by_text(said)).to_be_visible()
        is_in_use(tab)
        tab.close()
        server.kill()
    with running(port, log):
        page.reload()
        drawn(page)
        go_on(page)
        is_in_use(page)
        assert taken(page) == ("office.toml", EXAMPLE)
        page.get_by_role("button", name="Back to the catalog of this server").click()
        forget(page)
        page.reload()
        drawn(page)
        expect(page.get_by_role("region", name=STRIP)).to_have_count(0)
        page.close()
    visits.complaints.clear()  # of the line that was cut


def test_a_draft_that_is_not_valid_is_kept_and_fixed_on_the_page(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    give(page, BROKEN)
    expect(page.get_by_text("Your draft is not valid yet")).to_be_visible()
    expect(page.get_by_text("did you mean `independence`").first).to_be_visible()
    expect(page.get_by_text(KEPT)).to_be_visible()
    assert violations(page) == []
    page.goto(dashboard)
    drawn(page)
    go_on(page, f"{TITLE} (not valid yet)")
    expect(page.get_by_role("heading", name="Catalog", level=1)).to_be_visible()
    assert taken(page, "Download it (not valid yet)") == ("office (not valid yet).toml", BROKEN)
    tab = visits.open(dashboard)
    go_on(tab, f"{TITLE} (not valid yet)")
    fix(page)
    expect(page.get_by_text(IN_USE)).to_be_visible()
    expect(page.get_by_text("not valid yet")).to_have_count(0)
    assert taken(page) == ("office.toml", EXAMPLE)
    assert len(page.evaluate(OURS)) == 1
    fix(tab, '"office_suites"')  # what the other tab has made of it meanwhile stays
    expect(tab.get_by_text("Another tab changed this draft too: both are kept.")).to_be_visible()
    assert len(page.evaluate(OURS)) == 2


def test_what_is_kept_is_not_trusted(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    title = "<b>x</b> **y**"
    head = {"mark": "0", "name": title, "title": title, "valid": True, "at": "soon"}
    kept = ("0" * 16, f"{json.dumps(head)}\neJx"), ("1" * 16, "{"), ("2" * 16, "")
    for name, value in kept:
        page.evaluate("given => localStorage.setItem(...given)", [f"shortlist draft {name}", value])
    page.reload()
    go_on(page, f"{title}, kept in this browser on an unknown day")
    expect(page.get_by_text("what this browser keeps of it is damaged")).to_be_visible()
    assert places(page)[0] == "1 TrueConf"


def heard(page: Page) -> list[str]:
    """What the browser asks from here on; the answer is yes."""
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    return asked


def test_what_is_not_kept_says_so_and_leaving_asks(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    page.evaluate(FILL)
    give(page, EXAMPLE)
    expect(page.get_by_text(FULL)).to_be_visible()
    idle(page)
    leaving_asks(page)
    asked = heard(page)
    assert taken(page) == ("office.toml", EXAMPLE)
    page.reload()  # what was taken away is not lost
    expect(page.get_by_text(IN_USE)).to_have_count(0)
    assert asked == []
    page = visits.window()
    page.add_init_script(DENY)
    page.goto(dashboard)
    give(page, EXAMPLE)
    expect(page.get_by_text(IN_USE)).to_be_visible()
    expect(page.get_by_text(DENIED)).to_be_visible()
    assert taken(page) == ("office.toml", EXAMPLE)
    page.close()
