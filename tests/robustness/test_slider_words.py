"""What is said beside the sliders, recomputed from the ratings alone."""

from dataclasses import replace

from hypothesis import given, settings

from shortlist.decision import pairs, preset, read
from shortlist.robustness.interval_words import WITHIN
from shortlist.robustness.slider_words import LEVEL, UNTOLD, coming_to, of_criteria, undivided
from tests.support.builders import catalog
from tests.support.strategies import Case, cases


@settings(max_examples=60)
@given(cases())
def test_a_note_says_where_the_ranked_vendors_do_not_differ(case: Case) -> None:
    ranking = case.answer()
    table, rows = ranking.table, [int(row) for row in ranking.order]
    said = of_criteria(case.decision, case.catalog)
    for column, (criterion, note) in enumerate(zip(table.criteria, undivided(ranking), strict=True)):
        stands = {(float(table.low[row, column]), float(table.high[row, column])) for row in rows}
        is_same = len(rows) > 1 and len(stands) == 1
        is_open = any(low < high for low, high in stands)
        assert note == (("", LEVEL), ("", UNTOLD))[is_open][is_same]
        assert (LEVEL in said[criterion.id], UNTOLD in said[criterion.id]) == (note == LEVEL, note == UNTOLD)


@settings(max_examples=60)
@given(cases())
def test_beside_the_sliders_is_said_how_the_unknown_is_taken_where_something_is_not_known(case: Case) -> None:
    ranking = case.answer()
    low, high = (found[ranking.inside] for found in (ranking.table.low, ranking.table.high))
    for said in of_criteria(case.decision, case.catalog).values():
        if "irst place" in said and "There is no first place" not in said:
            assert (f", unknown at {case.decision.unknown} %" in said) == bool((low < high).any())
            assert said.count(", unknown at ") <= 1


def test_beside_the_sliders_is_said_whether_moves_are_bound_by_choices() -> None:
    """By hand: the first choice agrees with weights of 40, 30 and 30 of 100, the second does not."""
    sound = catalog()
    free, bound, broken = (
        "".join(of_criteria(read(pairs(link), sound)[0], sound).values())
        for link in ("", "choice_1=order~price", "choice_1=order~screen~price")
    )
    assert [WITHIN in said for said in (free, bound, broken)] == [False, True, False]


def test_every_slider_says_what_it_comes_to() -> None:
    """By hand: the groups weigh 40 and 60 of 100, the criteria of one of them alike."""
    sound = catalog()
    start = preset(sound)
    assert {name: text.split("%")[0] for name, text in coming_to(start, sound).items()} == {
        "g_cost": "40 ",
        "g_use": "60 ",
        "w_price": "40 ",
        "w_repair": "30 ",
        "w_screen": "30 ",
    }
    assert all(text.endswith(" % of the whole") for text in coming_to(start, sound).values())
    nothing = replace(start, groups=dict.fromkeys(start.groups, 0))
    assert set(coming_to(nothing, sound).values()) == {"0 % of the whole"}
    assert of_criteria(nothing, sound)["price"].startswith("What does one cost? 0 % of the whole.")
