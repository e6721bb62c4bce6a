from datetime import date

import pytest

from shortlist.evidence.archive import archive
from tests.support.evidence_catalogs import DAY, claim, small


@pytest.mark.parametrize(
    ("published", "last"),
    [
        ("2021-04-08", date(2021, 4, 8)),
        ("2021-04", date(2021, 4, 30)),
        ("2020-02", date(2020, 2, 29)),
        ("2020", date(2020, 12, 31)),
    ],
)
def test_a_claim_is_public_from_the_last_day_that_its_source_may_mean(published: str, last: date) -> None:
    catalog = small([claim("a", "wire")], published={"wire": published})
    assert list(archive(catalog, last).claims) == ["a"]
    assert not archive(catalog, date.fromordinal(last.toordinal() - 1)).claims


def test_what_is_not_public_yet_is_counted() -> None:
    catalog = small(
        [claim("a", "wire"), claim("b", "late"), claim("c", "late")], published={"late": "2021-05"}
    )
    known = archive(catalog, DAY)
    assert (list(known.claims), list(known.sources), known.hidden) == (["a"], ["wire"], 2)


def test_a_claim_knows_its_source_and_day() -> None:
    known = archive(small([claim("a", "wire")], published={"wire": "2021-03"}), DAY)
    assert known.source(known.claims["a"]).id == "wire"
    assert known.published(known.claims["a"]) == date(2021, 3, 31)
