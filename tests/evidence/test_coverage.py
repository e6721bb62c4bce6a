from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from shortlist.catalog import Catalog
from shortlist.decision import preset
from shortlist.evidence.coverage import Cell, Kind, counts, kind, knowledge
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import claim, rating, small


def first_cell(catalog: Catalog) -> Cell:
    return knowledge(preset(catalog), catalog)[0]


@pytest.mark.parametrize(
    ("width", "word"),
    [(0.0, "known"), (0.25, "narrow"), (0.49, "narrow"), (0.5, "wide"), (0.99, "wide"), (1.0, "unknown")],
)
def test_the_open_share_of_the_scale_has_a_word(width: float, word: Kind) -> None:
    assert kind(width) == word


@pytest.mark.parametrize(
    ("held", "marks"),
    [
        ({"claims": ["a"]}, {"origins": 1, "one_origin": True, "judged": False}),
        ({"claims": ["a", "b"]}, {"origins": 2, "one_origin": False, "judged": False}),
        ({"judgement": "Tried."}, {"origins": 0, "one_origin": False, "judged": True}),
        ({"claims": ["a"], "judgement": "Tried."}, {"origins": 1, "one_origin": False, "judged": False}),
    ],
)
def test_a_cell_says_what_its_rating_rests_on(held: Mapping[str, Any], marks: Mapping[str, Any]) -> None:
    cell = first_cell(small([claim("a", "wire"), claim("b", "other")], acme=[rating(**held)]))
    assert {key: getattr(cell, key) for key in marks} == marks


def test_a_cell_without_a_rating_is_unknown() -> None:
    cell = first_cell(small())
    assert (cell.rating, cell.kind, cell.width, cell.one_origin, cell.stale) == (
        None,
        "unknown",
        1,
        False,
        False,
    )


def test_a_rating_of_the_whole_scale_is_unknown() -> None:
    assert first_cell(small(acme=[rating(low=0, high=2)])).kind == "unknown"


def test_an_old_rating_is_marked_and_stays_known() -> None:
    cell = first_cell(small(acme=[rating(since=date(2019, 4, 7), judgement="Tried.")]))
    assert (cell.stale, cell.kind) == (True, "known")


def test_the_map_holds_every_cell_in_catalog_order() -> None:
    catalog = shipped()
    cells = knowledge(preset(catalog), catalog)
    places = [(vendor.id, criterion.id) for vendor in catalog.vendors for criterion in catalog.criteria]
    assert [(cell.vendor, cell.criterion) for cell in cells] == places


def test_a_third_of_the_shipped_map_is_unknown_to_an_agency() -> None:
    # Counted by hand in vendors.toml, on 2021-04-08 for an agency, vendor by vendor.
    catalog = shipped()
    found = counts(knowledge(preset(catalog), catalog))
    assert found["unknown"] == 7 * 12 - (11 + 8 + 9 + 6 + 5 + 8 + 10)
    assert sum(found.values()) == 7 * 12
