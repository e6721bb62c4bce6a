"""The shares in the record add up as shown, and no share looks like none or all that is not."""

from fractions import Fraction

from hypothesis import given

from shortlist.decision import preset
from shortlist.figures import percentage
from shortlist.figures.percent import NOISE
from shortlist.files.account import in_short
from shortlist.files.report import report_html
from shortlist.files.weights import shares
from shortlist.ranking.answer import answer
from shortlist.ranking.weights import group_shares
from tests.support.catalogs import shipped
from tests.support.strategies import Case, cases, examples, many


def number(text: str) -> Fraction:
    return Fraction(text.removesuffix(" %"))


@many
@given(cases())
def test_groups_add_up_to_all_and_criteria_to_their_group(given_: Case) -> None:
    ranking, catalog = given_.answer(), given_.catalog
    groups, criteria = shares(ranking, catalog)
    assert sum(map(number, groups.values())) == 100
    exact = {c.id: float(w) for c, w in zip(catalog.criteria, ranking.weights, strict=True)}
    for group, whole in group_shares(ranking.weights, catalog).items():
        inside = [criteria[c.id] for c in catalog.criteria if c.group == group]
        assert sum(map(number, inside)) == number(groups[group])
        exact[f"group {group}"] = whole
    for name, share in exact.items():
        text = groups[name.removeprefix("group ")] if name.startswith("group ") else criteria[name]
        assert abs(number(text) - 100 * Fraction(share)) < Fraction(2, 10 ** len(text.split(".")[1][:-2]))
        assert (number(text) == 0) == (share <= NOISE)
        assert (number(text) == 100) == (share >= 1 - NOISE)


@examples(100)
@given(cases())
def test_the_line_on_paper_says_what_the_ranking_holds_for(given_: Case) -> None:
    catalog, decision, ranking = given_.catalog, given_.decision, given_.answer()
    said = in_short(ranking, decision, catalog)
    wholes = group_shares(ranking.weights, catalog)
    for group in catalog.groups:
        assert f"{group.name} {percentage(wholes[group.id])}" in said
    assert f"taken at {decision.unknown} %" in said
    demands = [c.name for c in catalog.criteria if c.id in decision.musts]
    beaten = [c for c in catalog.criteria if decision.musts.get(c.id, c.best) != c.best]
    assert said.count(" or better") == len(beaten)  # nothing is better than the best
    assert all(f"{name}: " in said for name in demands)
    assert said.endswith("none.") == (not demands)


def test_the_record_shows_them() -> None:
    catalog = shipped()
    ranking = answer(preset(catalog), catalog)
    assert ranking
    page = report_html(ranking, preset(catalog), catalog).decode()
    groups, criteria = shares(ranking, catalog)
    for text in (*groups.values(), *criteria.values()):
        assert f'<td class="number">{text}</td>' in page
