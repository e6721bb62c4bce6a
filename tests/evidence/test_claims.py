import csv
import io
from datetime import date

import pytest

from shortlist.catalog import Catalog
from shortlist.evidence.archive import archive
from shortlist.evidence.claims import Pick, classes, statements
from shortlist.evidence.claims_csv import COLUMNS, claims_csv
from shortlist.text.spreadsheet import original
from tests.support.catalogs import shipped
from tests.support.evidence_catalogs import DAY, claim, small


def told() -> Catalog:
    return small(
        [
            claim("a", "one", bearing=-3),
            claim("b", "one", about=["cloud"], criterion="speed", bearing=2),
            claim("c", "two", about=["bolt"]),
            claim("d", "late", about=["acme", "bolt"]),
            claim("e", "two", about=[]),
        ],
        published={"one": "2021-02-10", "two": "2021-03", "late": "2021-05"},
    )


def ids_of(pick: Pick) -> str:
    catalog = told()
    return "".join(row.claim.id for row in statements(archive(catalog, DAY), catalog, pick))


@pytest.mark.parametrize(
    ("pick", "ids"),
    [
        (Pick(), "abce"),
        (Pick(vendor="acme"), "ab"),
        (Pick(vendor="bolt"), "c"),
        (Pick(subject="cloud"), "b"),
        (Pick(criterion="price"), "ace"),
        (Pick(source="two"), "ce"),
        (Pick(since=date(2021, 2, 11)), "ce"),
        (Pick(since=date(2021, 3, 31)), "ce"),
        (Pick(since=date(2021, 4, 1)), ""),
        (Pick(until=date(2021, 2, 10)), "ab"),
        (Pick(until=date(2021, 2, 9)), ""),
        (Pick(bearings=frozenset({-3, 2})), "ab"),
        (Pick(vendor="acme", criterion="speed", bearings=frozenset({2})), "b"),
    ],
)
def test_a_reader_picks_claims(pick: Pick, ids: str) -> None:
    assert ids_of(pick) == ids


def test_a_claim_about_a_class_is_about_its_vendors() -> None:
    catalog = told()
    rows = statements(archive(catalog, date(2021, 12, 31)), catalog)
    assert [row.vendors for row in rows] == [("acme",), ("acme",), ("bolt",), ("acme", "bolt"), ()]


def test_classes_stand_once() -> None:
    assert classes(shipped()) == ("foreign", "us", "domestic")


def table(catalog: Catalog, day: date = DAY) -> list[dict[str, str]]:
    known = archive(catalog, day)
    content = claims_csv(statements(known, catalog), known, catalog)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_file_is_utf_8_with_a_mark_and_windows_line_ends() -> None:
    catalog = told()
    known = archive(catalog, DAY)
    content = claims_csv(statements(known, catalog), known, catalog)
    assert content.startswith(b"\xef\xbb\xbfclaim_id,source_id,")
    assert content.count(b"\r\n") == content.count(b"\n") == 1 + 4


def test_a_row_holds_the_claim_and_its_source() -> None:
    catalog = shipped()
    rows = {row["claim_id"]: row for row in table(catalog)}
    row = rows["moscowtimes-08"]
    assert tuple(row) == COLUMNS
    assert row["text"].startswith("For now any customer, old or new, state or private, may apply")
    assert (row["bearing"], row["reliability_words"], row["credibility_words"]) == (
        "2",
        "usually reliable",
        "probably true",
    )
    assert (row["contradicts"], row["supersedes"]) == ("rg-07 rg-17 rg-18 pledgetimes-09 appsbuilders-02", "")
    assert rows["moscowtimes-04"]["supersedes"] == "appsbuilders-05 pledgetimes-08"
    assert (row["as_of"], row["catalog_sha256"]) == ("2021-04-08", catalog.digest)


def test_a_negative_bearing_stays_a_number() -> None:
    assert table(told())[0]["bearing"] == "-3"


def test_marks_name_only_what_is_public() -> None:
    claims = [claim("a", "one", echo_of=["b"], contradicts=["b", "c"], supersedes=["b"]), claim("b", "late")]
    catalog = small([*claims, claim("c", "one")], published={"late": "2021-05"})
    row = table(catalog)[0]
    assert (row["echo_of"], row["contradicts"], row["supersedes"]) == ("", "c", "")


@pytest.mark.parametrize("text", ["=1+1", "fine; =HYPERLINK(A1)", "a\n@b", "-x", "<b>![x](http://x)</b>"])
def test_a_formula_in_a_claim_stays_inert_and_can_be_read_back(text: str) -> None:
    (row,) = table(small([claim("a", "one", text=text, speaker=text, locator=text, grading=text)]))
    for key in ("text", "speaker", "locator", "grading"):
        assert not row[key].startswith(("=", "@", "-"))
        assert original(row[key]) == text


def test_every_claim_of_the_shipped_catalog_is_in_the_file_when_all_are_public() -> None:
    catalog = shipped()
    assert [row["claim_id"] for row in table(catalog, date(2099, 1, 1))] == [c.id for c in catalog.claims]
