"""Vendors side by side: which ones, what is said of them, and the ways to the page and from it."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Show
from tests.pages.reading import Row, html, opened, texts
from tests.support.sized import sized


def compared(**parameters: str) -> AppTest:
    """The page as a link with these parameters opens it."""
    return opened(**parameters).switch_page("compare.py").run()


def vendors(page: AppTest) -> list[str]:
    return list(page.multiselect[0].value)


def heads(page: AppTest) -> list[str]:
    """The vendors of the table, from the left."""
    return re.findall(r'<th scope="col"><bdi>(.*?)</bdi>', html(page))


def criteria(page: AppTest) -> list[str]:
    """The criteria of the table, from the top."""
    return re.findall(r'<th scope="row"><bdi>(.*?)</bdi>', html(page))


def toggled(page: AppTest) -> AppTest:
    """The page with the switch between differences and everything thrown."""
    page.toggle[0].set_value(not page.toggle[0].value).run()
    assert not page.exception
    return page


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
    assert heads(page) == ["Sferum", "Zoom"], "the one that stands first leads"


def test_one_vendor_alone_is_not_compared() -> None:
    page = compared(show_vendors="poly")
    assert [message.value for message in page.info] == ["Choose two to four vendors."]
    assert not page.exception
    assert "<table>" not in html(page)
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
    page = toggled(page)
    assert html(page).count("<small>") >= len(catalog["criteria"])


def test_differences_stand_alone_until_the_equal_criteria_are_asked_for() -> None:
    page = compared()
    shown = criteria(page)
    assert 0 < len(shown) < 12
    assert f"{12 - len(shown)} criteria are equal for all" in "\n".join(texts(page))
    page = toggled(page)
    assert page.query_params["show_rows"] == "all"
    assert len(criteria(page)) == 12
    assert criteria(page)[: len(shown)] == shown


def test_the_first_of_four_is_held_against_each_other_one() -> None:
    page = compared(show_vendors="zoom,sferum,poly,trueconf")
    assert heads(page)[0] == "TrueConf"
    told = [text for text in texts(page) if text.startswith("TrueConf leads ")]
    assert len(told) == 3
    assert all("ahead of TrueConf" in text for text in told)
    assert {'<b class="best">', '<b class="worst">'} <= set(re.findall(r"<b [^>]*>", html(page)))


def test_levels_are_shown_in_words_and_the_unknown_is_hatched() -> None:
    page = compared(show_vendors="zoom,trueconf", must_on_premise="3")
    assert "On-premise operation (must-have)" in html(page)
    assert '>Not known</a></bdi><i class="open"' in html(page)
    assert "must-have not met" in html(page)


def test_a_vendor_left_out_is_compared_and_said_to_be_left_out() -> None:
    page = compared(show_vendors="zoom,trueconf", must_on_premise="4", open="drop")
    assert "<div>Left out</div>" in html(page)
    assert "left out of the ranking" in "\n".join(texts(page))
    assert not page.exception
