"""What a step of a drag costs the browser's main thread, and how many frames a second a reader sees.

The board tells how long each of its drawings took; the frames are those of the whole page, beside a bare
slider's, which draws nothing.
"""

import statistics
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, Error, Page

from benchmarks.browser import SCREEN, SLIDER, browsing
from benchmarks.servers import CannotMeasureError, serving
from tests.browser.chromium import NoChromiumError
from tests.support.sized import sized, written

MOVES, PAUSE = 80, 16  # steps of a drag, milliseconds between them
REACH = {(7, 12): 4.0, (100, 20): 8.0}
OBSERVED = """() => {
    window.drawings = []
    const note = list => list.getEntriesByName("board").forEach(one => drawings.push(one.duration))
    new PerformanceObserver(note).observe({ type: "measure" })
}"""
COUNTED = """() => {
    window.frames = []
    const count = now => { frames.push(now); requestAnimationFrame(count) }
    requestAnimationFrame(count)
}"""


@dataclass(frozen=True)
class Drag:
    """The milliseconds of each drawing, and the frames a second."""

    drawings: list[float]
    frames: float


def main() -> int:
    try:
        with ExitStack() as servers, browsing() as browser:
            bare = dragged(browser, servers.enter_context(serving("benchmarks/floor/bare.py")).address)
            print(f"bare slider: {bare.frames:.0f} frames a second")
            return max([show(size, browser, servers, bare) for size in REACH])
    except (CannotMeasureError, NoChromiumError, Error) as fault:
        print(f"Cannot measure: {fault}", file=sys.stderr)
        return 1


def show(size: tuple[int, int], browser: Browser, servers: ExitStack, bare: Drag) -> int:
    """Print what a drag costs with so many vendors and criteria; 1 if a step is over its reach."""
    vendors, criteria = size
    folder = Path(servers.enter_context(tempfile.TemporaryDirectory()))
    path = written(folder, sized(3, criteria, vendors))
    found = dragged(browser, servers.enter_context(serving("app.py", catalog=path)).address)
    low, middle, high = statistics.quantiles(found.drawings, n=4, method="inclusive")
    over = middle > REACH[size]
    step = f"{middle:.2f} ms a step ({low:.2f}–{high:.2f}), at most {REACH[size]:g}"
    frames = f"{found.frames:.0f} frames a second, {found.frames / bare.frames:.2f} of bare"
    print(f"{vendors} × {criteria}: {step} {'over' if over else 'PASS'}; {frames}")
    return int(over)


def dragged(browser: Browser, address: str) -> Drag:
    """Drag the first slider of a page to and fro."""
    page = browser.new_page(viewport=SCREEN)
    page.goto(address)
    page.locator(SLIDER).first.wait_for(state="attached")
    page.wait_for_timeout(2_000)
    for everything in page.get_by_role("button", name="Show all").all():
        everything.click()
    page.evaluate(OBSERVED)
    thumb = page.get_by_test_id("stSliderThumbValue").first.locator("xpath=..").bounding_box()
    if thumb is None:
        raise CannotMeasureError(f"{address}: no slider to drag")
    x, y = thumb["x"] + thumb["width"] / 2, thumb["y"] + thumb["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(COUNTED)
    for step in range(MOVES):
        page.mouse.move(x + 2 * abs(step % 40 - 20) - 10, y)
        page.wait_for_timeout(PAUSE)
    found = Drag(page.evaluate("drawings"), _frames(page))
    page.mouse.up()
    page.close()
    return found


def _frames(page: Page) -> float:
    frames: list[float] = page.evaluate("frames")
    return 1000 * (len(frames) - 1) / (frames[-1] - frames[0])


if __name__ == "__main__":
    sys.exit(main())
