"""The catalog page makes a catalog of a spreadsheet, as is chosen, and names what is in the way."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from shortlist.catalog.loading import parse
from shortlist.spreadsheet import labels
from tests.pages.reading import button, opened, texts

TABLES = Path(__file__).parents[1] / "spreadsheet" / "tables"
GRADES = "Vendor;Price;Grade\nA;1.200,50;Gold\nB;900,00;Silver\nC;?;Gold\n"


@pytest.fixture(scope="module")
def start() -> AppTest:
    """The catalog page, opened once."""
    return opened().switch_page("catalog.py").run()


def given(page: AppTest, name: str, content: bytes) -> AppTest:
    page.file_uploader[0].set_value((name, content, "text/csv")).run()
    assert not page.exception
    return page


def labelled(page: AppTest, label: str) -> str:
    """The key of the select box of that label."""
    return str(next(box.key for box in page.selectbox if box.label == label))


def test_what_is_in_the_way_is_named_until_it_is_chosen(start: AppTest) -> None:
    page = given(start, "offers.csv", GRADES.encode("cp1252"))
    assert any("offers!C1: the order of its words is not known: Gold, Silver" in text for text in texts(page))
    button(page, "← Silver").click().run()
    page.checkbox(str(next(box.key for box in page.checkbox if box.label == labels.ORDERED))).check().run()
    assert any("offers: 3 vendors, 2 criteria, 1 kind of buyer" in text for text in texts(page))
    button(page, labels.USE).click().run()
    assert not page.exception
    own = page.session_state["a catalog of the user's own"]
    assert own.catalog.criteria[1].levels == ("Silver", "Gold")
    assert own.catalog.vendors[0].ratings[0].low == 1200.5
    assert parse({"x": own.text.encode()}).digest == own.catalog.digest
    assert labels.USE not in {one.label for one in page.button}  # it is in use
    button(page, "Back to the catalog of this server").click().run()


def test_lines_and_marks_can_be_chosen(start: AppTest) -> None:
    page = given(start, "offers.csv", b"V;Alpha;Beta\nPrice;1.234;5.678\nSpeed;3;4\n")
    assert any("could be 1.234 or 1,234" in text for text in texts(page))
    page.selectbox(labelled(page, labels.DECIMAL)).select(",").run()
    assert any("2 vendors, 2 criteria." in text for text in texts(page))
    page.selectbox(labelled(page, labels.VENDORS)).select("columns").run()
    assert not page.exception
    assert any(
        "The vendors are columns, named in row 1; the criteria are named in column A" in t
        for t in texts(page)
    )
    button(page, labels.USE)


def test_a_file_that_is_no_table_is_refused_in_words(start: AppTest) -> None:
    page = given(start, "offers.xlsx", b"PK\x03\x04 and no more")
    assert any("is no spreadsheet that can be read" in text for text in texts(page))


def test_text_of_a_table_stays_text(start: AppTest) -> None:
    page = given(start, "offers.csv", b"Vendor;![x](https://e.org/y)\nA;**b**\nB;:red[c]\nC;**b**\n")
    marked = [element.value for element in page.markdown if "![" in element.value or ":red[" in element.value]
    assert marked == []
    assert all("![" not in one.label and ":red[" not in one.label for one in page.button)


def test_pasted_cells_are_a_table_too() -> None:
    page = opened().switch_page("catalog.py").run()
    page.text_area("pasted").input((TABLES / "strategii.txt").read_text("utf-16")).run()
    assert not page.exception
    assert any("pasted cells: 4 vendors, 3 criteria" in text for text in texts(page))
