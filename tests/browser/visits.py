"""Visits to a dashboard: opening pages, and what must hold of every one of them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    TimeoutError,
    WebError,
    expect,
)

INSIDE = ("data", "blob")
NOISE = ("error", "warning")
# What a slow browser says when it tells of two parts of the page at once; everything is drawn then.
BATCH = "Unexpected state: Multiple different fragmentIds detected in a single batch"
# Streamlit's own start looks for the server beside the page's address before it looks at the root.
PROBE = re.compile(r"//[^/]+/[^/]+/_stcore/(health|host-config)$")
CHART = "[data-testid=stVegaLiteChart] svg.marks"
BOARD = ".board table[role=table]"
RANKED = f"{BOARD}:not(.outside) > tbody"
ROW, HEAD = 35, 35  # pixels of a table
OPENINGS, SOON = 4, 4_000  # milliseconds
NOTHING = re.compile(r"\b0 % of the whole")  # what a slider at zero says
BUYER, DAYS, MUSTS = (f".st-key-{name} button" for name in ("buyer", "days", "musts"))
LAST = ".st-key-footer a"
EMPTY = "[data-testid=stExpander] details[open]:not(:has([data-testid=stElementContainer]))"
# No run goes on, and no board waits for the server's answer (a slider waits before it tells the server).
IDLE = "html:not([data-board=ahead]) [data-testid=stApp][data-test-script-state=notRunning]"
# What was said last is drawn when two frames have passed and nothing else is to be done.
DRAWN = """() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(
    () => requestIdleCallback(drawn, { timeout: 2000 }))))"""


class Visits:
    """Opens pages in a browser and remembers what they asked for and complained of."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.requests: list[str] = []
        self.complaints: list[str] = []
        context.on("request", self._note)
        context.on("console", self._hear)
        context.on("weberror", self._catch)

    def open(self, address: str, width: int = 1440, height: int = 900, dark: bool = False) -> Page:
        """A dashboard in a window of its own, once its board or chart is drawn."""
        page = self.window(width, height, dark)
        page.goto(address)
        drawn(page)
        return page

    def window(self, width: int = 1440, height: int = 900, dark: bool = False) -> Page:
        """An empty page that is watched."""
        page = self.context.new_page()
        page.set_default_timeout(30_000)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")
        page.on("websocket", lambda socket: self.requests.append(socket.url))
        return page

    def strangers(self) -> list[str]:
        """Requests that left this computer."""
        parts = {address: urlsplit(address) for address in self.requests}
        return [a for a, part in parts.items() if part.scheme not in INSIDE and part.hostname != "127.0.0.1"]

    def close(self) -> None:
        """Forget what pages kept in the browser, close them and stop listening."""
        for page in self.context.pages:
            if page.url != "about:blank":
                page.evaluate("localStorage.clear()")
            page.close()
        self.context.remove_listener("request", self._note)
        self.context.remove_listener("console", self._hear)
        self.context.remove_listener("weberror", self._catch)

    def _note(self, request: Request) -> None:
        self.requests.append(request.url)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in NOISE and not PROBE.search(message.location["url"]) and BATCH not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    def _catch(self, fault: WebError) -> None:
        self.complaints.append(f"exception: {fault.error}")


@contextmanager
def watched(context: BrowserContext) -> Iterator[Visits]:
    """Visits after which no request may have left this computer, and the console must be silent."""
    visits = Visits(context)
    try:
        yield visits
    finally:
        visits.close()
    assert not visits.strangers(), visits.strangers()
    assert not visits.complaints, visits.complaints


def drawn(page: Page) -> None:
    """Wait until board or chart stand, the footer, drawn last, is there, and the server has said all."""
    page.locator(f"{BOARD}, {CHART}").first.wait_for()
    page.locator(LAST).wait_for()
    idle(page)


def idle(page: Page) -> None:
    """Wait until the server has nothing more to say, and what it said is drawn."""
    still = page.locator(IDLE)
    while True:
        still.wait_for(state="attached")
        page.evaluate(DRAWN)
        if still.count():
            return


def places(page: Page) -> list[str]:
    """The board's rows from the top: rank and vendor."""
    rows = page.locator(f"{RANKED} tr:not(.details)")
    found: list[str] = rows.evaluate_all(
        """rows => rows.map(row => `${row.querySelector(".rank > span").textContent}
            ${row.querySelector(".vendor bdi").textContent}`.replace(/\\s+/g, " "))"""
    )
    return found


def scores(page: Page) -> list[str]:
    """The board's rows from the top: points, the sure ones among them, and the bar in words."""
    rows = page.locator(f"{RANKED} tr:not(.details)")
    found: list[str] = rows.evaluate_all(
        """rows => rows.map(row => `${row.querySelector(".points").textContent}: ${
            row.querySelector(".bar").textContent}`)"""
    )
    return found


def slider(page: Page, number: int) -> str:
    """The position of the slider that stands at that place in the sidebar."""
    return page.locator("[data-testid=stSlider] input").nth(number).input_value()


def expect_address(page: Page, *parameters: str) -> None:
    """Wait until the address holds exactly these parameters, in any order."""
    together = "".join(rf"(?=.*[?&]{re.escape(parameter)}(&|$))" for parameter in parameters)
    count = rf"[^?]*\?[^&]+(&[^&]+){{{len(parameters) - 1}}}" if parameters else r"[^?]*"
    expect(page).to_have_url(re.compile(rf"^{together}{count}$"))


def opened(box: Locator, option: str | None = None) -> Locator:
    """The options of a selectbox once they are listed, and among them the one that is named."""
    options = box.page.get_by_role("option")
    awaited = options if option is None else named(options, option)
    for _ in range(OPENINGS):  # a list drawn anew while it opens closes, or lists what was before
        box.press("ArrowDown")
        with suppress(TimeoutError):
            awaited.first.wait_for(timeout=SOON)
            break
    return options


def named(options: Locator, option: str) -> Locator:
    """The option of that name."""
    return options.and_(options.page.get_by_role("option", name=option, exact=True))


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a selectbox, by keyboard and mouse."""
    box = page.get_by_role("combobox", name=label, exact=True)
    named(opened(box, option), option).click()
    expect(page.get_by_role("option")).to_have_count(0)
    expect(box).to_have_value(option)
    idle(page)


def choose_buyer(page: Page, name: str) -> None:
    """Choose a kind of buyer in the line of choices, and close what opened."""
    line = page.locator(BUYER)
    line.click()
    page.get_by_test_id("stRadio").get_by_text(name, exact=True).click()
    expect(line).to_contain_text(name)
    idle(page)
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stRadio")).to_have_count(0)


def choose_day(page: Page, written: str, leave: str = "Enter") -> None:
    """Write a date in the line of choices, and leave the field by a key."""
    page.locator(DAYS).click()
    field = page.get_by_role("textbox", name="As known on")
    field.fill(written)
    field.press(leave)
    idle(page)
    page.keyboard.press("Escape")
    expect(field).to_have_count(0)


def open_musts(page: Page) -> Locator:
    """The dialog of the must-haves."""
    page.locator(MUSTS).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Done").wait_for()
    dialog.get_by_test_id("stRadioOption").last.wait_for()
    idle(page)
    return dialog


def share(page: Page) -> None:
    """Open what can be taken away."""
    page.get_by_role("button", name="Share and files").click()
    page.locator("[data-testid=stCode]").wait_for()
    idle(page)


def field(page: Page, label: str) -> Locator:
    """The field that goes by a label: one that is replaced stays hidden behind it until the run has ended."""
    return page.get_by_label(label, exact=True).filter(visible=True)


def finding(page: Page) -> str:
    """The headline and what is to be kept in mind."""
    return page.locator(".st-key-headline").inner_text()


def tick(page: Page, place: int) -> None:
    """Tick a row of the board."""
    box = page.locator(f"{RANKED} input[type=checkbox]").nth(place)
    box.click()
    expect(box).to_be_checked()
    idle(page)


def unfold(page: Page) -> None:
    """Open everything that folds."""
    folded = page.locator("[data-testid=stExpander] details:not([open]) > summary")
    while left := folded.count():
        folded.first.press("Enter")
        expect(folded).to_have_count(left - 1)
        expect(page.locator(EMPTY)).to_have_count(0)  # what unfolds may be drawn only now
        idle(page)


def open_sidebar(page: Page) -> None:
    """Open the sidebar where it starts closed."""
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("button", name="Collapse sidebar").wait_for()
    page.wait_for_timeout(400)  # it slides in


def leaving_asks(page: Page) -> None:
    """Try to close the page, which asks, and stay."""
    with page.expect_event("dialog") as leaving:
        page.close(run_before_unload=True)
    assert leaving.value.type == "beforeunload"
    leaving.value.dismiss()
