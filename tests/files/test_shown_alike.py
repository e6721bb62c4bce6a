"""The page, the CSV and the record round the same numbers: none says against another."""

import csv
import io
import re

from hypothesis import given

from shortlist.decision import preset
from shortlist.figures import decimals, percentage
from shortlist.files.csv import ranking_csv
from shortlist.files.document import document
from shortlist.files.report import report_html
from shortlist.ranking.answer import answer
from shortlist.ui.board.lines import lines
from tests.support.catalogs import shipped
from tests.support.strategies import Case, cases, examples


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def rounds(figure: str, exact: float) -> bool:
    """Whether a figure is a rounding of a number that is told with four decimals."""
    return abs(float(figure) - exact) <= 0.5 * 10.0 ** -decimals(figure) + 0.51e-4


@examples(500)
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


@examples(500)
@given(cases())
def test_a_score_of_the_json_lies_in_its_range_and_is_the_sum_of_its_points(given_: Case) -> None:
    catalog = given_.catalog.signed("0" * 64)
    for vendor in document(given_.answer(), given_.decision, catalog).vendors:
        assert vendor.sure <= vendor.score <= vendor.possible
        assert round(sum(vendor.points.values()), 4) == vendor.score


def test_the_record_shows_the_figures_of_the_board_and_roundings_of_the_csv() -> None:
    catalog = shipped()
    ranking = answer(preset(catalog), catalog)
    assert ranking
    page = report_html(ranking, preset(catalog), catalog).decode()
    table = page[page.index('id="ranking"') : page.index('id="weights"')]
    cells = [re.findall(r'<td class="number">(.*?)</td>', line) for line in table.splitlines()]
    told = [line for line in cells if line]
    drawn = re.findall(r'aria-label="(.*?)"', table)
    in_csv = rows(ranking_csv(ranking, preset(catalog), catalog))
    for line, bar, shown, row in zip(told, drawn, lines(ranking, catalog), in_csv, strict=True):
        rank, points, _, known, ranks = line
        assert (rank, points, bar, known) == (row["rank"], shown["points"], shown["parts"], shown["share"])
        assert rounds(points.partition(" ")[0], float(row["score"]))
        assert known == percentage(float(row["known"]))
        assert ranks == f"{row['rank_best']}–{row['rank_worst']}"
    made_of = page[page.index('id="contributions"') : page.index('id="unknown"')]
    for name, column in (("Score", "score"), ("Sure", "score_low"), ("Possible", "score_high")):
        found = re.findall(rf"<th>{name}</th>(.*?)</tr>", made_of)
        figures = re.findall(r'<td class="number">(.*?)</td>', "".join(found))
        for figure, row in zip(figures, in_csv, strict=True):
            assert rounds(figure, float(row[column]))
