"""One browser for all tests, one server for each catalog, and the duties of every visit."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from tests.browser.chromium import chromium
from tests.browser.servers import serving
from tests.browser.visits import Visits, watched

ARGUMENTS = (
    "--no-sandbox",  # a container's root cannot have one
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--process-per-site",  # pages of one dashboard share a process: a fifth less of the processor each
    "--in-process-gpu",
)
Serve = Callable[[Path | None], str]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=30_000)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser beside the one of all tests, started where one test needs it."""
    started = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS], headless=True)
    yield started
    started.close()


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Servers by catalog; none of them may have met a fault when all is over."""
    addresses: dict[Path | None, str] = {}
    logs = tmp_path_factory.mktemp("logs")
    with ExitStack() as servers:

        def address(catalog: Path | None = None) -> str:
            if catalog not in addresses:
                log = logs / f"{len(addresses)}.log"
                addresses[catalog] = servers.enter_context(serving(catalog, log))
            return addresses[catalog]

        yield address
    faults = [log.read_text() for log in logs.iterdir() if "(most recent call last)" in log.read_text()]
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="session")
def dashboard(serve: Serve) -> str:
    """The address of the dashboard with the shipped catalog."""
    return serve(None)


@pytest.fixture(scope="session")
def context(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """One context with a folder of its own, so that the dashboard's own scripts are compiled once.

    Without the folder each page costs 1.6 times the processor.
    """
    opened = playwright.chromium.launch_persistent_context(
        tmp_path_factory.mktemp("browser"),
        executable_path=chromium(),
        args=[*ARGUMENTS],
        headless=True,
        accept_downloads=True,
    )
    yield opened
    opened.close()


@pytest.fixture
def visits(context: BrowserContext) -> Iterator[Visits]:
    """Opens pages and watches them."""
    with watched(context) as made:
        yield made


@pytest.fixture
def elsewhere(browser: Browser) -> Iterator[Visits]:
    """The same in a context that shares nothing with the other."""
    with browser.new_context() as fresh, watched(fresh) as made:
        yield made
