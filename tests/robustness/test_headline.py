"""The headline says of the first place what the numbers say, and says nothing where there is none."""

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import event, given

from shortlist.decision import preset
from shortlist.ranking.answer import answer
from shortlist.ranking.words import NOTHING_KNOWN, NOTHING_RANKED, listed, share
from shortlist.robustness import verdict_words as words
from shortlist.robustness.contest import field as field_of
from shortlist.robustness.kept import chances_around, firsts_around
from shortlist.robustness.verdict import FAR, Answer, Must, Verdict, finding, outlook
from shortlist.robustness.words import cases as in_cases
from shortlist.rounding import rounded
from tests.support.catalogs import shipped
from tests.support.strategies import Case, cases, examples


@examples(400)
@given(cases())
def test_the_headline_is_recomputed_from_scores_ranks_and_chances(case: Case) -> None:
    ranking = case.answer()
    field = field_of(ranking, case.decision, case.catalog)
    order, names = ranking.order.tolist(), [vendor.name for vendor in ranking.table.vendors]
    failing = sum(bool(held.failed) for held in ranking.standing)
    if not len(field.rows):
        assert words.nobody(ranking).startswith("No vendor meets every must-have.")
        event("nobody may meet them")
        return
    whole, found = outlook(field, chances_around(field, FAR)), finding(field, firsts_around(field, FAR)[0])
    assert (whole.verdict, whole.first, whole.share) == (found.verdict, found.first, found.share)
    assert set(found.hinges) <= set(whole.hinges)
    said = words.headline(found, field, ranking)
    if not ranking.has_first:
        assert said == words.nobody(ranking)
        assert (said in (NOTHING_KNOWN, NOTHING_RANKED)) == bool(order)
        assert (said == NOTHING_KNOWN) <= (not ranking.coverage.any())
        event("nothing known or nobody ranked")
        return
    sure = [row for row in order if not ranking.standing[row].open]
    assert said.startswith("No vendor is known to meet every must-have") == (not sure)
    if sure and len(field.rows) == 1:
        event("one vendor")
        return
    firsts = [names[row] for row in order if ranking.rank[row] == 1]
    first = order[0]
    near, place = chances_around(field, FAR), field.rows.tolist().index(first)
    assert said.endswith(f"first in {in_cases(float(near.first[place]), near.shown[place])}.")
    if len(firsts) > 1:
        assert f"{listed(firsts)} share the first place; {firsts[0]} is first in" in said
        event("a tie")
    elif len(order) > 1:
        scores = [rounded(float(ranking.score[row]), 1) for row in order[:2]]
        lead = rounded(scores[0] - scores[1], 1)
        points = f"{lead:g} point{'s' * (lead != 1)}" if lead else "less than 0.1 points"
        assert f"{names[first]} leads by {points} and stays first in" in said
        event("a lead")
    if sure:
        opening = {Verdict.SETTLED: "Settled", Verdict.LEANING: "Likely, not certain", Verdict.OPEN: "Not"}
        assert said.startswith(opening[found.verdict])
    else:
        assert f"{failing} fail" in said or not failing


@examples(300)
@given(cases())
def test_reservations_are_recomputed(case: Case) -> None:
    ranking = case.answer()
    field = field_of(ranking, case.decision, case.catalog)
    if not ranking.has_first:
        return
    found = finding(field, firsts_around(field, FAR)[0])
    order, names = ranking.order.tolist(), [vendor.name for vendor in ranking.table.vendors]
    if len(order) > 1:
        points = np.abs(ranking.points[order[0]] - ranking.points[order[1]])
        count, said = int((points > 1e-9).sum()), words.differs(ranking)
        assert said.startswith(f"{names[order[0]]} {'differs from' if count else 'and'} {names[order[1]]} ")
        on = "1 criterion only: " if count == 1 else f"{count} criteria, most on "
        assert f" on {on}" in said if count else said.endswith("differ on nothing that weighs.")
        if count:
            figure = re.search(r" \((?:([\d.]+) points?|less than 0\.1 points)\)\.$", said)
            assert figure
            assert float(figure[1] or 0.05) == pytest.approx(points.max(), abs=0.2)
    asked = [hinge.inquiry for hinge in found.hinges if isinstance(hinge, Answer)]
    said = words.unknown(found, field, ranking)
    assert bool(said) == (bool(asked) or not field.is_known)
    if said:
        known = share(float(ranking.coverage[order[0]]))
        assert said.startswith(f"{known} of what counts is known about {names[order[0]]}; ")
        assert ("ask first about" in said) == bool(asked)
    must = words.must(found, field)
    assert (must is not None) == any(isinstance(hinge, Must) for hinge in found.hinges)
    if must:
        standing = ranking.standing[[vendor.id for vendor in ranking.table.vendors].index(must[1])]
        assert must[2] in standing.open


def test_before_anything_was_published_nobody_is_first() -> None:
    start = preset(shipped())
    ranking = answer(replace(start, date=date(2011, 1, 1)), shipped())
    assert ranking
    assert not ranking.has_first
    assert words.nobody(ranking) == NOTHING_KNOWN
