"""Vendors side by side: which ones, what is said of them, and the ways to the page and from it."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Show
from tests.pages.reading import Row, opened, table, texts
from tests.support.sized import sized


def compared(**parameters: str) -> AppTest:
    """The page as a link with these parameters opens it."""
    return opened(**parameters).switch_page("compare.py").run()


def vendors(page: AppTest) -> list[str]:
    return list(page.multiselect[0].value)


def test_the_first_two_are_compared_unless_others_are_named() -> None:
    page = compared()
    assert not page.exception
    assert vendors(page) == ["trueconf", "videomost"]
    assert vendors(compared(show_vendors="poly,zoom,poly,nobody")) == ["poly", "zoom"]
    assert len(vendors(compared(show_vendors="poly,zoom,sferum,yandex,trueconf"))) == 4


def test_the_choice_is_written_into_the_address() -> None:
    page = compared()
    page.multiselect[0].set_value(["zoom", "sferum"]).run()
    assert page.query_params["show_vendors"] == "zoom,sferum"
    assert list(table(page)["Vendor"]) == ["Zoom", "Sferum"]


def test_one_vendor_alone_is_not_compared() -> None:
    page = compared(show_vendors="poly")
    assert [message.value for message in page.info] == ["Choose two to four vendors."]
    assert not page.exception
    assert not page.dataframe
    assert page.sidebar.slider, "the sidebar stays"


def test_a_catalog_of_one_vendor_has_nothing_to_compare(show: Show) -> None:
    show(sized(1, 1, 1))
    page = compared()
    assert not page.exception
    assert "one vendor only" in page.info[0].value


@pytest.mark.parametrize("catalog", [sized(1, 1, 2), sized(5, 9, 4), sized(8, 30, 12)], ids=["2", "4", "12"])
def test_any_catalog_can_be_compared(show: Show, catalog: Row) -> None:
    show(catalog)
    page = compared()
    assert not page.exception
    assert len(page.table[0].value) == len(catalog["criteria"])


def test_three_vendors_have_three_differences_to_choose_from() -> None:
    page = compared(show_vendors="poly,zoom,sferum")
    assert list(page.selectbox(key="show_pair").options) == [
        "Poly and Zoom",
        "Poly and Sferum",
        "Zoom and Sferum",
    ]
    page.selectbox(key="show_pair").set_value("zoom.sferum").run()
    assert any(text.startswith("Sferum leads Zoom by ") for text in texts(page))


def test_levels_are_shown_in_words_and_the_unknown_is_marked() -> None:
    levels = compared(show_vendors="zoom,trueconf", must_on_premise="3").table[0].value
    assert list(levels.columns) == ["Criterion", "Zoom", "TrueConf"]
    assert levels["Criterion"][4].startswith("On-premise operation (must-have)")
    assert ":gray-badge[Not known]" in set(levels["Zoom"])
    assert "must-have" in levels["Zoom"][4]


def test_a_vendor_left_out_is_compared_and_said_to_be_left_out() -> None:
    page = compared(show_vendors="zoom,trueconf", must_on_premise="4", open="drop")
    assert "Left out" in set(table(page)["Rank"])
    assert not page.exception
