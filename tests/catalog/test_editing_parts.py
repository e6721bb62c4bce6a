"""A change of one vendor's ratings changes nothing else in the text, and is read as all of it would be."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
import tomli
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.catalog.editing import EditError
from shortlist.catalog.editing.parts import Write, parts, written
from shortlist.catalog.editing.ratings import Entry, entered, ruling
from shortlist.catalog.editing.renewal import renewed
from shortlist.catalog.loading import files, parse
from shortlist.catalog.single import single
from shortlist.ranking.table import in_force
from tests.support.places import ROOT
from tests.support.sized import sized

DOCUMENTED = (ROOT / "docs" / "catalog.md").read_text("utf-8").partition("```toml\n")[2].partition("```")[0]
INLINE = tomlkit.dumps({**sized(1, 2, 3), "vendors": [{**v} for v in sized(1, 2, 3)["vendors"]]})
ONE_LINE = """title = "T"
question = "Q"
as_of = 2024-05-01
groups = [{ id = "g", name = "G", description = "D" }]
criteria = [{ id = "c", group = "g", name = "C", question = "?", levels = ["a", "b", "c"] }]
vendors = [{ id = "v", name = "V", summary = "S" }, { id = "w", name = "W", summary = "S" }]
end = { vendors = 2 }
[[profiles]]
id = "p"
name = "P"
buyers = "p"
description = "D"
group_weights = { g = 1 }
weights = { c = 1 }
"""
TEXTS = {
    "shipped": single(files(ROOT / "vendors.toml")),
    "example": (ROOT / "examples" / "office-suites.toml").read_text("utf-8"),
    "template": (ROOT / "examples" / "template.toml").read_text("utf-8"),
    "documented": DOCUMENTED,
    "inline": INLINE,
    "one line": ONE_LINE,
    "windows": DOCUMENTED.replace("\n", "\r\n"),
}
PARTED = {name: parts(text) for name, text in TEXTS.items()}
CATALOGS = {name: parse({"catalog.toml": text.encode()}) for name, text in TEXTS.items()}
START = date(2018, 1, 1)


@pytest.mark.parametrize("name", TEXTS)
def test_the_parts_are_the_text_and_each_vendor_stands_in_one(name: str) -> None:
    found = PARTED[name]
    assert found.text == TEXTS[name]
    assert len(found.places) == len(CATALOGS[name].vendors)
    assert [vendor["id"] for vendor in found.vendors] == [vendor.id for vendor in CATALOGS[name].vendors]
    assert (len(found.texts) > 1) == (name != "one line")


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "one line"])
def test_a_vendor_s_part_is_read_as_that_vendor_and_leaves_to_the_next_what_is_said_before_it(
    name: str,
) -> None:
    found = PARTED[name]
    assert len({part for part, _ in found.places}) == len(found.places)
    for (part, number), vendor in zip(found.places, found.vendors, strict=True):
        assert number == 0
        assert tomli.loads(found.texts[part]) == {"vendors": [vendor]}
        last = found.texts[part].rstrip("\r\n").split("\n")[-1].strip()
        assert last
        assert not last.startswith("#")


APART = """# Of the first.
[[vendors]]
id = "a" # as seen
# Of its rating.
[[vendors.ratings]]
low = 1

# Of the claims.
[[claims]]
id = "c"

# Of the second.
[[vendors]]
id = "b"
summary = \"\"\"
# no remark
\"\"\"
# Of the end."""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_vendors_that_stand_apart_are_parted_where_each_begins_and_ends(ending: str) -> None:
    text = APART.replace("\n", ending)
    found = parts(text)
    assert found.text == text
    first, second = (found.texts[part].replace("\r", "") for part, _ in found.places)
    assert first == '[[vendors]]\nid = "a" # as seen\n# Of its rating.\n[[vendors.ratings]]\nlow = 1\n'
    assert second == '[[vendors]]\nid = "b"\nsummary = """\n# no remark\n"""\n'
    after = written(found, {1: [Write(None, {"criterion": "x", "low": 2})]})
    assert after.text.replace("\r", "").endswith(
        '[[vendors.ratings]]\ncriterion = "x"\nlow = 2\n# Of the end.'
    )
    assert after.text.startswith(text.partition("# Of the second.")[0])


KNOWN = {"criterion": "c", "low": 1, "high": 1}
ENDS = (0.0, 4.0)
DAY = date(2024, 1, 1)


@pytest.mark.parametrize(
    ("others", "writes"),
    [
        ([], [Write(0, None)]),
        ([{**KNOWN, "since": date(2020, 1, 1)}], None),
        ([{**KNOWN, "since": date(2020, 1, 1), "buyers": ["school"]}], None),
        ([KNOWN], None),
        ([{**KNOWN, "since": date(2024, 1, 2)}], [Write(0, None)]),
        ([{**KNOWN, "since": date(2020, 1, 1), "buyers": ["other"]}], [Write(0, None)]),
        ([{**KNOWN, "since": date(2020, 1, 1), "criterion": "d"}], [Write(0, None)]),
    ],
)
def test_what_is_taken_back_is_said_to_be_unknown_only_where_another_rating_stands_behind(
    others: list[dict[str, object]], writes: list[Write] | None
) -> None:
    rating = {**KNOWN, "since": DAY, "claims": ["x"], "buyers": ["school"]}
    found = entered({"ratings": [rating, *others]}, Entry("c", None, ENDS, DAY, "By hand."), "school")
    cells = {"low": 0, "high": 4, "claims": None, "judgement": "By hand.", "note": None, "since": DAY}
    assert list(found) == (writes or [Write(0, cells)])


def test_what_is_entered_later_follows_for_the_same_buyers_and_nothing_is_entered_as_unknown() -> None:
    vendor = {"ratings": [{**KNOWN, "since": DAY, "buyers": ["school", "office"]}]}
    entry = Entry("c", (2.0, 2.5), ENDS, date(2024, 1, 2), "By hand.")
    (write,) = entered(vendor, entry, "school")
    assert write == Write(
        None,
        {
            **{"criterion": "c", "since": date(2024, 1, 2), "low": 2, "high": 2.5},
            **{"claims": None, "judgement": "By hand.", "note": None, "buyers": "school, office"},
        },
    )
    assert entered({}, replace(entry, bounds=None), "school") == ()
    (new,) = entered({}, entry, "school")
    assert new.cells is not None
    assert (new.place, new.cells["buyers"]) == (None, None)


@given(
    st.sampled_from(list(TEXTS)),
    st.integers(0, 99),
    st.integers(0, 99),
    st.integers(0, 3000),
    st.one_of(st.none(), st.tuples(st.integers(0, 2), st.integers(0, 2))),
)
@settings(max_examples=40)
def test_what_is_entered_is_in_force_and_all_other_bytes_stay(
    name: str, vendor: int, criterion: int, days: int, levels: tuple[int, int] | None
) -> None:
    before, catalog = PARTED[name], CATALOGS[name]
    vendor, asked = vendor % len(catalog.vendors), catalog.criteria[criterion % len(catalog.criteria)]
    day, buyers = START + timedelta(days), catalog.profiles[days % len(catalog.profiles)].buyers
    low, high = sorted((asked.worst, asked.best))
    between = (low + min(levels), min(low + max(levels), high)) if levels else None
    entry = Entry(asked.id, between, (low, high), day, "Entered by hand.")
    after = written(before, {vendor: entered(before.vendors[vendor], entry, buyers)})
    renewed_ = renewed(catalog, after, [vendor], "catalog.toml")
    whole = parse({"catalog.toml": after.text.encode()})
    assert renewed_ == whole
    assert renewed_.digest == whole.digest
    found = in_force(whole.vendors[vendor], day, buyers).get(asked.id)
    assert ((found.low, found.high) if found else (low, high)) == (between or (low, high))
    part = before.places[vendor][0]
    assert [text for k, text in enumerate(after.texts) if k != part] == [
        text for k, text in enumerate(before.texts) if k != part
    ]
    others = [rating for rating in catalog.vendors[vendor].ratings if rating.since != day]
    assert [rating for rating in whole.vendors[vendor].ratings if rating.since != day] == others
    assert after.texts[part].count("#") == before.texts[part].count("#")
    assert set(re.findall("\r?\n", after.text)) == {"\r\n" if name == "windows" else "\n"}


@given(st.sampled_from(["shipped", "example", "documented"]), st.integers(0, 9), st.integers(0, 3000))
@settings(max_examples=30)
def test_which_rating_is_in_force_is_as_the_ranking_says(name: str, vendor: int, days: int) -> None:
    catalog, day = CATALOGS[name], START + timedelta(days)
    vendor %= len(catalog.vendors)
    for profile in catalog.profiles:
        ratings = catalog.vendors[vendor].ratings
        found = ruling(PARTED[name].vendors[vendor], day, profile.buyers)
        assert {criterion: ratings[place] for criterion, place in found.items()} == in_force(
            catalog.vendors[vendor], day, profile.buyers
        )


def test_a_rating_that_is_entered_and_taken_back_leaves_no_trace() -> None:
    before = PARTED["template"]
    entry = Entry("second-criterion", (5.0, 5.0), (0.0, 100.0), date(2025, 1, 1), "By hand.")
    after = written(before, {1: entered(before.vendors[1], entry, "everyone")})
    assert 'judgement = "By hand."\n\n[end]' in after.text
    none = Entry("second-criterion", None, (0.0, 100.0), date(2025, 1, 1), "By hand.")
    assert written(after, {1: entered(after.vendors[1], none, "everyone")}).text == before.text


def test_a_change_that_is_not_read_back_is_refused() -> None:
    with pytest.raises(EditError, match="cannot be changed here"):
        written(PARTED["documented"], {0: [Write(0, {"low": float("nan")})]})
    with pytest.raises(EditError, match="is no TOML"):
        parts("a = ")


def test_what_breaks_a_rule_is_left_to_the_whole_reading() -> None:
    before = PARTED["documented"]
    after = written(before, {0: [Write(0, {"low": 2.0})]})  # below the scale 5 to 15
    assert renewed(CATALOGS["documented"], after, [0], "catalog.toml") is None
    early = written(before, {0: [Write(0, {"since": date(2023, 1, 1)})]})  # cites what was published later
    assert renewed(CATALOGS["documented"], early, [0], "catalog.toml") is None
