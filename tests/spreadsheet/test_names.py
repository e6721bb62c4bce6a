"""Ids are made of names in any script."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog.fields import ID_FORM
from shortlist.spreadsheet.names import ids, spelt


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Österreich", "osterreich"),
        ("Белгия", "belgiya"),
        ("Щука", "shchuka"),
        ("Café d'Été & Söhne GmbH", "cafe-dete-sohne-gmbh"),
        ("Łódź", "lodz"),
        ("Ελλάδα", "ellada"),
        ("한국", "hangug"),
        ("Straße 5.0", "strasse-5-0"),
        ("İstanbul", "istanbul"),
    ],
)
def test_a_name_is_spelt_in_latin(name: str, expected: str) -> None:
    assert spelt(name) == expected


@settings(max_examples=200)
@given(st.lists(st.text(min_size=1, max_size=80), unique=True, max_size=8))
def test_every_name_has_an_id_of_its_own(names: list[str]) -> None:
    found = ids(names, "vendor")
    assert list(found) == names
    assert len({*found.values()}) == len(names)
    assert all(re.fullmatch(ID_FORM, name) and len(name) <= 64 for name in found.values())
