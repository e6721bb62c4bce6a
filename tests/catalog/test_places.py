"""The line of a finding is that of the key or the record that it is about."""

from collections.abc import Iterator

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog.loading import CatalogError, parse
from shortlist.catalog.places import Path, lines
from shortlist.catalog.rules import rules
from tests.catalog.test_checks import BREACHES
from tests.catalog.test_faults import FAULTS
from tests.support.builders import Row, added, changed, claim, tables
from tests.support.toml import toml

RULES = rules()


def located(whole: Row | bytes) -> str:
    """The text of the line that the first finding in a file names."""
    content = whole if isinstance(whole, bytes) else toml(whole)
    with pytest.raises(CatalogError) as fault:
        parse({"laptops.toml": content})
    text = content.decode(errors="replace")
    return text.split("\n")[fault.value.findings[0].line - 1]


LINES: dict[str, tuple[Row | bytes, str]] = {
    "a key of a record": (changed("vendors", 1, summary=7), "summary = 7"),
    "an unknown key": (changed("vendors", 1, colour="red"), 'colour = "red"'),
    "a missing key": (changed("sources", 0, language=None), "[[sources]]"),
    "a record without id": (added("claims", claim("x", text="y"), {"speaker": 7}), "[[claims]]"),
    "a rating by its number": (changed("vendors", 0, "ratings", 1, low="two"), 'low = "two"'),
    "a rating by its criterion and day": (
        changed("vendors", 0, "ratings", 1, claims=["rumour"]),
        'claims = ["rumour"]',
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
    number = fault.value.findings[0].line
    assert 'criterion = "repair"' in content.split("\n")[number - 7 : number]


@pytest.mark.parametrize("name", [*BREACHES, *FAULTS])
def test_every_finding_has_a_line_and_a_rule(name: str) -> None:
    content = toml((BREACHES.get(name) or FAULTS[name])[0])
    with pytest.raises(CatalogError) as fault:
        parse({"laptops.toml": content})
    for found in fault.value.findings:
        assert 1 <= found.line <= content.count(b"\n") + 1
        assert found.rule in RULES


TRAPS = '''"""
[[groups]]
id = "no"
"""'''
TEXTS = st.sampled_from(
    ["1", '"[[x]] # no"', "'a = 1'", TRAPS, TRAPS.replace('"""', "'''"), "[\n  1, # ]\n  2,\n]", "{ a = 1 }"]
)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from(["[[a]]", "[[a.b]]", "[[c]]"]), st.lists(TEXTS, max_size=3)), max_size=6
    )
)
def test_lines_are_of_the_tables_and_keys_that_toml_reads(tables: list[tuple[str, list[str]]]) -> None:
    text = "\n".join(
        "\n".join([f" {head} # [[c]]", *(f"k{n} = {value}" for n, value in enumerate(values))])
        for head, values in [("[[a]]", []), *tables]
    )
    found, rows = lines(text), text.split("\n")
    expected = dict(paths(tomli.loads(text)))
    assert found.keys() == expected.keys()
    for path, number in found.items():
        start = "[[" if isinstance(path[-1], int) else f"{path[-1]} ="
        assert rows[number - 1].strip().startswith(start)


def paths(table: Row, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Each table and key that is written in a line of its own."""
    for key, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for n, member in enumerate(value):
                yield (*path, key, n), member
                yield from paths(member, (*path, key, n))
        else:
            yield (*path, key), value
