"""What a must-have is said to do is what the ranking does under it."""

from dataclasses import replace

from hypothesis import given

from shortlist.decision import ANY
from shortlist.ranking import choice_words
from shortlist.ranking.choice_words import steps
from shortlist.ranking.effects import Effect, effect, effects
from tests.support.builders import catalog
from tests.support.strategies import Case, cases, many


def counted(case: Case, musts: dict[str, float]) -> Effect:
    """By the standings of the ranking under these must-haves."""
    found = case.answer(musts=musts).standing
    go = sum(bool(held.failed) for held in found)
    unknown = sum(bool(held.open) and not held.failed for held in found)
    return Effect(len(found) - go - unknown, unknown, go)


@many
@given(cases())
def test_every_choice_counts_who_stays_is_not_known_and_goes(case: Case) -> None:
    assert effect(case.decision, case.catalog) == counted(case, {**case.decision.musts})
    for criterion in case.catalog.criteria:
        others = {name: least for name, least in case.decision.musts.items() if name != criterion.id}
        levels = steps(criterion, case.decision.musts.get(criterion.id))
        found = effects(criterion, [ANY, *map(str, levels)], case.decision, case.catalog)
        assert found[ANY] == counted(case, others)
        for level in levels:
            assert found[str(level)] == counted(case, {**others, criterion.id: level})
        assert {sum(counts) for counts in found.values()} == {len(case.catalog.vendors)}


@many
@given(cases())
def test_nothing_that_is_known_and_no_attitude_changes_the_counts(case: Case) -> None:
    for changes in ({"unknown": 0}, {"open": "drop"}, {"groups": dict.fromkeys(case.decision.groups, 1)}):
        assert effect(replace(case.decision, **changes), case.catalog) == effect(case.decision, case.catalog)


def test_effects_are_said_in_words() -> None:
    assert choice_words.effect(Effect(5, 1, 1)) == "5 stay, 1 not known, 1 goes"
    assert choice_words.effect(Effect(1, 0, 2)) == "1 stays, 0 not known, 2 go"
    assert choice_words.effect_of_all(0, Effect(7, 0, 0)) == "Nothing is demanded: all 7 vendors stay."
    assert (
        choice_words.effect_of_all(2, Effect(5, 1, 1))
        == "Of 7 vendors with 2 must-haves: 5 stay, 1 not known, 1 goes."
    )


def test_the_line_of_choices_has_its_words() -> None:
    assert [choice_words.musts_title(count) for count in range(3)] == [
        "No must-haves",
        "1 must-have",
        "2 must-haves",
    ]
    assert choice_words.moved_from("Price", 40) == "Price · profile 40"
    price, repair, _ = catalog().criteria
    assert choice_words.weighed(price) == "From 2,000 to 400 €."
    assert repair.levels
    assert choice_words.weighed(repair) == f"From “{repair.levels[0]}” to “{repair.levels[-1]}”."
    assert choice_words.refused_day(" soon ").startswith("“soon” is not taken: write a day such as ")
