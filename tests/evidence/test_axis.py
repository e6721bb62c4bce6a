"""On the axis of time a later day lies further right, and equal spans of one part are equally wide."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from shortlist.evidence.axis import OPENED, axis

START = date(2011, 1, 1)
days = st.dictionaries(
    st.integers(0, 4000).map(lambda k: START + timedelta(k)), st.integers(0, 50), max_size=12
)


@given(days, st.integers(4000, 5000))
def test_a_later_day_lies_further_right(told: dict[date, int], last: int) -> None:
    end = START + timedelta(last)
    scale = axis(told, end)
    places = [scale.place(day) for day in sorted({*told, end})]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    if scale.opened:
        assert all(told.keys() & {day} for day in scale.opened)


def test_days_that_tell_much_close_together_have_room() -> None:
    told = {date(2011, 3, 1): 1, date(2017, 3, 1): 2} | {date(2021, 4, day): 20 for day in (5, 6, 7, 8)}
    scale = axis(told, date(2021, 4, 8))
    assert scale.opened == (date(2021, 4, 5), date(2021, 4, 8))
    crowded = [scale.place(date(2021, 4, day)) for day in (5, 6, 7, 8)]
    steps = {round(b - a, 9) for a, b in pairwise(crowded)}
    assert steps == {round(OPENED / 4, 9)}
    assert round(scale.place(date(2017, 3, 1)) - scale.place(date(2011, 3, 1)), 3) == 0.238


def test_nothing_is_opened_up_where_nothing_is_crowded() -> None:
    told = {date(year, 1, 1): 1 for year in range(2011, 2021)}
    scale = axis(told, date(2020, 12, 31))
    assert scale.opened is None
    assert (scale.place(date(2011, 1, 1)), scale.place(date(2020, 12, 31))) == (0, 1)
