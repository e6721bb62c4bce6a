"""The page about sureness, in reading order and for every kind of catalog."""

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from shortlist.ranking.words import NOTHING_KNOWN, unmet
from shortlist.robustness import labels
from shortlist.robustness.verdict import Verdict
from shortlist.text.markdown import JOINER
from shortlist.ui.frame.address import ADDRESS
from shortlist.ui.frame.state import live
from tests.pages.conftest import Show
from tests.pages.reading import ENTRY, html, opened, texts
from tests.support.hostile import TEXTS, hostile
from tests.support.sized import Row, sized

PAGE = ENTRY.parent / "robustness.py"
FOLDS = ("fold_answers", "fold_what_if", "fold_letters", "fold_analysts")
PANELS = [labels.ANSWERS, labels.ASKING, labels.PRIORITIES, labels.RESTS]
ANALYSTS = [
    labels.CHANCE_TITLE,
    labels.TRIANGLE,
    labels.PAIRS_TITLE,
    labels.METHODS_TITLE,
    labels.REACH_TITLE,
]
KNOWN: Row = {"since": sized()["as_of"], "judgement": "We tried it."}


def page(*folds: str, **parameters: str) -> AppTest:
    """The page alone, as a link with these parameters opens it, with these parts unfolded."""
    found = AppTest.from_file(str(PAGE), default_timeout=60)
    for fold in folds:
        found.session_state[fold] = True
    for key, value in parameters.items():
        found.query_params[key] = value
    return found.run()


def whole(**parameters: str) -> AppTest:
    """Everything of the page; nothing of it may fail."""
    found = page(*FOLDS, **parameters)
    assert not found.exception
    return found


def titles(found: AppTest) -> list[str]:
    return re.findall("<h2>(.*?)</h2>", html(found))


def rated(*levels: tuple[int, ...]) -> Row:
    """A catalog in one group whose vendors are known to have these levels."""
    tables = sized(1, len(levels[0]), len(levels))
    for vendor, found in zip(tables["vendors"], levels, strict=True):
        vendor["ratings"] = [
            {"criterion": f"c{k}", "low": level, "high": level, **KNOWN} for k, level in enumerate(found)
        ]
    return tables


def test_the_page_reads_from_the_verdict_to_what_it_rests_on_and_analysis_lies_folded() -> None:
    first, *panels = titles(page())
    assert first == labels.VERDICTS[Verdict.OPEN]
    assert [title.split(" With")[0] for title in panels] == PANELS
    assert titles(whole())[5:] == ANALYSTS


@pytest.mark.parametrize("part", sorted(labels.UNFOLDED["fold_analysts"]))
def test_a_link_to_a_part_that_lies_folded_unfolds_it(part: str) -> None:
    assert set(ANALYSTS) < set(titles(page(show_part=part)))


@pytest.mark.parametrize("part", ["overview", labels.ASK, "gone"])
def test_a_link_to_any_other_part_opens_the_page_as_it_is(part: str) -> None:
    assert titles(page(show_part=part)) == titles(page())


def test_the_bar_adds_up_to_100_and_says_what_the_board_says() -> None:
    board = opened()
    told = dict(re.findall(r"<bdi>([^<]*)</bdi> <b>([<>\d]*) %</b>", html(page()).replace("&lt;", "<")))
    assert sum(int(figure) for figure in told.values() if figure[0] != "<") == 100
    shown = {name: figure for name, figure in chances(board).items() if figure != "0 %"}
    assert {name: f"{figure} %" for name, figure in told.items()} == shown


def chances(found: AppTest) -> dict[str, str]:
    rows = re.findall(r"<bdi>([^<]*)</bdi></th><td>[^<]*</td><td>([^%]*%)</td>", html(found))
    return {name: figure.replace("&lt;", "<") for name, figure in rows}


@pytest.mark.parametrize(
    ("groups", "criteria", "vendors"),
    [(1, 1, 1), (1, 1, 3), (2, 3, 1), (2, 5, 3), (3, 3, 4), (4, 8, 5), (5, 12, 25)],
    ids=str,
)
def test_a_catalog_of_any_size_is_judged(show: Show, groups: int, criteria: int, vendors: int) -> None:
    show(sized(groups, criteria, vendors))
    found = whole()
    assert (labels.TRIANGLE_NEEDS in "".join(text.value for text in found.text)) == (groups < 3)
    assert len([box for box in found.selectbox if "corner" in str(box.key)]) == (3 if groups > 3 else 0)


def test_of_four_groups_no_corner_can_be_chosen_twice(show: Show) -> None:
    show(sized(4, 8, 3))
    found = whole(show_corner1="g2", show_corner2="g2")
    corners = [box for box in found.selectbox if "corner" in str(box.key)]
    assert [box.value for box in corners] == ["g2", "g0", "g1"]
    assert "Group 2" not in corners[1].options


def test_three_groups_without_weight_have_no_triangle(show: Show) -> None:
    show(sized(4, 8, 3))
    found = whole(g_g0="0", g_g1="0", g_g2="0")
    assert [info.value for info in found.info] == [labels.TRIANGLE_EMPTY]


def test_all_unknown_is_open_and_every_cell_is_asked_for(show: Show) -> None:
    tables = sized(2, 4, 3)
    for vendor in tables["vendors"]:
        vendor["ratings"] = []
    show(tables)
    found = html(whole())
    assert labels.VERDICTS[Verdict.OPEN] in found
    assert NOTHING_KNOWN in found
    assert 'class="chances"' not in found
    asked = re.findall(r"<h3>(Vendor \d: 4 questions)</h3>", found)
    assert asked == [f"Vendor {place}: 4 questions" for place in range(3)]


def test_the_best_at_everything_is_settled_with_nothing_to_ask(show: Show) -> None:
    show(rated((4, 4), (1, 2)))
    found = html(whole())
    assert labels.VERDICTS[Verdict.SETTLED] in found
    assert labels.NOTHING_OPEN in found
    assert labels.NO_ANSWER in found
    assert "Vendor 0 scores at least as high as Vendor 1, at all weights in this reach" in found


def test_identical_vendors_share_everything(show: Show) -> None:
    show(rated((2, 2), (2, 2), (2, 2)))
    found = html(whole())
    assert labels.VERDICTS[Verdict.OPEN] in found
    assert (
        "Vendor 0, Vendor 1 and Vendor 2 share the first place at these weights; "
        "nothing that is still unknown parts them."
    ) in found
    assert found.count("33.3 %") == 3


def test_zero_weights_and_must_haves_for_nobody_are_plain_messages(show: Show) -> None:
    show(rated((1, 1), (2, 2)))
    assert [info.value for info in page(g_g0="0").info] == [
        "Every weight is zero, so there is nothing to rank by. Raise a slider, or reset."
    ]
    nobody = opened(must_c0="4").switch_page("robustness.py").run()
    assert not nobody.exception
    assert [info.value for info in nobody.info] == [unmet(2, 0)]
    assert nobody.sidebar.slider, "the sidebar stays, so that the must-have can be lowered"


def test_the_same_link_always_gives_the_same_numbers() -> None:
    first, second = (html(whole(show_around="40", unknown="30")) for _ in range(2))
    assert first == second


def test_no_text_of_a_hostile_catalog_reaches_markdown_or_markup(show: Show) -> None:
    show(hostile())
    found = whole(show_vendor="v1")
    markdown = [element.value for kind in (found.caption, found.markdown) for element in kind]
    markdown += [widget.label for kind in (found.button, found.expander) for widget in kind]
    markdown += [element.proto.label for element in found.main if element.type == "download_button"]
    for text in markdown:
        assert not [
            bad for bad in TEXTS if bad.replace(JOINER, "") in text.replace(JOINER, "") and "[" in bad
        ]
    tags = set(re.findall(r"<\s*/?\s*([a-zA-Z!?][^\s>]*)", html(found)))
    ours = "a section h2 h3 p ul ol li i b bdi div span small table caption thead tbody tr th td"
    assert tags <= set(ours.split())
    links = re.findall(r"<a\b[^>]*>", html(found))
    assert links
    assert all(re.match(r'<a href="\./', link) for link in links)


def assumed(**parameters: str) -> dict[str, str]:
    """A link that assumes the best of a cell of the shipped catalog."""
    catalog, _ = live().current()
    assert catalog
    criterion = catalog.criteria[0]
    assert criterion.levels
    key = f"if_{catalog.vendors[0].id}.{criterion.id}"
    return {key: f"{len(criterion.levels) - 1}:We saw the *extract*", **parameters}


def test_what_is_assumed_stands_on_every_page_until_it_is_withdrawn() -> None:
    ranking = opened(**assumed())
    assert not ranking.exception
    assert any("We saw the *extract*" in text for text in texts(ranking))
    (key,) = assumed()
    ranking.button(key=f"withdraw {key}").click().run()
    assert key not in ranking.query_params
    assert not any("We saw the *extract*" in text for text in texts(ranking))


def test_the_form_writes_the_assumption_into_the_address() -> None:
    catalog, _ = live().current()
    assert catalog
    vendor, criterion = catalog.vendors[1], catalog.criteria[2]
    found = page(show_part=labels.WHAT_IF, show_vendor=vendor.id, show_criterion=criterion.id)
    submit = found.button[-1]
    submit.click().run()
    assert [warning.value for warning in found.warning] == [labels.INCOMPLETE]
    found.selectbox(key=f"assumed_level {criterion.id}").set_value(3)
    found.text_input(key="assumed_reason").set_value("They showed us")
    found.button[-1].click().run()
    assert not found.warning
    assert found.session_state[ADDRESS][f"if_{vendor.id}.{criterion.id}"] == "3:They showed us"


@pytest.mark.parametrize("place", range(2))
def test_who_knows_an_answer_is_brought_to_the_assumption_at_that_cell(place: int) -> None:
    catalog, _ = live().current()
    assert catalog
    found = page()
    what = re.findall(r'turn"><p><b>(.*?)</b>', html(found))[place]
    found.button(key=f"know{place}").click().run()
    boxes = {box.label: box.value for box in found.selectbox}
    vendor = next(one.name for one in catalog.vendors if one.id == boxes["Vendor"])
    criterion = next(one.name for one in catalog.criteria if one.id == boxes[labels.CRITERION])
    assert f"{vendor} · {criterion}" == what
    assert found.text_input(key="assumed_reason").value == ""


def test_a_numeric_scale_takes_a_number(show: Show) -> None:
    tables: dict[str, Any] = sized(1, 2, 2)
    tables["criteria"][0] = {
        **{key: value for key, value in tables["criteria"][0].items() if key != "levels"},
        "scale": {"worst": 900.0, "best": 100.0, "unit": "€"},
    }
    for vendor in tables["vendors"]:
        vendor["ratings"] = []
    show(tables)
    found = page(show_part=labels.WHAT_IF)
    assert re.search(r"(more|less) than [\d.]+ €", html(found))
    found.number_input(key="assumed_level c0").set_value(250.5)
    found.text_input(key="assumed_reason").set_value("Their offer")
    found.button[-1].click().run()
    assert found.session_state[ADDRESS]["if_v0.c0"] == "250.5:Their offer"


def test_every_criterion_s_slider_says_how_far_the_first_place_holds() -> None:
    catalog, _ = live().current()
    assert catalog
    texts = [caption.value for caption in opened().sidebar.caption]
    held = [text for text in texts if re.search("First place holds at|changes nothing|Cannot change", text)]
    assert len(held) == len(catalog.criteria)
