from datetime import date
from typing import Any

import pytest

from shortlist.catalog import Criterion
from shortlist.decision import preset
from shortlist.evidence.archive import archive
from shortlist.evidence.cell import evidence
from shortlist.evidence.coverage import KINDS
from shortlist.evidence.words import (
    BEARINGS,
    JUDGEMENT,
    KIND_WORDS,
    NOTHING,
    extent,
    grade,
    hidden,
    opened,
    support,
    too_old,
)
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import DAY, claim, rating, small


def test_a_grade_is_spelled_out() -> None:
    known = archive(shipped(), DAY)
    letter, guess = known.claims["appsbuilders-02"], known.claims["rg-09"]
    assert grade(known.source(letter), letter) == "fairly reliable, probably true"
    report = known.claims["zoom-10k-fy2021-01"]
    assert grade(known.source(report), report) == "usually reliable, confirmed"
    assert grade(known.source(guess), guess) == "usually reliable, doubtful"
    assert grade(known.source(guess), known.claims["rg-07"]) == "usually reliable, probably true"


def test_every_bearing_and_every_kind_has_words() -> None:
    assert list(BEARINGS) == list(range(-3, 4))
    assert BEARINGS[-3] == "speaks strongly against"
    assert tuple(KIND_WORDS) == KINDS


LEVELS = Criterion(id="price", group="all", name="Price", question="?", levels=("bad", "fair", "good"))
NUMBERS = Criterion.model_validate(
    {"id": "lag", "group": "all", "name": "Lag", "question": "?"}
    | {"scale": {"worst": 500.0, "best": 0.0, "unit": "ms"}}
)


@pytest.mark.parametrize(
    ("criterion", "ends", "words"),
    [
        (LEVELS, (1, 1), "“fair”"),
        (LEVELS, (0, 2), "“bad” to “good”"),
        (NUMBERS, (20, 20), "20 ms"),
        (NUMBERS, (12.5, 80), "12.5 to 80 ms"),
    ],
)
def test_a_rating_is_said_in_the_words_of_its_scale(
    criterion: Criterion, ends: tuple[float, float], words: str
) -> None:
    assert extent(criterion, *ends) == words


CLAIMS = [claim("a", "wire"), claim("b", "paper", echo_of=["a"]), claim("c", "other")]


@pytest.mark.parametrize(
    ("held", "words"),
    [
        ([rating(claims=["a"])], "2 reports, 1 origin"),
        ([rating(claims=["c"])], "1 report, 1 origin"),
        ([rating(claims=["a", "c"])], "3 reports, 2 origins"),
        ([rating(judgement="Tried.")], JUDGEMENT),
        ([], NOTHING),
    ],
)
def test_what_a_rating_rests_on_is_counted_in_words(held: list[dict[str, Any]], words: str) -> None:
    catalog = small(CLAIMS, acme=held)
    assert support(evidence(preset(catalog), catalog, "acme", "price")) == words


def test_what_is_hidden_is_counted_in_words() -> None:
    assert hidden(0) == ""
    assert hidden(1) == "1 claim was published after this date and stays hidden."
    assert hidden(12) == "12 claims were published after this date and stay hidden."


def test_the_mark_of_age_says_what_to_do() -> None:
    profile = small(stale_years=1).profiles[0]
    assert too_old(profile).startswith("Older than 1 year on this date: check whether it still holds.")


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (date(2021, 4, 5), "5 to 8 April 2021, opened up"),
        (date(2021, 3, 30), "30 March to 8 April 2021, opened up"),
        (date(2020, 4, 5), "5 April 2020 to 8 April 2021, opened up"),
    ],
)
def test_the_days_that_are_opened_up_are_named_once(first: date, said: str) -> None:
    assert opened(first, date(2021, 4, 8)) == said
