"""Claims, sources and notes show as they are written and do nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from shortlist.evidence.labels import SECTIONS
from shortlist.text.markdown import JOINER
from tests.browser.conftest import Serve
from tests.browser.test_evidence import section
from tests.browser.test_hostile_text import MADE
from tests.browser.visits import Visits, idle, unfold, watched
from tests.support.hostile import TEXTS, hostile
from tests.support.sized import DAY, Row, written

OWN = {"strong", "a", "ul", "h3", "code"}  # what the page itself makes around claims
ADDRESSES = (
    "https://evil.example/user@evil.example/",
    "https://evil.example/x?a=1&copy=2)](javascript:alert(1))",
    "http://evil.example/a_b_c*d*",
    "https://xn--e1afmkfd.example/%0a",
)


def tables() -> Row:
    """The hostile catalog, with sources and claims that are no better."""
    whole = hostile()
    day = {"published": "2024-04-01", "event": "2024-03"}
    whole["sources"] = [
        {"id": f"s{k}", "publisher": text, "title": text, "url": ADDRESSES[k % len(ADDRESSES)]}
        | {"published": day["published"], "language": text, "reliability": "B", "relays": text}
        for k, text in enumerate(TEXTS)
    ]
    whole["claims"] = [
        {"id": f"k{k}", "source": f"s{k}", "event": day["event"], "speaker": text, "about": ["v0"]}
        | {"criterion": "c0", "bearing": k % 7 - 3, "credibility": 2, "text": text, "grading": text}
        | {"locator": text, "contradicts": [f"k{k - 1}"] if k else []}
        for k, text in enumerate(TEXTS)
    ]
    rated = {"criterion": "c0", "since": DAY, "low": 1, "high": 2, "note": TEXTS[4]}
    first = whole["vendors"][0]
    rest = [rating for rating in first["ratings"] if rating["criterion"] != "c0"]
    first["ratings"] = [{**rated, "claims": [f"k{k}" for k in range(len(TEXTS))]}, *rest]
    return whole


@pytest.fixture(scope="module")
def address(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(written(tmp_path_factory.mktemp("hostile evidence"), tables()))


@pytest.fixture(scope="module")
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    with watched(context) as visits:
        yield opened(visits, address)


def opened(visits: Visits, address: str) -> Page:
    """The evidence page on the first cell."""
    page = visits.window(1440, 1800)
    page.goto(f"{address}evidence?show_section=known&show_vendor=v0&show_criterion=c0")
    page.get_by_role("heading", name="Evidence", level=1).wait_for()
    idle(page)
    return page


def test_a_claim_shows_as_written(page: Page) -> None:
    claims = page.get_by_test_id("stMain").locator("[data-testid=stMarkdownContainer] strong")
    shown = {" ".join(text.replace(JOINER, "").split()) for text in claims.all_text_contents()}
    assert {" ".join(text.split()) for text in TEXTS} <= shown


def test_links_lead_to_https_alone(page: Page) -> None:
    links = page.locator("[data-testid=stMarkdownContainer] a")
    hrefs = set(links.evaluate_all("links => links.map(link => link.href)"))
    assert hrefs == {
        ADDRESSES[0],
        "https://evil.example/x?a=1&copy=2%29%5D%28javascript:alert%281%29%29",
        "https://xn--e1afmkfd.example/%0a",
    }
    codes = page.locator("[data-testid=stMarkdownContainer] code").all_text_contents()
    assert set(codes) == {ADDRESSES[2]}


def test_markdown_makes_nothing_of_claims_and_sources(page: Page) -> None:
    for label in SECTIONS.values():
        section(page, label)
        unfold(page)
        made = page.locator("[data-testid=stMarkdownContainer]").locator(MADE)
        tags = set(made.evaluate_all("made => made.map(one => one.localName)"))
        assert tags <= OWN, label
        assert page.locator("[data-testid=stMain] img, iframe, .katex").count() == 0, label
        assert page.title() == "Evidence – Shortlist"
        expect(page.get_by_text("redacted")).to_have_count(0)
