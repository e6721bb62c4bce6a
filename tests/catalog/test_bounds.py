"""Whatever is too much is counted first and refused in few words, in little time and memory."""

import tracemalloc
from typing import Any

import pytest

from shortlist.catalog.bounds import KEYS, MOST, TOGETHER
from shortlist.catalog.findings import MOST_SHOWN, PLACES
from shortlist.catalog.loading import CatalogError, parse
from tests.support.builders import Row, added, claim, complaints, inline, rating, tables
from tests.support.toml import toml

MEGABYTE = 2**20
HEAD, _, END = toml(tables()).rpartition(b"\n[end]")


def filled(text: str) -> bytes:
    """A sound file with more in it, its last table last."""
    return b"\n".join((HEAD, text.encode(), b"[end]" + END))


def member(path: tuple[str, ...], number: int) -> Any:
    """A member of the list or the table at a path."""
    if path == ("criteria", "points"):
        return float(number)
    if path in (("vendors", "aliases"), ("vendors", "deployment"), ("criteria", "levels")):
        return f"Text {number}"
    return f"n{number}"


def holding(path: tuple[str, ...], count: int) -> Row:
    """The tables of a catalog with so many members at a path."""
    whole = tables()
    holder: Any = whole
    for key in path[:-1]:
        holder = holder[key][0]
    key = path[-1]
    if path[0] == "profiles" and len(path) > 1:
        holder[key] = {f"n{number}": 1 for number in range(count)}
    elif key == "ratings":
        holder[key] = [rating("screen", 1, 2)] * count
    elif len(path) == 1:
        holder[key] = [{**holder[key][0], "id": f"n{number}"} for number in range(count)]
    else:
        holder[key] = [member(path, number) for number in range(count)]
    return whole


@pytest.mark.parametrize("path", MOST, ids=".".join)
def test_one_more_than_a_list_may_hold_is_refused_before_all_else(path: tuple[str, ...]) -> None:
    much = complaints(inline(holding(path, MOST[path] + 1)))
    assert len(much) == 1
    assert much[0].endswith(f"`{path[-1]}` holds more than {MOST[path]:,}; remove some")
    assert not any("holds more than" in told for told in complaints(inline(holding(path, MOST[path]))))


@pytest.mark.parametrize("path", TOGETHER, ids=".".join)
def test_all_lists_of_a_kind_together_are_counted(path: tuple[str, ...]) -> None:
    key, inner = path
    members = [rating("screen", 1, 2)] if inner == "ratings" else ["acme-price"]
    one = {inner: members * MOST[path]}
    whole = tables()
    whole[key] = [{**whole[key][0], **one, "id": f"n{n}", "name": f"N {n}"} for n in range(TOGETHER[path])]
    whole[key] = whole[key][: TOGETHER[path] // MOST[path] + 1]
    fault = f"all `{inner}` of its {key} together hold more than {TOGETHER[path]:,}; remove some"
    with pytest.raises(CatalogError) as raised:
        parse({"laptops.toml": inline(whole)})
    assert [str(found) for found in raised.value.findings] == [f"laptops.toml: catalog: {fault}"]


@pytest.mark.parametrize("colours", [{f"k{n}": 1 for n in range(KEYS + 1)}, [1] * (KEYS + 1)], ids=type)
def test_what_no_record_knows_is_counted_too(colours: Any) -> None:
    found = complaints(tables(colours=colours))
    assert found == [f"laptops.toml: catalog: `colours` holds more than {KEYS}; remove some"]


def test_a_record_of_many_keys_is_named() -> None:
    whole = added("claims", claim("wordy", **{f"k{n}": 1 for n in range(KEYS)}))
    assert complaints(whole) == [f"laptops.toml: claim `wordy`: holds more than {KEYS} keys; remove some"]


FAULTY = {
    "80,000 empty claims": "[[claims]]\n" * 80_000,
    "4,999 empty claims": "[[claims]]\n" * 4_999,
    "claims of unknown keys": ("[[claims]]\n" + "".join(f"k{n} = 1\n" for n in range(26))) * 4_000,
    "empty ratings": "".join(
        f'[[vendors]]\nid = "v{n}"\nname = "V{n}"\nsummary = "s"\nratings = [{", ".join(["{}"] * 500)}]\n'
        for n in range(79)
    ),
    "references to nothing": "".join(
        f'[[claims]]\nid = "c{n}"\nsource = "s"\nevent = "2021"\nspeaker = "a"\ncriterion = "c"\n'
        f'bearing = 1\ncredibility = 1\ntext = "a"\nabout = [{", ".join([chr(34) + "q" + chr(34)] * 20)}]\n'
        for n in range(2_000)
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_at_most_a_hundred_findings_are_told_and_then_how_many_more(name: str) -> None:
    content = filled(FAULTY[name])
    found = complaints(content)
    assert len(found) <= MOST_SHOWN + 1
    if len(found) > MOST_SHOWN:
        assert "more findings than are listed; fix those first" in found[-1]


def test_one_slip_in_many_records_is_one_finding_with_how_many_more() -> None:
    keys = ("id", "source", "event", "speaker", "criterion", "bearing", "credibility", "text")
    with pytest.raises(CatalogError) as raised:
        parse({"laptops.toml": filled(FAULTY["4,999 empty claims"])})
    found = raised.value.findings
    assert [one.fault for one in found] == [f"`{key}` is missing" for key in keys]
    first = found[0].line
    assert {one.line for one in found} == {first}
    lines = ", ".join(str(first + n) for n in range(1, PLACES + 1))
    assert {one.others for one in found} == {f"…and 4,998 more: lines {lines}, …"}


def test_how_many_more_is_exact() -> None:
    groups = "".join(f'[[groups]]\nid = "g{n}"\nname = "G"\ndescription = "G"\n' for n in range(36))
    content = filled(f"{groups}[[criteria]]\n" + "".join(f"k{n} = 1\n" for n in range(28)))
    more = "".join("[[vendors]]\n" + "".join(f"v{n}k{k} = 1\n" for k in range(20)) for n in range(10))
    found = complaints(content.replace(b"[end]", more.encode() + b"[end]"))
    slips = 4 + 28 + 3 + 10 * 20 + 2  # the vendors' missing keys are one slip each; the scale; the count
    assert found[-1].startswith(f"laptops.toml: has {slips - MOST_SHOWN} more findings")


def test_a_fault_a_thousand_times_over_takes_little_memory() -> None:
    content = filled(FAULTY["4,999 empty claims"])
    tracemalloc.start()
    try:
        complaints(content)
        assert tracemalloc.get_traced_memory()[1] < 40 * MEGABYTE  # it was 12 kilobytes a claim
    finally:
        tracemalloc.stop()


LETTERS = 200_000
LONG = {
    "a text": f'title = "{"x" * LETTERS}"',
    "escapes": f'title = "{chr(92) * LETTERS}"',
    "a key": f'"{"x" * LETTERS}" = 1',
    "a text of many lines": f'title = """{"x" * LETTERS}"""',
    "a number": f"x = 0.{'1' * LETTERS}",
    "a list": f"vendors = [{'1,' * (LETTERS // 4)}]",
    "a list of tables": f"vendors = [{'{},' * (LETTERS // 8)}]",
    "tables in tables": "\n".join(f"[{'.'.join([f'a{n}'] * 100)}]" for n in range(300)),
}


@pytest.mark.parametrize("name", LONG)
def test_what_is_long_takes_little_memory_to_refuse(name: str) -> None:
    content = filled("").replace(b"title =", b"subtitle =", 1)
    tracemalloc.start()
    try:
        assert complaints(f"{LONG[name]}\n".encode() + content)
        assert tracemalloc.get_traced_memory()[1] < 40 * LETTERS  # it was a hundred bytes a letter and more
    finally:
        tracemalloc.stop()
