"""The line of choices: what it says, what Undo and Redo walk along, what a choice is said to change."""

import pytest
from streamlit.testing.v1 import AppTest

from shortlist.decision import steps
from tests.pages.conftest import Show
from tests.pages.reading import board, button, lead, named, opened, question, sliders, texts
from tests.support.sized import sized, written

PATHS = ("robustness.py", "evidence.py", "compare.py", "together.py", "catalog.py", "method.py", "choices.py")


def address(page: AppTest) -> dict[str, str]:
    return {key: value[-1] if isinstance(value, list) else value for key, value in page.query_params.items()}


def walked(page: AppTest, label: str) -> AppTest:
    """The page after Undo, Redo or Reset."""
    button(page, label).click().run()
    assert not page.exception
    return page


def strip(page: AppTest) -> list[str]:
    """What is said of the last choice."""
    return [text.value for text in page.main.text if "from “" in text.value or text.value.startswith("Date ")]


def test_undo_and_redo_walk_along_the_steps_and_say_them() -> None:
    page = opened()
    assert button(page, "Undo").disabled
    assert button(page, "Redo").disabled
    assert button(page, "Reset").disabled
    fresh = board(page)
    named(page.slider, "unknown").set_value(20).run()
    named(page.slider, "g_data_localization").set_value(99).run()
    assert button(page, "Undo").help == "Takes back: Data-localization compliance from 30 to 99"
    after = board(page)
    walked(page, "Undo")
    assert address(page) == {"unknown": "20"}
    assert button(page, "Redo").help == "Does again: Data-localization compliance from 30 to 99"
    walked(page, "Undo")
    assert address(page) == {}
    assert board(page).equals(fresh)
    assert button(page, "Undo").disabled
    walked(walked(page, "Redo"), "Redo")
    assert board(page).equals(after)
    assert button(page, "Redo").disabled
    assert sliders(page)["g_data_localization"] == 99


def test_a_choice_after_undo_takes_the_place_of_what_was_taken_back() -> None:
    page = opened()
    for position in (20, 30, 40):
        named(page.slider, "unknown").set_value(position).run()
    walked(walked(page, "Undo"), "Undo")
    named(page.slider, "unknown").set_value(77).run()
    assert button(page, "Redo").disabled
    walked(page, "Undo")
    assert address(page) == {"unknown": "20"}


def test_reset_is_a_step_that_can_be_taken_back() -> None:
    page = opened(profile="school", unknown="3", must_support="1")
    assert button(page, "Reset").help.startswith(
        "Goes back to where “School” starts: must-have on Support taken"
    )
    walked(page, "Reset")
    assert address(page) == {"profile": "school"}
    assert button(page, "Reset").disabled
    walked(page, "Undo")
    assert address(page) == {"profile": "school", "unknown": "3", "must_support": "1"}


@pytest.mark.parametrize("path", PATHS)
def test_undo_stays_on_the_page_that_is_open(path: str) -> None:
    page = opened()
    named(page.slider, "unknown").set_value(20).run()
    title = question(page.switch_page("evidence.py").run())
    assert title == "Evidence"
    walked(page.switch_page(path).run(), "Undo")
    assert address(page) == {}
    assert button(page, "Redo").help == "Does again: attitude to the unknown from 50 % to 20 %"


@pytest.mark.parametrize("text", ["2011-01-01", "1 January 2011", " 1 jan 2011 "])
def test_a_written_date_is_taken(text: str) -> None:
    page = opened()
    named(page.text_input, "date").set_value(text).run()
    assert address(page) == {"date": "2011-01-01"}
    assert named(page.text_input, "date").value == "1 January 2011"
    assert lead(page) == "Nothing that weighs was known about any vendor on this day, so nobody comes first."
    assert len(strip(page)) == 1


@pytest.mark.parametrize("text", ["", "soon", "31 April 2021", "1 January 1066", "8.4"])
def test_what_is_no_date_is_refused_and_the_day_stays(text: str) -> None:
    page = opened(date="2020-05-01")
    before = board(page)
    named(page.text_input, "date").set_value(text).run()
    assert any(found.value.startswith(f"“{text}” is not taken") for found in page.warning)
    assert address(page) == {"date": "2020-05-01"}
    assert named(page.text_input, "date").value == "1 May 2020"
    assert board(page).equals(before)
    named(page.text_input, "date").set_value("2 May 2020").run()
    assert not page.warning


def test_the_days_on_which_a_rating_changed_are_offered_and_taken() -> None:
    page = opened()
    days = named(page.selectbox, "change day")
    assert days.value is None or days.options
    named(page.selectbox, "change day").set_value(days.options[-1]).run()
    assert not page.exception
    assert "date" in address(page)
    assert named(page.text_input, "date").value == days.options[-1]


def test_a_kind_of_buyer_says_what_it_changed_until_a_slider_moves() -> None:
    page = opened()
    assert strip(page) == []
    named(page.radio, "profile").set_value("school").run()
    (said,) = strip(page)
    assert said.startswith("Kind of buyer from “Government agency” to “School”. It sets 13 weights to where ")
    named(page.slider, "unknown").set_value(20).run()
    assert strip(page) == []
    walked(page, "Undo")
    assert strip(page) == []


def test_what_the_line_changed_is_said_on_every_page_and_taken_back_there() -> None:
    page = opened()
    named(page.text_input, "date").set_value("2020-05-01").run()
    for path in PATHS:
        page.switch_page(path).run()
        assert not page.exception
        assert len(strip(page)) == 1
    next(found for found in page.button if found.key == "undo it").click().run()
    assert address(page) == {}
    assert strip(page) == []


def test_nobody_known_to_meet_the_must_haves_is_the_headline() -> None:
    page = opened(profile="school", must_procurement_channel="4")
    assert lead(page).startswith("No vendor is known to meet every must-have: ")


def test_a_mark_at_a_slider_says_where_the_profile_starts_it() -> None:
    page = opened(w_capacity="77", g_sanction_exposure="0")
    marked = [slider.label for slider in page.slider if " · profile " in slider.label]
    assert len(marked) == 2
    assert " · profile 40" in next(label for label in marked if label.startswith("Sanction exposure"))


def test_a_catalog_without_ratings_offers_no_days(show: Show) -> None:
    whole = sized()
    for vendor in whole["vendors"]:
        vendor["ratings"] = []
    show(whole)
    page = opened()
    assert not page.exception
    assert not [box for box in page.selectbox if box.key == "change day"]
    assert lead(page).startswith("Nothing that weighs was known")


def test_the_footer_counts_what_was_published_by_the_date() -> None:
    said = "42 sources and 154 claims published by 8 April 2021 · Shortlist "
    assert any(text.startswith(said) and text.endswith(" · Not advice") for text in texts(opened()))
    assert any(
        text.startswith("0 sources and 0 claims published by 1 January 1990")
        for text in texts(opened(date="1990-01-01"))
    )
    late = "69 sources and 189 claims published by 31 December 2099, none after 3 April 2026 · Shortlist "
    assert any(text.startswith(late) for text in texts(opened(date="2099-12-31")))


def test_what_goes_by_one_name_stands_apart_where_it_is_chosen(show: Show) -> None:
    whole = sized(2, 3, 3)
    first, *_ = whole["profiles"]
    whole["profiles"] = [first, {**first, "id": "other", "description": "Another kind."}]
    for criterion in whole["criteria"]:
        criterion |= {"name": "Price", "question": "How dear?"}
    whole["criteria"][0]["levels"][1:3] = ["So so", "So so"]
    show(whole)
    page = opened()
    options = named(page.radio, "profile").options
    assert options == [f"{first['name']} ({first['id']})", f"{first['name']} (other)"]
    named(page.radio, "profile").set_value("other").run()
    assert address(page)["profile"] == "other"
    assert named(page.radio, "profile").value == "other"
    assert named(page.radio, "must_c0").options[1:3] == ["So so, or better (1)", "So so, or better (2)"]
    page.switch_page("choices.py").run()
    assert len(set(page.multiselect[0].options)) == len(whole["criteria"])


def test_steps_of_another_catalog_are_forgotten(show: Show) -> None:
    path = show(sized(2, 3, 3))
    page = opened()
    named(page.slider, "unknown").set_value(20).run()
    written(path.parent, sized(3, 6, 4))
    page.run()
    assert not page.exception
    assert button(page, "Undo").help == steps.NOTHING_BEFORE
