"""Where nothing was known on a day nobody has a place, whoever tells of it."""

from dataclasses import replace
from datetime import date

import pytest

from shortlist.choices import words as choices_words
from shortlist.choices.reading import reading
from shortlist.comparison.tables import standing_frame
from shortlist.decision import Decision, preset
from shortlist.files.explanation import explanation
from shortlist.files.firsts import firsts
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.ranking.words import NOBODY, NOTHING_KNOWN, RANK
from shortlist.robustness.verdict import Verdict
from shortlist.together import View, together, words
from tests.support.catalogs import shipped


def ranked(decision: Decision) -> Ranking:
    found = answer(decision, shipped())
    assert found
    return found


@pytest.fixture(scope="module")
def early() -> Decision:
    return replace(preset(shipped()), date=date(2011, 1, 1))


def test_the_verdict_and_what_it_hinges_on_name_no_first_place(early: Decision) -> None:
    said = explanation(ranked(early), early, shipped())
    assert said.lead == (NOTHING_KNOWN,)
    assert (said.verdict.level, said.verdict.text) == (Verdict.OPEN.value, NOTHING_KNOWN)
    assert not [hinge for hinge in said.verdict.hinges if "share the first place at" in hinge]


def test_the_comparison_gives_no_rank(early: Decision) -> None:
    assert standing_frame([0, 1], ranked(early), early, shipped())[RANK] == [NOBODY, NOBODY]


def test_no_view_has_a_first_place_nor_a_quarrel_about_it(early: Decision) -> None:
    found = together(View("Mine", "mine", early), [], shipped())
    assert {words.place(one, row) for one in found.views for row in range(7)} == {(words.NOBODY, "")}
    assert [line for line in words.who_first(found) if not line.startswith("Nobody comes first for")] == []
    assert "Zoom" not in " ".join(words.quarrels(found, shipped()))


def test_no_choice_between_offers_is_said_to_be_enough(early: Decision) -> None:
    said = choices_words.finding(reading(early, shipped()), early, shipped())
    assert said == choices_words.NOTHING_KNOWN


def test_vendors_that_are_all_left_out_keep_their_chances() -> None:
    start = preset(shipped())
    dropped = replace(start, musts={"procurement_channel": 4.0}, open="drop")
    kept = replace(dropped, open="keep")
    assert not ranked(dropped).inside.any()
    assert (
        firsts(ranked(dropped), dropped, shipped()).chances == firsts(ranked(kept), kept, shipped()).chances
    )
