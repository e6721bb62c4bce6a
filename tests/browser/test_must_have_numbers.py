"""Any number on a scale is demanded in its field; what is not on the scale is refused with a sentence."""

from playwright.sync_api import expect

from tests.browser.conftest import Serve
from tests.browser.visits import Visits, expect_address, idle, open_musts
from tests.support.cases import CASES


def test_a_number_is_typed_and_one_off_the_scale_is_refused(visits: Visits, serve: Serve) -> None:
    page = visits.open(serve(CASES / "price.toml"), height=1400)
    dialog = open_musts(page)
    field = dialog.get_by_label("Preis: any number from 1,000,000 to 2,000,000 €")
    field.fill("1234567")
    field.press("Enter")
    expect_address(page, "must_price=1234567")
    idle(page)
    field.fill("5,9")
    field.press("Enter")
    expect(page.get_by_text("“5,9” is not taken: write a number")).to_be_visible()
    idle(page)
    expect(field).to_have_value("1234567")
    expect_address(page, "must_price=1234567")
    dialog.get_by_role("button", name="Done").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("heading", name="Left out")).to_be_visible()
