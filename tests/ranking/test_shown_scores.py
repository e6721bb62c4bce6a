"""The chart of the record shows a score that is made of its parts as shown."""

import re

from hypothesis import given

from shortlist.columns import by_row
from shortlist.ranking.charts import STROKE, contributions_data
from tests.support.strategies import Case, cases, many


@many
@given(cases())
def test_the_parts_of_a_bar_as_shown_add_up_to_the_score_and_hatching_fills_what_is_assumed(
    given_: Case,
) -> None:
    found = given_.answer()
    rows = by_row(contributions_data(found, given_.catalog))
    for place, row in enumerate(found.order.tolist()):
        of_vendor = [line for line in rows if line["order"] == place]
        strokes = [float(str(line["start"])) for line in of_vendor if line["kind"] == "stroke"]
        parts = [line for line in of_vendor if line["kind"] != "stroke"]
        assert abs(sum(float(str(line["points"])) for line in parts) - found.score[row]) <= 0.05 + 1e-6
        figure = re.match(r"([\d.]+) \(([\d.]+) sure\)", str(parts[0]["known"]))
        assert figure
        assert abs(float(figure[1]) - found.score[row]) <= 0.5 + 1e-6
        assert abs(float(figure[2]) - found.low[row]) <= 0.5 + 1e-6
        assert abs(len(strokes) - (found.score[row] - found.low[row]) / STROKE) <= 1
        assert all(found.low[row] < stroke < found.score[row] for stroke in strokes)
