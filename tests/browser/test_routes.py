"""The files beside the pages, from a real server: types, tags, refusals, and no harm to the pages."""

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from shortlist.catalog.loading import load
from shortlist.decision import pairs, read
from shortlist.files.forms import FORMS, Form
from shortlist.files.verify import verify
from shortlist.ranking.answer import answer
from shortlist.web.headers import headers
from tests.browser.conftest import Serve
from tests.browser.visits import Visits, idle, share
from tests.support.places import ROOT

EXAMPLE = ROOT / "examples" / "office-suites.toml"
CATALOGS = [None, EXAMPLE]
LINK = "unknown=40"

BUTTONS = "Download spreadsheet", "Download decision record", "Download record as DOCX", "Download JSON"


def ask(address: str, **stated: str) -> tuple[int, dict[str, str], bytes]:
    """The status, the headers and the content of what a server gives."""
    try:
        with urlopen(Request(address, headers=stated), timeout=60) as given:
            return given.status, {**given.headers}, given.read()
    except HTTPError as refused:
        return refused.code, {**refused.headers}, refused.read()


@pytest.mark.parametrize("catalog", CATALOGS, ids=["shipped", "example"])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.path)
def test_a_server_gives_what_the_program_makes_under_the_same_headers(
    serve: Serve, form: Form, catalog: Path | None
) -> None:
    status, stated, content = ask(f"{serve(catalog)}{form.path}?{LINK}")
    records = load(catalog or ROOT / "vendors.toml")
    decision = read(pairs(LINK), records)[0]
    ranking = answer(decision, records)
    assert ranking is not None
    assert (status, stated["content-type"]) == (200, form.media_type)
    assert content == form.make(ranking, decision, records)
    assert headers().items() <= {name.title(): value for name, value in stated.items()}.items() | {
        (name, stated[name.lower()]) for name in headers()
    }
    if form.path.endswith(("html", "json")):
        assert verify(content, records).outcome == "identical"


@pytest.mark.parametrize("path", [form.path for form in FORMS])
def test_a_known_file_is_not_sent_again(dashboard: str, path: str) -> None:
    _, stated, _ = ask(f"{dashboard}{path}")
    status, _, content = ask(f"{dashboard}{path}", **{"If-None-Match": stated["etag"]})
    assert (status, content) == (304, b"")


def test_what_cannot_be_met_is_refused_in_words(dashboard: str) -> None:
    status, _, content = ask(f"{dashboard}ranking.csv?unknown=101")
    assert (status, b"not a whole number from 0 to 100" in content) == (400, True)
    status, _, content = ask(f"{dashboard}ranking.pdf")
    assert (status, b"/ranking.csv" in content) == (404, True)


def test_the_record_opens_in_a_browser_and_complains_of_nothing(visits: Visits, dashboard: str) -> None:
    page = visits.window()
    page.goto(f"{dashboard}report.html")
    expect(page.locator("svg").first).to_be_visible()
    assert page.locator("svg").first.evaluate("svg => svg.getBoundingClientRect().width") > 100


def test_the_buttons_give_what_the_routes_give(visits: Visits, dashboard: str) -> None:
    page = visits.open(f"{dashboard}?{LINK}")
    share(page)
    paths = {form.path for form in FORMS}
    for label in BUTTONS:
        with page.expect_download() as download:
            page.get_by_role("button", name=label).click()
        path = download.value.suggested_filename
        assert path in paths
        paths.remove(path)
        assert Path(download.value.path()).read_bytes() == ask(f"{dashboard}{path}?{LINK}")[2]
        idle(page)
