from dataclasses import replace

from shortlist.decision import preset
from shortlist.evidence.conflicts import conflicts
from shortlist.evidence.fragility import fragility
from shortlist.evidence.source_words import bears_on, hinge, lost, moves, outcome, single, summary, without
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import claim, rating, small

# Acme and Bolt share first place, each by one claim: without it, its price is anything on the scale.
CLAIMS = [claim("a", "one"), claim("b", "two", about=["bolt"])]
LEADING = small(
    CLAIMS,
    acme=[rating(low=2, high=2, claims=["a"]), rating("speed", judgement="We tried it.")],
    bolt=[rating(low=2, high=2, claims=["b"], criterion="price"), rating("speed", judgement="We tried it.")],
)


def test_a_source_that_the_first_place_hangs_on_is_named() -> None:
    effects = fragility(preset(LEADING), LEADING)
    assert without(effects[0], LEADING) == "Without “one”, Bolt would come first."
    assert moves(effects[0], LEADING) == "Acme would fall from 1 to 2."
    assert lost(effects[0], LEADING) == "Nothing else supports Acme on price."
    assert single(effects) == "The first place hangs on each of 2 sources alone, such as “one”."
    assert single(effects[:1]) == "The first place hangs on one source alone, “one”."
    assert hinge(effects, LEADING) == "Without “one”, Bolt would come first."


def test_nothing_is_said_where_no_source_matters() -> None:
    catalog = small(acme=[rating(low=2, high=2, judgement="We tried it.")])
    decision = preset(catalog)
    assert hinge(fragility(decision, catalog), catalog) == single(fragility(decision, catalog)) == ""


def test_sources_that_matter_are_counted() -> None:
    effects = fragility(preset(LEADING), LEADING)
    assert summary(effects) == "Of 2 sources, 2 could each change the first place alone."
    assert summary(()) == "No source had been published by this date."
    alone = fragility(replace(preset(LEADING), weights={"price": 0, "speed": 1}), LEADING)
    assert summary(alone) == "Whichever of the 2 sources is left out, no rank changes at these weights."


def test_the_rank_changes_of_a_lesser_source_are_its_sentence() -> None:
    catalog = shipped()
    effects = fragility(preset(catalog), catalog)
    lesser = next(effect for effect in effects if effect.matters and not effect.first_changes)
    assert without(lesser, catalog) == f"Without “{lesser.source.publisher}”, {moves(lesser, catalog)}"


def test_a_conflict_says_which_side_stands_and_what_it_bears_on() -> None:
    claims = [claim("a", "one"), claim("b", "two", contradicts=["a"], supersedes=["a"])]
    catalog = small(claims, acme=[rating(claims=["b"])])
    (pair,) = conflicts(preset(catalog), catalog)
    assert outcome(pair) == "The second takes the place of the first."
    assert bears_on(pair, catalog) == "Bears on Acme: price (rests on the second)."


def test_a_conflict_may_stand_open_and_bear_on_nothing() -> None:
    claims = [claim("a", "one"), claim("b", "two", contradicts=["a"])]
    catalog = small(claims)
    (pair,) = conflicts(preset(catalog), catalog)
    assert outcome(pair) == "Neither takes the place of the other: the contradiction stands."
    assert bears_on(pair, catalog) == "No rating in force rests on either."
