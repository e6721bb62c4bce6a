"""A change of one vendor's ratings changes nothing else in the text, and is read as all of it would be."""

import re
from datetime import date, timedelta

import pytest
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


@given(
    st.sampled_from(list(TEXTS)),
    st.integers(0, 99),
    st.integers(0, 99),
    st.integers(0, 3000),
    st.one_of(st.none(), st.tuples(st.integers(0, 2), st.integers(0, 2))),
)
@settings(max_examples=40, deadline=None)
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
@settings(max_examples=30, deadline=None)
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
