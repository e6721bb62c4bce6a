"""The decision record: complete, inert, the same each time."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest

from shortlist.catalog import Catalog
from shortlist.decision import Decision, pairs, preset, query, read
from shortlist.files.document import Document, document
from shortlist.files.explanation import explanation, trust
from shortlist.files.report import report_html
from shortlist.files.verify import verify
from shortlist.ranking.answer import answer
from tests.support.catalogs import saying, shipped
from tests.support.payloads import PAYLOADS

SHIPPED = shipped()
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "<!-- --!> <a href='javascript:alert(1)'>x</a>",
    "{{ 7 * 7 }} {% for x in y %}",
    "![x](https://example.org/x.png)",
    *PAYLOADS[:4],
)


class Page(HTMLParser):
    """The tags, attributes and texts of a page."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def made(decision: Decision, catalog: Catalog) -> bytes:
    ranking = answer(decision, catalog)
    assert ranking is not None
    return report_html(ranking, decision, catalog)


@pytest.mark.parametrize("text", HOSTILE)
def test_catalog_text_stays_text(text: str) -> None:
    catalog = saying(text)
    page = Page(made(preset(catalog), catalog))
    plain = Page(made(preset(catalog), saying("plain")))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in plain.tags]
    assert page.texts.count(text) == plain.texts.count("plain") > 20
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]


def test_nothing_runs_and_nothing_is_loaded() -> None:
    page = Page(made(preset(SHIPPED), SHIPPED))
    scripts = [attributes for tag, attributes in page.tags if tag == "script"]
    assert scripts == [{"type": "application/json", "id": "record"}]
    addresses = [a[name] or "" for _, a in page.tags for name in ("src", "href") if name in a]
    assert all(address.startswith("#") for address in addresses)
    assert not re.search(r"url\(|@import", made(preset(SHIPPED), SHIPPED).decode())


def test_every_claim_that_a_rating_cites_stands_below() -> None:
    page = Page(made(preset(SHIPPED), SHIPPED))
    cited = {a["href"] for tag, a in page.tags if tag == "a"}
    stated = {f"#{a['id']}" for _, a in page.tags if "id" in a}
    assert cited
    assert cited <= stated


def test_the_record_inside_is_the_ranking() -> None:
    catalog = saying("</script> & \u2028")
    decision = preset(catalog)
    ranking = answer(decision, catalog)
    assert ranking is not None
    page = Page(made(decision, catalog))
    record = next(text for text in page.texts if text.lstrip().startswith("{"))
    assert not set("<>&\u2028") & set(record)
    assert Document.model_validate_json(record) == document(ranking, decision, catalog)
    assert json.loads(record)["catalog"]["sha256"] == catalog.digest


def test_the_same_decision_gives_the_same_bytes() -> None:
    decision = read(pairs("must_on_premise=3&unknown=20"), SHIPPED)[0]
    assert made(decision, SHIPPED) == made(decision, SHIPPED)


def test_sources_published_later_than_the_decision_stay_out() -> None:
    early = replace(preset(SHIPPED), date=SHIPPED.as_of.replace(year=2020))
    page = made(early, SHIPPED).decode()
    later = [s for s in SHIPPED.sources if s.published.startswith("2021")]
    assert later
    assert not [source.id for source in later if source.url and source.url in page]


def test_it_tells_the_decision_and_how_to_repeat_it() -> None:
    decision = read(pairs("must_on_premise=3&unknown=20"), SHIPPED)[0]
    texts = " ".join(Page(made(decision, SHIPPED)).texts)
    on_premise = next(c for c in SHIPPED.criteria if c.id == "on_premise")
    for part in (query(decision, SHIPPED), SHIPPED.digest, SHIPPED.question, "20 of 100", on_premise.name):
        assert part in texts


def test_a_decision_that_no_vendor_meets_still_gives_a_record() -> None:
    levels = "&".join(f"must_{c.id}={len(c.levels or ()) - 1}" for c in SHIPPED.criteria)
    page = made(read(pairs(f"open=drop&{levels}"), SHIPPED)[0], SHIPPED).decode()
    assert "No vendor meets every must-have." in page
    assert "<svg" not in page


def test_an_assumption_is_told_as_the_users_own() -> None:
    vendor, criterion = SHIPPED.vendors[0], SHIPPED.criteria[0]
    reason = "The vendor <b>said</b> so."
    link = urlencode({f"if_{vendor.id}.{criterion.id}": f"3:{reason}"})
    decision, ignored = read(pairs(link), SHIPPED)
    assert not ignored
    page = made(decision, SHIPPED)
    texts = Page(page).texts
    assert f"Assumed by the user: {reason}" in texts
    assert [text for text in texts if text.startswith(f"{vendor.name}, {criterion.name}: 3 · ")]
    assert verify(page, SHIPPED).outcome == "identical"
    tampered = page.replace(b'"reason": "The vendor', b'"reason": "The buyer')
    assert tampered != page
    told = verify(tampered, SHIPPED).findings[0]
    assert told.startswith(f"assumption on `{vendor.id}.{criterion.id}`: the record")


def test_the_record_says_how_far_the_ranking_can_be_trusted() -> None:
    decision = preset(SHIPPED)
    ranking = answer(decision, SHIPPED)
    assert ranking is not None
    said = trust(explanation(ranking, decision, SHIPPED).verdict)
    page = Page(made(decision, SHIPPED))
    assert len(said) > 3
    assert all(sentence in "".join(page.texts) for sentence in said)
