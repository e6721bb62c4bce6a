"""A slider moved by key in a real browser, and the time until chart and table have changed.

Before each step that is timed, another slider moves, so that no answer has been asked for before: what the
pages remember helps them within one redraw, as it does for a reader, and not from one step to the next.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from benchmarks.servers import CannotMeasureError, Server
from tests.browser.chromium import chromium

STOPWATCH = Path(__file__).with_name("stopwatch.js")
OPTIONS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
SLIDER, CHART, TABLE = (
    "[data-testid=stSlider] input[type=range]",
    "[data-testid=stVegaLiteChart] svg",
    "canvas[data-testid=data-grid-canvas]",
)
SCREEN = ViewportSize(width=1440, height=900)
PATIENCE = 2_000
QUIET = 0.3
IDLE = 10.0
STEPS = 30
KEYS = "ArrowLeft", "ArrowRight"


@dataclass(frozen=True)
class Change:
    """One step of a slider: milliseconds to the chart and to the table."""

    chart: float
    table: float


@dataclass(frozen=True)
class Run:
    """Changes in a row that both chart and table show, and what each step of a slider took on average.

    `cpu` is in processor milliseconds of the server, idling aside.
    """

    changes: tuple[Change, ...]
    cpu: float


@contextmanager
def browsing() -> Iterator[Browser]:
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=OPTIONS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass(frozen=True)
class Visit:
    """A page that is open in a browser, its first slider focused.

    `timed` tells whether a slider changes a chart and a table, `idle` is the share of a processor that the
    server takes while nobody moves anything.
    """

    page: Page
    server: Server
    timed: bool = True
    idle: float = 0.0

    def run(self, count: int) -> Run:
        """Move the slider to and fro so many times."""
        self.page.bring_to_front()
        start, before = time.monotonic(), self.server.seconds()
        found = [change for step in range(count) if (change := self._change(KEYS[step % 2]))]
        if self.timed and len(found) < count / 2:
            raise CannotMeasureError(f"{self.page.url}: too few steps of the slider change chart and table")
        rest = self.idle * (time.monotonic() - start)
        steps = count * (2 if self._others() else 1)
        return Run(tuple(found), 1000 * (self.server.seconds() - before - rest) / steps)

    def approach(self) -> None:
        """Move the slider up to a step that changes the table too: small steps may change no whole number."""
        for _ in range(STEPS):
            self.page.keyboard.press("ArrowRight")
            if len(self._read(PATIENCE // 5)) == 2:
                return
        raise CannotMeasureError(f"{self.page.url}: no step of the slider changes both chart and table")

    def _change(self, key: str) -> Change | None:
        """One step; none where it is not timed or changes too little to be seen in both."""
        if self._others():
            self.page.locator(SLIDER).nth(1).press("ArrowRight")
            self.page.locator(SLIDER).first.focus()
            self._read(0)
        self.page.keyboard.press(key)
        marks = self._read(PATIENCE if self.timed else 0)
        return Change(**marks) if self.timed and len(marks) == 2 else None

    def _others(self) -> bool:
        return self.page.locator(SLIDER).count() > 1

    def _read(self, patience: int) -> dict[str, float]:
        """The stopwatch once the page has come to rest."""
        marks: dict[str, float] = self.page.evaluate("patience => stopwatch.read(patience)", patience)
        self.page.evaluate("stopwatch.rest()")
        time.sleep(QUIET)
        return marks


def rested(visits: Sequence[Visit]) -> list[Visit]:
    """The same visits, knowing what their servers take when idle."""
    before = [visit.server.seconds() for visit in visits]
    time.sleep(IDLE)
    used = [visit.server.seconds() - start for visit, start in zip(visits, before, strict=True)]
    return [replace(visit, idle=seconds / IDLE) for visit, seconds in zip(visits, used, strict=True)]


def visit(browser: Browser, server: Server, path: str, timed: bool = True) -> Visit:
    """Open a page of a server and step its first slider to where it can be measured."""
    page = browser.new_page(viewport=SCREEN)
    page.add_init_script(path=STOPWATCH)
    page.goto(server.address + path)
    for part in (SLIDER, CHART, TABLE) if timed else (SLIDER,):
        page.locator(part).first.wait_for(state="attached")
    page.evaluate("stopwatch.rest()")
    if page.locator(SLIDER).count() > 1:
        page.locator(SLIDER).nth(1).press("Home")  # there is room for many steps from there
    page.locator(SLIDER).first.focus()
    found = Visit(page, server, timed)
    if timed:
        found.approach()
    return found
