"""A decision told in words, label by label, of a small catalog and by hand."""

from dataclasses import replace

import pytest

from shortlist.choices import words
from shortlist.decision import Decision, blind, pairs, preset, read
from shortlist.files.account import account, attitude, ground, in_short, known
from tests.support.forgeries import CATALOG, chosen

START = {
    "Profile": "Office (Buys a hundred.)",
    "Kind of buyer": "company",
    "As of": "2021-04-08",
    "Weights": "as the profile sets them",
    "Attitude to the unknown": "50 of 100: of what is not known it assumes the middle",
    "Assumed by the user": "nothing",
    "Must-haves": "none",
    "Vendors whose must-haves are open": "none, for lack of must-haves",
}


def told(decision: Decision) -> dict[str, str]:
    found = account(decision, CATALOG)
    assert len(dict(found)) == len(found)
    return dict(found)


def decided(link: str) -> Decision:
    decision, faults = read(pairs(link), CATALOG)
    assert not faults
    return decision


def test_a_profile_is_told_as_it_is() -> None:
    assert told(preset(CATALOG)) == START
    assert list(told(preset(CATALOG))) == list(START)


@pytest.mark.parametrize("link", ["w_price=11", "g_cost=41", "w_screen=0"])
def test_weights_that_are_not_the_profile_s_are_said_to_be_changed(link: str) -> None:
    assert told(decided(link)) == {**START, "Weights": "changed from the profile's"}


def test_must_haves_are_told_with_levels_and_what_becomes_of_the_open_ones() -> None:
    musts = {"Must-haves": "Price: 900 € or better; Screen: 2 · Bright or better"}
    for mode, said in (("keep", "kept in the ranking and flagged"), ("drop", "left out of the ranking")):
        found = told(decided(f"must_price=900&must_screen=2&open={mode}"))
        assert found == {**START, **musts, "Vendors whose must-haves are open": said}


def test_assumptions_are_told_in_the_order_of_the_catalog_with_their_reasons() -> None:
    found = told(decided("if_brio.repair=1%3AThey+said+so.&if_acme.screen=3%3ASeen."))
    assert found["Assumed by the user"].split("; ") == [
        "Acme, Screen: 3 · Bright and matt (Seen.)",
        "Brio, Repair: 1 · By the maker (They said so.)",
    ]


def test_whether_names_were_hidden_is_told_where_they_were() -> None:
    asking = replace(preset(CATALOG), blind="3f2a91bc")
    given = blind.given(asking)
    changed = replace(given, groups={"cost": 1, "use": 2})
    assert [told(decision).get("Names of the vendors") for decision in (preset(CATALOG), asking, given)] == [
        None,
        "hidden until weights are given",
        "hidden until weights were given",
    ]
    assert told(changed)["Names of the vendors"] == (
        "hidden until weights were given; the weights have been changed since"
    )
    assert list(told(given)).index("Names of the vendors") == 4


def test_choices_are_numbered_and_told_with_what_they_come_to() -> None:
    decision = decided("choice_1=order~price~screen&choice_2=second~repair~0~2~screen~0~3")
    found = told(decision)
    first, second = (words.given(choice, CATALOG) for choice in decision.choices)
    assert found["Choices"] == f"{words.mark(decision, CATALOG)}: 1. {first} 2. {second}"
    assert found["What they come to"].startswith("Enough: Acme is first for 100 % of the weights")
    against = decided("choice_1=first~repair~0~1~screen~0~3&choice_2=second~repair~0~1~screen~0~3")
    assert told(against)["What they come to"] == words.NONE_AGREE


@pytest.mark.parametrize(
    ("unknown", "said"),
    [
        (0, "0 of 100: of what is not known it assumes the worst"),
        (1, "1 of 100: of what is not known it assumes a point between the worst and the middle"),
        (49, "49 of 100: of what is not known it assumes a point between the worst and the middle"),
        (50, "50 of 100: of what is not known it assumes the middle"),
        (51, "51 of 100: of what is not known it assumes a point between the middle and the best"),
        (100, "100 of 100: of what is not known it assumes the best"),
    ],
)
def test_the_attitude_is_told_in_words(unknown: int, said: str) -> None:
    assert attitude(unknown) == said


def test_a_line_says_what_the_ranking_holds_for() -> None:
    ranking, decision, _ = chosen("must_price=900&must_screen=2&unknown=70")
    assert in_short(ranking, decision, CATALOG) == (
        "Weights: Cost 40 %, Use 60 %. The unknown taken at 70 %. "
        "Must-haves: Price: 900 € or better; Screen: 2 · Bright or better."
    )
    ranking, decision, _ = chosen("")
    assert in_short(ranking, decision, CATALOG).endswith("Must-haves: none.")


def test_a_cell_is_told_as_a_level_or_a_range_with_what_it_rests_on() -> None:
    table = chosen("")[0].table
    assert [[known(table, row, column) for column in range(3)] for row in range(2)] == [
        ["800 € – 1,200 €", "2 · By anybody", "not known"],
        ["not known", "not known", "1 · Fair – 2 · Bright"],
    ]
    price, repair, _ = table.ratings[0]
    assert price
    assert repair
    assert ground(price, False) == ""
    assert ground(repair, False) == "Judgement: We opened one."
    assert ground(repair, True) == "Assumed by the user: We opened one."
