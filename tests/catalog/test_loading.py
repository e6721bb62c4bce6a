"""From files to a catalog: which files belong to it, what names it, and what is refused at once."""

import pickle
from pathlib import Path

import pytest

from shortlist.catalog import Catalog
from shortlist.catalog.bounds import MOST
from shortlist.catalog.loading import MAX_BYTES, CatalogError, UnreadableError, digest, files, load, parse
from tests.support.builders import Row, catalog, complaints, read, tables
from tests.support.toml import toml

EVIDENCE = ("sources", "claims")
SOUND = toml(tables())


def split(folder: Path) -> Path:
    """A sound catalog in a folder, its evidence in files beside it."""
    whole: Row = tables()
    (folder / "data").mkdir()
    for key in EVIDENCE:
        (folder / "data" / f"{key}.toml").write_bytes(toml({key: whole.pop(key)}))
    (folder / "laptops.toml").write_bytes(toml(whole))
    return folder / "laptops.toml"


def told(path: Path) -> list[str]:
    with pytest.raises(CatalogError) as fault:
        load(path)
    return str(fault.value).split("\n")


def test_a_catalog_in_one_file_holds_every_record(tmp_path: Path) -> None:
    (tmp_path / "laptops.toml").write_bytes(SOUND)
    assert load(tmp_path / "laptops.toml") == catalog().signed(digest({"laptops.toml": SOUND}))


def test_evidence_may_stand_in_files_beside_the_catalog(tmp_path: Path) -> None:
    found = load(split(tmp_path))
    assert found.model_dump() == catalog().model_dump()


def test_a_file_of_the_data_folder_is_not_its_own_evidence(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    path = tmp_path / "data" / "laptops.toml"
    path.write_bytes(SOUND)
    assert list(files(path)) == ["laptops.toml"]


def test_the_digest_names_the_bytes_of_every_file(tmp_path: Path) -> None:
    path = split(tmp_path)
    before = load(path).digest
    assert before == load(path).digest
    assert len(before) == 64
    beside = tmp_path / "data" / "claims.toml"
    beside.write_bytes(beside.read_bytes() + b"# retold\n")
    assert load(path).digest != before


def test_nothing_can_move_between_files_under_the_same_digest() -> None:
    assert digest({"a": b"xy", "data/b": b"z"}) != digest({"a": b"x", "data/b": b"yz"})
    assert digest({"a": b"x", "data/b": b""}) != digest({"a": b"x", "data/c": b""})


def test_the_digest_does_not_depend_on_the_catalogs_own_name() -> None:
    assert parse({"one.toml": SOUND}).digest == parse({"two.toml": SOUND}).digest


def test_a_fault_in_the_evidence_names_its_file(tmp_path: Path) -> None:
    path = split(tmp_path)
    (tmp_path / "data" / "claims.toml").write_bytes(
        toml({"claims": [{**tables()["claims"][0], "text": "Che\u200bap."}, {"speaker": 7}]})
    )
    assert {line.split(": ")[0] for line in told(path)} == {"data/claims.toml"}


def test_a_fault_in_the_evidence_names_its_record_by_its_id(tmp_path: Path) -> None:
    path = split(tmp_path)
    source = {**tables()["sources"][0], "id": "late", "publisher": "Che\u200bap."}
    (tmp_path / "data" / "to-sort-last.toml").write_bytes(toml({"sources": [source]}))
    (line,) = told(path)
    assert line.startswith("data/to-sort-last.toml: source `late`, `publisher`: ")


def test_files_that_hold_too_much_only_together_are_refused() -> None:
    half: list[Row] = [{} for _ in range(MOST["sources",] // 2 + 1)]
    with pytest.raises(CatalogError) as fault:
        parse({"laptops.toml": toml(tables(sources=half)), "data/more.toml": toml({"sources": half})})
    assert str(fault.value) == "laptops.toml: catalog: `sources` holds more than 2,000; remove some"


def test_what_is_wrong_goes_along_to_another_process() -> None:
    with pytest.raises(CatalogError) as fault:
        parse({"laptops.toml": b"title = 3"})
    again = pickle.loads(pickle.dumps(fault.value))
    assert (type(again), again.findings, str(again)) == (CatalogError, fault.value.findings, str(fault.value))


def test_a_record_without_an_id_is_named_by_its_number_and_file(tmp_path: Path) -> None:
    path = split(tmp_path)
    more = {key: value for key, value in tables()["sources"][0].items() if key != "id"}
    (tmp_path / "data" / "to-sort-last.toml").write_bytes(toml({"sources": [more]}))
    assert told(path) == ["data/to-sort-last.toml: source 1: `id` is missing; add it"]


def test_a_file_of_evidence_holds_nothing_else(tmp_path: Path) -> None:
    path = split(tmp_path)
    (tmp_path / "data" / "more.toml").write_text('"tit\\u202ele" = "Other"\nsources = 3\n')
    assert told(path) == [
        "data/more.toml: holds `tit<U+202E>le`, which belongs into laptops.toml; "
        "move it there; this file is for sources and claims",
        "data/more.toml: `sources` is not a list of tables; write [[sources]]",
    ]


@pytest.mark.parametrize("name", ["none.toml", "", "data/none.toml"])
def test_a_file_that_cannot_be_read_is_a_fault_of_its_own_kind(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError, match=r"cannot be read: .*; name a catalog file"):
        load(tmp_path / name)


def test_a_byte_order_mark_is_tolerated() -> None:
    assert parse({"laptops.toml": b"\xef\xbb\xbf" + SOUND}).vendors == catalog().vendors


def test_dos_line_ends_are_tolerated() -> None:
    assert parse({"laptops.toml": SOUND.replace(b"\n", b"\r\n")}).vendors == catalog().vendors


def test_comments_and_order_of_tables_are_no_matter() -> None:
    whole = tables()
    turned = dict(reversed(whole.items()))
    assert parse({"laptops.toml": b"# ours\n" + toml(turned)}).vendors == catalog().vendors


REFUSED = {
    "other bytes than UTF-8": (
        SOUND.replace(b"Imports", b"Import\xe9"),
        "laptops.toml: is not UTF-8 in line {line}; save it as UTF-8",
    ),
    "more than 4 MB": (
        SOUND + b"#" * MAX_BYTES,
        "laptops.toml: is larger than 4 MB; split off or shorten what it holds",
    ),
    "a number of thousands of digits": (
        SOUND.replace(b"low = 800", b"low = " + b"8" * 5000),
        "laptops.toml: holds a number of too many digits; shorten it",
    ),
    "a count of thousands of digits in sixteens": (
        SOUND.replace(b"[end]\nvendors = ", b"[end]\nvendors = 0x" + b"f" * 4000),
        "laptops.toml: holds a number of too many digits; shorten it",
    ),
    "such a number as a name": (
        SOUND.replace(b'criterion = "screen"', b"criterion = 0x" + b"f" * 4000, 1),
        "laptops.toml: holds a number of too many digits; shorten it",
    ),
    "a dotted key of 200 kB": (
        ".".join("a" * 100_000).encode() + b" = 1\n" + SOUND,
        "laptops.toml: is not TOML: it nests too deep; remove the nesting",
    ),
    "lists in lists in lists": (
        b"x = " + b"[" * 100_000 + b"]" * 100_000 + b"\n" + SOUND,
        "laptops.toml: is not TOML: it nests too deep; remove the nesting",
    ),
    "a string that never ends": (
        SOUND.replace(b'title = "Laptops for the office"', b'title = "Laptops'),
        "laptops.toml: is not TOML: Illegal character '\\n' (at line 1, column 17); correct it there",
    ),
    "a date in no calendar": (
        SOUND.replace(b"as_of = 2021-04-08", b"as_of = 2021-02-30"),
        "laptops.toml: is not TOML: Invalid date or datetime (at line 3, column 9); correct it there",
    ),
    "half a character": (
        SOUND.replace(b'"Laptops for', b'"\\ud800 for'),
        "laptops.toml: is not TOML: Escaped character is not a Unicode scalar value "
        "(at line 1, column 16); correct it there",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_catalog_at_all_is_refused_with_the_place(name: str) -> None:
    content, complaint = REFUSED[name]
    line = SOUND[: SOUND.index(b"Imports")].count(b"\n") + 1
    assert complaints(content) == [complaint.format(line=line)]


def test_every_file_that_is_not_toml_is_named_at_once(tmp_path: Path) -> None:
    path = split(tmp_path)
    path.write_text("=")
    (tmp_path / "data" / "claims.toml").write_bytes(b"\xff")
    assert [line.split(":")[0] for line in told(path)] == ["laptops.toml", "data/claims.toml"]


@pytest.mark.parametrize("depth", [10, 100, 300, 480, 500, 700, 900, 990])
def test_a_deep_table_inside_a_record_is_an_unknown_key(depth: int) -> None:
    deep = b'name = "Acme"\n' + b".".join([b"a"] * depth) + b" = 1"
    assert complaints(SOUND.replace(b'name = "Acme"', deep))[0].startswith("laptops.toml: ")


def test_an_empty_file_is_told_what_it_lacks() -> None:
    keys = ("title", "question", "as_of", "groups", "criteria", "profiles", "vendors", "end")
    assert complaints(b"") == [f"laptops.toml: catalog: `{key}` is missing; add it" for key in keys]


def test_unfit_and_unsound_records_are_told_at_once() -> None:
    whole = tables()
    whole["vendors"][0]["ratings"][1]["low"] = "two"
    whole["vendors"][0]["ratings"][0]["claims"] = ["rumour"]
    whole["vendors"][1]["colour"] = "red"
    whole["sources"][0]["url"] = "ftp://daily.example"
    assert [line.split(": ", 1)[1].split("; ")[0] for line in complaints(whole)] == [
        "vendor `acme`, rating 2: `low` is not a number",
        "vendor `brio`: `colour` is not a key of this table",
        "vendor `acme`, `price` since 2021-04-01: cites `rumour`, which is not a claim",
        "source `daily`: `url` is not an http(s) address",
    ]


def test_what_refers_to_an_unfit_record_is_not_blamed() -> None:
    whole = tables()
    whole["sources"][0]["language"] = 7
    assert complaints(whole) == ["laptops.toml: source `daily`: `language` is not a text; put it in quotes"]


def test_reading_leaves_what_it_was_given_alone() -> None:
    contents = {"laptops.toml": SOUND}
    assert isinstance(parse(contents), Catalog)
    assert contents == {"laptops.toml": SOUND}
    assert read(tables()) == parse(contents)
