"""A link that asks for views: no page tells who the vendors are until weights are given."""

import re
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from shortlist.decision import blind, preset
from shortlist.together import labels
from tests.decision.test_blind import SEED, names
from tests.pages.reading import button, html, moved, opened, texts
from tests.support.catalogs import shipped

PATHS = ("ranking.py", "together.py", "catalog.py")
TOLD = {"if_zoom.support": "2:We saw it", "show_vendors": "zoom,poly"}


def at(path: str, **parameters: str) -> AppTest:
    page = opened(blind=SEED, **parameters)
    if path != "ranking.py":
        page.switch_page(path).run()
    assert not page.exception
    return page


def everything(page: AppTest) -> str:
    """All that the server sends to be drawn, links to our pages aside."""
    drawn = [str(element.proto) for part in (page.main, page.sidebar) for element in part]
    return "\n".join([*drawn, *texts(page)])


@pytest.mark.parametrize("path", PATHS)
def test_no_page_names_a_vendor(path: str) -> None:
    page = at(path, must_on_premise="3", unknown="40", **{"if_zoom.support": "2:We saw it"})
    assert not names(shipped()).search(everything(page))
    assert not page.get("download_button")
    if path != "together.py":
        assert [info.value for info in page.info] == [labels.ASKED_ELSEWHERE]


def test_names_are_shown_once_weights_are_given_and_the_link_says_so() -> None:
    page = at("together.py")
    assert button(page, labels.GIVEN).disabled
    page = moved(page, "g_sanction_exposure", 90)
    assert not names(shipped()).search(everything(page))
    button(page, labels.GIVEN).click()
    page.run()
    assert not page.exception
    assert "TrueConf" in html(page)
    assert labels.STILL_BLIND in [text.value for text in page.text]
    groups = {**preset(shipped()).groups, "sanction_exposure": 90}
    mark = "".join(page.query_params["blind"])
    assert blind.is_blind(replace(preset(shipped()), groups=groups, blind=mark))
    assert any(f"blind={mark}" in code.value for code in page.code)
    page = moved(page, "g_sanction_exposure", 10)
    assert labels.CHANGED_SINCE in [text.value for text in page.text]


def test_a_reset_or_another_buyer_does_not_show_names() -> None:
    page = moved(at("together.py"), "g_sanction_exposure", 90)
    button(page, "Reset").click()
    page.run()
    assert not names(shipped()).search(everything(page))
    page = at("together.py", profile="school")
    assert not names(shipped()).search(everything(page))


def test_a_step_back_after_the_names_were_shown_does_not_ask_again() -> None:
    page = moved(at("together.py"), "g_sanction_exposure", 90)
    button(page, labels.GIVEN).click()
    page.run()
    button(page, "Undo").click()
    page.run()
    assert not page.exception
    assert "TrueConf" in html(page)
    assert "blind" not in page.query_params


def test_the_link_that_asks_holds_no_weight_and_no_name() -> None:
    page = opened(g_sanction_exposure="90", unknown="40", **TOLD).switch_page("together.py").run()
    (link,) = (code.value for code in page.code)
    assert "blind=" in link
    assert "unknown=40" in link
    assert not re.search("[?&][gw]_", link)
    assert not names(shipped()).search(link)
