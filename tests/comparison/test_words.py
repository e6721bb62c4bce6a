"""The sentences about two vendors say what the figures say, and what is shown adds up."""

from itertools import combinations

import pytest

from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from shortlist.comparison import words
from shortlist.comparison.comparison import Comparison, comparison
from shortlist.comparison.side import lines
from shortlist.comparison.tables import standing_frame
from shortlist.decision import preset
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from tests.support.catalogs import saying, shipped
from tests.support.places import ROOT
from tests.support.sized import sized

EXAMPLE = load(ROOT / "examples" / "office-suites.toml")
CATALOGS = [shipped(), EXAMPLE, saying('=1+1 "<b>"'), Catalog.model_validate(sized(3, 7, 4)).signed("1" * 64)]


def ranked(catalog: Catalog) -> Ranking:
    found = answer(preset(catalog), catalog)
    assert found is not None
    return found


def pairs(catalog: Catalog) -> list[Comparison]:
    ranking, decision = ranked(catalog), preset(catalog)
    count = range(len(catalog.vendors))
    return [comparison(*pair, ranking, decision, catalog) for pair in combinations(count, 2)]


@pytest.mark.parametrize("catalog", CATALOGS, ids=range(len(CATALOGS)))
def test_the_sentences_name_both_vendors_and_end(catalog: Catalog) -> None:
    ranking = ranked(catalog)
    for found in pairs(catalog):
        for sentence in (words.over(found, ranking), words.needs(found, ranking, catalog)):
            assert sentence.endswith(".")
            assert "  " not in sentence
        names = [ranking.table.vendors[row].name for row in (found.ahead, found.behind)]
        assert all(name in words.over(found, ranking) for name in names)


def test_levels_are_told_in_words_and_the_unknown_as_such() -> None:
    catalog = CATALOGS[0]
    first, *rest = lines([0, 2], ranked(catalog), preset(catalog), catalog, only=False)
    told = {line.criterion: [cell.said for cell in line.cells] for line in (first, *rest)}
    assert words.NOT_KNOWN in {said[0] for said in told.values()}
    assert "Vendor of a state that imposes sanctions" in {said[0] for said in told.values()}
    assert {line.criterion: line.share for line in (first, *rest)}["Vendor cut-off"] == "20 %"


def test_vendors_of_one_name_are_told_apart() -> None:
    catalog = saying("Same")
    frame = standing_frame([0, 1], ranked(catalog), preset(catalog), catalog)
    assert list(frame["Vendor"]) == ["Same (a)", "Same (b)"]
