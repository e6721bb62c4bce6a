"""The catalog page takes answers in that came back: as they are ticked, their effect told beforehand."""

import pytest
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Checkbox

from shortlist.catalog.loading import parse
from shortlist.replies import labels
from shortlist.ui.frame.address import ADDRESS
from tests.pages.reading import button, opened, texts
from tests.support.catalogs import shipped
from tests.support.replies import filled, questions

WORST, BEST = "This class of buyers refused outright", "Inspected (or certified)"


def fill(book: Workbook) -> None:
    sheet = book["TrueConf"]
    sheet["D5"], sheet["E5"], sheet["F5"], sheet["G5"] = WORST, "![x](https://e.org/y)", "2021-04-20", "Sorry"
    sheet["D6"], sheet["F6"] = BEST, "2021-04-21"


def spoil(book: Workbook) -> None:
    fill(book)
    book["TrueConf"]["D5"] = "=1+1"


@pytest.fixture(scope="module")
def page() -> AppTest:
    """The catalog page, opened once, as somebody decides who weighs otherwise than a kind of buyer starts."""
    return opened(g_sanction_exposure="10", date="2021-04-09").switch_page("catalog.py").run()


def given(page: AppTest, content: bytes) -> AppTest:
    page.file_uploader[0].set_value(("back.xlsx", content, "application/octet-stream")).run()
    assert not page.exception
    return page


def said(page: AppTest) -> str:
    return "\n".join(texts(page))


def ticks(page: AppTest) -> list[Checkbox]:
    """What the answers are accepted with."""
    return [one for one in page.checkbox if one.label.startswith("TrueConf")]


def test_cells_in_the_way_are_named_and_nothing_can_be_used(page: AppTest) -> None:
    shown = given(page, filled(questions(shipped()), spoil))
    assert "TrueConf!D5: holds a formula; type what it comes to" in said(shown)
    assert ticks(shown) == []


def test_what_is_ticked_is_taken_in_and_does_what_was_told(page: AppTest) -> None:
    shown = given(page, filled(questions(shipped()), fill))
    first, second = ticks(shown)
    assert [one.value for one in (first, second)] == [True, True]
    assert "(outside what it was)" in first.label.replace("\\", "")
    assert "Government agency: TrueConf → Video Bridge (VideoMost); chance of first" in said(shown)
    assert "The catalog then starts from 21 April 2021" in said(shown)
    assert not [one for one in (*shown.caption, *shown.markdown) if "![" in one.value]
    assert "As you decide now: TrueConf" in said(shown)
    first.uncheck().run()
    assert "Government agency: TrueConf, as before; chance of first" in said(shown)
    ticks(shown)[1].uncheck().run()
    assert labels.NONE_TICKED in said(shown)
    ticks(shown)[0].check().run()
    button(shown, labels.use(1)).click().run()
    assert not shown.exception
    own = shown.session_state["a catalog of the user's own"]
    assert parse({"x": own.text.encode()}).digest == own.catalog.digest
    assert [claim.text.partition(",")[0] for claim in own.catalog.claims[-1:]] == [f"Answered “{WORST}”"]
    assert str(own.catalog.as_of) == "2021-04-20"
    assert "back.xlsx: 2 answers, 1 of them not in the catalog yet." in said(shown)
    assert "asked from another edition" in said(shown)
    assert shown.session_state[ADDRESS] == {
        "g_sanction_exposure": "10"
    }  # what was chosen stays, the day does not
    button(shown, "Back to the catalog of this server").click().run()
