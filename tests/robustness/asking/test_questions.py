"""Questions to vendors as CSV, with catalog text that means harm."""

import csv
import io

import numpy as np
import pytest

from shortlist.catalog import Catalog, Criterion, Scale, Vendor
from shortlist.decision import Decision, preset, query
from shortlist.ranking.ranking import ranking
from shortlist.ranking.table import table
from shortlist.ranking.weights import weights
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.asking.questions import HEADER, known, question, questions_csv
from shortlist.robustness.contest import Field, field

HOSTILE = "=HYPERLINK(1) ![x](http://evil.test) <img src=x> www.evil.test a@evil.test\n# Heading"


def catalog(name: str = "Acme", asked: str = "Is it in the register?") -> Catalog:
    return Catalog.model_validate(
        {
            "title": f"Platforms {name}",
            "question": "Which?",
            "as_of": "2021-04-08",
            "groups": [{"id": "g", "name": "G", "description": "G."}],
            "criteria": [
                {
                    "id": "listed",
                    "group": "g",
                    "name": "Register",
                    "question": asked,
                    "levels": ["no", "yes"],
                },
                {
                    "id": "price",
                    "group": "g",
                    "name": "Price",
                    "question": "What does it cost?",
                    "scale": {"worst": 100.0, "best": 0.0, "unit": "€"},
                },
            ],
            "profiles": [
                {
                    "id": "p",
                    "name": "P",
                    "buyers": "all",
                    "description": "P.",
                    "group_weights": {"g": 100},
                    "weights": {"listed": 60, "price": 40},
                }
            ],
            "vendors": [
                {"id": "acme", "name": name, "summary": "A."},
                {
                    "id": "best",
                    "name": "Best",
                    "summary": "B.",
                    "ratings": [
                        {"criterion": "price", "since": "2021-01-01", "low": 20.0, "high": 40.0},
                        {"criterion": "listed", "since": "2021-01-01", "low": 1.0, "high": 1.0},
                    ],
                },
            ],
            "end": {"vendors": 2},
        },
        strict=False,
    )


def asked(catalog: Catalog) -> tuple[Field, Decision]:
    decision = preset(catalog)
    shares = weights(decision.groups, decision.weights, catalog)
    ranked = ranking(table(catalog, decision.date, "all"), shares, 0.5, {}, False)
    return field(ranked, decision, catalog), decision


def rows(catalog: Catalog) -> list[dict[str, str]]:
    within, decision = asked(catalog)
    text = questions_csv(inquiries(within), within, decision, catalog).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_open_rating_is_a_row_in_order() -> None:
    found = rows(catalog())
    assert tuple(found[0]) == HEADER
    assert [row["priority"] for row in found] == ["1", "2", "3"]
    assert {(row["vendor_id"], row["criterion_id"]) for row in found} == {
        ("acme", "listed"),
        ("acme", "price"),
        ("best", "price"),
    }
    assert {row["decision"] for row in found} == {query(asked(catalog())[1], catalog())}


def test_a_question_names_the_vendor() -> None:
    assert rows(catalog())[0]["question"] in ("Acme: is it in the register?", "Acme: what does it cost?")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Is it?", "Acme: is it?"), ("GDPR: kept?", "Acme: GDPR: kept?"), ("Zoom rooms?", "Acme: Zoom rooms?")],
)
def test_only_a_question_word_loses_its_capital(text: str, expected: str) -> None:
    vendor = Vendor(id="acme", name="Acme", summary="A.")
    criterion = Criterion(id="c", group="g", name="C", question=text, levels=("no", "yes"))
    assert question(vendor, criterion) == expected


def test_what_is_known_is_said_in_the_words_of_the_scale() -> None:
    words = Criterion(id="c", group="g", name="C", question="Is it?", levels=("no", "partly", "yes"))
    price = Criterion(
        id="p", group="g", name="P", question="What?", scale=Scale(worst=100.0, best=0.0, unit="€")
    )
    assert known(words, 0, 1) == "not known"
    assert known(words, 0.5, 1) == "between “partly” and “yes”"
    assert known(words, 0.5, 0.5) == "“partly”"
    assert known(words, 0.25, 1) == "between “no” or “partly” and “yes”"
    assert known(price, 0.6, 0.8) == "between 40 € and 20 €"


def test_hostile_text_stays_text() -> None:
    assert any(row["vendor"].startswith("'=") for row in rows(catalog(HOSTILE, HOSTILE)))


def test_no_questions_make_an_empty_table() -> None:
    within, decision = asked(catalog())
    assert questions_csv((), within, decision, catalog()).decode("utf-8-sig") == ",".join(HEADER) + "\r\n"


def test_the_arrays_of_a_ranking_add_up() -> None:
    within, _ = asked(catalog())
    assert within.shares @ within.mixes == pytest.approx(within.weights)
    assert within.values == pytest.approx((within.low + within.high) / 2)
    assert np.array_equal(within.rows, [0, 1])


def test_a_value_is_said_as_the_level_with_those_points() -> None:
    named = {"id": "c", "group": "g", "name": "C", "question": "?", "levels": ["no", "partly", "yes"]}
    criterion = Criterion.model_validate({**named, "points": [0, 80, 100]})
    assert known(criterion, 0.8, 1) == "between “partly” and “yes”"
    assert known(criterion, 0, 0.8) == "between “no” and “partly”"
    assert known(criterion, 0.5, 0.9) == "between “no” or “partly” and “partly” or “yes”"
