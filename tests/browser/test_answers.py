"""Questions out and answers back in a real browser: what the dry run says is what the ranking then shows."""

import re
from pathlib import Path

from openpyxl import Workbook
from playwright.sync_api import FilePayload, expect

from tests.browser.test_accessibility import PHONE, violations
from tests.browser.test_robustness import open_fold, sureness
from tests.browser.visits import Visits, idle
from tests.support.replies import FILE, filled

WORST = "This class of buyers refused outright"


def fill(book: Workbook) -> None:
    (sheet,) = book
    sheet["D5"], sheet["E5"], sheet["F5"] = WORST, "Letter 7", "2021-04-20"
    sheet["D6"] = "Inspected (or certified)"
    sheet["F6"] = "2021-04-21"


def test_a_workbook_goes_out_comes_back_and_changes_the_ranking_as_told(
    visits: Visits, dashboard: str
) -> None:
    page = sureness(visits, dashboard, width=PHONE)
    open_fold(page, "Letters to take away")
    button = page.get_by_role("button", name="TrueConf: workbook to fill in")
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == "questions-vendor-trueconf.xlsx"
    content = filled(Path(download.value.path()).read_bytes(), fill)
    page.get_by_role("link", name="Take answers in that came back").click()
    expect(page.get_by_role("heading", name="Catalog", level=1)).to_be_visible()
    idle(page)
    file: FilePayload = {"name": FILE, "mimeType": "application/octet-stream", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("heading", name="Answers that came back")).to_be_visible()
    effect = page.get_by_text(re.compile(r"Government agency: TrueConf → Video Bridge"))
    expect(effect).to_be_visible()
    idle(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_text("TrueConf, In-country storage:").click()
    use = page.get_by_role("button", name="Use the catalog with this answer")
    expect(use).to_be_visible()
    expect(effect).to_be_visible()
    use.click()
    expect(page.get_by_text("Your own catalog is in use")).to_be_visible()
    expect(page.get_by_text("2 answers, 1 of them not in the catalog yet")).to_be_visible()
    page.get_by_role("link", name="Ranking", exact=True).click()
    expect(page.get_by_role("row").nth(1)).to_contain_text("Video Bridge (VideoMost)")
