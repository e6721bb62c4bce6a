"""Sentences and figures as the reader sees them."""

import re
from dataclasses import replace
from typing import Any

import pytest

from shortlist.catalog import Catalog
from shortlist.decision import preset
from shortlist.ranking import Ranking, Standing, choice_words, words
from shortlist.ranking.answer import answer
from tests.support.builders import catalog, rating, tables

LAPTOPS = catalog()
PRICE, REPAIR, _ = LAPTOPS.criteria


def rated(*names: str, **bounds: tuple[float, float]) -> Catalog:
    """Laptops with these names, rated on how they can be mended; who has no rating is unknown."""
    vendors = [
        {
            "id": name.lower(),
            "name": name,
            "summary": "A laptop.",
            "ratings": [rating("repair", *bounds[name])] if name in bounds else [],
        }
        for name in names
    ]
    return catalog(tables(vendors=vendors, end={"vendors": len(names)}))


STAYS = "However what is not known turns out, Acme stays first at these weights."


def ranked(known: Catalog, **changes: Any) -> Ranking:
    """The ranking when only the mending counts."""
    only = {"groups": {"cost": 0, "use": 1}, "weights": {"price": 0, "repair": 1, "screen": 0}}
    found = answer(replace(preset(known), **(only | changes)), known)
    assert found
    return found


@pytest.mark.parametrize(
    ("scores", "figures"),
    [
        ([73.2, 70.9], ["73", "71"]),
        ([55.04, 54.66, 33.0], ["55.0", "54.7", "33"]),
        ([50.0, 50.0, 20.0], ["50", "50", "20"]),
        ([50.0, 50.0, 49.9], ["50.0", "50.0", "49.9"]),
        ([0.5, 100.0], ["1", "100"]),
        ([], []),
    ],
)
def test_scores_are_whole_unless_different_ones_would_look_alike(
    scores: list[float], figures: list[str]
) -> None:
    assert words.figures(scores) == figures


@pytest.mark.parametrize(("low", "high", "span"), [(46.6, 98.5, "47–99"), (3.1, 2.9, "3"), (0, 100, "0–100")])
def test_a_range_of_one_number_is_that_number(low: float, high: float, span: str) -> None:
    assert words.span(low, high) == span


def test_a_range_is_as_whole_as_the_figure_beside_it_and_holds_it() -> None:
    assert words.span(54.66, 55.04, "55.0") == "54.7–55.0"
    assert words.span(54.66, 55.04, "55") == "55"


def test_the_parts_of_a_bar_add_up_to_its_score_as_shown() -> None:
    assert words.parts("79", 57.6, 90.4) == "58 sure points, 21 assumed, 90 possible"
    assert words.parts("55.0", 54.66, 90.44) == "54.7 sure points, 0.3 assumed, 90.4 possible"
    assert words.points("79", 57.6) == "79 (58 sure)"


def test_rank_ranges() -> None:
    assert (words.ranks(1, 7), words.ranks(3, 3)) == ("1–7", "3")
    assert (words.ranks(1, 1, True), words.ranks(1, 4, True)) == ("1, or out", "1–4, or out")


def test_shares_are_whole_percents() -> None:
    assert (words.share(0.475), words.share(0), words.share(1)) == ("48 %", "0 %", "100 %")


@pytest.mark.parametrize(
    ("names", "sentence"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_listed(names: list[str], sentence: str) -> None:
    assert words.listed(names) == sentence


def test_a_least_level_is_said_in_words() -> None:
    assert [choice_words.least(REPAIR, step) for step in ("any", "1", "2")] == [
        "Anything",
        "By the maker, or better",
        "By anybody",
    ]


def test_a_least_number_says_on_which_side_it_is_better() -> None:
    assert choice_words.least(PRICE, "800") == "At most 800 €"
    upward = tables()["criteria"][0] | {"scale": {"worst": 0, "best": 24, "unit": "months"}}
    assert choice_words.least(type(PRICE).model_validate(upward), "12") == "At least 12 months"


def test_least_levels_to_choose_from_hold_the_one_in_force() -> None:
    assert choice_words.steps(REPAIR, None) == [1, 2]
    assert choice_words.steps(PRICE, None) == [1600, 1200, 800, 400]
    assert choice_words.steps(PRICE, 999) == [1600, 1200, 999, 800, 400]


def test_the_lead_names_the_first_why_and_how_much_is_known() -> None:
    known = rated("Acme", "Brio", Acme=(2, 2), Brio=(0, 1))
    assert words.lead(ranked(known)) == (
        "Acme comes first with 100 of 100 points, ahead of Brio above all on Repair (+75.0); "
        "100 % of the weight rests on what is known about it."
    )


def test_the_lead_names_no_more_than_the_two_strongest_reasons() -> None:
    equal = {"groups": {"cost": 1, "use": 2}, "weights": {"price": 1, "repair": 1, "screen": 1}}
    found = ranked(LAPTOPS, **equal)
    assert "above all on Repair (+16.6) and Price (+4.2); " in words.lead(found)


def test_the_lead_names_all_who_share_first_place() -> None:
    known = rated("Acme", "Brio", "Core", Acme=(1, 1), Brio=(1, 1), Core=(0, 0))
    assert words.lead(ranked(known)) == (
        "Acme and Brio share first place with 50 of 100 points; "
        "100 % of the weight rests on what is known about them."
    )


def test_the_lead_of_a_single_vendor() -> None:
    assert words.lead(ranked(rated("Acme", Acme=(1, 1)))).startswith(
        "Acme is the only vendor, with 50 of 100 points"
    )
    assert words.caution(ranked(rated("Acme"))) == ""


def test_the_lead_of_the_only_vendor_that_is_left() -> None:
    known = rated("Acme", "Brio", "Core", Acme=(1, 1), Brio=(0, 1), Core=(0, 0))
    only = "Acme is the only vendor known to meet every must-have, with 50 of 100 points"
    assert words.lead(ranked(known, musts={"repair": 1.0}, open="drop")).startswith(only)
    sure = rated("Acme", "Core", Acme=(1, 1), Core=(0, 0))
    assert words.lead(ranked(sure, musts={"repair": 1.0})).startswith(
        "Acme is the only vendor that meets every must-have, with 50"
    )
    may = rated("Brio", "Core", Brio=(0, 1), Core=(0, 0))
    assert words.lead(ranked(may, musts={"repair": 1.0})) == (
        "No vendor is known to meet every must-have: 1 fails one and for 1 it is open. That one is "
        "Brio, with 25 of 100 points; 50 % of the weight rests on what is known about it."
    )


def test_where_nothing_was_known_nobody_comes_first() -> None:
    found = ranked(rated("Acme", "Brio"))
    assert words.lead(found) == (
        "Nothing that weighs was known about any vendor on this day, so nobody comes first."
    )
    assert words.caution(found) == ""


def test_where_nothing_is_known_of_those_that_may_qualify_the_sentences_stand_apart() -> None:
    failing = rated("Acme", "Brio", Acme=(0, 0))
    assert words.lead(ranked(failing, musts={"repair": 1.0})) == (
        "No vendor is known to meet every must-have: 1 fails one and for 1 it is open. "
        "Nothing that weighs was known on this day about who is ranked, so nobody comes first."
    )


def test_the_lead_says_what_to_do_when_nobody_is_left() -> None:
    failing = ranked(rated("Acme", Acme=(0, 0)), musts={"repair": 1.0})
    assert words.lead(failing) == "No vendor meets every must-have. Lower one of them to see a ranking."
    assert words.caution(failing) == ""


def test_the_lead_counts_who_fails_and_of_whom_it_is_not_known_when_nobody_is_known_to_be_in() -> None:
    known = rated("Acme", "Brio", "Core", Acme=(0, 0), Brio=(0, 1), Core=(0, 2))
    assert words.lead(ranked(known, musts={"repair": 1.0}, open="drop")) == (
        "No vendor is known to meet every must-have: 1 fails one and for 2 it is open."
    )
    kept = ranked(known, musts={"repair": 1.0})
    assert words.lead(kept).startswith(
        "No vendor is known to meet every must-have: 1 fails one and for 2 it is open. "
        "Of those that may, Core comes first"
    )
    assert words.caution(kept).startswith("Core is not known to meet every must-have. What is not known")


def test_the_caution_counts_those_that_are_left_out_now() -> None:
    known = rated("Acme", "Brio", "Core", Acme=(1, 1), Brio=(0, 1), Core=(0, 2))
    assert words.caution(ranked(known, musts={"repair": 1.0}, open="drop")) == (
        "What is not known could still put 2 other vendors, left out now, first. "
        "Ask the vendors before you rely on the order."
    )


def test_the_caution_counts_who_else_could_come_first() -> None:
    known = rated("Acme", "Brio", "Core", "Dash", Acme=(2, 2), Core=(1, 2), Dash=(0, 1))
    assert words.caution(ranked(known)) == (
        "What is not known could still put 2 other vendors first. "
        "Ask the vendors before you rely on the order."
    )


def test_the_caution_names_who_is_less_than_a_point_behind() -> None:
    """By hand: on a price of 1,600 € a point is 16 €."""
    bought = [
        {"id": name, "name": name.title(), "summary": "S", "ratings": [rating("price", price, price)]}
        for name, price in (("acme", 800), ("brio", 810), ("core", 815), ("dash", 816))
    ]
    priced = catalog(tables(vendors=bought, end={"vendors": 4}))
    only = {"groups": {"cost": 1, "use": 0}, "weights": {"price": 1, "repair": 0, "screen": 0}}
    assert words.caution(ranked(priced, **only)) == "Brio and Core are less than a point behind."


def test_the_caution_says_when_first_place_is_certain() -> None:
    known = rated("Acme", "Brio", Acme=(2, 2), Brio=(0, 1))
    assert (
        words.caution(ranked(known))
        == "However what is not known turns out, Acme stays first at these weights."
    )


def test_the_caution_ends_with_the_weakest_ground_of_the_first_place() -> None:
    open_, certain = rated("Acme", "Brio", Acme=(2, 2)), rated("Acme", "Brio", Acme=(2, 2), Brio=(0, 1))
    assert words.caution(ranked(open_), "Beware.") == (
        "What is not known could still put 1 other vendor first. Beware."
    )
    assert words.caution(ranked(certain), "Beware.") == (
        "However what is not known turns out, Acme stays first at these weights. Beware."
    )


def test_a_tie_that_what_is_not_known_can_part_says_so() -> None:
    known = rated("Acme", "Brio", "Core", Acme=(1, 2), Brio=(1, 2), Core=(0, 0))
    assert words.caution(ranked(known)) == "What is not known could part them."


def test_a_tie_is_no_lack_of_knowledge() -> None:
    known = rated("Acme", "Brio", "Core", Acme=(2, 2), Brio=(2, 2), Core=(0, 1))
    assert words.caution(ranked(known)) == (
        "However what is not known turns out, Acme and Brio share the first place at these weights."
    )
    assert words.caution(ranked(rated("Acme", "Brio", Acme=(2, 2), Brio=(2, 2)))) == ""


def test_must_haves_are_named_by_their_criteria() -> None:
    standing = Standing(failed=("price",), open=("repair", "screen"))
    assert words.must_haves(standing, LAPTOPS) == "Fails: Price; Not known: Repair, Screen"
    assert words.must_haves(Standing(), LAPTOPS) == ""


def test_headings_of_the_sidebar() -> None:
    assert words.of_the_whole(0.333) == "33 % of the whole"
    assert (words.criteria(1), words.criteria(3)) == ("1 criterion", "3 criteria, weighed together")


@pytest.mark.parametrize("count", [1, 2, 8, 9, 500])
def test_of_many_vendors_the_first_are_named_and_the_others_counted(count: int) -> None:
    names = [f"V{k}" for k in range(count)]
    *said, last = re.split(", | and ", words.called(names))
    others = re.fullmatch(r"(\d+) others", last)
    assert (len(said) + (int(others[1]) if others else 1)) == count
    assert said == names[: len(said)]
    assert bool(others) == (count > 8)
