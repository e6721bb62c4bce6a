"""Another version or another catalog keeps a record from being compared, and hides no contradiction in it."""

from collections.abc import Callable
from typing import Any

import pytest

from shortlist import __version__
from tests.support.builders import read as loaded
from tests.support.builders import tables
from tests.support.forgeries import (
    CATALOG,
    NUMBERS,
    OTHER,
    OTHER_CATALOG,
    WHOLE,
    Change,
    checked,
    json_text,
    named,
    page_text,
    with_record,
)


def slider(tables: dict[str, Any]) -> None:
    tables["decision"]["weights"]["price"] += 1


def link(tables: dict[str, Any]) -> None:
    tables["decision"]["query"] = tables["decision"]["query"].replace("w_price=10", "w_price=9")


def order(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["rank"], tables["vendors"][1]["rank"] = 2, 1


@pytest.mark.parametrize("text", [page_text(), json_text()], ids=["page", "json"])
def test_a_record_of_another_version_cannot_be_compared_even_if_all_agrees(text: str) -> None:
    check = checked(OTHER(text))
    assert check.outcome == "cannot be compared"
    assert check.compared == (WHOLE if text == page_text() else NUMBERS)
    assert check.findings == (
        f"another program: the record names Shortlist 0.0.9, this is Shortlist {__version__}; "
        "check it with that version",
        "nothing else differs from what this version gives",
    )


def test_another_version_may_explain_numbers_but_they_are_told() -> None:
    def shifted(tables: dict[str, Any]) -> None:
        vendor = tables["vendors"][0]
        vendor["score"] -= 1
        vendor["points"]["repair"] -= 1

    check = checked(OTHER(with_record(json_text(), shifted)))
    assert check.outcome == "cannot be compared"
    assert any(found.startswith("score of vendor `acme`") for found in check.findings)


def parts(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["points"]["repair"] -= 1


def outside(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["possible"] = tables["vendors"][0]["score"] - 1


def shares(tables: dict[str, Any]) -> None:
    tables["shares"]["groups"]["cost"] += 0.01


def second(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["rank"] = 2


def tied(tables: dict[str, Any]) -> None:
    tables["vendors"][1]["rank"] = 1


def must(tables: dict[str, Any]) -> None:
    tables["decision"]["musts"] = {}


def assumed(tables: dict[str, Any]) -> None:
    tables["decision"]["assumed"][0]["level"] = 2


def open_must(tables: dict[str, Any]) -> None:
    tables["decision"]["open"] = "drop"


def twice(tables: dict[str, Any]) -> None:
    tables["decision"]["query"] += "&unknown=1"


AT_ODDS: dict[Change, str] = {
    slider: "decision, `w_price`: the record states 11, its link 10",
    link: "decision, `w_price`: the record states 10, its link 9",
    must: "decision, `must_repair`: the record states any, its link 1",
    assumed: "decision, `if_brio.repair`: the record states 2:They said so., its link 1:They said so.",
    open_must: "decision, `open`: the record states drop, its link keep",
    twice: "decision: its link names a parameter twice",
    order: "order: `brio` stands above `acme`, against their scores or ranks",
    parts: "points of vendor `acme`: add up to",
    outside: "score of vendor `acme`: ",
    shares: "shares of groups: add up to 1.01, not to 1",
    second: "rank of vendor `acme`: 2, yet nobody stands above it",
    tied: "rank of vendor `brio`: the same as that of `acme`, with another score",
}


@pytest.mark.parametrize("change", AT_ODDS, ids=lambda change: change.__name__)
@pytest.mark.parametrize("hide", [OTHER, OTHER_CATALOG])
@pytest.mark.parametrize("text", [page_text(), json_text()], ids=["page", "json"])
def test_a_record_that_contradicts_itself_differs_whoever_made_it(
    text: str, hide: Callable[[str], str], change: Change
) -> None:
    check = checked(hide(with_record(text, change)))
    assert check.outcome == "differs"
    assert [found for found in check.findings if found.startswith(AT_ODDS[change])], check.findings


IN_PAGE = {
    "<th>Acme</th>": ("<th>Brio</th>", "page, ranking: reads 1 Brio"),
    '<td class="number">1</td><th>Acme': ('<td class="number">2</td><th>Acme', "page, ranking: reads 2 Acme"),
    "<dt>Link</dt><dd><code>?profile=office": (
        "<dt>Link</dt><dd><code>?profile=school",
        "page, Link: reads ?profile=school",
    ),
    f"<dt>Its SHA-256</dt><dd><code>{CATALOG.digest[:4]}": (
        "<dt>Its SHA-256</dt><dd><code>xxxx",
        "page, Its SHA-256: reads xxxx",
    ),
}


@pytest.mark.parametrize("was", IN_PAGE)
@pytest.mark.parametrize("hide", [OTHER, OTHER_CATALOG])
def test_a_page_that_contradicts_the_record_in_it_differs_whoever_made_it(
    hide: Callable[[str], str], was: str
) -> None:
    becomes, told = IN_PAGE[was]
    text = page_text().replace(was, becomes, 1)
    assert text != page_text()
    check = checked(hide(text))
    assert check.outcome == "differs"
    assert [found for found in check.findings if found.startswith(told)], check.findings


def test_a_record_that_names_no_version_of_the_program_differs() -> None:
    for program in ("", "Excel", "Shortlist", "shortlist 0.1.0", f" Shortlist {__version__}"):
        check = checked(named(program)(json_text()))
        assert check.outcome == "differs", program
        assert "is no version of Shortlist" in check.findings[0]


def test_a_record_of_another_catalog_names_both_digests_and_the_way_out() -> None:
    other = tables()
    other["vendors"][0]["ratings"][0]["high"] = 1300
    against = loaded(other)
    for text in (page_text(), json_text()):
        check = checked(text, against)
        assert (check.outcome, check.compared) == ("cannot be compared", ("catalog", "decision"))
        (told,) = check.findings
        assert CATALOG.digest in told
        assert against.digest in told
        assert "--catalog FILE" in told
