"""The sheet Weights: sliders to change, and the shares that follow from them."""

from shortlist.catalog import MAX_WEIGHT, Catalog
from shortlist.decision import Decision
from shortlist.files.workbook.grid import ALL_GROUPS, ATTITUDE, FIRST_GROUP, OfWeights, cell, grid, span
from shortlist.files.workbook.style import Formats, Sheet, head, texts
from shortlist.ranking import Ranking
from shortlist.ranking.weights import group_shares

C = OfWeights
TITLES = (
    *(("Kind", 12), ("Id", 26), ("Group", 26), ("Name", 30), ("Slider, 0 to 100", 10), ("Share", 10)),
    *(("Sum of its sliders", 11), ("Meaning", 80)),
)
ATTITUDE_MEANS = "0 assumes the worst of what is not known, 100 the best"
ALL_MEANS = "Groups that hold a weight; the sum is of their own sliders"
TOTAL = cell(ALL_GROUPS, C.INSIDE)


def weights_sheet(
    sheet: Sheet, ranking: Ranking, decision: Decision, catalog: Catalog, style: Formats
) -> None:
    """A row for the attitude to the unknown, for all groups, for each group and each criterion."""
    head(sheet, 0, TITLES, style)
    texts(sheet, ATTITUDE, ("Attitude", "", "", "Attitude to the unknown"), style)
    _slider(sheet, ATTITUDE, decision.unknown, ATTITUDE_MEANS, style)
    _all_groups(sheet, decision, catalog, style)
    for row, group in enumerate(catalog.groups, FIRST_GROUP):
        texts(sheet, row, ("Group", group.id, group.id, group.name), style)
        _slider(sheet, row, decision.groups[group.id], group.description, style)
    _group_shares(sheet, ranking, decision, catalog, style)
    homes = {group.id: row for row, group in enumerate(catalog.groups, FIRST_GROUP)}
    for k, criterion in enumerate(catalog.criteria):
        row, home = grid(catalog).criterion_row(k), homes[criterion.group]
        texts(sheet, row, ("Criterion", criterion.id, criterion.group, criterion.name), style)
        _slider(sheet, row, decision.weights[criterion.id], criterion.question, style)
        whole = f"{TOTAL}*{cell(home, C.INSIDE)}"
        share = f"=IF({whole}=0,0,{cell(home, C.SLIDER)}*{cell(row, C.SLIDER)}/({whole}))"
        sheet.write_formula(row, C.SHARE, share, style.share, float(ranking.weights[k]))


def _all_groups(sheet: Sheet, decision: Decision, catalog: Catalog, style: Formats) -> None:
    """The row of all groups: a group whose sliders are all zero counts for nothing."""
    last = FIRST_GROUP + len(catalog.groups) - 1
    texts(sheet, ALL_GROUPS, ("All groups",), style)
    sheet.write_string(ALL_GROUPS, C.MEANING, ALL_MEANS, style.text)
    shares = span(FIRST_GROUP, C.SHARE, last, C.SHARE)
    sheet.write_formula(ALL_GROUPS, C.SHARE, f"=SUM({shares})", style.share, 1)
    insides = span(FIRST_GROUP, C.INSIDE, last, C.INSIDE)
    sliders = span(FIRST_GROUP, C.SLIDER, last, C.SLIDER)
    total = sum(decision.groups[name] for name, held in _inside(decision, catalog).items() if held)
    formula = f"=SUMPRODUCT(({insides}>0)*{sliders})"
    sheet.write_formula(ALL_GROUPS, C.INSIDE, formula, style.whole, total)


def _group_shares(
    sheet: Sheet, ranking: Ranking, decision: Decision, catalog: Catalog, style: Formats
) -> None:
    shares, inside = group_shares(ranking.weights, catalog), _inside(decision, catalog)
    first, last = (grid(catalog).criterion_row(k) for k in (0, len(catalog.criteria) - 1))
    homes, sliders = span(first, C.GROUP, last, C.GROUP), span(first, C.SLIDER, last, C.SLIDER)
    for row, group in enumerate(catalog.groups, FIRST_GROUP):
        held = f"=SUMPRODUCT(({homes}={cell(row, C.ID)})*{sliders})"
        sheet.write_formula(row, C.INSIDE, held, style.whole, inside[group.id])
        share = f"=IF({TOTAL}*{cell(row, C.INSIDE)}=0,0,{cell(row, C.SLIDER)}/{TOTAL})"
        sheet.write_formula(row, C.SHARE, share, style.share, shares[group.id])


def _inside(decision: Decision, catalog: Catalog) -> dict[str, int]:
    """The sum of the sliders inside each group."""
    return {
        group.id: sum(decision.weights[c.id] for c in catalog.criteria if c.group == group.id)
        for group in catalog.groups
    }


def _slider(sheet: Sheet, row: int, position: int, meaning: str, style: Formats) -> None:
    sheet.write_number(row, C.SLIDER, position, style.slider)
    sheet.write_string(row, C.MEANING, meaning, style.text)
    sheet.data_validation(
        *(row, C.SLIDER, row, C.SLIDER),
        {
            **{"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": MAX_WEIGHT},
            **{"error_title": "Not a weight", "error_message": f"Give a number from 0 to {MAX_WEIGHT}."},
        },
    )
