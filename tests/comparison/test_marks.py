"""The marks of the places before say of every vendor with another rank what it was, and of nobody else."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from shortlist.comparison.since_words import marks
from shortlist.decision import preset
from shortlist.ranking.answer import answer
from tests.support.catalogs import shipped
from tests.support.strategies import Case, cases, examples


@examples(100)
@given(cases())
def test_marks_are_recomputed_from_both_rankings(case: Case) -> None:
    before, now = replace(case.decision, musts={}), case.decision
    old, new = answer(before, case.catalog), answer(now, case.catalog)
    assert old
    assert new
    found = marks(before, now, case.catalog)
    if not (old.has_first and new.has_first):
        assert found == {}
        return
    for row in range(len(case.catalog.vendors)):
        was = int(old.rank[row]) if old.inside[row] else None
        is_ = int(new.rank[row]) if new.inside[row] else None
        assert (row in found) == (was != is_)
        if row in found:
            worse = is_ is None or (was is not None and is_ > was)
            assert found[row] == ("▼" if worse else "▲", f"was {was or 'not ranked'}")


def test_nobody_is_marked_where_nothing_was_known() -> None:
    catalog = shipped()
    now = preset(catalog)
    assert marks(replace(now, date=date(2011, 1, 1)), now, catalog) == {}
    assert marks(now, now, catalog) == {}
