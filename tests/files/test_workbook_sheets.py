"""What stands in every sheet of the workbook and in which form, before anybody recalculates."""

import io
from functools import cache
from typing import Any, cast

import pytest
from openpyxl import load_workbook

from shortlist import __version__
from shortlist.decision import pairs, query, read
from shortlist.evidence.archive import archive
from shortlist.evidence.grounds import cited
from shortlist.files.account import account, known
from shortlist.files.csv import status
from shortlist.files.workbook import SHEETS, ranking_xlsx, records, values, weights
from shortlist.files.workbook.grid import grid, listed
from shortlist.files.workbook.ranking import FIRST_ROW, PRINTED
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.ranking.weights import group_shares
from tests.support.catalogs import shipped

CATALOG = shipped()
LINK = "must_on_premise=3&must_support=2&open=drop&unknown=20&if_zoom.support=1%3AThey+said+so."
DECISION = read(pairs(LINK), CATALOG)[0]
RANKING = cast(Ranking, answer(DECISION, CATALOG))
GREY, YELLOW = "FFE8EAED", "FFFFF4CC"
TITLES = {"Weights": weights.TITLES, "Ratings": records.RATINGS, "Sources": records.SOURCES}
TITLES["About"] = (("What", 32), ("Says", 110))
Row = tuple[Any, ...]


@cache
def book(*, results: bool) -> Any:
    """The workbook, with the results that stand in it or with its formulas."""
    return load_workbook(io.BytesIO(ranking_xlsx(RANKING, DECISION, CATALOG)), data_only=results)


def _cut(*cells: Any) -> Row:
    """Cells without the empty ones at the end; an empty text is none."""
    told = tuple(None if cell == "" else cell for cell in cells)
    return told[: max((k for k, cell in enumerate(told, 1) if cell is not None), default=0)]


def rows(name: str, first: int = 2) -> list[Row]:
    """The rows of a sheet from one on, empty cells at the end left out."""
    return [_cut(*row) for row in book(results=True)[name].iter_rows(min_row=first, values_only=True)]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_has_bold_heads_that_stay_on_screen_and_on_paper(name: str) -> None:
    sheet = book(results=False)[name]
    row = FIRST_ROW if name == "Ranking" else 1
    for cell in sheet[row]:
        assert (cell.font.b, cell.alignment.wrap_text, cell.alignment.vertical) == (True, True, "top")
        assert (cell.fill.fgColor.rgb, cell.border.bottom.style) == (GREY, "thin")
    across = {"Ranking": "C", "Values": "C"}.get(name, "A")
    down = {"Values": 3}.get(name, row + 1)
    assert sheet.freeze_panes == f"{across}{down}"
    assert sheet.print_title_rows == f"${row}:${row}"
    page, fit = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    assert (page.orientation, int(page.paperSize), page.fitToHeight) == ("landscape", 9, 0)
    assert fit.fitToPage


@pytest.mark.parametrize("name", TITLES)
def test_columns_are_headed_and_as_wide_as_what_stands_in_them(name: str) -> None:
    sheet = book(results=False)[name]
    assert [cell.value for cell in sheet[1]] == [title for title, _ in TITLES[name]]
    wide: dict[int, float] = {}
    for held in sheet.column_dimensions.values():
        wide |= dict.fromkeys(range(held.min, held.max + 1), held.width)
    wanted = [width for _, width in TITLES[name]]
    assert [wide[k] for k in range(1, len(wanted) + 1)] == pytest.approx(wanted, abs=0.8)


def test_the_sliders_stand_with_what_they_weigh_and_take_no_other_number() -> None:
    sheet = book(results=False)["Weights"]
    shares = group_shares(RANKING.weights, CATALOG)
    inside = dict.fromkeys(DECISION.groups, 0)
    for criterion in CATALOG.criteria:
        inside[criterion.group] += DECISION.weights[criterion.id]
    total = sum(DECISION.groups[name] for name, held in inside.items() if held)
    attitude, everything, *others = rows("Weights")
    assert attitude == (
        *("Attitude", None, None, "Attitude to the unknown", 20, None, None),
        "0 assumes the worst of what is not known, 100 the best",
    )
    assert everything[:1] + everything[4:] == (
        *("All groups", None, 1, total),
        "Groups that hold a weight; the sum is of their own sliders",
    )
    groups, criteria = others[: len(CATALOG.groups)], others[len(CATALOG.groups) :]
    for group, line in zip(CATALOG.groups, groups, strict=True):
        assert line[:5] == ("Group", group.id, group.id, group.name, DECISION.groups[group.id])
        assert line[5:] == (pytest.approx(shares[group.id]), inside[group.id], group.description)
    for criterion, weight, line in zip(CATALOG.criteria, RANKING.weights, criteria, strict=True):
        stated = (criterion.id, criterion.group, criterion.name, DECISION.weights[criterion.id])
        assert line == ("Criterion", *stated, pytest.approx(float(weight)), None, criterion.question)
    sliders = [f"E{row}" for row in (2, *range(4, sheet.max_row + 1))]
    bounds = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert sorted(bounds) == sorted(sliders)
    for place, rule in bounds.items():
        assert (rule.type, rule.operator or "between") == ("decimal", "between")
        assert (rule.formula1, rule.formula2) == ("0", "100")
        assert (rule.errorTitle, rule.error) == ("Not a weight", "Give a number from 0 to 100.")
        cell = sheet[place]
        assert (cell.fill.fgColor.rgb, cell.number_format, cell.border.left.style) == (YELLOW, "0", "thin")
    assert {sheet.cell(row, 6).number_format for row in range(3, sheet.max_row + 1)} == {"0.00%"}


def test_values_hold_what_is_known_and_what_follows() -> None:
    places, sheet = grid(CATALOG), book(results=False)["Values"]
    m = len(CATALOG.criteria)
    heads = [cell.value for cell in sheet[1]]
    assert heads[:14] == [title for title, _ in values.TITLES]
    blocks = ("Lowest value", "Highest value", "Points")
    assert heads[14:] == [f"{block}: {c.name}" for block in blocks for c in CATALOG.criteria]
    shares, *vendors = rows("Values")
    assert shares[1] == "Share"
    assert shares[14:] == pytest.approx([*RANKING.weights] * 3)
    order = listed(RANKING)
    for k, line in enumerate(vendors):
        record, standing = CATALOG.vendors[k], RANKING.standing[k]
        meets = 0 if standing.failed else 0.5 if standing.open else 1
        inside = int(RANKING.inside[k])
        assert line[:5] == (record.id, record.name, status(standing), inside, meets)
        results = (RANKING.score, RANKING.low, RANKING.high, RANKING.coverage, RANKING.rank, RANKING.entering)
        assert line[5:11] == pytest.approx([float(found[k]) for found in results])
        can = not standing.failed
        assert line[11:14] == (
            *((int(RANKING.best[k]), int(RANKING.worst[k])) if can else (None, None)),
            order.index(k) + 1,
        )
        table = RANKING.table
        assert line[14:] == pytest.approx([*table.low[k], *table.high[k], *RANKING.points[k]])
    formats = [cell.number_format for cell in sheet[3]]
    assert formats[3:14] == ["0", "0.00%", *["0.0000"] * 3, "0.00%", *["0"] * 5]
    assert set(formats[14:]) == {"0.0000"}
    assert len(formats) == 14 + 3 * m
    assert {cell.number_format for cell in sheet[2][14:]} == {"0.00%"}
    assert len(vendors) == places.vendors


def test_every_rating_stands_once_for_each_claim_that_it_cites() -> None:
    wanted: list[Row] = []
    for row, vendor in enumerate(CATALOG.vendors):
        for column, criterion in enumerate(CATALOG.criteria):
            rating = RANKING.table.ratings[row][column]
            names = (vendor.id, vendor.name, criterion.id, criterion.name)
            if rating is None:
                wanted.append((*names, None, None, "not known", "not known"))
                continue
            said = known(RANKING.table, row, column).split(" – ")
            why = rating.judgement
            if (vendor.id, criterion.id) in DECISION.assumed:
                why = f"Assumed by the user: {rating.judgement}"
            stated = (*names, rating.low, rating.high, said[0], said[-1], rating.since, why, rating.note)
            wanted += [
                (*stated, c.id, c.source, c.speaker, c.event, c.bearing, c.credibility, c.text)
                for c in cited(rating, CATALOG)
            ] or [stated]
    found = [tuple(cell.date() if hasattr(cell, "date") else cell for cell in row) for row in rows("Ratings")]
    assert found == [_cut(*row) for row in wanted]
    assert any("Assumed by the user" in str(row[9]) for row in found if len(row) > 9)
    sheet = book(results=False)["Ratings"]
    assert sheet.auto_filter.ref == f"A1:R{len(found) + 1}"
    days = [cell for cell in sheet["I"][1:] if cell.value is not None]
    assert {(cell.number_format, cell.alignment.horizontal) for cell in days} == {("yyyy-mm-dd", "left")}


def test_sources_and_the_decision_stand_in_full() -> None:
    published = archive(CATALOG, DECISION.date).sources.values()
    assert rows("Sources") == [
        _cut(
            *(s.id, s.publisher, s.title, s.published, "yes" if s.date_inferred else "no", s.language),
            *(s.reliability, s.relays, s.url, s.note),
        )
        for s in published
    ]
    assert rows("About") == [
        ("Catalog", CATALOG.title),
        ("Question", CATALOG.question),
        *account(DECISION, CATALOG),
        ("Decision", query(DECISION, CATALOG)),
        ("Catalog, SHA-256", CATALOG.digest),
        ("Program", f"Shortlist {__version__}"),
        ("Method", records.METHOD),
    ]
    told = book(results=False).properties
    assert (told.title, told.created.date()) == (CATALOG.title, DECISION.date)


def test_the_ranking_is_headed_formatted_and_followed_by_what_counts() -> None:
    sheet, last = book(results=False)["Ranking"], FIRST_ROW + len(CATALOG.vendors)
    assert (sheet["A1"].value, sheet["A1"].font.b, sheet["A1"].font.sz) == (CATALOG.question, True, 13)
    points = [f"Points: {c.name}" for c in CATALOG.criteria]
    titles = [title for title, _, _ in PRINTED]
    assert [cell.value for cell in sheet[FIRST_ROW]] == [*titles, *points, "Vendor id", "Row in Values"]
    assert sheet.row_dimensions[FIRST_ROW].height == pytest.approx(32, abs=0.5)
    formats = [cell.number_format for cell in sheet[FIRST_ROW + 1]]
    assert formats[:10] == ["0", "General", "0.0", "0.0", "0.0", "0%", "0", "0", "General", "0"]
    assert set(formats[10:-2]) == {"0.0000"}
    rules = [
        (str(area.sqref)[0], rule.dataBar)
        for area in sheet.conditional_formatting
        for rule in area.rules
        if rule.dataBar
    ]
    ends = {column: [end.val for end in bar.cfvo] for column, bar in rules}
    assert ends == {"C": [0, 100], "D": [0, 100], "F": [0, 1]}
    colours = {column: bar.color.rgb for column, bar in rules}
    assert colours == {"C": "FF9CC3E0", "D": "FF5A9BC9", "F": "FFC9CED4"}
    head, *told = [row for row in sheet.iter_rows(min_row=last + 2, max_col=3) if row[1].value]
    assert [cell.value for cell in head] == [None, "What counts", "Share"]
    wanted = []
    for group in CATALOG.groups:
        wanted.append((group.name, True, 0))
        wanted += [(c.name, False, 1) for c in CATALOG.criteria if c.group == group.id]
    assert [(row[1].value, row[1].font.b, row[1].alignment.indent) for row in told] == wanted
    assert {row[2].number_format for row in told} == {"0.00%"}
    shares = group_shares(RANKING.weights, CATALOG)
    wanted_shares = []
    for group in CATALOG.groups:
        held = zip(CATALOG.criteria, RANKING.weights.tolist(), strict=True)
        wanted_shares += [shares[group.id], *(weight for c, weight in held if c.group == group.id)]
    results = book(results=True)["Ranking"]
    assert [results.cell(row[1].row, 3).value for row in told] == pytest.approx(wanted_shares)
