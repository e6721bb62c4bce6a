"""From a spreadsheet to the ranking as CSV in a real browser: twelve clicks at most, and no text editor."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.test_accessibility import PHONE, violations
from tests.browser.visits import Visits, idle
from tests.support.places import ROOT

TABLES = ROOT / "tests" / "spreadsheet" / "tables"
MOST_CLICKS = 12


class Hand:
    """Clicks, and counts them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, place: Locator) -> None:
        place.click()
        self.clicks += 1
        idle(self.page)

    def give(self, table: str) -> None:
        """Choose a file: a click on the button, one on the file, one to open it."""
        content = (TABLES / table).read_bytes()
        file: FilePayload = {"name": table, "mimeType": "application/octet-stream", "buffer": content}
        self.page.locator("input[type=file]").set_input_files(file)
        self.clicks += 3
        expect(self.page.get_by_role("heading", name="Import a spreadsheet")).to_be_visible()
        idle(self.page)

    def download(self) -> dict[str, float]:
        """The scores in the ranking, from the first place down."""
        with self.page.expect_download() as download:
            self.click(self.page.get_by_role("button", name="Download CSV"))
        rows = csv.DictReader(io.StringIO(Path(download.value.path()).read_text("utf-8-sig")))
        return {row["vendor"]: float(row["score"]) for row in rows}


def test_a_table_with_decimal_commas_becomes_the_published_ranking(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    hand = Hand(page)
    hand.click(page.get_by_role("link", name="Catalog", exact=True))
    hand.give("universitety.csv")
    hand.click(page.get_by_role("button", name="Use this catalog"))
    expect(page.get_by_text("Your own catalog is in use")).to_be_visible()
    found = hand.download()
    # As published; on the scales that are found, which are told on the page.
    assert list(found) == ["A", "C", "B"]
    first, second = (0.17, 0.83), (0.3, 0.7)
    cells = {"A": (0.129, 0.545, 0.2, 0.5), "B": (0.277, 0.273, 0.3, 0.2), "C": (0.594, 0.182, 0.5, 0.3)}
    ends = ((0.1, 0.6), (0.1, 0.6), (0.2, 0.5), (0.2, 0.5))
    for vendor, score in found.items():
        parts = [(x - low) / (high - low) for x, (low, high) in zip(cells[vendor], ends, strict=True)]
        shares = [share / 2 for share in (*first, *second)]
        assert score == pytest.approx(100 * sum(a * b for a, b in zip(parts, shares, strict=True)), abs=1e-3)
    assert hand.clicks <= MOST_CLICKS


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (PHONE, True)], ids=["wide", "phone, dark"])
def test_words_are_put_in_order_by_moving_them(
    visits: Visits, dashboard: str, width: int, dark: bool
) -> None:
    page = visits.open(dashboard, width=width, dark=dark)
    hand = Hand(page)
    hand.click(page.get_by_role("link", name="Catalog", exact=True))
    hand.give("bantuan.csv")
    expect(page.get_by_text("bantuan!E1: the order of its words is not known")).to_be_visible()
    hand.click(page.get_by_role("button", name="← Ada"))
    expect(page.get_by_role("button", name="← Tidak Ada")).to_be_visible()
    hand.click(page.get_by_role("button", name="← Tidak Ada"))
    hand.click(page.get_by_text("This order is right"))
    use = page.get_by_role("button", name="Use this catalog")
    expect(use).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    hand.click(use)
    expect(page.get_by_text("It is in use on every page.")).to_be_visible()
    found = hand.download()
    rows = list(csv.reader((TABLES / "bantuan.csv").read_text("utf-8").splitlines(), delimiter=";"))[1:-1]
    for name, people, income, size, card in rows:
        parts = (
            (int(people) - 2) / 4,
            (int(income.replace(".", "")) - 2e6) / 2e6,
            int(size.removesuffix("M2")) / 200,
            float(card == "Ada"),
        )
        expected = 100 * sum(part * weight for part, weight in zip(parts, (3, 5, 4, 4), strict=True)) / 16
        assert found[name] == pytest.approx(expected, abs=1e-3)
    assert list(found.values()) == sorted(found.values(), reverse=True)
    assert hand.clicks <= MOST_CLICKS
