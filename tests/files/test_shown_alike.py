"""The page, the CSV and the record round the same numbers: none says against another."""

import csv
import io
import re

from hypothesis import given, settings

from shortlist.decision import preset
from shortlist.figures import decimals, percentage
from shortlist.files.csv import ranking_csv
from shortlist.files.document import document
from shortlist.files.report import report_html
from shortlist.ranking.answer import answer
from shortlist.ui.board.lines import lines
from tests.support.catalogs import shipped
from tests.support.strategies import Case, cases


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def rounds(figure: str, exact: float) -> bool:
    """Whether a figure is a rounding of a number that is told with four decimals."""
    return abs(float(figure) - exact) <= 0.5 * 10.0 ** -decimals(figure) + 0.51e-4


@settings(max_examples=500, deadline=None)
@given(cases())
def test_the_page_shows_roundings_of_the_numbers_in_the_csv(given_: Case) -> None:
    ranking, catalog = given_.answer(), given_.catalog
    told = {row["vendor_id"]: row for row in rows(ranking_csv(ranking, given_.decision, catalog))}
    for line in lines(ranking, catalog):
        row = told[ranking.table.vendors[line["row"]].id]
        score, low, high = (float(row[name]) for name in ("score", "score_low", "score_high"))
        assert low <= score <= high
        assert rounds(line["points"].partition(" ")[0], score)
        sure, _, possible = re.findall(r"[\d.]+", line["parts"])
        assert rounds(sure, low)
        assert rounds(possible, high)
        assert abs(float(line["share"].removesuffix(" %")) - 100 * float(row["known"])) <= 0.5 + 0.51e-2
        points = [float(part) for name, part in row.items() if name.startswith("points_")]
        assert round(sum(points), 4) == score


@settings(max_examples=500, deadline=None)
@given(cases())
def test_a_score_of_the_json_lies_in_its_range_and_is_the_sum_of_its_points(given_: Case) -> None:
    catalog = given_.catalog.signed("0" * 64)
    for vendor in document(given_.answer(), given_.decision, catalog).vendors:
        assert vendor.sure <= vendor.score <= vendor.possible
        assert round(sum(vendor.points.values()), 4) == vendor.score


def test_the_record_shows_roundings_of_the_numbers_in_the_csv() -> None:
    catalog = shipped()
    ranking = answer(preset(catalog), catalog)
    assert ranking
    page = report_html(ranking, preset(catalog), catalog).decode()
    table = page[page.index("Open must-haves") : page.index('id="must-haves"')]
    lines = [line for line in table.splitlines() if "<tr>" in line]
    cells = [re.findall(r'<td class="number">(.*?)</td>', line) for line in lines]
    for line, row in zip(cells, rows(ranking_csv(ranking, preset(catalog), catalog)), strict=True):
        assert rounds(line[1], float(row["score"]))
        for end, name in zip(line[2].split("–"), ("score_low", "score_high"), strict=True):
            assert rounds(end, float(row[name]))
        assert line[4] == percentage(float(row["known"]))
