"""Numbers of a catalog are shown as they were written: on the evidence page, in findings, in the record."""

import pytest

from shortlist.catalog.loading import CatalogError
from shortlist.evidence.rating_words import in_force, ladder, scale_title
from shortlist.files.account import level
from shortlist.robustness.asking.questions import known
from tests.support.builders import catalog
from tests.support.cases import case

PRICE, RATE = case("price").criteria
BIDS = case("price").vendors


def test_two_prices_that_differ_look_different() -> None:
    first, second = (vendor.ratings[0] for vendor in BIDS)
    assert in_force(PRICE, first) == "1,234,567 €"
    assert in_force(PRICE, second) == "1,234,571 to 1,534,571 €"
    assert level(PRICE, 1234567.0) == "1,234,567 €"
    assert known(PRICE, PRICE.value(1534571), PRICE.value(1234571)) == "between 1,534,571 € and 1,234,571 €"
    assert known(RATE, RATE.value(0.3), RATE.value(0.3)) == "0.3 %"


def test_the_heading_of_a_scale_says_where_it_begins() -> None:
    ((_, bar),) = ladder(PRICE, BIDS[0].ratings[0])
    assert bar.startswith("2,000,000 ")
    assert bar.endswith(" 1,000,000 €")
    assert scale_title(PRICE) == "The scale, from worst to best"
    levels = catalog().criteria[1]
    assert ladder(levels, None)[0][1].endswith(levels.levels[-1] if levels.levels else "")
    assert scale_title(levels) == "The scale, best first"


def test_a_finding_shows_the_number_that_was_written() -> None:
    with pytest.raises(CatalogError, match="2000001 to 2000001 leaves the scale 1000000 to 2000000"):
        case("price-off-scale")
