"""The ranking page: question, sentence and board say the same, and follow every choice."""

import re
from html import unescape

import pytest

from shortlist import SHIPPED
from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from shortlist.decision import read
from shortlist.ranking.answer import answer
from tests.pages.conftest import Show
from tests.pages.reading import (
    board,
    button,
    folded,
    html,
    lead,
    moved,
    named,
    opened,
    question,
    reservations,
    sliders,
    told,
    ways,
)
from tests.support.sized import sized

DECISIONS: tuple[dict[str, str], ...] = (
    {},
    {"profile": "school"},
    {"profile": "university", "unknown": "0", "date": "2021-04-07"},
    {"g_sanction_exposure": "0", "w_capacity": "100", "unknown": "10"},
)


@pytest.fixture(scope="module")
def shipped() -> Catalog:
    return load(SHIPPED)


@pytest.mark.parametrize("chosen", DECISIONS, ids=str)
def test_the_page_shows_the_ranking_of_the_decision(shipped: Catalog, chosen: dict[str, str]) -> None:
    page = opened(**chosen)
    ranking = answer(read(chosen.items(), shipped)[0], shipped)
    assert ranking
    names = [shipped.vendors[row].name for row in ranking.order]
    shown = board(page)
    assert not page.exception
    assert question(page) == shipped.question
    assert f": {names[0]} leads by " in lead(page)
    assert reservations(page)[0].startswith(f"{names[0]} differs from {names[1]} on ")
    assert list(shown["Vendor"]) == names
    assert list(shown["Rank"]) == [ranking.rank[row] for row in ranking.order]
    for points, row in zip(shown["Points"], ranking.order, strict=True):
        score, sure = re.fullmatch(r"([\d.]+) \(([\d.]+) sure\)", points).groups()  # type: ignore[union-attr]
        slack = 0.0501 if "." in score else 0.501
        assert abs(float(score) - ranking.score[row]) <= slack
        assert abs(float(sure) - ranking.low[row]) <= slack


@pytest.mark.parametrize("chosen", DECISIONS, ids=str)
def test_the_bars_say_what_the_figures_say(shipped: Catalog, chosen: dict[str, str]) -> None:
    page = opened(**chosen)
    ranking = answer(read(chosen.items(), shipped)[0], shipped)
    assert ranking
    for line, (_, shown) in zip(told(page)[1]["lines"], board(page).iterrows(), strict=True):
        row = line["row"]
        figures = ranking.low[row], ranking.score[row], ranking.high[row]
        assert (line["sure"], line["score"], line["possible"]) == figures
        assert len(line["ends"]) == len(shipped.groups)
        assert line["ends"] == sorted(line["ends"])
        assert line["ends"][-1] == pytest.approx(line["sure"])
        sure, assumed, possible = map(float, re.findall(r"[\d.]+", shown["Parts"]))
        assert f"{sure + assumed:.1f}" == f"{float(shown['Points'].partition(' ')[0]):.1f}"
        assert possible == pytest.approx(line["possible"], abs=0.501)


@pytest.mark.parametrize("chosen", DECISIONS, ids=str)
def test_the_plain_table_says_what_the_board_says(chosen: dict[str, str]) -> None:
    page = opened(**chosen)
    cells = [unescape(cell) for cell in re.findall(r"<(?:td|th scope=\"row\")>(?:<bdi>)?([^<]*)", html(page))]
    shown = board(page)[["Rank", "Vendor", "Points", "First in", "Known", "Must-haves"]]
    assert cells == [str(cell) for line in shown.to_numpy() for cell in line]


@pytest.mark.parametrize("key", ["g_data_localization", "w_capacity", "unknown"])
def test_each_kind_of_slider_changes_the_board(key: str) -> None:
    page = opened()
    before, drawn, said = board(page), told(page)[1]["lines"], lead(page)
    page.slider(key=key).set_value(100).run()
    assert not page.exception
    assert not board(page).equals(before)
    assert told(page)[1]["lines"] != drawn
    assert lead(page) != said


def test_a_slider_moves_the_page_and_the_lines() -> None:
    page = moved(folded(opened()), "g_data_localization", 100)
    assert board(page).equals(board(opened(g_data_localization="100")))
    name, share = page.slider(key="g_data_localization").label.split("  \n")
    assert (name, share) == ("Data-localization compliance · profile 30", "59 % of the whole")
    moved(page, "g_data_localization", 30)
    assert page.slider(key="g_data_localization").label.startswith("Data-localization compliance  \n")


def test_an_unfolded_group_says_what_each_of_its_criteria_comes_to(shipped: Catalog) -> None:
    group = shipped.groups[1].id
    page = moved(folded(opened(), group), f"g_{group}", 100)
    of_group = [criterion for criterion in shipped.criteria if criterion.group == group]
    lines = [caption.value for caption in page.sidebar.caption]
    assert len(lines) == len(of_group)
    for criterion, line in zip(of_group, lines, strict=True):
        assert re.match(re.escape(criterion.question) + r" \d+ % of the whole\. \w", line)
        assert criterion.levels
        assert line.endswith(f" From “{criterion.levels[0]}” to “{criterion.levels[-1]}”.")


def test_a_choice_sent_with_the_address_from_before_the_last_one_takes_nothing_back() -> None:
    page = moved(opened(), "g_data_localization", 100)
    for key in list(page.query_params):  # the browser is slow: it does not know of the first choice yet
        del page.query_params[key]
    moved(page, "unknown", 10)
    assert sliders(page)["g_data_localization"] == 100
    assert board(page).equals(board(opened(g_data_localization="100", unknown="10")))


def test_a_criterion_s_slider_is_kept_in_the_address_and_taken_along_by_the_ways(shipped: Catalog) -> None:
    criterion = shipped.criteria[0]
    page = opened()
    before = board(page)
    page.slider(key=f"w_{criterion.id}").set_value(7).run()
    assert not board(page).equals(before)
    assert page.query_params[f"w_{criterion.id}"] in ("7", ["7"])
    assert len(ways(page)) == 7 + 3 + 2 + 1
    assert all(way.startswith(f"w_{criterion.id}=7") for way in ways(page))
    folded(page)
    assert f"w_{criterion.id}" not in sliders(page)
    assert board(page).equals(board(opened(**{f"w_{criterion.id}": "7"})))
    moved(folded(page, criterion.group), f"w_{criterion.id}", shipped.profiles[0].weights[criterion.id])
    assert f"w_{criterion.id}" not in page.query_params


def test_the_date_changes_what_is_known() -> None:
    page = opened()
    assert set(board(page)["Rank"]) == set(range(1, 8))
    named(page.text_input, "date").set_value("1990-01-01").run()
    assert not page.exception
    assert set(board(page)["Known"]) == {"0 %"}
    assert set(board(page)["Rank"]) == {0}
    assert set(board(page)["First in"]) == {""}
    assert {tuple(line["ends"]) for line in told(page)[1]["lines"]} == {(0, 0, 0)}


def test_each_profile_sets_all_sliders(shipped: Catalog) -> None:
    page = opened()
    for profile in (*shipped.profiles[1:], shipped.profiles[0]):
        moved(page, "g_data_localization", 99)
        named(page.radio, "profile").set_value(profile.id).run()
        assert not page.exception
        expected = {f"g_{k}": v for k, v in profile.group_weights.items()}
        assert sliders(page) == expected | {f"w_{k}": v for k, v in profile.weights.items()}
        assert board(page).equals(board(opened(profile=profile.id)))


def test_reset_goes_back_to_where_the_profile_starts() -> None:
    page = opened(profile="school", g_data_localization="1", w_capacity="99", unknown="3", must_capacity="2")
    named(page.text_input, "date").set_value("6 April 2021").run()
    assert page.query_params["date"] in ("2021-04-06", ["2021-04-06"])
    button(page, "Reset").click().run()
    fresh = opened(profile="school")
    assert sliders(page) == sliders(fresh)
    assert board(page).equals(board(fresh))
    assert named(page.radio, "must_capacity").value == "any"
    assert set(page.query_params) == {"profile"}


def test_without_any_weight_there_is_a_plain_message_and_no_ranking() -> None:
    nothing = {"g_sanction_exposure": "0", "g_data_localization": "0", "g_public_sector_suitability": "0"}
    page = opened(**nothing)
    assert not page.exception
    assert [message.value for message in page.info] == [
        "Every weight is zero, so there is nothing to rank by. Raise a slider, or reset."
    ]
    assert not [element for element in page.main if element.type == "bidi_component"]
    assert question(page)
    button(page, "Reset").click().run()
    assert board(page).equals(board(opened()))


def test_vendors_that_score_alike_share_the_better_rank_in_catalog_order(show: Show) -> None:
    whole = sized(groups=1, criteria=1, vendors=6)
    whole["vendors"].append({**whole["vendors"][1], "id": "late", "name": "Late"})
    show(whole | {"end": {"vendors": 7}})
    shown = board(opened())
    assert list(shown["Vendor"]) == [f"Vendor {k}" for k in (4, 3, 2, 1)] + ["Late", "Vendor 0", "Vendor 5"]
    assert list(shown["Rank"]) == [1, 2, 3, 4, 4, 6, 6]
