"""Ask me instead: questions, answers, what follows, contradictions, and the sliders that follow."""

import re

from streamlit.testing.v1 import AppTest

from shortlist.choices import words
from shortlist.choices.reading import centred, reading
from shortlist.decision import codec
from shortlist.ui.frame.state import live
from tests.pages.reading import button, html, moved, opened, sliders, texts

AGAINST = {
    "choice_1": "first~support~0~4~capacity~0~4",
    "choice_2": "first~capacity~0~4~education_fit~0~4",
    "choice_3": "equal~on_premise~0~4~support~0~4",
    "choice_4": "first~education_fit~0~4~support~0~4",
}


def asked(**parameters: str) -> AppTest:
    page = opened(**parameters).switch_page("choices.py").run()
    assert not page.exception
    return page


def address(page: AppTest) -> dict[str, str]:
    return {key: value[-1] if isinstance(value, list) else value for key, value in page.query_params.items()}


def pressed(page: AppTest, label: str) -> AppTest:
    button(page, label).click().run()
    assert not page.exception
    return page


def mark(page: AppTest) -> str:
    found = "".join(element.proto.body for element in page.sidebar if element.type == "html")
    (said,) = re.findall('<p class="from-choices">(.*?)<a ', found)
    return str(said).removesuffix(" · ")


def test_answers_move_the_sliders_to_the_middle_and_are_numbered_in_the_address() -> None:
    catalog, _ = live().current()
    assert catalog
    page = asked()
    assert mark(page) == ""
    page.multiselect[0].set_value(["support", "capacity"]).run()
    pressed(page, words.TAKE_ORDER)
    assert address(page)["choice_1"] == "order~support~capacity"
    pressed(page, "The second")
    said = address(page)
    assert re.fullmatch(r"second(~[a-z_]+~\d+~\d+){2}", said["choice_2"])
    decision, faults = codec.read(said.items(), catalog)
    assert not faults
    middle = centred(decision, catalog)
    assert (middle.groups, middle.weights) == (decision.groups, decision.weights)
    assert mark(page) == "From 2 choices"
    assert words.finding(reading(decision, catalog), decision, catalog) in texts(page)
    for place, choice in enumerate(decision.choices, start=1):
        assert f"{place}. {words.given(choice, catalog)}" in texts(page)
    pressed(page, "Take back 1")
    assert [key for key in address(page) if key.startswith("choice_")] == ["choice_1"]
    pressed(page, "Undo")
    assert address(page) == said


def test_a_slider_moved_by_hand_leaves_the_choices_and_says_so_with_the_way_back() -> None:
    page = pressed(asked(), "The first")
    said, stood = address(page), sliders(page)
    moved(page, "unknown", 60)
    assert mark(page) == "From 1 choice"
    pressed(page, "Undo")
    moved(page, "g_data_localization", 7)
    assert not [key for key in address(page) if key.startswith("choice_")]
    assert mark(page) == ""
    assert any(text.startswith("1 choice taken back; ") for text in texts(page))
    pressed(page, "Undo this")
    assert (address(page), sliders(page)) == (said, stood)


def test_a_contradiction_shows_the_fewest_answers_that_conflict_and_one_is_taken_back() -> None:
    page = asked(**AGAINST)
    assert words.NONE_AGREE in texts(page)
    assert [one.label for one in page.button if one.label.startswith(words.TAKE_BACK)] == [
        "Take back 1",
        "Take back 2",
        "Take back 4",
    ]
    assert mark(page) == "Not in agreement with 4 choices"
    assert words.IN_MIDDLE not in "".join(texts(page))
    assert not [one for one in page.button if one.label == "The first"]
    pressed(page, "Take back 2")
    assert words.NONE_AGREE not in texts(page)
    assert address(page)["choice_3"] == AGAINST["choice_4"]
    assert mark(page) == "From 3 choices"
    assert any(text.startswith(words.IN_MIDDLE) for text in texts(page))


def test_sliders_of_a_link_that_stand_elsewhere_are_told_and_can_be_moved_to_the_middle() -> None:
    page = asked(choice_1=AGAINST["choice_1"], g_data_localization="99")
    assert any(text.startswith(words.OFF_MIDDLE) for text in texts(page))
    pressed(page, words.TO_MIDDLE)
    assert any(text.startswith(words.IN_MIDDLE) for text in texts(page))
    assert address(page)["choice_1"] == AGAINST["choice_1"]


def test_what_cannot_be_said_is_kept_and_not_asked_again() -> None:
    page = asked()
    before = re.findall('<th scope="row"><bdi>(.*?)</bdi>', html(page))
    pressed(page, "Cannot say")
    assert address(page)["choice_1"].startswith("unsure~")
    assert re.findall('<th scope="row"><bdi>(.*?)</bdi>', html(page)) != before
    assert mark(page) == "From 1 choice"
    pressed(page, words.ALL_BACK)
    assert not [key for key in address(page) if key.startswith("choice_")]


def test_a_choice_that_a_link_spells_wrongly_is_told() -> None:
    page = asked(
        choice_1="first~support~4~0~capacity~0~4", choice_2="order~nobody", choice_41="order~support"
    )
    said = "\n".join(texts(page))
    assert "an improvement leads to no better level" in said
    assert "not 1 to 4 criteria of this catalog, each once" in said
    assert "choice_41=order~support: not a parameter of this catalog" in said
