"""What colleagues send is read: links with and without names, records, files; faults say what to do."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings

from shortlist.__main__ import main
from shortlist.catalog import Catalog
from shortlist.decision import UnfitError, parameters, preset, query, read
from shortlist.decision.assumptions import Assumption
from shortlist.files.document import ranking_json
from shortlist.files.given import read_record
from shortlist.ranking.answer import answer
from shortlist.together import Given, View, read_lines, together
from shortlist.together.spelling import file_of, numbered, of_address, spelled
from shortlist.together.spelling import given as unspelled
from shortlist.together.told import together_json
from shortlist.together.views import of_colleagues, of_mine, theirs
from tests.support.builders import catalog as laptops
from tests.support.builders import tables
from tests.support.catalogs import shipped
from tests.support.strategies import Case, cases

LAPTOPS = laptops().signed("a" * 64)
MINE = preset(LAPTOPS)
LINK = "https://list.example/?profile=school&g_cost=7&date=2021-05-01"


def names(text: str) -> list[str]:
    return [one.name for one in read_lines(text)]


def test_a_name_may_stand_before_a_link() -> None:
    lines = f"Anna: {LINK}\n\n  Boris K. {LINK}\n{LINK}\nDora — profile=school\n?g_use=3\nprofile=office"
    assert names(lines) == ["Anna", "Boris K.", "", "Dora", "", ""]
    assert dict(read_lines(lines)[1].parameters) == {"profile": "school", "g_cost": "7", "date": "2021-05-01"}


def test_a_link_to_several_views_gives_them_all() -> None:
    views = numbered(read_lines(f"Anna: {LINK}\nBoris: profile=school"), LAPTOPS)
    link = f"https://list.example/together?g_use=3&{urlencode(views)}"
    assert names(f"Cleo: {link}") == ["Cleo", "Anna", "Boris"]
    assert [one.counts for one in read_lines(f"{link}&show_mine=no")] == [False, True, True]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Anna", "is no link to a decision"),
        ("Anna: https://elsewhere.example/page?id=3", "is no link to a decision"),
        (f"Anna: {LINK}&x={'y' * 20_000}", "longer than"),
    ],
)
def test_a_line_that_is_no_link_is_named(line: str, fault: str) -> None:
    with pytest.raises(UnfitError, match=f"^Line 2 .*{fault}"):
        read_lines(f"{LINK}\n{line}")


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("g_cost=1000", "Anna: g_cost=1000: not a whole number from 0 to 100; ask for the link"),
        ("g_cost=0&g_use=0", "Anna: all its weights are zero"),
        (f"g_speed=3&catalog={'b' * 64}", "Anna: belongs to another catalog"),
    ],
)
def test_a_view_that_cannot_be_taken_says_whose_and_why(link: str, fault: str) -> None:
    with pytest.raises(UnfitError, match=f"^{fault}"):
        of_colleagues(read_lines(f"Anna: {link}"), MINE, LAPTOPS)


def test_only_the_weights_of_a_colleague_are_taken_and_the_rest_is_told() -> None:
    link = f"{LINK}&unknown=0&must_repair=1&catalog={'b' * 64}&w_weight=4&if_acme.screen=2:We saw it"
    (view,) = of_colleagues(read_lines(f"Anna: {link}"), MINE, LAPTOPS)
    school = preset(LAPTOPS, LAPTOPS.profiles[1])
    assert view.decision == replace(MINE, groups={**school.groups, "cost": 7}, weights=school.weights)
    told = ("another edition", "1 weight on what", "no weight on 4", "another kind of buyer", "another date")
    more = ("other must-haves", "another attitude", "things taken for known")
    assert len(view.remarks) == len(told) + len(more)
    for remark, said in zip(view.remarks, (*told, *more), strict=True):
        assert said in remark


def test_views_without_names_are_numbered_and_namesakes_told_apart() -> None:
    lines = [LINK, *(f"{name} {LINK}" for name in ("Anna", "Anna", "Anna (2)", "Anna", "School", "Mine"))]
    found = [view.name for view in of_colleagues(read_lines("\n".join(lines)), MINE, LAPTOPS)]
    namesakes = ["Anna", "Anna (2)", "Anna (2) (2)", "Anna (3)", "School (2)", "Mine (2)"]
    assert found == ["Colleague 1", *namesakes]


@settings(max_examples=40)
@given(cases())
def test_what_is_spelled_in_an_address_or_a_file_is_read_again(case: Case) -> None:
    catalog = case.catalog.signed("c" * 64)
    whole = Given(
        "Anna ~ K.", tuple({**parameters(case.decision, catalog), "catalog": catalog.digest}.items())
    )
    short = spelled(whole, catalog)
    assert len(short) < len(query(case.decision, catalog)) + 40
    for back in (unspelled(short), *read_lines(file_of([whole], catalog).decode())):
        assert back.name == "Anna - K."
        assert theirs(back, catalog) == read(parameters(case.decision, catalog).items(), catalog)[0]
    held = {"show_view2": short, "show_view10": "B", f"show_view{'9' * 5000}": "C", "show_views": "D"}
    assert of_address(held) == ([unspelled(short), Given("B", ())], [])


def test_an_address_tells_how_many_things_a_colleague_assumed() -> None:
    held = replace(MINE, assumed={("acme", "screen"): Assumption(2.0, "We saw ~ it.")})
    whole = Given("Anna", tuple(parameters(held, LAPTOPS).items()))
    short = spelled(whole, LAPTOPS)
    assert short == "Anna~assumed.1"
    (view,) = of_colleagues([unspelled(short)], MINE, LAPTOPS)
    assert view.remarks == ("things taken for known, which do not count here",)


def test_a_record_gives_the_view_that_it_was_made_of() -> None:
    school = replace(preset(LAPTOPS, LAPTOPS.profiles[1]), date=date(2021, 5, 1))
    ranking = answer(school, LAPTOPS)
    assert ranking
    (found,) = read_record("anna.json", ranking_json(ranking, school, LAPTOPS))
    assert found.name == "anna"
    assert theirs(found, LAPTOPS) == school
    for file, content, fault in (
        ("x.html", b"<p>", "x.html: holds 0 records"),
        ("x.txt", b"\xff", "x.txt: is not UTF-8"),
        ("x.txt", b"Anna", "x.txt: Line 1 is no link"),
    ):
        with pytest.raises(UnfitError, match=f"^{fault}"):
            read_record(file, content)


def test_people_count_once_there_are_colleagues() -> None:
    own = View("Mine", "mine", MINE)
    alone = together(own, [], LAPTOPS)
    assert [one.view.name for one in alone.views] == ["Office", "School"]
    moved = together(View("Mine", "mine", replace(MINE, groups={"cost": 1, "use": 2})), [], LAPTOPS)
    assert [one.view.name for one in moved.members] == ["Office", "School", "Mine"]
    several = together(own, read_lines(f"Anna {LINK}"), LAPTOPS)
    assert [one.view.name for one in several.views] == ["Office", "School", "Mine", "Anna"]
    assert [one.view.name for one in several.members] == ["Mine", "Anna"]
    without = together(own, read_lines(f"Anna {LINK}"), LAPTOPS, count_mine=False)
    assert [one.view.name for one in without.members] == ["Anna"]
    nothing: Catalog = laptops({**tables(), "profiles": [zero(profile) for profile in tables()["profiles"]]})
    with pytest.raises(UnfitError, match="Every weight is zero"):
        together(View("Mine", "mine", preset(nothing)), [], nothing)


def zero(profile: dict[str, object]) -> dict[str, object]:
    return {**profile, "group_weights": {"cost": 0, "use": 0}}


def test_the_command_writes_what_the_views_of_links_and_records_give(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    ranking = answer(preset(shipped()), shipped())
    assert ranking
    record = tmp_path / "boris.json"
    record.write_bytes(ranking_json(ranking, preset(shipped()), shipped()))
    first, second = "Anna: https://list.example/?profile=school&unknown=30", "profile=university"
    assert main(["together", first, second, str(record), "--format", "json"]) == 0
    mine, *others = [*read_lines(first), *read_lines(second), *read_record("boris.json", record.read_bytes())]
    found = together(of_mine(mine, shipped()), others, shipped())
    assert capsysbinary.readouterr() == (together_json(found, shipped()), b"")
    page = f"https://list.example/together?profile=school&unknown=30&{urlencode(numbered(others, shipped()))}"
    assert main(["together", f"Anna: {page}", "--format", "json"]) == 0
    again = json.loads(capsysbinary.readouterr().out)
    assert again == json.loads(together_json(found, shipped()))


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (["nonsense"], "nonsense: is no link to a decision; copy the link under “Share and files”\n"),
        (["vendors.toml"], "vendors.toml: holds 0 records instead of one; give a decision record as it was"),
        (
            ["profile=school", "Anna: g_capacity=5"],
            "Anna: g_capacity=5: not a parameter of this catalog;",
        ),
    ],
)
def test_faults_of_the_command_are_plain(
    given: list[str], fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["together", *given]) == 2
    out, err = capsys.readouterr()
    assert (out, err.startswith(fault)) == ("", True), err


def test_no_name_breaks_a_line_or_an_address() -> None:
    (found,) = read_lines(f"\u202eAnna\x07 <b>=~\u00a0K: {LINK}")
    assert found.name == "Anna <b>-- K"
    assert unspelled(spelled(found, LAPTOPS)).name == found.name
    assert len(names(f"{'A' * 90}: {LINK}")[0]) == 40
