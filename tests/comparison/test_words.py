"""The sentences about two vendors say what the figures say, and what is shown adds up."""

from itertools import combinations

import altair as alt
import pytest
from jsonschema import Draft7Validator

from shortlist.catalog import Catalog
from shortlist.catalog.loading import load
from shortlist.comparison import words
from shortlist.comparison.charts import REACHES, difference, difference_data
from shortlist.comparison.comparison import Comparison, comparison
from shortlist.comparison.tables import difference_frame, levels_frame, standing_frame
from shortlist.decision import preset
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.ranking.gains import gains
from shortlist.rounding import rounded
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
def test_points_as_shown_add_up_to_the_difference_of_the_scores_as_shown(catalog: Catalog) -> None:
    ranking = ranked(catalog)
    for found in pairs(catalog):
        shown, lead = gains(ranking, found.ahead, found.behind)
        scores = [rounded(float(ranking.score[row]), 1) for row in (found.ahead, found.behind)]
        assert round(sum(shown), 6) == lead == round(scores[0] - scores[1], 6)
        frame = difference_frame(found, ranking)
        assert frame[words.BY][-1] == f"{lead:.1f}"
        assert all(abs(a - b) < 0.1 + 1e-9 for a, b in zip(shown, found.points, strict=True))


@pytest.mark.parametrize("catalog", CATALOGS, ids=range(len(CATALOGS)))
def test_the_chart_draws_what_the_table_says_within_its_reach(catalog: Catalog) -> None:
    ranking = ranked(catalog)
    for found in pairs(catalog):
        data, frame = difference_data(found, ranking, catalog), difference_frame(found, ranking)
        assert list(data["name"][1:]) == list(frame[words.CRITERION])
        assert [text.lstrip("+−") for text in data["figure"][1:-1]] == [
            text if float(text) else "0" for text in frame[words.BY][:-1]
        ]
        spec = difference(found, catalog, dark=False)
        reach = spec["layer"][1]["encoding"]["x"]["scale"]["domain"][1]
        assert reach in REACHES
        assert max(map(abs, data["end"])) <= reach


def test_the_chart_is_built_once_and_is_sound() -> None:
    found = pairs(CATALOGS[0])
    specs = {id(difference(one, CATALOGS[0], dark)) for one in found for dark in (False, True)}
    assert len(specs) <= 2 * len(REACHES)
    Draft7Validator(alt.load_schema()).validate(difference(found[0], CATALOGS[0], dark=False))


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
    frame = levels_frame([0, 2], ranked(catalog), preset(catalog), catalog)
    assert list(frame) == [words.CRITERION, "Zoom", "TrueConf"]
    assert words.NOT_KNOWN in set(frame["Zoom"])
    assert frame[words.CRITERION][0] == "Vendor cut-off · 20 %"
    assert frame["Zoom"][1] == "Vendor of a state that imposes sanctions"


def test_vendors_of_one_name_are_told_apart() -> None:
    catalog = saying("Same")
    ranking, decision = ranked(catalog), preset(catalog)
    assert list(levels_frame([0, 1, 2], ranking, decision, catalog))[1:] == [
        "Same (a)",
        "Same (b)",
        "Same (c)",
    ]
    assert list(standing_frame([0, 1], ranking, catalog)["Vendor"]) == ["Same (a)", "Same (b)"]
