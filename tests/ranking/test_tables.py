"""Tables in words and whole numbers."""

from dataclasses import replace

from shortlist.columns import by_row
from shortlist.decision import preset
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.ranking.tables import outside_frame, ranking_frame
from tests.support.builders import catalog

LAPTOPS = catalog()


def ranked(**musts: float) -> Ranking:
    found = answer(replace(preset(LAPTOPS), musts=musts), LAPTOPS)
    assert found
    return found


def test_the_ranking_in_words() -> None:
    # price 800–1200 of 2000…400 is 0.5–0.75 at 0.4; repair 1 at 0.3; screen 0–1 or 1/3–2/3 at 0.3
    assert by_row(ranking_frame(ranked(), LAPTOPS)) == [
        {"Rank": "1", "Vendor": "Acme", "Score": "70", "Range": "50–90", "Rank range": "1–2", "Known": 60},
        {"Rank": "2", "Vendor": "Brio", "Score": "50", "Range": "10–90", "Rank range": "1–2", "Known": 20},
    ]


def test_open_must_haves_have_a_column_when_there_are_any() -> None:
    frame = ranking_frame(ranked(repair=2), LAPTOPS)
    assert dict(zip(frame["Vendor"], frame["Must-haves"], strict=True)) == {
        "Acme": "",
        "Brio": "Not known: Repair",
    }


def test_who_is_left_out_has_a_reason_and_the_rank_it_would_have() -> None:
    assert by_row(outside_frame(ranked(screen=3), LAPTOPS)) == [
        {
            "Vendor": "Brio",
            "Reason": "Fails: Screen",
            "Rank it would have": "2",
            "Rank range": "out",
            "Score": "50",
        }
    ]


def test_an_empty_ranking_is_an_empty_table() -> None:
    nobody = ranked(screen=3, price=400)
    assert by_row(ranking_frame(nobody, LAPTOPS)) == []
    assert list(outside_frame(nobody, LAPTOPS)["Vendor"]) == ["Acme", "Brio"]
    assert by_row(outside_frame(ranked(), LAPTOPS)) == []
