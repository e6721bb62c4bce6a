"""What is said beside the sliders, recomputed from the ratings alone."""

from hypothesis import given, settings

from shortlist.robustness.slider_words import LEVEL, UNTOLD, of_criteria, undivided
from tests.support.strategies import Case, cases


@settings(max_examples=60, deadline=None)
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
