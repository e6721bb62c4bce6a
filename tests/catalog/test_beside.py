"""Everything that can be checked is found in one pass: what cannot be read hides nothing beside it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog.loading import CatalogError, parse
from tests.support.builders import Row, changed, complaints, rating, tables
from tests.support.toml import toml

WRONG_GROUP = "criterion `repair`: belongs to `user`, which is not a group"
HIDING: dict[str, Row] = {
    "a key of the catalog": {"title": None},
    "the date of the catalog": {"as_of": "2021-04-08"},
    "the end": {"end": None},
    "an unknown table": {"colours": 1},
}


def beside(whole: Row) -> list[str]:
    """What is found in tables, without the file."""
    return [told.removeprefix("laptops.toml: ") for told in complaints(whole)]


@pytest.mark.parametrize("name", HIDING)
def test_what_is_wrong_with_the_catalog_hides_no_wrong_group(name: str) -> None:
    whole = {**changed("criteria", 1, group="user"), **HIDING[name]}
    first, second = beside({key: value for key, value in whole.items() if value is not None})
    assert first.startswith("catalog: ")
    assert second.startswith(WRONG_GROUP)


@pytest.mark.parametrize("key", ["name", "question", "levels"])
def test_a_missing_key_does_not_hide_a_wrong_group_of_the_same_record(key: str) -> None:
    found = beside(changed("criteria", 1, group="user", **{key: None}))
    assert len(found) == 2
    assert found[1].startswith(WRONG_GROUP)


def test_a_quoted_day_hides_no_claim_that_is_none() -> None:
    found = beside(changed("vendors", 0, "ratings", 1, since="2021-04-01", claims=["rumour"]))
    assert len(found) == 2
    assert found[1].startswith("vendor `acme`, `repair` since 2021-04-01: cites `rumour`")


@pytest.mark.parametrize(
    ("place", "change"),
    [
        (("groups", 0), {"name": 7}),
        (("criteria", 0), {"scale": 3}),
        (("vendors", 0), {"classes": "local"}),
        (("vendors", 0, "ratings", 0), {"low": "dear"}),
        (("vendors", 0, "ratings", 1), {"judgement": 7}),
        (("profiles", 0), {"weights": 7}),
        (("claims", 0), {"about": "acme"}),
        (("sources", 0), {"published": 2021}),
    ],
)
def test_what_cannot_be_read_is_told_once(place: tuple[str | int, ...], change: Row) -> None:
    found = beside(changed(*place, **change))
    assert [told for told in found if "unread" in told.lower()] == []
    assert len(found) == len({*found}) == 1


@pytest.mark.parametrize("change", [{"id": 7}, {"id": None}, {"classes": 7}, {"name": 7, "summary": None}])
def test_a_rating_that_cannot_be_read_in_a_vendor_that_cannot_either_is_told_once(change: Row) -> None:
    whole = changed("vendors", 0, **change)
    whole["vendors"][0]["ratings"][0]["low"] = "dear"
    whole["vendors"][0]["ratings"][1]["claims"] = 7
    whole["vendors"][0]["ratings"][1].pop("judgement")
    found = beside(whole)
    assert len([told for told in found if "`low`" in told]) == 1, found
    assert [told for told in found if "unread" in told.lower() or "rests on nothing" in told] == []


def test_the_count_at_the_end_is_checked_beside_a_faulty_vendor() -> None:
    whole = {**changed("vendors", 0, summary=None), "end": {"vendors": 3}}
    assert "states 3 vendors, but 2 were read" in beside(whole)[-1]
    assert beside(tables()) == []


def test_what_is_looked_at_only_in_whole_records_is_found_too() -> None:
    found = beside(changed("criteria", 1, levels=None, name=None))
    assert len(found) == 2
    assert found[1].startswith("criterion `repair`: has both `levels` and `scale`, or neither")


def test_a_record_that_no_mending_makes_one_hides_nothing_else() -> None:
    whole = changed("criteria", 1, group="used")
    whole["vendors"].append(3)
    found = beside(whole)
    assert [told.split(";")[0] for told in found] == [
        "vendor 3: is not a table",
        "criterion `repair`: belongs to `used`, which is not a group",
    ]


@pytest.mark.parametrize(
    ("whole", "mend"),
    [
        (changed("criteria", 1, group="used"), "`used`: did you mean `use`?"),
        (changed("claims", 0, source="dayli"), "correct the id or add the record"),
        (changed("claims", 0, source="dialy"), "`dialy`: did you mean `daily`?"),
        (changed("sources", 0, relais="X"), "`relais`: did you mean `relays`?"),
        (changed("vendors", 0, ratings=[rating("repiar", 1, 2)]), "`repiar`: did you mean `repair`?"),
        (
            changed("vendors", 0, ratings=[rating("repair", 1, 2, buyers=["compony"])]),
            "`compony`: did you mean `company`?",
        ),
    ],
)
def test_a_near_miss_is_suggested(whole: Row, mend: str) -> None:
    assert any(told.endswith(f"; {mend}") for told in beside(whole)), beside(whole)


def test_fifteen_hundred_quoted_days_are_one_finding_with_their_lines() -> None:
    whole = tables()
    days = [date(2021, 1, 1) + timedelta(days=n) for n in range(500)]
    for name in ("v1", "v2", "v3"):
        ratings = [{**rating("screen", 1, 2), "since": str(day)} for day in days]
        whole["vendors"].append({"id": name, "name": name, "summary": "S", "ratings": ratings})
    whole["end"] = {"vendors": 5}
    content = toml(whole)
    with pytest.raises(CatalogError) as fault:
        parse({"laptops.toml": content})
    (found,) = fault.value.findings
    rows = [n for n, row in enumerate(content.decode().split("\n"), 1) if row.startswith('since = "')]
    assert (found.line, found.text) == (rows[0], 'since = "2021-01-01"')
    assert found.others == f"…and 1,499 more: lines {', '.join(map(str, rows[1:21]))}, …"


SLIPS: dict[str, tuple[str, str]] = {
    "a wrong group": ('group = "cost"', 'group = "csot"'),
    "a number as text": ("low = 800", 'low = "800"'),
    "an unknown source": ('source = "daily"', 'source = "nowhere"'),
    "a day as text": ("as_of = 2021-04-08", 'as_of = "2021-04-08"'),
    "no web address": ("https://daily.example/laptops", "ftp://daily.example"),
    "the wrong count": ("[end]\nvendors = 2", "[end]\nvendors = 9"),
    "an unknown key": ('publisher = "The Daily"', 'publisher = "The Daily"\ncolour = "red"'),
}
STANDS = {
    "no web address": 'url = "ftp://daily.example"',
    "the wrong count": "[end]",
    "an unknown key": 'colour = "red"',
}


@settings(max_examples=60)
@given(st.sets(st.sampled_from(sorted(SLIPS)), min_size=1))
def test_independent_slips_are_all_found_in_one_pass_each_in_its_line(names: set[str]) -> None:
    text = toml(tables()).decode()
    for name in names:
        assert SLIPS[name][0] in text, name
        text = text.replace(*SLIPS[name], 1)
    with pytest.raises(CatalogError) as fault:
        parse({"laptops.toml": text.encode()})
    found = {one.text: one for one in fault.value.findings}
    assert {STANDS.get(name, SLIPS[name][1]) for name in names} <= found.keys()
    rows = text.split("\n")
    assert all(rows[one.line - 1].strip() == stands for stands, one in found.items())
