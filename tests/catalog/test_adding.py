"""Records are added to a catalog's text, and nothing else of it is touched."""

from datetime import date
from typing import Any

import pytest
import tomli
import tomlkit

from shortlist.catalog.editing.adding import with_first_day, with_ratings, with_records
from tests.support.builders import inline, tables
from tests.support.places import ROOT
from tests.support.toml import toml

RATING = {"criterion": "screen", "since": date(2021, 5, 1), "low": 1, "high": 1, "claims": ("c",)}
CLAIM = {"id": "c", "source": "daily", "text": 'He said: "\\1"'}
WRITTEN = """# A remark on the whole.
as_of = 2021-04-08 # the day
[[claims]]
id = "b" # as seen

[[vendors]]
id = "acme" # first
[[vendors.ratings]]
low = 1 # a remark
# Of the rating above.

# Of the next vendor.
[[vendors]]
id = "brio"
summary = \"\"\"
# no remark
\"\"\"
# Of the end.
[end]
vendors = 2
"""


def read(text: str) -> dict[str, Any]:
    return tomli.loads(text)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_what_is_added_stands_behind_its_like_and_every_other_line_stays(ending: str) -> None:
    before = WRITTEN.replace("\n", ending)
    after = with_records(before, "claims", [CLAIM])
    after = with_records(after, "sources", [{"id": "new"}])
    after = with_ratings(after, {"acme": [RATING], "brio": [RATING, RATING]})
    rest = iter(after.split("\n"))
    assert all(row in rest for row in before.split("\n"))  # in their order
    assert {row.endswith("\r") for row in after.split("\n")[:-1]} == {ending == "\r\n"}
    found = read(after)
    assert found["claims"] == [{"id": "b"}, CLAIM]
    assert found["sources"] == [{"id": "new"}]
    assert [len(vendor["ratings"]) for vendor in found["vendors"]] == [2, 2]
    assert found["vendors"][0]["ratings"][1] == {**RATING, "claims": ["c"]}
    assert found["end"] == {"vendors": 2}
    plain = after.replace("\r", "")
    order = [
        "# Of the rating above.",
        "low = 1\n",
        "# Of the next vendor.\n[[vendors]]",
        'id = "new"',
        "# Of the end.\n[end]",
    ]
    places = [plain.index(said) for said in order]
    assert places == sorted(places)


def test_lists_that_are_written_as_values_are_added_to() -> None:
    before = inline(tables(sources=[])).decode()
    after = with_ratings(with_records(before, "sources", [{"id": "new"}]), {"brio": [RATING]})
    after = with_records(after, "claims", [CLAIM])
    found, old = read(after), read(before)
    assert found["sources"] == [{"id": "new"}]
    assert found["claims"] == [*old["claims"], CLAIM]
    assert found["vendors"][1]["ratings"] == [*old["vendors"][1]["ratings"], {**RATING, "claims": ["c"]}]
    assert found["vendors"][0] == old["vendors"][0]


def test_another_first_day_leaves_the_rest_of_its_line() -> None:
    assert with_first_day(WRITTEN, date(2026, 11, 27)) == WRITTEN.replace("2021-04-08", "2026-11-27")


def test_the_shipped_catalog_is_only_added_to() -> None:
    before = (ROOT / "vendors.toml").read_text("utf-8")
    ids = [vendor["id"] for vendor in read(before)["vendors"]]
    after = with_ratings(before, {name: [RATING] for name in ids})
    rest = iter(after.split("\n"))
    assert all(row in rest for row in before.split("\n"))
    found, old = read(after)["vendors"], read(before)["vendors"]
    for vendor, was in zip(found, old, strict=True):
        assert vendor["ratings"] == [*was.get("ratings", []), {**RATING, "claims": ["c"]}]
    assert tomlkit.parse(after).unwrap() == read(after)


def test_tables_that_stand_apart_are_one_list() -> None:
    apart = toml(tables()).decode() + '\n[[claims]]\nid = "later"\n'
    assert [claim["id"] for claim in read(with_records(apart, "claims", [CLAIM]))["claims"]][-2:] == [
        "later",
        "c",
    ]


def test_an_end_that_is_indented_stays_the_end() -> None:
    whole = tables()
    del whole["claims"]
    before = toml(whole).decode().replace("[end]", "  [end]")
    assert "\n  [end]\n" in before
    after = with_records(before, "claims", [CLAIM])
    assert after.rindex("[[claims]]") < after.rindex("  [end]")
    assert read(after) == {**read(before), "claims": [CLAIM]}
