"""What is said of choices, recomputed from points, rows and ratings alone."""

import re
from dataclasses import replace

import numpy as np
from hypothesis import given, settings

from shortlist.choices import words
from shortlist.choices.points import points
from shortlist.choices.polytope import polytope
from shortlist.choices.reading import ENOUGH, centred, is_agreed, reading
from shortlist.ranking.weights import weights
from tests.choices.simulated import Buyer, buyers

SAID = re.compile(
    r"(Enough: )?(V.*?) (?:is first|share the first place) for (over )?([\d.]+) % of "
    r"(?:the weights that agree with you|all weights); choosing (?:it|any of them) can cost you at most "
    r"([\d.]+) points?(?:, with the unknown taken at (\d+) %)?\."
)


@settings(max_examples=20)
@given(buyers())
def test_what_is_said_of_the_first_is_true_of_every_weight_that_agrees(buyer: Buyer) -> None:
    catalog, decision = buyer.case.catalog, replace(buyer.case.decision, choices=buyer.choices)
    ranking = buyer.case.answer()
    found = reading(decision, catalog)
    said = SAID.fullmatch(words.finding(found, decision, catalog))
    if not ranking.inside.any():
        assert words.finding(found, decision, catalog) == words.NOBODY
        return
    low, high = (values[ranking.inside] for values in (ranking.table.low, ranking.table.high))
    values = low + decision.unknown / 100 * (high - low)
    if (high - low == 1).all():
        assert words.finding(found, decision, catalog) == words.NOTHING_KNOWN
        return
    assert said
    names = [vendor.name for vendor, inside in zip(catalog.vendors, ranking.inside, strict=True) if inside]
    drawn = points(polytope(buyer.choices, catalog))
    score = 100 * drawn @ values.T
    leaders = [names.index(name) for name in re.findall(r"V\d", said[2])]
    behind = score.max(axis=1) - score[:, leaders[0]]
    assert [k for k, row in enumerate(values) if (row == values[leaders[0]]).all()] == leaders
    assert behind.max() <= float(said[5]) + 1e-6
    assert float(np.mean(behind <= 1e-9)) >= found.share
    assert bool(said[1]) == (found.share >= ENOUGH)
    assert (said[6] is None) == bool((ranking.table.low == ranking.table.high).all())
    assert float(said[4]) < 100 or found.regret == 0


@settings(max_examples=15)
@given(buyers())
def test_the_mark_at_the_sliders_says_whether_they_agree(buyer: Buyer) -> None:
    catalog = buyer.case.catalog
    decision = replace(buyer.case.decision, choices=buyer.choices)
    for at in (decision, centred(decision, catalog)):
        shares = weights(at.groups, at.weights, catalog)
        agrees = bool(polytope(buyer.choices, catalog).agree(shares[None])[0])
        assert is_agreed(at, catalog) == agrees
        said = ("From ", "Not in agreement with ")[not agrees] + words.count(len(buyer.choices))
        assert words.mark(at, catalog) == (said if buyer.choices else "")
