"""The ranking as JSON, its schema, and that both agree with the models."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from shortlist.catalog import Catalog
from shortlist.catalog.fields import MAX_TEXT
from shortlist.decision import pairs, query, read
from shortlist.files.document import Document, document, ranking_json, schema
from shortlist.ranking.answer import answer
from tests.support.catalogs import saying, shipped
from tests.support.places import ROOT

SCHEMA_FILE = ROOT / "docs" / "ranking.schema.json"
SHIPPED = shipped()
LINKS = ("", "must_on_premise=3&open=drop", "unknown=0&g_sanction_exposure=0", "profile=school")


def made(link: str, catalog: Catalog = SHIPPED) -> tuple[Document, dict[str, Any]]:
    decision = read(pairs(link), catalog)[0]
    ranking = answer(decision, catalog)
    assert ranking is not None
    return document(ranking, decision, catalog), json.loads(ranking_json(ranking, decision, catalog))


def test_the_schema_in_the_documentation_is_that_of_the_models() -> None:
    mend = "write it anew: python -m shortlist.files.document > docs/ranking.schema.json"
    assert SCHEMA_FILE.read_text("utf-8") == schema(), mend


@pytest.mark.parametrize("link", LINKS)
def test_documents_fit_the_schema(link: str) -> None:
    tables = json.loads(SCHEMA_FILE.read_text("utf-8"))
    Draft202012Validator.check_schema(tables)
    validator = Draft202012Validator(tables)
    validator.validate(made(link)[1])
    assert not validator.is_valid({**made(link)[1], "more": 1})


@pytest.mark.parametrize("link", LINKS)
def test_a_document_reads_back_as_itself(link: str) -> None:
    found, tables = made(link)
    assert Document.model_validate_json(json.dumps(tables)) == found


def test_points_add_up_to_the_score_and_shares_to_one() -> None:
    found, _ = made("unknown=33")
    for vendor in found.vendors:
        assert sum(vendor.points.values()) == pytest.approx(vendor.score, abs=1e-9)
    assert sum(found.shares.groups.values()) == pytest.approx(1)
    assert sum(found.shares.criteria.values()) == pytest.approx(1)


def test_a_vendor_left_out_has_no_rank_but_the_one_it_would_have() -> None:
    found, _ = made("must_on_premise=3&open=drop")
    left_out = [vendor for vendor in found.vendors if vendor.rank is None]
    assert left_out
    assert all(vendor.rank_if_inside for vendor in left_out)
    assert {bool(vendor.rank_best) for vendor in left_out if vendor.failed} <= {False}
    assert {bool(vendor.rank_best) for vendor in left_out if not vendor.failed} == {True}


def test_the_decision_is_told_whole() -> None:
    decision = read(pairs("unknown=12&must_support=2"), SHIPPED)[0]
    found, _ = made("unknown=12&must_support=2")
    assert found.decision.query == query(decision, SHIPPED)
    assert (found.decision.unknown, found.decision.musts) == (12, {"support": 2.0})


def test_texts_stay_as_they_are() -> None:
    text = '=1+1 <b>"Ёлка"</b>'
    assert made("", saying(text))[1]["vendors"][0]["name"] == text


def test_sentences_that_name_long_names_are_longer_than_a_text_of_a_catalog() -> None:
    found, _ = made("", saying("x" * (MAX_TEXT - 10)))
    assert max(map(len, (*found.lead, *(question.effect for question in found.questions)))) > MAX_TEXT
