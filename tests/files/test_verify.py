"""A record is recomputed, and what was changed in it is named."""

import base64
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from shortlist.__main__ import main
from shortlist.catalog.loading import files, parse
from shortlist.decision import UnfitError, pairs, read
from shortlist.files.document import ranking_json
from shortlist.files.report import report_html
from shortlist.files.verify import PICTURE, RECORD, verify
from shortlist.ranking.answer import answer
from tests.support.catalogs import SHIPPED_FILE, shipped

SHIPPED = shipped()
DECISION = read(pairs("must_on_premise=3&unknown=40"), SHIPPED)[0]
FIRST = SHIPPED.criteria[0].id
Change = Callable[[dict[str, Any]], None]


@cache
def fresh() -> tuple[bytes, bytes]:
    """A decision record and a ranking as JSON."""
    ranking = answer(DECISION, SHIPPED)
    assert ranking is not None
    return report_html(ranking, DECISION, SHIPPED), ranking_json(ranking, DECISION, SHIPPED)


def changed(change: Change) -> bytes:
    """The decision record after a change of the record inside."""
    page = fresh()[0].decode()
    found = RECORD.search(page)
    assert found
    tables = json.loads(found[1])
    change(tables)
    return page.replace(found[1], json.dumps(tables)).encode()


def slider(tables: dict[str, Any]) -> None:
    tables["decision"]["weights"][FIRST] += 1


def group_slider(tables: dict[str, Any]) -> None:
    tables["decision"]["groups"][SHIPPED.groups[0].id] -= 1


def link(tables: dict[str, Any]) -> None:
    now = DECISION.weights[FIRST]
    tables["decision"]["query"] = tables["decision"]["query"].replace(
        f"w_{FIRST}={now}", f"w_{FIRST}={now - 9}"
    )


def rating(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["ratings"][FIRST]["low"] += 0.5


def no_rating(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["ratings"][FIRST] = None


def score(tables: dict[str, Any]) -> None:
    tables["vendors"][0]["score"] += 0.0001


def order(tables: dict[str, Any]) -> None:
    tables["vendors"].reverse()


def digest(tables: dict[str, Any]) -> None:
    tables["catalog"]["sha256"] = "0" * 64


CHANGES: dict[Change, str] = {
    slider: f"weight of criterion `{FIRST}`: the record states 51, its link 50",
    group_slider: f"weight of group `{SHIPPED.groups[0].id}`: the record states 39, its link 40",
    link: f"weight of criterion `{FIRST}`: the record states 50, its link 41",
    rating: f"rating of vendor `trueconf` on `{FIRST}`, low: the record states",
    no_rating: f"rating of vendor `trueconf` on `{FIRST}`, low: the record states nothing",
    score: "score of vendor `trueconf`: the record states",
    order: "order: the record states",
    digest: "another catalog: the record states 000000",
}


@pytest.mark.parametrize("content", fresh())
def test_a_fresh_record_is_identical(content: bytes) -> None:
    assert verify(content, SHIPPED) == []


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_changed_record_names_the_fault(change: Change) -> None:
    faults = verify(changed(change), SHIPPED)
    assert [fault for fault in faults if fault.startswith(CHANGES[change])], faults


def test_a_changed_link_changes_scores_too() -> None:
    assert any(fault.startswith("score of vendor") for fault in verify(changed(link), SHIPPED))


def test_a_record_of_another_catalog_names_the_digest_and_the_rating() -> None:
    contents = files(SHIPPED_FILE)
    main_file = next(iter(contents))
    text = contents[main_file].decode()
    start = text.index("[[vendors.ratings]]", text.index('id = "trueconf"'))
    other = text[:start] + text[start:].replace("high = 4", "high = 3", 1)
    assert other != text
    faults = verify(fresh()[0], parse({**contents, main_file: other.encode()}))
    assert faults[0].startswith("another catalog: the record states")
    assert any(fault.startswith("rating of vendor `trueconf`") for fault in faults)


def test_a_page_that_says_other_than_its_record_is_told() -> None:
    page = fresh()[0].replace(b"<th>TrueConf</th>", b"<th>Zoom</th>", 1)
    (fault,) = verify(page, SHIPPED)
    assert fault.startswith("page, line")
    assert "Zoom" in fault


def test_a_picture_that_shows_other_bars_is_told() -> None:
    page = fresh()[0].decode()
    found = PICTURE.search(page)
    assert found
    svg = base64.b64decode(found[1]).decode().replace('d="M', 'd="M1')
    page = page.replace(found[1], base64.b64encode(svg.encode()).decode())
    assert verify(page.encode(), SHIPPED) == ["page, picture: shows other marks than its record gives"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "holds 0 records"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"{", "is malformed at `record`"),
        (b"{}", "is malformed at `form`"),
        (fresh()[1].replace(b'"shortlist ranking 1"', b'"other"'), "is malformed at `form`"),
        (fresh()[1][:-900], "is malformed at `record`"),
        (fresh()[0] * 2, "holds 2 records"),
        (
            changed(lambda tables: tables["vendors"][0].update(score="73")),
            "is malformed at `vendors.0.score`",
        ),
    ],
)
def test_what_is_no_record_is_refused(content: bytes, fault: str) -> None:
    with pytest.raises(UnfitError, match=fault):
        verify(content, SHIPPED)


def test_a_link_of_zero_weights_is_told() -> None:
    def zero(tables: dict[str, Any]) -> None:
        tables["decision"]["query"] = "&".join(f"g_{group.id}=0" for group in SHIPPED.groups)

    assert "all its weights are zero" in verify(changed(zero), SHIPPED)[0]


@pytest.mark.parametrize(
    ("content", "status", "says"),
    [(fresh()[0], 0, "identical"), (changed(score), 1, "score of vendor"), (b"x", 2, "holds 0 records")],
)
def test_the_command_tells_by_its_exit_status(
    content: bytes, status: int, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "record.html"
    file.write_bytes(content)
    assert main(["verify", str(file)]) == status
    said = capsys.readouterr()
    assert says in (said.err if status == 2 else said.out)


def test_a_missing_record_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "missing.html"]) == 2
    assert "No such file" in capsys.readouterr().err
