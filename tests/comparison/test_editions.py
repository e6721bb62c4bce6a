"""What is said to have changed between two editions is what the two catalogs say."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlist.__main__ import main
from shortlist.catalog import Catalog
from shortlist.comparison import edition_words as words
from shortlist.comparison.editions import Rated, Records, changes
from shortlist.decision import preset
from shortlist.ranking.answer import answer
from shortlist.robustness.contest import field
from shortlist.robustness.kept import acceptability_around
from shortlist.robustness.verdict import FAR
from tests.support.builders import DAY, Row, changed, rating, read, tables
from tests.support.catalogs import shipped
from tests.support.toml import toml

SOUND = read(tables())
BRIGHTEST = 3  # the best level of the screen


def rerated(*ratings: Row) -> Catalog:
    """The sound catalog with these ratings of its first vendor and no others of it."""
    return read(changed("vendors", 0, ratings=list(ratings)))


def test_nothing_is_told_of_the_same_edition() -> None:
    for one in (SOUND, shipped()):
        found = changes(one, one)
        assert not found
        assert words.text(found, one, one).endswith("\n\nNothing changed.\n")


def test_records_that_came_went_or_say_something_else_are_named() -> None:
    whole = tables(title="Laptops")
    whole["vendors"][0]["name"] = "Acme Computers"
    gone = whole["vendors"].pop()
    whole["vendors"].append({"id": "nova", "name": "Nova", "summary": "New."})
    whole["end"]["vendors"] = len(whole["vendors"])
    new = read(whole)
    found = changes(SOUND, new)
    assert found.records["vendors"] == Records(("nova",), (gone["id"],), ("acme",))
    assert found.about == {"title": ("Laptops for the office", "Laptops")}
    said = words.text(found, SOUND, new)
    assert "added: Nova (nova)" in said
    assert f"gone: {gone['name']} ({gone['id']})" in said
    assert changes(new, SOUND).records["vendors"].added == (gone["id"],)


LEVELS = st.tuples(st.integers(0, BRIGHTEST), st.integers(0, BRIGHTEST)).map(
    lambda ends: (min(ends), max(ends))
)


@settings(max_examples=60)
@given(LEVELS, LEVELS)
def test_a_move_is_told_by_the_levels_that_are_possible(
    before: tuple[int, int], now: tuple[int, int]
) -> None:
    old, new = (rerated(rating("screen", *ends)) for ends in (before, now))
    was, is_ = ({*range(low, high + 1)} for low, high in (before, now))
    moves = [one.move for one in changes(old, new).ratings]
    if was == is_:
        assert moves == []
    elif is_ < was:
        assert moves == ["narrowed"]
    elif was < is_:
        assert moves == ["widened"]
    elif was & is_:
        assert moves == ["moved"]
    else:
        assert moves == ["left"]


def test_what_was_not_known_is_the_whole_scale() -> None:
    old, new = rerated(rating("screen", 1, 2)), rerated(rating("screen", 1, 2), rating("repair", 1, 1))
    assert changes(old, new).ratings == (Rated("acme", "repair", (), (0, 2), (1, 1), "narrowed"),)
    assert changes(new, old).ratings == (Rated("acme", "repair", (), (1, 1), (0, 2), "widened"),)


def test_other_grounds_other_scales_and_other_buyers_are_told_apart() -> None:
    old = rerated(rating("screen", 1, 2))
    grounds = rerated(rating("screen", 1, 2, judgement="Somebody else tried it."))
    assert [one.move for one in changes(old, grounds).ratings] == ["grounds"]
    school = rerated(rating("screen", 1, 2), rating("screen", 2, 2, buyers=["teacher"]))
    assert changes(old, school).ratings == (
        Rated("acme", "screen", ("teacher",), (1, 2), (2, 2), "narrowed"),
    )
    scaled = changed("criteria", 2, levels=["Dim", "Fair", "Bright", "Very bright"])
    found = changes(SOUND, read(scaled)).ratings
    assert found
    assert {(one.criterion, one.move) for one in found} == {("screen", "rescaled")}


def test_both_editions_are_read_on_one_day_and_later_ratings_are_counted() -> None:
    old = rerated(rating("screen", 1, 2))
    new = rerated(rating("screen", 1, 2), rating("screen", 2, 2, since=date(2022, 1, 1)))
    found = changes(old, new)
    assert (found.day, found.ratings, found.later) == (DAY, (), 1)
    assert "1 more rating differs on later days" in words.text(found, old, new)
    assert [one.move for one in changes(old, new, date(2022, 1, 1)).ratings] == ["narrowed"]


def test_first_place_and_chances_are_those_of_each_edition() -> None:
    old = shipped()
    nothing = old.vendors[0].model_copy(update={"ratings": ()})
    new = old.model_copy(update={"vendors": (nothing, *old.vendors[1:])}).signed("another")
    for day in (date(2021, 4, 8), date(2023, 1, 1)):
        found = changes(old, new, day)
        assert [one.profile for one in found.firsts] == [profile.id for profile in old.profiles]
        for one, profile in zip(found.firsts, old.profiles, strict=True):
            for catalog, leaders, side in ((old, one.before, 0), (new, one.now, 1)):
                decision = replace(preset(catalog, profile), date=day)
                ranking = answer(decision, catalog)
                assert ranking
                ranked = [v.id for v, rank in zip(catalog.vendors, ranking.rank, strict=True) if rank == 1]
                assert list(leaders) == ranked
                inside = field(ranking, decision, catalog)
                chances = acceptability_around(inside, FAR).first
                for row, chance in zip(inside.rows, chances, strict=True):
                    assert one.chances[catalog.vendors[row].id][side] == chance


def test_the_command_tells_it_in_three_forms(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    old, new = tmp_path / "old.toml", tmp_path / "new.toml"
    old.write_bytes(toml(changed("vendors", 0, ratings=[rating("screen", 1, 2)])))
    hostile = changed("vendors", 0, name="![x](https://e.org/y)", ratings=[rating("screen", 3, 3)])
    new.write_bytes(toml(hostile))
    said = {}
    for form in ("text", "markdown", "json"):
        assert main(["diff", str(old), str(new), "--format", form]) == 0
        said[form] = capsysbinary.readouterr().out.decode()
    assert "outside what it was, “Fair” to “Bright” → “Bright and matt”" in said["text"]
    assert "First place, as known on 8 April 2021\n" in said["text"]
    assert "![x]" in said["text"]
    assert "![x]" not in said["markdown"]
    tables_ = json.loads(said["json"])
    assert [one["move"] for one in tables_["ratings"]] == ["left"]
    assert set(tables_) == {"old", "new", "day", "about", "records", "ratings", "later", "firsts"}
