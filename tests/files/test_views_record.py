"""The record holds what colleagues gave and what follows from all views; verify makes it again."""

import json
from dataclasses import replace
from html import unescape
from itertools import chain

import pytest

from shortlist.decision import blind, preset, query
from shortlist.files.document import document, ranking_json
from shortlist.files.given import read_record
from shortlist.files.record import sections
from shortlist.files.record.blocks import Points, Table, Title
from shortlist.files.record.docx import report_docx
from shortlist.files.report import report_html
from shortlist.files.verify import verify
from shortlist.ranking.answer import answer
from shortlist.together import Beside, Others, View, labels, read_lines, together, told
from tests.support.catalogs import shipped
from tests.support.forgeries import with_record
from tests.support.records import of, texts

BLIND = query(blind.given(replace(preset(shipped()), blind="3f2a91bc")), shipped())
GIVENS = read_lines(
    "Anna: profile=agency&g_sanction_exposure=90&date=2022-01-01&if_zoom.support=1%3AThey+said+so.\n"
    "Boris: profile=university&g_sanction_exposure=0&g_data_localization=0&unknown=20\n"
    f"{BLIND}&catalog={shipped().digest}"
)
OTHERS = Others(tuple(GIVENS))
MINE = replace(preset(shipped()), unknown=40)
RANKING = answer(MINE, shipped())


def made(others: Others = OTHERS) -> tuple[str, bytes, str]:
    """The page, the document and the JSON of one record."""
    assert RANKING
    asked = RANKING, MINE, shipped(), Beside(others=others)
    return report_html(*asked).decode(), report_docx(*asked), ranking_json(*asked).decode()


def test_the_record_says_what_the_page_says_of_the_views_and_is_made_again_from_the_file() -> None:
    page, paper, text = made()
    held = json.loads(text)["views"]
    found = together(View(labels.THIS, "mine", MINE), GIVENS, shipped())
    whole = json.loads(told.together_json(found, shipped()))
    for part in ("views", "vendors", "least_regret", "concordance", "quarrel", "remarks"):
        assert held[part] == whole[part]
    assert held["text"] == {title: said for title, said in whole["text"].items() if title != labels.MIDDLE}
    assert held["concordance"]["views"] == 4
    assert [view["name"] for view in held["views"] if view["blind"]] == ["Colleague 3"]
    seen = unescape(page)
    cells = [view["text"] for vendor in held["vendors"] for view in vendor["views"]]
    said = [held["heading"], held["blind"], *held["remarks"], *chain(*held["text"].values()), *cells]
    assert all(sentence in seen for sentence in said)
    for content in (page.encode(), paper, text.encode()):
        check = verify(content, shipped())
        assert (check.outcome, check.findings) == ("identical", ())


def test_a_record_that_holds_views_gives_all_of_them_as_a_link_does() -> None:
    for others in (OTHERS, replace(OTHERS, count_mine=False)):
        page, paper, text = made(others)
        for name, content in (("a.html", page.encode()), ("a.docx", paper), ("a.json", text.encode())):
            own, *rest = read_record(name, content)
            assert (own.name, own.counts) == ("a", others.count_mine)
            again = together(View(labels.THIS, "mine", MINE), rest, shipped())
            first = together(View(labels.THIS, "mine", MINE), GIVENS, shipped())
            assert [one.view.decision for one in again.views] == [one.view.decision for one in first.views]


def test_many_views_stand_a_few_across_each_once() -> None:
    assert RANKING
    link = "profile=agency&g_sanction_exposure={}"
    many = Others(tuple(read_lines("\n".join(f"N{k}: {link.format(10 * k)}" for k in range(1, 8)))))
    found = document(RANKING, MINE, shipped(), Beside(others=many))
    assert found.views
    names = [view.name for view in found.views.views]
    assert len(names) > 7
    part = next(part for part in sections(found, RANKING, MINE, shipped()) if part.name == "views")
    tables = of(Table, part)
    assert [head.text for table in tables for head in table.heads[2:]] == names
    for table in tables:
        assert 2 < len(table.heads) <= 7
        assert 90 <= sum(head.width for head in table.heads) <= 100
    for place, vendor in enumerate(found.views.vendors):
        lines = [table.rows[place].cells for table in tables]
        assert {line[0] for line in lines} == {vendor.name}
        assert [cell for line in lines for cell in line[2:]] == [view.text for view in vendor.views]
    assert texts(part)[0] == found.views.heading
    said = [list(points.texts) for points in of(Points, part)]
    remarks = [list(found.views.remarks)] if found.views.remarks else []
    assert said == [*remarks, *map(list, found.views.text.values())]
    assert [title.text for title in of(Title, part)] == list(found.views.text)


def test_without_colleagues_there_is_no_section() -> None:
    page, _, text = made(Others())
    assert json.loads(text)["views"] is None
    assert labels.SURE not in page


@pytest.mark.parametrize("kind", ["page", "json"])
def test_views_that_were_changed_differ(kind: str) -> None:
    page, _, text = made()
    whole = page if kind == "page" else text

    def outcome(change) -> str:  # type: ignore[no-untyped-def]
        return verify(with_record(whole, change).encode(), shipped()).outcome

    changes = (
        lambda found: found["views"]["given"].pop(),
        lambda found: found["views"]["given"].__setitem__(0, "Anna~nonsense"),
        lambda found: found["views"].__setitem__("mine", False),
        lambda found: found["views"]["vendors"][0]["views"][0].__setitem__("rank", 3),
        lambda found: found["views"]["vendors"][0].__setitem__("sure_to_be_ahead_of", ["zoom"]),
        lambda found: found["views"]["concordance"].__setitem__("w", 1.0),
        lambda found: found["views"]["text"][labels.LIVE_WITH].__setitem__(0, "Nobody."),
    )
    assert [outcome(change) for change in changes] == ["differs"] * len(changes)
