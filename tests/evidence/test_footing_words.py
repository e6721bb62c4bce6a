"""What is said of ratings on one origin or on none."""

from typing import Any

from shortlist.decision import preset
from shortlist.evidence.footing import footing
from shortlist.evidence.footing_words import single
from shortlist.ranking.answer import answer
from tests.support.evidence_catalogs import claim, rating, small


def said(*ratings: Any) -> list[str]:
    catalog = small([claim("a", "one"), claim("b", "two")], acme=ratings)
    decision = preset(catalog)
    ranking = answer(decision, catalog)
    assert ranking
    return single(footing(ranking, decision, catalog), ranking)


def test_a_judgement_is_told_apart_from_a_rating_that_needs_no_second_origin() -> None:
    cited = rating(claims=["a", "b"])
    assert said(cited) == ["No rating of Acme and Bolt that weighs rests on one origin alone, or on none."]
    assert said(cited, rating("speed", judgement="We tried it.")) == [
        "1 of 2 ratings of Acme is a judgement without a source: speed."
    ]
    assert said(rating(claims=["a"])) == ["The only rating of Acme rests on one origin: price."]
    assert said(rating(claims=["a"]), rating("speed", claims=["a"])) == [
        "All 2 ratings of Acme rest on one origin: price and speed."
    ]


def test_without_a_rating_that_weighs_nothing_is_said_of_origins() -> None:
    assert said() == ["Nothing that weighs is known of Acme and Bolt: there is no rating."]
