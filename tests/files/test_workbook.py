"""The workbook recomputes in LibreOffice what the core computes."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from shortlist.decision import Decision, pairs, preset, read
from shortlist.files.workbook import SHEETS, ranking_xlsx
from shortlist.files.workbook.grid import ATTITUDE, FIRST_GROUP, OfWeights, grid, listed
from shortlist.files.workbook.ranking import FIRST_ROW, HINT, NOTHING, PRINTED
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from tests.support.catalogs import SHIPPED_FILE, saying, shipped
from tests.support.office import convert, saved

CATALOG = shipped()
OTHER = load(SHIPPED_FILE.parent / "examples" / "office-suites.toml")
START = read(pairs("must_on_premise=3&must_support=2"), CATALOG)[0]
GROUPS, CRITERIA = list(START.groups), list(START.weights)
INSIDE = [c.id for c in CATALOG.criteria if c.group == GROUPS[1]]
CHANGES = {
    "a_group": replace(START, groups={**START.groups, **{GROUPS[0]: 5, GROUPS[2]: 80}}),
    "criteria": replace(
        START, weights={**START.weights, **{CRITERIA[0]: 0, CRITERIA[7]: 90, CRITERIA[-1]: 33}}
    ),
    "attitude": replace(START, unknown=13),
    "empty_group": replace(START, weights={**START.weights, **dict.fromkeys(INSIDE, 0)}),
    "group_to_zero": replace(START, groups={**START.groups, **{GROUPS[1]: 0}}, unknown=100),
    "worst": replace(START, unknown=0),
}


def ranking_of(decision: Decision, catalog: Catalog = CATALOG) -> Ranking:
    found = answer(decision, catalog)
    assert found is not None
    return found


def shown(book: Any, vendors: int) -> list[tuple[Any, ...]]:
    """The rows of the sheet Ranking; empty texts as None."""
    rows = book["Ranking"].iter_rows(min_row=FIRST_ROW + 1, max_row=FIRST_ROW + vendors, values_only=True)
    return [tuple(None if cell == "" else cell for cell in row[:-1]) for row in rows]


def expected(ranking: Ranking) -> list[tuple[Any, ...]]:
    rows = []
    for k in listed(ranking):
        record, inside, rank = ranking.table.vendors[k], ranking.inside[k], int(ranking.rank[k])
        can = not ranking.standing[k].failed
        span = (int(ranking.best[k]), int(ranking.worst[k])) if can else (None, None)
        numbers = (ranking.score[k], ranking.low[k], ranking.high[k], ranking.coverage[k])
        told = (rank if inside else None, record.name, *numbers, *span, _status(ranking, k))
        rows.append((*told, None if inside else rank, *ranking.points[k], record.id))
    return rows


def _status(ranking: Ranking, vendor: int) -> str:
    stand = ranking.standing[vendor]
    if stand.failed:
        return "failed: " + ", ".join(stand.failed)
    return "open: " + ", ".join(stand.open) if stand.open else "ranked"


def assert_same(found: list[tuple[Any, ...]], wanted: list[tuple[Any, ...]]) -> None:
    for row, other in zip(found, wanted, strict=True):
        texts = [cell for cell in other if cell is None or isinstance(cell, str)]
        assert [cell for cell in row if cell is None or isinstance(cell, str)] == texts
        numbers = [cell for cell in other if not (cell is None or isinstance(cell, str))]
        found_numbers = [cell for cell in row if not (cell is None or isinstance(cell, str))]
        assert found_numbers == pytest.approx(numbers, abs=1e-6), row[1]


def turned(content: bytes, decision: Decision, file: Path, catalog: Catalog = CATALOG) -> Path:
    """The workbook with the sliders of its sheet Weights moved to another decision's positions."""
    book = load_workbook(io.BytesIO(content))
    sheet, rows = book["Weights"], {}
    for row in range(ATTITUDE + 1, grid(catalog).criterion_row(len(catalog.criteria)) + 1):
        rows[sheet.cell(row, OfWeights.KIND + 1).value, sheet.cell(row, OfWeights.ID + 1).value] = row
    positions = {("Attitude", None): decision.unknown, ("Attitude", ""): decision.unknown}
    positions |= {("Group", name): position for name, position in decision.groups.items()}
    positions |= {("Criterion", name): position for name, position in decision.weights.items()}
    for key, row in rows.items():
        if key in positions:
            sheet.cell(row, OfWeights.SLIDER + 1).value = positions[key]
    book.save(file)
    return file


def school() -> Decision:
    """The decision of the other catalog's second profile, as far as sliders reach it."""
    start, second = preset(OTHER), preset(OTHER, OTHER.profiles[1])
    return replace(start, groups=second.groups, weights=second.weights, unknown=0)


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The workbook as LibreOffice shows it after each change of weights."""
    folder = tmp_path_factory.mktemp("recalculated")
    content = ranking_xlsx(ranking_of(START), START, CATALOG)
    zero = replace(START, groups=dict.fromkeys(GROUPS, 0))
    cases = {"unchanged": START, **CHANGES, "all_zero": zero}
    files = [turned(content, case, folder / f"{name}.xlsx") for name, case in cases.items()]
    other = ranking_xlsx(ranking_of(preset(OTHER), OTHER), preset(OTHER), OTHER)
    cases["other"] = school()
    files.append(turned(other, school(), folder / "other.xlsx", OTHER))
    found = convert(files, folder / "out")
    return {name: saved(file, data_only=True) for name, file in zip(cases, found, strict=True)}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_weight_recomputes_ranks_and_scores(recalculated: dict[str, Any], change: str) -> None:
    wanted = expected(ranking_of(CHANGES[change]))
    assert wanted != expected(ranking_of(START))
    assert_same(shown(recalculated[change], len(CATALOG.vendors)), wanted)


def test_a_catalog_of_four_groups_and_a_falling_scale_recomputes(recalculated: dict[str, Any]) -> None:
    wanted = expected(ranking_of(school(), OTHER))
    assert wanted != expected(ranking_of(preset(OTHER), OTHER))
    assert_same(shown(recalculated["other"], len(OTHER.vendors)), wanted)


def test_the_changes_reorder_the_vendors() -> None:
    orders = {tuple(listed(ranking_of(decision))) for decision in (START, *CHANGES.values())}
    assert len(orders) >= 3


def test_shares_follow_the_sliders(recalculated: dict[str, Any]) -> None:
    for name, decision in CHANGES.items():
        sheet, ranking = recalculated[name]["Weights"], ranking_of(decision)
        first = grid(CATALOG).criterion_row(0) + 1
        found = [sheet.cell(first + k, OfWeights.SHARE + 1).value for k in range(len(CRITERIA))]
        assert found == pytest.approx(list(ranking.weights), abs=1e-12)
        groups = [sheet.cell(FIRST_GROUP + 1 + k, OfWeights.SHARE + 1).value for k in range(len(GROUPS))]
        assert sum(groups) == pytest.approx(1)


def test_all_weights_zero_gives_a_plain_message_and_no_rank(recalculated: dict[str, Any]) -> None:
    book = recalculated["all_zero"]
    assert book["Ranking"].cell(2, 1).value == NOTHING
    assert all(row[0] is None for row in shown(book, len(CATALOG.vendors)))
    errors = [c.value for row in book["Ranking"].iter_rows() for c in row if str(c.value).startswith("#")]
    assert errors == []


def test_an_unchanged_workbook_recomputes_to_itself(recalculated: dict[str, Any]) -> None:
    assert_same(shown(recalculated["unchanged"], len(CATALOG.vendors)), expected(ranking_of(START)))
    assert recalculated["unchanged"]["Ranking"].cell(2, 1).value == HINT


def test_results_stand_in_the_file_before_anyone_recalculates() -> None:
    ranking = ranking_of(START)
    book = load_workbook(io.BytesIO(ranking_xlsx(ranking, START, CATALOG)), data_only=True)
    assert_same(shown(book, len(CATALOG.vendors)), expected(ranking))


def test_the_same_decision_gives_the_same_bytes() -> None:
    ranking = ranking_of(START)
    assert ranking_xlsx(ranking, START, CATALOG) == ranking_xlsx(ranking, START, CATALOG)


def test_sheets_are_readable_tables() -> None:
    book = load_workbook(io.BytesIO(ranking_xlsx(ranking_of(START), START, CATALOG)))
    assert tuple(book.sheetnames) == SHEETS
    for sheet in book:
        assert sheet.freeze_panes, sheet.title
        assert all(sheet.column_dimensions[letter].width > 5 for letter in "AB"), sheet.title


def test_the_first_sheet_is_read_and_printed() -> None:
    ranking = ranking_of(START)
    sheet = load_workbook(io.BytesIO(ranking_xlsx(ranking, START, CATALOG)))["Ranking"]
    heads = [cell.value for cell in sheet[FIRST_ROW]]
    assert heads[:4] == ["Rank", "Vendor", "Score", "Sure"]
    assert heads[len(PRINTED) + len(CRITERIA)] == "Vendor id"
    assert sheet.column_dimensions[get_column_letter(len(heads))].hidden
    first = dict(zip(heads, sheet[FIRST_ROW + 1], strict=True))
    formats = {name: first[name].number_format for name in ("Score", "Sure", "Known")}
    assert formats == {"Score": "0.0", "Sure": "0.0", "Known": "0%"}
    bars = {str(area.sqref) for area in sheet.conditional_formatting}
    last = FIRST_ROW + len(CATALOG.vendors)
    assert {f"{letter}{FIRST_ROW + 1}:{letter}{last}" for letter in "CDF"} <= bars
    end = last + 2 + len(GROUPS) + len(CRITERIA)
    assert sheet.print_area == f"'Ranking'!$A$1:$J${end}"
    fit = sheet.sheet_properties.pageSetUpPr
    assert fit
    assert (fit.fitToPage, sheet.page_setup.fitToHeight, sheet.page_setup.orientation) == (
        True,
        0,
        "landscape",
    )
    assert sheet.print_title_rows == f"${FIRST_ROW}:${FIRST_ROW}"


def test_the_shares_below_the_ranking_follow_the_sliders(recalculated: dict[str, Any]) -> None:
    for name, decision in CHANGES.items():
        sheet, ranking = recalculated[name]["Ranking"], ranking_of(decision)
        first = FIRST_ROW + len(CATALOG.vendors) + 3
        told = {
            sheet.cell(row, 2).value: sheet.cell(row, 3).value
            for row in range(first, first + len(GROUPS) + len(CRITERIA))
        }
        wanted = {c.name: w for c, w in zip(CATALOG.criteria, ranking.weights, strict=True)}
        assert {name: told[name] for name in wanted} == pytest.approx(wanted, abs=1e-12)
        assert sum(told[group.name] for group in CATALOG.groups) == pytest.approx(1)


def test_ratings_stand_with_their_claims_and_the_unknown_is_named() -> None:
    catalog = saying("текст")
    decision = preset(catalog)
    book = load_workbook(io.BytesIO(ranking_xlsx(ranking_of(decision, catalog), decision, catalog)))
    rows = list(book["Ratings"].iter_rows(min_row=2, values_only=True))
    assert [(row[0], row[2]) for row in rows] == [(v, c) for v in "abc" for c in ("levels", "scale")]
    assert rows[0][6:8] == ("1 · текст", "2 · текст")
    assert rows[1][6:8] == ("1 текст", "2 текст")
    assert rows[0][11] == "c"
    assert rows[3][6] == "not known"


def test_sources_published_later_than_the_decision_stay_out() -> None:
    catalog = saying("x")
    decision = replace(preset(catalog), date=catalog.as_of.replace(day=30))
    book = load_workbook(io.BytesIO(ranking_xlsx(ranking_of(decision, catalog), decision, catalog)))
    assert book["Sources"].max_row == 1
