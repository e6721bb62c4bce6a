"""Ways between pages lead there whatever becomes of the request and of the link meanwhile."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, WebSocketRoute, expect
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.visits import LAST, Visits, expect_address, idle

SLIDERS = "[data-testid=stSidebar] [data-testid=stSlider] input"
CHOSEN = "unknown=40", "g_sanction_exposure=0"
Meddle = Callable[[BackMsg, BackMsg], BackMsg | None]


def lost(_request: BackMsg, _before: BackMsg) -> None:
    """Nothing comes of the request."""


def overtaken(request: BackMsg, before: BackMsg) -> BackMsg:
    """The request as Streamlit joins it with that of a widget which is moved before it is heeded."""
    request.rerun_script.page_script_hash = before.rerun_script.page_script_hash
    request.rerun_script.is_history_navigation = False
    return request


def forgotten(request: BackMsg, before: BackMsg) -> BackMsg:
    """The request as Streamlit joins it with that of a page which draws itself again."""
    request.rerun_script.query_string = before.rerun_script.query_string
    return overtaken(request, before)


def meddled(visits: Visits, address: str, meddling: list[Meddle]) -> Page:
    """A page that stands, whose next requests to go elsewhere do not arrive as they were sent."""
    page, last = visits.window(), BackMsg()

    def between(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            request = BackMsg.FromString(message if isinstance(message, bytes) else message.encode())
            if request.rerun_script.is_history_navigation and meddling:
                changed = meddling.pop(0)(request, last)
                if changed:
                    server.send(changed.SerializeToString())
            else:
                last.CopyFrom(request)
                server.send(message)

        socket.on_message(pass_on)

    page.route_web_socket(re.compile("_stcore/stream"), between)
    page.goto(address)
    page.locator(LAST).wait_for()
    idle(page)
    page.locator(SLIDERS).first.press("Home")  # from here on the browser names the page that it is on
    expect_address(page, *CHOSEN)
    idle(page)
    assert last.rerun_script.page_script_hash
    return page


def way(page: Page, title: str) -> Locator:
    """The way to a page."""
    return page.get_by_role("navigation", name="Pages").get_by_role("link", name=title)


def expect_page(page: Page, title: str) -> None:
    """Wait until that page stands, with what was chosen."""
    expect(page).to_have_title(f"{title} – Shortlist")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect_address(page, *CHOSEN)
    idle(page)
    expect(page).to_have_title(f"{title} – Shortlist")


def test_a_way_leads_there_though_the_request_is_lost(visits: Visits, dashboard: str) -> None:
    meddling: list[Meddle] = []
    page = meddled(visits, f"{dashboard}?unknown=40", meddling)
    page.evaluate("window.stays = true")
    for title, meddle in (("Evidence", lost), ("Compare", overtaken), ("Method", forgotten)):
        meddling.append(meddle)
        way(page, title).click()
        expect_page(page, title)
        assert not meddling
    assert page.evaluate("window.stays")
    meddling += [lost, lost, lost]
    page.clock.install()
    way(page, "Catalog").click()  # where the browser goes by itself in the end
    for _ in range(3):
        page.clock.fast_forward(10_000)
    expect_page(page, "Catalog")
    assert not page.evaluate("window.stays ?? false")


ANEW = "document.querySelectorAll('nav').forEach(pages => pages.outerHTML = pages.outerHTML)"
HINT = "<p class=hint style='position: fixed; inset: 0; z-index: 9999999'>"
COVERED = f"document.body.insertAdjacentHTML('beforeend', `{HINT}`)"


def test_a_way_that_is_drawn_anew_or_covered_under_the_finger_is_followed_once(
    visits: Visits, dashboard: str
) -> None:
    page = visits.window()
    page.goto(f"{dashboard}?unknown=40")
    page.locator(LAST).wait_for()
    idle(page)
    before = page.evaluate("history.length")
    for title, meanwhile in (("Evidence", ANEW), ("Compare", COVERED)):
        way(page, title).hover()
        page.mouse.down()
        page.evaluate(meanwhile)
        page.mouse.up()
        expect(page).to_have_title(f"{title} – Shortlist")
        expect_address(page, "unknown=40")
        idle(page)
        page.evaluate("document.querySelector('.hint')?.remove()")
    assert (
        page.evaluate("history.length") == before + 2
    )  # each once, though both copies of the first were pressed
