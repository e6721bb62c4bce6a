"""What a browser sends by itself changes nothing; what a person chose is kept, however slow it is."""

import re
from datetime import date
from typing import Any

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.testing.v1 import AppTest

from shortlist.catalog.fields import ID_FORM
from shortlist.ui.frame import held
from shortlist.ui.frame.sidebar import fold
from tests.pages.reading import button, named, opened, sliders

CHOICES = {
    "profile": "school",
    "date": "2022-12-31",
    "g_sanction_exposure": "77",
    "w_capacity": "33",
    "unknown": "20",
    "must_support": "1",
    "open": "drop",
}
PAGES: dict[str, dict[str, str]] = {
    "ranking.py": {},
    "robustness.py": {"show_part": "chance", "show_around": "35"},
    "evidence.py": {"show_section": "claims", "show_about": "zoom", "show_since": "2020-01-01"},
    "compare.py": {"show_vendors": "zoom,sferum,poly", "show_rows": "all", "show_criterion": "support"},
    "together.py": {"show_view1": "Anna~w_capacity.90", "show_mine": "no"},
    "catalog.py": {},
    "method.py": {},
    "choices.py": {},
}
SECTIONS = [{"show_section": name} for name in ("known", "conflicts", "timeline", "sources")]
LINKS = [
    *[(page, {**choices, **view}) for page, view in PAGES.items() for choices in ({}, CHOICES)],
    *[("evidence.py", {**CHOICES, **view}) for view in SECTIONS],
]


def at(path: str, parameters: dict[str, str]) -> AppTest:
    """A page, as a link opens it, all choices unfolded."""
    page = opened(**parameters)
    if path != "ranking.py":
        page.switch_page(path).run()
    assert not page.exception
    return page


def address(page: AppTest) -> dict[str, Any]:
    """The parameters that the page has written."""
    return {key: value[-1] if isinstance(value, list) else value for key, value in page.query_params.items()}


def sent(page: AppTest) -> WidgetStates:
    """What the browser that shows this page sends."""
    states: WidgetStates = page._tree.get_widget_states()
    return states


def mount_again(page: AppTest) -> AppTest:
    """The page after a browser has mounted every widget anew and sends what these stand at by default."""
    for slider in page.slider:
        slider.set_value(slider.proto.default[0])
    for box in page.selectbox:
        box.set_value(box.options[box.proto.default] if box.proto.HasField("default") else None)
    for day in page.date_input:
        day.set_value(date.fromisoformat(day.proto.default[0]) if day.proto.default else None)
    for several in page.multiselect:
        several.set_value([several.options[place] for place in several.proto.default])
    for radio in page.radio:
        radio.set_value(radio.proto.options[radio.proto.default])
    for text in page.text_input:
        text.set_value(text.proto.default)
    for toggle in page.toggle:
        toggle.set_value(toggle.proto.default)
    return page.run()


@pytest.mark.parametrize(("path", "parameters"), LINKS)
def test_widgets_that_are_mounted_anew_choose_nothing(path: str, parameters: dict[str, str]) -> None:
    page = at(path, parameters)
    before, stood = address(page), sliders(page)
    assert before == parameters
    mount_again(page)
    assert (address(page), sliders(page)) == (before, stood)
    named(page.slider, "g_data_localization").set_value(91).run()
    assert mount_again(page).exception == []
    assert address(page) == {**before, "g_data_localization": "91"}


def test_a_browser_that_sends_what_stood_before_the_last_answer_takes_nothing_back() -> None:
    page = opened(g_sanction_exposure="77", w_capacity="33", must_support="1")
    named(page.radio, "profile").set_value("school")
    before = sent(page)
    page.run()
    for slow in (before, before, sent(page)):
        page._run(slow)
        assert address(page) == {"profile": "school", "must_support": "1"}
    button(page, "Reset").click()
    before = sent(page)
    page.run()
    page._run(before)
    assert address(page) == {"profile": "school"}
    assert sliders(page) == sliders(opened(profile="school"))


def test_a_slider_that_a_person_moved_before_the_last_answer_came_is_kept() -> None:
    page = opened(g_sanction_exposure="77")
    named(page.radio, "profile").set_value("school")
    named(page.slider, "g_sanction_exposure").set_value(5)
    late = sent(page)
    named(page.slider, "g_sanction_exposure").set_value(77)
    page.run()
    assert address(page) == {"profile": "school"}
    assert named(page.slider, "g_sanction_exposure").value == 30
    for _ in range(2):
        page._run(late)
        assert address(page) == {"profile": "school", "g_sanction_exposure": "5"}
        assert named(page.slider, "g_sanction_exposure").value == 5


def test_a_slider_moved_back_and_forth_around_a_reset_is_kept_each_time() -> None:
    page = opened()
    for _ in range(2 * held.TURNS):
        named(page.slider, "unknown").set_value(51).run()
        assert address(page) == {"unknown": "51"}
        button(page, "Reset").click().run()
        assert address(page) == {}
        assert named(page.slider, "unknown").value == 50


def test_a_widget_that_goes_on_under_another_key_has_the_class_of_no_other() -> None:
    page = opened()
    named(page.slider, "g_sanction_exposure").set_value(77).run()
    button(page, "Reset").click().run()
    (key,) = (slider.key for slider in page.slider if str(slider.key).startswith("g_sanction_exposure"))
    assert key == "g_sanction_exposure T1"
    name = re.sub("[^a-zA-Z0-9_-]", "-", key)  # as Streamlit spells a class
    assert not re.fullmatch(ID_FORM, name)


def test_a_link_followed_before_the_last_answer_came_keeps_the_choice_and_shows_the_page() -> None:
    page = opened()
    named(page.slider, "unknown").set_value(5).run()
    page.query_params.clear()
    page.query_params["show_section"] = "claims"
    page.switch_page("evidence.py").run()
    assert address(page) == {"unknown": "5", "show_section": "claims"}


def test_an_address_that_the_browser_asked_from_is_told_where_another_was_told_since(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page, told, enqueue = opened(unknown="51"), list[str](), ForwardMsgQueue.enqueue

    def note(queue: ForwardMsgQueue, message: ForwardMsg) -> None:
        if message.HasField("page_info_changed"):
            told.append(message.page_info_changed.query_string)
        enqueue(queue, message)

    monkeypatch.setattr(ForwardMsgQueue, "enqueue", note)
    had = dict(page.query_params)
    named(page.slider, "unknown").set_value(52).run()
    page.query_params = had  # asked before it heard of 52
    named(page.slider, "unknown").set_value(51).run()
    assert told == ["unknown=52", "unknown=51"]
    page.run()
    assert len(told) == 2


@pytest.mark.parametrize("act", ["board._tick", "board._open", "chosen", "keeper._take"])
def test_what_is_said_of_a_page_that_has_been_left_is_no_fault(act: str) -> None:
    page = AppTest.from_function(_acted, args=(act,)).run()
    assert not page.exception
    assert [text.value for text in page.text] == ["", "nothing"]


def _acted(act: str) -> None:
    """What a callback changes where the browser tells of a part that is gone."""
    import streamlit as st

    from shortlist.ui.board import board
    from shortlist.ui.drafts import keeper
    from shortlist.ui.evidence import chooser
    from shortlist.ui.frame import address

    chosen = list[str]()
    acts = {
        "board._tick": board._tick,
        "board._open": board._open,
        "chosen": lambda: chooser._heed("matrix", chosen.append),
        "keeper._take": keeper._take,
    }
    acts[act]()
    st.text(" ".join(address.address()))
    st.text(" ".join(chosen) or "nothing")


def test_a_link_followed_by_hand_is_taken_up_whole() -> None:
    page = opened(unknown="5")
    page.query_params["unknown"] = "7"
    page.run()
    assert address(page) == {"unknown": "7"}
    assert named(page.slider, "unknown").value == 7


def test_a_dialog_stays_open_when_a_choice_in_it_changes() -> None:
    page = opened()
    named(page.radio, "must_support").set_value("1").run()
    assert named(page.radio, "must_support").value == "1"
    assert fold("sanction_exposure") in page.session_state
