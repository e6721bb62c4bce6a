"""The CSV of the button is the CSV of the command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.test_address import LINK
from tests.browser.visits import NOTHING, Visits, idle
from tests.support.places import ROOT


def downloaded(page: Page) -> bytes:
    """What the button gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    assert download.value.suggested_filename == "ranking.csv"
    return Path(download.value.path()).read_bytes()


def commanded(decision: str) -> bytes:
    """What the command gives."""
    command = [sys.executable, "-m", "shortlist", "rank", "--decision", decision]
    return subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, check=True).stdout


@pytest.mark.parametrize("decision", ["", LINK], ids=["defaults", "ten parameters"])
def test_the_button_gives_what_the_command_gives(visits: Visits, dashboard: str, decision: str) -> None:
    content = downloaded(visits.open(f"{dashboard}?{decision}"))
    assert content == commanded(decision)
    assert content.startswith(b"\xef\xbb\xbfrank,vendor_id,")


def test_the_button_follows_the_sliders(visits: Visits, dashboard: str) -> None:
    page = visits.open(dashboard)
    before = downloaded(page)
    page.locator("[data-testid=stSlider] input").first.focus()
    page.keyboard.press("Home")
    page.get_by_text(NOTHING).wait_for()
    idle(page)
    after = downloaded(page)
    assert after == commanded("g_sanction_exposure=0") != before
