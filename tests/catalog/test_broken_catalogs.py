"""However a catalog is broken, it is read whole or refused in words; nothing else ever happens."""

import random
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, datetime, time
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog import Catalog
from shortlist.catalog.loading import CatalogError, files, parse
from tests.support.builders import Row, tables
from tests.support.places import ROOT
from tests.support.toml import toml

SHIPPED = files(ROOT / "vendors.toml")
MAIN = "vendors.toml"
SOUND = toml(tables())
RECORDS: Row = tomli.loads(SHIPPED[MAIN].decode())


def outcome(contents: dict[str, bytes]) -> Catalog | None:
    """The catalog, or None if it was refused in words that people can read."""
    try:
        return parse(contents)
    except CatalogError as fault:
        findings = fault.findings
    assert findings
    for finding in findings:
        assert finding.file in contents or finding.record in contents
        assert finding.fault
        assert finding.mend
        line = str(finding)
        assert line.isprintable(), line
        assert len(line) < 600, line
    return None


def ends(whole: bytes) -> list[int]:
    """Where to break off: behind records, where the rest is sound TOML, and anywhere, the last line too."""
    chance, last = random.Random(0), range(len(whole) - 20, len(whole) - 1)
    between = [place for place in range(len(whole)) if whole[place : place + 2] == b"[["]
    some = chance.sample(between, min(len(between), 60)) + chance.sample(range(len(whole) - 1), 60)
    return sorted({*some, *between[:3], *between[-3:], *last})


@pytest.mark.parametrize("name", SHIPPED)
def test_no_truncation_of_the_shipped_catalog_is_taken_for_the_whole(name: str) -> None:
    whole = SHIPPED[name]
    assert [end for end in ends(whole) if outcome({**SHIPPED, name: whole[:end]})] == []


@settings(max_examples=1000)
@given(st.binary(max_size=60), st.integers(0, len(SOUND)))
def test_bytes_put_anywhere_into_a_catalog_never_end_in_a_traceback(noise: bytes, place: int) -> None:
    outcome({"laptops.toml": SOUND[:place] + noise + SOUND[place:]})


ODD: list[Any] = [
    *("", "x", "Bad Id", "\x1b[31m", "\u202e", "=1+1", "javascript:alert(1)", "0000", "9999", "x" * 5000),
    *(0, -1, 1, 101, 10**30, 10**400, 0.5, -0.0, 1e308, 5e-324, float("inf"), float("nan"), True, False),
    *(date(1, 1, 1), date(9999, 12, 31), datetime(2021, 4, 8, 1, 2), time(1, 2)),  # noqa: DTZ001
    *(
        [],
        {},
        [[]],
        [{}],
        ["x", 1],
        [1, 2],
        {"id": 3},
        {"id": "x"},
        {"": ""},
        [{"id": "zoom"}],
        {"x": {"y": [{}]}},
    ),
]


def leaves(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The place of every value in tables, tables and lists among them."""
    if place:
        yield place
    members = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for step, member in members:
        yield from leaves(member, (*place, step))


def replaced(whole: Row, place: tuple[Any, ...], value: Any) -> None:
    holder: Any = whole
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = deepcopy(value)


PLACES = list(leaves(RECORDS))
SMALL = list(leaves(tables()))


@pytest.mark.parametrize("seed", range(30))
def test_odd_values_anywhere_in_the_shipped_catalog_are_refused_in_words(seed: int) -> None:
    chance, whole = random.Random(seed), deepcopy(RECORDS)
    for place in chance.sample(PLACES, 3):
        try:
            replaced(whole, place, chance.choice(ODD))
        except (KeyError, IndexError, TypeError):
            continue  # an earlier value has taken the place away
    outcome({**SHIPPED, MAIN: toml(whole)})


@settings(max_examples=300)
@given(st.sampled_from(SMALL), st.sampled_from(ODD))
def test_an_odd_value_in_a_small_catalog_is_refused_in_words_or_fits(
    place: tuple[Any, ...], value: Any
) -> None:
    whole = tables()
    replaced(whole, place, value)
    outcome({"laptops.toml": toml(whole)})


@pytest.mark.parametrize("place", SMALL, ids=str)
def test_a_value_left_out_is_refused_in_words_or_not_needed(place: tuple[Any, ...]) -> None:
    whole = tables()
    holder: Any = whole
    for step in place[:-1]:
        holder = holder[step]
    del holder[place[-1]]
    outcome({"laptops.toml": toml(whole)})
