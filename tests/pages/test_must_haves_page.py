"""Must-haves: chosen in words, and whoever fails one stands below with the reason."""

import re

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from shortlist import SHIPPED
from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from shortlist.text.direction import isolated
from shortlist.ui.frame.musts import OPENED
from tests.pages.conftest import Show
from tests.pages.reading import board, lead, named, opened, outside, texts
from tests.support.sized import DAY, Row, sized


def three() -> Row:
    """Three vendors on one criterion: one meets level 3, one fails it, of one it is not known."""
    whole = sized(groups=1, criteria=2, vendors=3)
    for vendor, (low, high) in zip(whole["vendors"], [(4, 4), (0, 1), (2, 4)], strict=True):
        vendor["ratings"][0] |= {"low": low, "high": high}
        vendor["ratings"][1] |= {"low": 2, "high": 2}
    return whole


def test_who_fails_stands_below_with_the_reason_and_the_rank_it_would_have(show: Show) -> None:
    show(three())
    page = opened(must_c0="3")
    assert list(board(page)["Vendor"]) == ["Vendor 0", "Vendor 2"]
    assert list(board(page)["Rank"]) == [1, 2]
    assert list(board(page)["Must-haves"]) == ["", "Not known: Criterion 0"]
    (left_out,) = outside(page).to_dict("records")
    assert left_out["Vendor"] == "Vendor 1"
    assert left_out["Must-haves"] == "Fails: Criterion 0"
    assert left_out["Rank"] == 3
    assert left_out["First in"] == ""


def test_open_ones_are_left_out_on_demand(show: Show) -> None:
    show(three())
    page = opened(must_c0="3")
    named(page.radio, "open").set_value("drop").run()
    assert list(board(page)["Vendor"]) == ["Vendor 0"]
    assert "Vendor 0 alone is ranked, and is first in " in lead(page)
    assert dict(zip(outside(page)["Vendor"], outside(page)["Must-haves"], strict=True)) == {
        "Vendor 2": "Not known: Criterion 0",
        "Vendor 1": "Fails: Criterion 0",
    }
    assert page.query_params["open"] in ("drop", ["drop"])
    named(page.radio, "open").set_value("keep").run()
    assert len(board(page)) == 2
    assert "open" not in page.query_params


def test_a_must_have_is_chosen_and_taken_back_in_the_dialog(show: Show) -> None:
    show(three())
    page = opened()
    before = board(page)
    named(page.radio, "must_c0").set_value("4").run()
    assert list(outside(page)["Vendor"]) == ["Vendor 1"]
    assert "1 must-have" in [found.label for found in page.button]
    named(page.radio, "must_c0").set_value("any").run()
    assert board(page).equals(before)
    assert not len(outside(page))


def test_must_haves_that_are_closed_are_not_drawn_and_still_count(show: Show) -> None:
    show(three())
    page = opened(must_c0="3")
    before = board(page)
    page.session_state[OPENED] = False
    page.run()
    assert [box.key for box in page.radio if str(box.key).startswith("must_")] == []
    assert "1 must-have" in [found.label for found in page.button]
    assert board(page).equals(before)
    page.session_state[OPENED] = True
    page.run()
    assert named(page.radio, "must_c0").value == "3"


def test_with_nobody_left_the_page_says_so_and_lists_everybody_below(show: Show) -> None:
    whole = three()
    whole["vendors"] = [vendor for vendor in whole["vendors"] if vendor["id"] == "v1"]
    show(whole | {"end": {"vendors": 1}})
    page = opened(must_c0="3")
    assert not page.exception
    assert lead(page).startswith("No vendor meets every must-have.")
    assert not len(board(page))
    assert list(outside(page)["Vendor"]) == ["Vendor 1"]


@pytest.fixture(scope="module")
def shipped() -> Catalog:
    return load(SHIPPED)


def test_least_levels_are_offered_in_the_words_of_the_catalog(shipped: Catalog) -> None:
    page = opened()
    for criterion in shipped.criteria:
        assert criterion.levels
        options = named(page.radio, f"must_{criterion.id}").options
        between = [f"{level}, or better" for level in criterion.levels[1:-1]]
        assert options == ["Anything", *between, criterion.levels[-1]]


def priced() -> Row:
    """Two vendors on one criterion, a price."""
    whole = sized(groups=1, criteria=1, vendors=2)
    whole["criteria"][0] |= {"scale": {"worst": 100, "best": 20, "unit": "€ a seat"}}
    del whole["criteria"][0]["levels"]
    for vendor, price in zip(whole["vendors"], (40, 80), strict=True):
        vendor["ratings"] = [
            {"criterion": "c0", "since": DAY, "low": price, "high": price + 5, "judgement": "Listed."}
        ]
    return whole


def test_least_numbers_are_offered_with_their_unit(show: Show) -> None:
    show(priced())
    page = opened()
    assert named(page.radio, "must_c0").options == [
        "Anything",
        "At most 80 € a seat",
        "At most 60 € a seat",
        "At most 40 € a seat",
        "At most 20 € a seat",
    ]
    assert list(board(page)["Vendor"]) == ["Vendor 0", "Vendor 1"]
    assert list(board(page)["Parts"]) == [
        "69 sure points, 3 assumed, 75 possible",
        "19 sure points, 3 assumed, 25 possible",
    ]
    named(page.radio, "must_c0").set_value("60").run()
    assert list(outside(page)["Vendor"]) == ["Vendor 1"]


def number(page: AppTest) -> TextInput:
    return named(page.text_input, "must_c0 number")


def test_any_number_can_be_demanded(show: Show) -> None:
    show(priced())
    page = opened()
    assert number(page).label == "Criterion 0: any number from 20 to 100 € a seat"
    number(page).set_value(" 45.50 ").run()
    assert page.query_params["must_c0"] in ("45.5", ["45.5"])
    assert number(page).value == "45.5"
    assert named(page.radio, "must_c0").value == "45.5"
    assert "At most 45.5 € a seat" in named(page.radio, "must_c0").options
    assert list(outside(page)["Vendor"]) == ["Vendor 1"]
    named(page.radio, "must_c0").set_value("any").run()
    assert number(page).value == ""
    number(page).set_value("85").run()
    assert not len(outside(page))
    number(page).set_value("").run()
    assert "must_c0" not in page.query_params
    assert not page.exception


@pytest.mark.parametrize("text", ["19.99", "5,9", "1e2", "much", "٤٥", "nan", "100 000"])
def test_what_is_not_on_the_scale_is_refused_with_a_sentence(show: Show, text: str) -> None:
    show(priced())
    page = opened(must_c0="60")
    before = board(page)
    number(page).set_value(text).run()
    (warning,) = page.warning
    assert warning.value.startswith(
        isolated(f"“{text}” is not taken: write a number from 20 to 100 € a seat")
    )
    assert (number(page).value, named(page.radio, "must_c0").value) == ("60", "60")
    assert page.query_params["must_c0"] in ("60", ["60"])
    assert board(page).equals(before)
    number(page).set_value("45").run()
    assert not page.warning
    assert page.query_params["must_c0"] in ("45", ["45"])


def test_a_field_that_is_mounted_anew_demands_nothing(show: Show) -> None:
    show(priced())
    page = opened(must_c0="60")
    number(page).set_value(number(page).proto.default).run()
    assert page.query_params["must_c0"] in ("60", ["60"])
    assert not page.exception


def test_no_identifier_is_seen(shipped: Catalog) -> None:
    page = opened(must_capacity="4", must_on_premise="3", open="drop", profile="state_company")
    ids = {record.id for kind in (shipped.groups, shipped.criteria, shipped.profiles) for record in kind}
    names = {v.name for v in shipped.vendors} | {c.name for c in shipped.criteria}
    ids |= {vendor.id for vendor in shipped.vendors}
    words = {word for text in texts(page) for word in re.findall(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+", text)}
    assert {word for word in words & ids if not any(word in name for name in names)} == set()
    assert not {text for text in texts(page) if text in ids}
    assert not any("_" in text for text in texts(page))
