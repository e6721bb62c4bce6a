"""The bar of the record: solid as far as is sure, hatched as far as is assumed, a line to the possible."""

import re

from hypothesis import given

from shortlist.files.record.bars import BOTTOM, POINT, STROKE, TOP, Bar, bar, png, svg
from shortlist.ranking.words import figures
from tests.support.strategies import Case, cases, many

NUMBER = r"(-?[\d.]+)"
NEAR = 0.01  # of the drawing: numbers stand with two decimals


def drawn(given_: Case) -> list[tuple[int, Bar]]:
    ranking = given_.answer()
    rows = ranking.order.tolist()
    shown = figures([float(ranking.score[row]) for row in rows])
    return [(row, bar(row, figure, ranking, given_.catalog)) for row, figure in zip(rows, shown, strict=True)]


@many
@given(cases())
def test_a_bar_is_sure_by_group_then_hatched_to_the_score_and_ends_in_what_is_possible(given_: Case) -> None:
    ranking = given_.answer()
    for row, found in drawn(given_):
        picture = svg(found)
        solid = re.findall(
            rf'fill="#(?!f1f3f5|ffffff)\w+" d="M{NUMBER},{TOP}H{NUMBER}V{BOTTOM}H\1Z"', picture
        )
        starts, ends = ([float(pair[k]) for pair in solid] for k in (0, 1))
        assert starts == [0.0, *ends][: len(starts)]
        assert abs((ends or [0])[-1] - POINT * ranking.low[row]) <= NEAR
        box = re.search(rf'fill="#ffffff" stroke="#\w+" d="M{NUMBER},{TOP}H{NUMBER}V', picture)
        left, right = POINT * ranking.low[row], POINT * ranking.score[row]
        assert bool(box) == (found.score > found.ends[-1])
        if box:
            assert abs(float(box[1]) - left) <= NEAR
            assert abs(float(box[2]) - right) <= NEAR
        strokes = re.findall(rf"M{NUMBER},{NUMBER}L{NUMBER},{NUMBER}", picture)
        assert abs(len(strokes) - (right - left) / STROKE) <= (BOTTOM - TOP) / STROKE + 1
        for x, y, beyond, above in (map(float, stroke) for stroke in strokes):
            assert left - NEAR <= x <= beyond <= right + NEAR
            assert TOP - NEAR <= above <= y <= BOTTOM + NEAR
        tip = re.search(rf"M{NUMBER},7H{NUMBER}M", picture)
        if tip:
            assert abs(float(tip[2]) - POINT * ranking.high[row]) <= NEAR


@many
@given(cases())
def test_the_words_of_a_bar_are_its_parts_and_add_up_to_the_score(given_: Case) -> None:
    ranking = given_.answer()
    for row, found in drawn(given_):
        sure, assumed, possible = map(float, re.findall(r"[\d.]+", found.words))
        assert abs(sure + assumed - ranking.score[row]) <= 0.5 + 1e-6
        assert abs(sure - ranking.low[row]) <= 0.5 + 1e-6
        assert abs(possible - ranking.high[row]) <= 0.5 + 1e-6


def test_no_letter_is_drawn_so_no_font_changes_the_picture() -> None:
    found = Bar((10.0, 30.0), 50.0, 80.0, "30 sure points, 20 assumed, 80 possible")
    assert "<text" not in svg(found)
    assert png(found) == png(found)
    assert png(found).startswith(b"\x89PNG")
