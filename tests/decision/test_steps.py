"""What a step is said to change is what it changes."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given

from shortlist.decision import Decision, preset, steps
from shortlist.decision.assumptions import Assumption
from tests.decision.test_decision import CATALOG, OFFICE, SCHOOL, decisions
from tests.support.strategies import many

START = preset(CATALOG, OFFICE)
GROUP, CRITERION = CATALOG.groups[0], CATALOG.criteria[0]


def differing(before: Decision, after: Decision) -> int:
    """How many single things differ; weights count as one thing with the profile that sets them all."""
    start = preset(CATALOG, SCHOOL if after.profile == SCHOOL.id else OFFICE)
    is_set = (
        before.profile != after.profile and after.groups == start.groups and after.weights == start.weights
    )
    pairs = ((before.groups, after.groups), (before.weights, after.weights))
    weights = [name for was, now in pairs for name in was if was[name] != now[name]]
    named = {**before.musts, **after.musts}
    musts = [name for name in named if before.musts.get(name) != after.musts.get(name)]
    kinds = ("profile", "date", "unknown", "open")
    single = [kind for kind in kinds if getattr(before, kind) != getattr(after, kind)]
    return len(single) + len(musts) + (0 if is_set else len(weights))


@many
@given(decisions, decisions)
def test_everything_that_differs_is_told_once(before: Decision, after: Decision) -> None:
    assert len(steps.changes(before, after, CATALOG)) == differing(before, after)
    assert steps.changes(before, before, CATALOG) == []


@many
@given(decisions)
def test_reset_is_told_by_all_that_it_takes_back(now: Decision) -> None:
    start = steps.start(now, CATALOG)
    assert start == preset(CATALOG, OFFICE if now.profile == OFFICE.id else SCHOOL)
    told = steps.resets(now, CATALOG)
    assert (told.endswith(" starts.")) == (now == start)


def test_each_kind_of_change_has_its_words() -> None:
    said: dict[str, dict[str, Any]] = {
        f"{GROUP.name} from {START.groups[GROUP.id]} to 7": {"groups": {**START.groups, GROUP.id: 7}},
        "date from 1 May 2024 to 2 January 2020": {"date": date(2020, 1, 2)},
        "attitude to the unknown from 50 % to 0 %": {"unknown": 0},
        f"must-have on {CRITERION.name} made": {"musts": {CRITERION.id: 1.0}},
        "what becomes of vendors of whom a must-have is not known": {"open": "drop"},
        f"assumption on {CRITERION.name} of {CATALOG.vendors[0].name} made": {
            "assumed": {(CATALOG.vendors[0].id, CRITERION.id): Assumption(1.0, "Seen.")}
        },
    }
    start = replace(START, date=date(2024, 5, 1))
    for words, change in said.items():
        after = replace(start, **change)
        assert steps.step(start, after, CATALOG) == words
        back = steps.step(after, start, CATALOG)
        assert back != words or "what becomes" in words
    school = preset(CATALOG, SCHOOL)
    assert steps.changes(replace(START, date=school.date), school, CATALOG) == [
        f"kind of buyer from “{OFFICE.name}” to “{SCHOOL.name}”"
    ]


def test_a_must_have_and_an_assumption_are_made_changed_and_taken_back() -> None:
    cell = CATALOG.vendors[0].id, CRITERION.id
    demanded = [{}, {CRITERION.id: 1.0}, {CRITERION.id: 2.0}]
    assumed = [{}, {cell: Assumption(1.0, "Seen.")}, {cell: Assumption(2.0, "Seen.")}]
    seen = f"assumption on {CRITERION.name} of {CATALOG.vendors[0].name} "
    said: dict[str, list[dict[str, Any]]] = {
        f"must-have on {CRITERION.name} ": [{"musts": held} for held in demanded],
        seen: [{"assumed": held} for held in assumed],
    }
    for words, held in said.items():
        none, some, more = (replace(START, **change) for change in held)
        pairs = ((none, some, "made"), (some, more, "changed"), (more, none, "taken back"))
        for before, after, done in pairs:
            assert steps.step(before, after, CATALOG) == f"{words}{done}"


def test_three_changes_are_named_and_of_four_two() -> None:
    changed: dict[str, Any] = {
        "unknown": 1,
        "open": "drop",
        "date": date(2020, 1, 2),
        "groups": {**START.groups, GROUP.id: 7},
    }
    for count in range(1, 5):
        after = replace(START, **dict(list(changed.items())[:count]))
        phrases = steps.changes(START, after, CATALOG)
        named = "; ".join(phrases if count < 4 else phrases[:2]) + ", and 2 more" * (count == 4)
        assert steps.step(START, after, CATALOG) == named
        assert steps.redoes(START, after, CATALOG) == f"Does again: {named}"


def test_many_changes_are_counted() -> None:
    after = replace(
        START, unknown=1, open="drop", date=date(2020, 1, 2), groups={**START.groups, GROUP.id: 7}
    )
    assert steps.step(START, after, CATALOG).endswith(", and 2 more")
    assert steps.undoes(None, START, CATALOG) == steps.NOTHING_BEFORE
    assert steps.redoes(START, None, CATALOG) == steps.NOTHING_AFTER
    assert steps.undoes(START, after, CATALOG) == f"Takes back: {steps.step(START, after, CATALOG)}"
