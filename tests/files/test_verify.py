"""A record is recomputed; what was changed in it is named, and what cannot be compared is said to be so."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import pytest

from shortlist import __version__
from shortlist.__main__ import main
from shortlist.decision import UnfitError, noted
from shortlist.files.document import document
from shortlist.files.explained import Noted
from shortlist.files.verify import NOTE as NOT_RECOMPUTED
from shortlist.files.verify import Check, verify
from shortlist.together import Beside
from tests.support.builders import tables
from tests.support.forgeries import (
    CATALOG,
    LINK,
    NUMBERS,
    OTHER,
    OTHER_CATALOG,
    WHOLE,
    Change,
    checked,
    chosen,
    json_text,
    outcome,
    page_text,
    with_record,
)
from tests.support.toml import toml


def test_a_fresh_record_is_identical_and_says_what_was_compared() -> None:
    assert checked(page_text()) == Check("identical", WHOLE)
    assert checked(json_text()) == Check("identical", NUMBERS)


def test_a_record_in_which_nobody_is_ranked_has_no_picture_to_compare() -> None:
    assert checked(page_text("must_repair=2&must_screen=3&open=drop")) == Check(
        "identical", (*NUMBERS, "page")
    )


def slider(tables: dict[str, Any]) -> None:
    tables["decision"]["weights"]["price"] += 1


def group_slider(tables: dict[str, Any]) -> None:
    tables["decision"]["groups"]["cost"] -= 1


def link(tables: dict[str, Any]) -> None:
    tables["decision"]["query"] = tables["decision"]["query"].replace("w_price=10", "w_price=9")


def held(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["ratings"]["price"]["low"] += 0.5


def no_rating(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["ratings"]["price"] = None


def score(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["score"] += 0.0001


def order(tables: dict[str, Any]) -> None:
    tables["vendors"].reverse()


def question(tables: dict[str, Any]) -> None:
    tables["catalog"]["question"] = "Which laptop do we sell?"


CHANGES: dict[Change, str] = {
    slider: "weight of criterion `price`: the record states 11, its link 10",
    group_slider: "weight of group `cost`: the record states 39, its link 40",
    link: "weight of criterion `price`: the record states 10, its link 9",
    held: "rating of vendor `acme` on `price`, low: the record states 800.5, the catalog gives 800.0",
    no_rating: "rating of vendor `acme` on `price`, low: the record states nothing",
    score: "score of vendor `acme`: the record states",
    order: "order: the record states brio, acme, the catalog gives acme, brio",
    question: "catalog, question: the record states Which laptop do we sell?, the catalog gives",
}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("text", [page_text(), json_text()], ids=["page", "json"])
def test_a_changed_value_is_named(change: Change, text: str) -> None:
    check = checked(with_record(text, change))
    assert (check.outcome, check.compared) == ("differs", NUMBERS)
    assert [found for found in check.findings if found.startswith(CHANGES[change])], check.findings


def test_a_changed_link_changes_scores_too() -> None:
    def cheaper(tables: dict[str, Any]) -> None:
        tables["decision"]["query"] = tables["decision"]["query"].replace("g_cost=40", "g_cost=41")

    findings = checked(with_record(page_text(), cheaper)).findings
    assert any(found.startswith("score of vendor") for found in findings)


def test_a_page_that_says_other_than_its_record_is_told_with_its_line() -> None:
    check = checked(page_text().replace("<th>Acme</th>", "<th>Brio</th>", 1))
    assert (check.outcome, check.compared) == ("differs", WHOLE)
    (found,) = check.findings
    line = next(k for k, text in enumerate(page_text().split("\n"), 1) if "<th>Acme</th>" in text)
    assert found.startswith(f"page, line {line}: reads ")
    assert "<th>Brio</th>" in found
    assert "<th>Acme</th>" in found


# What is no record.


def emptied(tables: dict[str, Any]) -> None:
    tables["vendors"][0].update(score="73")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "holds 0 records"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"{", "is malformed at `record`"),
        (b"{}", "is malformed at `form`"),
        (b"{" * 100_000, "is malformed at `record`"),
        (b'{"form":' * 5_000, "is malformed"),
        (json_text().replace('"shortlist ranking 3"', '"other"').encode(), "is malformed at `form`"),
        (json_text()[:-90].encode(), "is malformed at `record`"),
        ((page_text() * 2).encode(), "holds 2 records"),
        (with_record(page_text(), emptied).encode(), "is malformed at `vendors.0.score`"),
    ],
)
def test_what_is_no_record_is_refused(content: bytes, fault: str) -> None:
    with pytest.raises(UnfitError, match=fault):
        verify(content, CATALOG)


def test_a_link_of_zero_weights_is_told() -> None:
    def zero(tables: dict[str, Any]) -> None:
        tables["decision"]["query"] = "g_cost=0&g_use=0"

    check = checked(with_record(page_text(), zero))
    assert check.outcome == "differs"
    assert "all its weights are zero" in check.findings[-1]


# Of other versions, and what no check can tell.


def test_a_record_in_the_form_of_an_older_version_is_not_compared_and_its_version_named() -> None:
    older = page_text().replace('"shortlist ranking 3"', '"shortlist ranking 2"')
    older = older.replace(f"Shortlist {__version__}", "Shortlist 0.2.0")
    check = checked(older)
    assert (check.outcome, check.compared) == ("cannot be compared", ())
    assert check.findings[0].endswith("check it with Shortlist 0.2.0")


NOTE = noted("Acme", "The board", "It is repaired\nnear by.", "Two of us would wait.")


def test_a_note_is_bound_to_its_record_and_said_not_to_be_recomputed() -> None:
    assert checked(page_text(note=NOTE)) == Check("identical", WHOLE, (), (NOT_RECOMPUTED,))
    assert checked(json_text(NOTE)) == Check("identical", NUMBERS, (), (NOT_RECOMPUTED,))
    assert document(*chosen(LINK), Beside(NOTE)).note == Noted(vendor="acme", **asdict(NOTE))


@pytest.mark.parametrize(
    "forge",
    [
        lambda page: page.replace("<dd>Acme</dd>", "<dd>Brio</dd>", 1),
        lambda page: page.replace('"dissent": "Two of us would wait."', '"dissent": ""'),
        lambda page: page.replace("Two of us would wait.", "Nobody would wait.", 1),
        lambda page: page.replace('"vendor": "acme"', '"vendor": "brio"', 1),
        lambda page: page.replace("The board", "The \u202eboard"),
        lambda page: page.replace('"note": {', '"note": null, "was": {'),
    ],
)
def test_a_note_that_reads_otherwise_than_its_record_differs(forge: Callable[[str], str]) -> None:
    forged = forge(page_text(note=NOTE))
    assert forged != page_text(note=NOTE)
    assert outcome(forged) in ("differs", "is no record")


def test_a_note_changed_everywhere_is_not_found_but_said_to_be_unproven() -> None:
    changed = page_text(note=NOTE).replace("Two of us would wait.", "Nobody would wait.")
    assert checked(changed) == Check("identical", WHOLE, (), (NOT_RECOMPUTED,))


# The command.


@pytest.mark.parametrize(
    ("text", "status", "says"),
    [
        (page_text(), 0, "record: identical (catalog, decision, numbers, page, picture)\n"),
        (json_text(), 0, "record: identical (catalog, decision, numbers)\n"),
        (
            with_record(page_text(), score),
            1,
            "record: differs (catalog, decision, numbers)\n  score of vendor",
        ),
        ("x", 2, "record: holds 0 records"),
        (OTHER(json_text()), 3, "record: cannot be compared (catalog, decision, numbers)\n  another program"),
        (OTHER_CATALOG(page_text()), 3, "record: cannot be compared (catalog, decision)\n  another catalog"),
    ],
)
def test_the_command_tells_by_its_exit_status(
    text: str, status: int, says: str, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "record").write_text(text)
    (tmp_path / "laptops.toml").write_bytes(toml(tables()))
    catalog = str(tmp_path / "laptops.toml")
    assert main(["verify", str(tmp_path / "record"), "--catalog", catalog]) == status
    said = capsys.readouterr()
    assert (said.err if status == 2 else said.out).startswith(says)


def test_a_missing_record_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "missing.html"]) == 2
    assert "No such file" in capsys.readouterr().err
