"""The page of several views, without a browser."""

from dataclasses import replace
from html import unescape

from streamlit.testing.v1 import AppTest

from shortlist.decision import preset, query
from shortlist.together import View, labels, read_lines, together, words
from shortlist.together.spelling import FILE, KEY, LONGEST, VIEWS, numbered
from tests.pages.reading import button, html, opened, texts, ways
from tests.support.catalogs import shipped

LINKS = "Anna: g_sanction_exposure=90&w_capacity=3\nhttps://x.example/?profile=school&date=2022-01-01"


def at(**parameters: str) -> AppTest:
    page = opened(**parameters).switch_page("together.py").run()
    assert not page.exception
    return page


def added(page: AppTest, text: str) -> AppTest:
    """The page after links were pasted."""
    page.text_area[0].set_value(text)
    button(page, labels.TAKE).click()
    page.run()
    assert not page.exception
    return page


def address(page: AppTest) -> dict[str, str]:
    return {key: "".join(value) for key, value in page.query_params.items()}


def views(page: AppTest) -> dict[str, str]:
    return {key: value for key, value in address(page).items() if key.startswith(KEY) and key != VIEWS}


def test_profiles_are_there_at_once() -> None:
    page = at()
    found = together(View("Mine", "mine", preset(shipped())), [], shipped())
    said = unescape(html(page))
    for line in (*words.who_first(found), words.live_with(found), words.proposal(found, shipped())):
        assert line in said
    assert labels.PEOPLE not in said


def test_pasted_views_are_in_the_address_the_table_and_the_way_back() -> None:
    page = added(at(unknown="40"), LINKS)
    assert views(page) == numbered(read_lines(LINKS), shipped())
    assert "Colleague 2" in html(page)
    mine = replace(preset(shipped()), unknown=40)
    found = together(View("Mine", "mine", mine), read_lines(LINKS), shipped())
    for line in (*words.who_first(found), *words.remarks(found), words.live_with(found)):
        assert line in unescape(html(page))
    page.switch_page("ranking.py").run()
    assert any("show_view2=" in way for way in ways(page))
    assert "Colleague 2" in html(at(**numbered(read_lines(LINKS), shipped())))


def test_a_fault_is_told_and_nothing_is_taken() -> None:
    page = added(at(), f"{LINKS}\nCleo: https://elsewhere.example/")
    assert "Line 3 is no link to a decision" in page.warning[0].value
    assert not views(page)
    assert str(page.text_area[0].value).endswith("elsewhere.example/")
    page = added(page, "Cleo: g_capacity=3")
    assert "Cleo: g_capacity=3: not a parameter of this catalog" in page.warning[0].value


def test_an_address_that_cannot_be_read_is_said_and_the_rest_shown() -> None:
    page = at(show_view1="Anna~nonsense", show_view2="Boris~profile.school", show_view3="Cleo~g_x.3")
    assert [warning.value for warning in page.warning] == [labels.LEFT_ASIDE] * 2
    assert "Boris" in html(page)
    assert any("Cleo: g_x=3: not a parameter" in text for text in texts(page))


def test_a_view_is_left_out_again_and_my_own_need_not_count() -> None:
    page = added(at(), LINKS)
    page.toggle[0].set_value(False).run()
    assert "“Anna” and “Colleague 2”." in html(page)
    assert "Mine" not in html(page)
    button(page, "Leave out Anna").click()
    page.run()
    assert list(views(page)) == [f"{KEY}1"]
    assert "Anna" not in html(page)


def test_views_that_no_link_can_hold_stay_in_the_session_and_are_a_file() -> None:
    long = "&".join(f"w_{criterion.id}=7" for criterion in shipped().criteria)
    many = "\n".join(f"Member number {number} of the committee: {long}" for number in range(28))
    page = added(at(), many)
    assert not views(page)
    assert address(page)[VIEWS] == FILE
    assert "Member number 27" in html(page)
    assert labels.TOO_LONG in [info.value for info in page.info]
    assert len(query(preset(shipped()), shipped())) < LONGEST
    alone = at(show_views="file")
    assert labels.LOAD_FILE in [info.value for info in alone.info]


def test_the_mean_is_tried_and_one_step_takes_it_back() -> None:
    page = added(at(), LINKS)
    button(page, labels.TRY).click()
    page.run()
    assert address(page)["g_sanction_exposure"] == "100"
    assert len(views(page)) == 2
    button(page, "Undo").click()
    page.run()
    assert "g_sanction_exposure" not in address(page)
