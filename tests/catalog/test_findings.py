"""How a finding reads."""

import pytest

from shortlist.catalog.findings import MOST_SHOWN, Finding, bounded, label, shown


def test_a_finding_names_the_record_the_fault_and_the_mend() -> None:
    finding = Finding("vendor `acme`", "rates `colour`, which is not a criterion", "remove the rating")
    assert str(finding) == "vendor `acme`: rates `colour`, which is not a criterion; remove the rating"
    assert (
        str(Finding("vendor `acme`", "is odd", "mend it", "a.toml"))
        == "a.toml: vendor `acme`: is odd; mend it"
    )


@pytest.mark.parametrize(
    ("record", "name"),
    [({"id": "acme"}, "vendor `acme`"), ({"id": 7}, "vendor 3"), ({}, "vendor 3"), ("acme", "vendor 3")],
)
def test_a_record_is_called_by_its_id_else_by_its_number(record: object, name: str) -> None:
    assert label("vendors", record, 3) == name


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Сферум – 日本", "Сферум – 日本"),
        ("a\nb\tc", "a<U+000A>b<U+0009>c"),
        ("\x1b[2J\u202e\u200b", "<U+001B>[2J<U+202E><U+200B>"),
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 80 + "…"),
        ("\ud800", "<U+D800>"),
    ],
)
def test_what_nobody_has_vetted_is_shown_on_one_short_line(text: str, line: str) -> None:
    assert shown(text) == line


def test_of_many_findings_the_first_hundred_stand_and_then_how_many_more_there_are() -> None:
    different = [Finding("vendor `a`", f"is odd in way {n}", "mend it") for n in range(MOST_SHOWN + 2)]
    again = [Finding(f"vendor `b{n}`", "is odd in way 0", "mend it") for n in range(5)]
    *told, last = bounded([*different, *again], "catalog", untold=7)
    assert [one.fault for one in told] == [one.fault for one in different[:MOST_SHOWN]]
    assert str(last) == "catalog: has 9 more findings than are listed; fix those first"
    assert (told[0].more, [one.record for one in told[0].alike]) == (5, [one.record for one in again])
    assert str(bounded(different[:-1], "catalog")[-1]) == "catalog: has 1 more finding; fix those first"
    assert bounded(different[:MOST_SHOWN], "catalog") == tuple(different[:MOST_SHOWN])
