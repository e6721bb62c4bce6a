"""A slider moved by key in a real browser, and the time until chart and table have changed."""

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
PATIENCE = 10_000
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
    """Changes in a row, and the server's processor milliseconds for each of them on average, idling aside."""

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
        start, before = time.monotonic(), self.server.seconds()
        steps = [KEYS[step % 2] for step in range(count)]
        changes = tuple(found for key in steps if (found := self._change(key)))
        rest = self.idle * (time.monotonic() - start)
        return Run(changes, 1000 * (self.server.seconds() - before - rest) / count)

    def approach(self) -> None:
        """Move the slider up to a step that changes the table too: small steps may change no whole number."""
        for _ in range(STEPS):
            self.page.keyboard.press("ArrowRight")
            if len(self._read(PATIENCE // 5)) == 2:
                return
        raise CannotMeasureError(f"{self.page.url}: no step of the slider changes both chart and table")

    def _change(self, key: str) -> Change | None:
        if not self.timed:
            self.page.keyboard.press(key)
            self._read(0)
            return None
        before = self.page.inner_html(CHART)
        self.page.keyboard.press(key)
        marks = self._read(PATIENCE)
        if len(marks) < 2 or self.page.inner_html(CHART) == before:
            raise CannotMeasureError(f"{self.page.url}: {key} on the slider does not change chart and table")
        return Change(**marks)

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
    page.locator(SLIDER).first.focus()
    found = Visit(page, server, timed)
    if timed:
        found.approach()
    return found
