"""Two vendors over all weights that agree with choices: the sentence, recomputed from drawn weights alone."""

import re
from dataclasses import replace

import numpy as np
from hypothesis import given, settings

from shortlist.comparison import words
from shortlist.comparison.comparison import comparison
from shortlist.ranking import hurwicz
from shortlist.ranking.answer import answer
from shortlist.robustness.contest import agreed
from tests.choices.simulated import Buyer, buyers
from tests.comparison.test_sentences import named

SAID = re.compile(
    r"choices (.+?) is (?:at most ([\d.,]+) points? )?ahead of (.+?)(?:,| and at most ([\d.,]+)|\.)"
)
NEVER = re.compile(r"choices (.+?) is never behind(?=(?:.*at most ([\d.,]+))) (.+?), and")


@settings(max_examples=25)
@given(buyers())
def test_who_is_ahead_over_all_that_agree_is_so_for_every_one_drawn(buyer: Buyer) -> None:
    decision, catalog = replace(buyer.case.decision, choices=buyer.choices), named(buyer.case).catalog
    limits, ranking = agreed(decision, catalog), answer(decision, catalog)
    if limits is None or ranking is None or len(catalog.vendors) < 2:
        return
    found = comparison(0, 1, ranking, decision, catalog)
    told = words.over_choices(found, ranking, limits, decision.unknown)
    said = NEVER.search(told) or SAID.search(told)
    if not said:
        values = hurwicz(ranking.table.low, ranking.table.high, decision.unknown / 100)
        assert "have the same score" in told
        assert np.allclose(limits.points @ (values[0] - values[1]), 0, atol=1e-6)
        return
    rows = [[vendor.name for vendor in catalog.vendors].index(said[place]) for place in (1, 3)]
    low, high = ranking.table.low, ranking.table.high
    values = hurwicz(low, high, decision.unknown / 100)
    leads = 100 * limits.points @ (values[rows[0]] - values[rows[1]])
    if said[2]:
        assert leads.max() <= float(said[2]) + 1e-6
        assert -leads.min() <= (0 if said.re is NEVER else float(said[4])) + 1e-6
        return
    assert leads.min() >= -1e-6
    worst = 100 * limits.points @ (low[rows[0]] - high[rows[1]])
    assert "however" not in told or worst.min() >= -1e-6
    assert np.isclose(worst, leads).all() or "however" in told or f"at {decision.unknown} %" in told
