"""The line of a finding is that of the key or the record that it is about."""

import pytest

from shortlist.catalog.loading import CatalogError, parse
from shortlist.catalog.places import line
from shortlist.catalog.rules import rules
from tests.catalog.test_checks import BREACHES
from tests.catalog.test_faults import FAULTS
from tests.support.builders import Row, added, changed, claim, tables, toml

RULES = rules()


def located(whole: Row | bytes) -> str:
    """The text of the line that the first finding in a file names."""
    content = whole if isinstance(whole, bytes) else toml(whole)
    with pytest.raises(CatalogError) as fault:
        parse({"laptops.toml": content})
    text = content.decode(errors="replace")
    return text.split("\n")[line(fault.value.findings[0], text) - 1]


LINES: dict[str, tuple[Row | bytes, str]] = {
    "a key of a record": (changed("vendors", 1, summary=7), "summary = 7"),
    "an unknown key": (changed("vendors", 1, colour="red"), 'colour = "red"'),
    "a missing key": (changed("sources", 0, language=None), "[[sources]]"),
    "a record without id": (added("claims", claim("x", text="y"), {"speaker": 7}), "[[claims]]"),
    "a rating by its number": (changed("vendors", 0, "ratings", 1, low="two"), 'low = "two"'),
    "a rating by its criterion and day": (
        changed("vendors", 0, "ratings", 1, claims=["rumour"]),
        "[[vendors.ratings]]",
    ),
    "an address": (changed("sources", 0, url="ftp://x"), 'url = "ftp://x"'),
    "a key of the catalog": (tables(title=3), "title = 3"),
    "the last table": (tables(end={"vendors": 9}), "[end]"),
    "no TOML": (toml(tables()).replace(b"low = 2", b"low = = 2"), "low = = 2"),
    "no UTF-8": (toml(tables()).replace(b"Imports", b"Import\xe9"), 'summary = "Import\ufffd them."'),
}


@pytest.mark.parametrize("name", LINES)
def test_a_finding_is_found_in_the_file(name: str) -> None:
    whole, text = LINES[name]
    assert located(whole).strip() == text


def test_the_second_of_two_ratings_is_told_from_the_first() -> None:
    whole = changed("vendors", 0, "ratings", 1, claims=["rumour"])
    content = toml(whole).decode()
    with pytest.raises(CatalogError) as fault:
        parse({"laptops.toml": content.encode()})
    number = line(fault.value.findings[0], content)
    assert 'criterion = "repair"' in content.split("\n")[number : number + 5]


@pytest.mark.parametrize("name", [*BREACHES, *FAULTS])
def test_every_finding_has_a_line_and_a_rule(name: str) -> None:
    content = toml((BREACHES.get(name) or FAULTS[name])[0])
    with pytest.raises(CatalogError) as fault:
        parse({"laptops.toml": content})
    for found in fault.value.findings:
        assert 1 <= line(found, content.decode()) <= content.count(b"\n") + 1
        assert found.rule in RULES
