"""Everything that can be checked is found in one pass: what cannot be read hides nothing beside it."""

import pytest

from tests.support.builders import Row, changed, complaints, tables

WRONG_GROUP = "criterion `repair`: belongs to `user`, which is not a group"
HIDING: dict[str, Row] = {
    "a key of the catalog": {"title": None},
    "the date of the catalog": {"as_of": "2021-05-01"},
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


def test_the_count_at_the_end_is_checked_beside_a_faulty_vendor() -> None:
    whole = {**changed("vendors", 0, summary=None), "end": {"vendors": 3}}
    assert "states 3 vendors, but 2 were read" in beside(whole)[-1]
    assert beside(tables()) == []
