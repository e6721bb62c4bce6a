"""A score lies in its range as shown, on the table, in the chart and in the record."""

from hypothesis import given

from shortlist.columns import by_row
from shortlist.figures.percent import NOISE
from shortlist.ranking.charts import contributions_data
from shortlist.ranking.tables import ranking_frame
from tests.support.strategies import Case, cases, many


def ends(span: str) -> tuple[float, float]:
    low, _, high = span.partition("–")
    return float(low), float(high or low)


@many
@given(cases())
def test_a_score_shown_lies_in_its_shown_range(given_: Case) -> None:
    found = given_.answer()
    rows = by_row(ranking_frame(found, given_.catalog))
    for row, line in zip(found.order, rows, strict=True):
        low, high = ends(str(line["Range"]))
        assert low <= float(str(line["Score"])) <= high
        assert abs(low - found.low[row]) <= 0.5 + 1e-6
        assert abs(high - found.high[row]) <= 0.5 + 1e-6
        assert (line["Known"] == 100) == (found.coverage[row] >= 1 - NOISE)
        assert (line["Known"] == 0) == (found.coverage[row] <= NOISE)


@many
@given(cases())
def test_the_chart_says_the_same_and_its_parts_add_up(given_: Case) -> None:
    found, groups = given_.answer(), len(given_.catalog.groups)
    frame = ranking_frame(found, given_.catalog)
    data = contributions_data(found, given_.catalog)
    told = [str(text) for text in data["known"]][::groups]
    assert told == [f"{s}  ({r})" for s, r in zip(frame["Score"], frame["Range"], strict=True)]
    for place, row in enumerate(found.order):
        points = [float(str(p)) for p in data["points"][place * groups : (place + 1) * groups]]
        assert abs(sum(points) - found.score[row]) <= 0.05 + 1e-6
