"""A slider moved by key in a real browser, and the time until what follows from it has changed.

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
SLIDER = "[data-testid=stSlider] input[type=range]"
PARTS = {
    "chart": "[data-testid=stVegaLiteChart] svg",
    "table": "canvas[data-testid=data-grid-canvas]",
    "board": ".board tbody",
    "answer": "[data-board=answer]",
}
SCREEN = ViewportSize(width=1440, height=900)
PATIENCE = 2_000
QUIET = 0.3
IDLE = 10.0
STEPS = 30
KEYS = "ArrowLeft", "ArrowRight"


Change = dict[str, float]  # milliseconds from a step of a slider to each part of the page


@dataclass(frozen=True)
class Run:
    """Changes in a row that every part shows, and what each step of a slider took on average.

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

    `parts` are those that a slider changes and that are timed, `idle` is the share of a processor that the
    server takes while nobody moves anything.
    """

    page: Page
    server: Server
    parts: tuple[str, ...] = ("chart", "table")
    idle: float = 0.0

    def run(self, count: int) -> Run:
        """Move the slider to and fro so many times."""
        self.page.bring_to_front()
        start, before = time.monotonic(), self.server.seconds()
        found = [change for step in range(count) if (change := self._change(KEYS[step % 2]))]
        if self.parts and len(found) < count / 2:
            raise CannotMeasureError(f"{self.page.url}: too few steps of the slider change {self.parts}")
        rest = self.idle * (time.monotonic() - start)
        steps = count * (2 if self._others() else 1)
        return Run(tuple(found), 1000 * (self.server.seconds() - before - rest) / steps)

    def approach(self) -> None:
        """Move the slider up to a step that changes the table too: small steps may change no whole number."""
        for _ in range(STEPS):
            self.page.keyboard.press("ArrowRight")
            if self._has_all(self._read(PATIENCE // 5)):
                return
        raise CannotMeasureError(f"{self.page.url}: no step of the slider changes all of {self.parts}")

    def _has_all(self, marks: Change) -> bool:
        return all(part in marks for part in self.parts)

    def _change(self, key: str) -> Change | None:
        """One step; none where it is not timed or changes too little to be seen in every part."""
        if self._others():
            self.page.locator(SLIDER).nth(1).press("ArrowRight")
            self.page.locator(SLIDER).first.focus()
            self._read(0)
        self.page.keyboard.press(key)
        marks = self._read(PATIENCE if self.parts else 0)
        return marks if self.parts and self._has_all(marks) else None

    def _others(self) -> bool:
        return self.page.locator(SLIDER).count() > 1

    def _read(self, patience: int) -> dict[str, float]:
        """The stopwatch once the page has come to rest."""
        marks: dict[str, float] = self.page.evaluate(
            "asked => stopwatch.read(asked)", [patience, list(self.parts)]
        )
        self.page.evaluate("stopwatch.rest()")
        time.sleep(QUIET)
        return marks


def rested(visits: Sequence[Visit]) -> list[Visit]:
    """The same visits, knowing what their servers take when idle."""
    before = [visit.server.seconds() for visit in visits]
    time.sleep(IDLE)
    used = [visit.server.seconds() - start for visit, start in zip(visits, before, strict=True)]
    return [replace(visit, idle=seconds / IDLE) for visit, seconds in zip(visits, used, strict=True)]


def opened(browser: Browser, server: Server, path: str, parts: tuple[str, ...]) -> Change:
    """Milliseconds of a fresh visit, of which the browser knows nothing, until each part shows something."""
    with browser.new_context(viewport=SCREEN) as context:
        page = context.new_page()
        page.add_init_script(path=STOPWATCH)
        page.goto(server.address + path)
        for part in parts:
            page.locator(PARTS[part]).first.wait_for(state="attached")
        page.evaluate("stopwatch.rest()")
        found: Change = page.evaluate("stopwatch.content()")
    if missing := [part for part in parts if part not in found]:
        raise CannotMeasureError(f"{server.address}{path}: no content in {missing}")
    return found


def visit(browser: Browser, server: Server, path: str, parts: tuple[str, ...]) -> Visit:
    """Open a page of a server and step its first slider to where it can be measured."""
    page = browser.new_page(viewport=SCREEN)
    page.add_init_script(path=STOPWATCH)
    page.goto(server.address + path)
    for part in (SLIDER, *(PARTS[name] for name in parts)):
        page.locator(part).first.wait_for(state="attached")
    page.evaluate("stopwatch.rest()")
    if page.locator(SLIDER).count() > 1:
        page.locator(SLIDER).nth(1).press("Home")  # there is room for many steps from there
    page.locator(SLIDER).first.focus()
    found = Visit(page, server, parts)
    if parts:
        found.approach()
    return found
