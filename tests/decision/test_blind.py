"""While weights are asked for blind, nothing tells who the vendors are; the mark says whether it was so."""

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from shortlist.catalog import Catalog
from shortlist.decision import Decision, blind, pairs, parameters, preset, query, read
from shortlist.decision.assumptions import Assumption
from shortlist.files.forms import FORMS, Form
from shortlist.files.report import report_html
from shortlist.files.verify import verify
from shortlist.ranking.answer import answer
from tests.support.builders import catalog as laptops
from tests.support.builders import tables
from tests.support.catalogs import shipped
from tests.support.strategies import Case, cases

SEED = "3f2a91bc"


def names(catalog: Catalog) -> re.Pattern[str]:
    """Everything by which a vendor is known."""
    found = [(v.id, v.name, *v.aliases, *re.split("[()]", v.name)) for v in catalog.vendors]
    either = "|".join(re.escape(name.strip()) for of_one in found for name in of_one if name.strip())
    return re.compile(rf"(?<!\w)({either})(?!\w)", re.IGNORECASE)


def asking(catalog: Catalog) -> Decision:
    return replace(preset(catalog), blind=SEED)


def test_nothing_of_a_hidden_catalog_names_a_vendor() -> None:
    whole = tables(title="Acme or Brio?", question="brio’s laptops are late. Is ACME better?")
    whole["criteria"][1]["levels"][1] = "By the maker (Acme)"
    for catalog in (laptops(whole).signed("a" * 64), shipped()):
        hidden = blind.hidden(catalog, SEED)
        assert names(catalog).search(catalog.question)
        assert not names(catalog).search(hidden.model_dump_json())
        assert hidden.digest == catalog.digest
    assert blind.hidden(laptops(whole), SEED).question == "A vendor’s laptops are late. Is a vendor better?"


@settings(max_examples=60)
@given(cases())
def test_hidden_vendors_stand_in_an_order_of_their_own_and_score_as_they_do(case: Case) -> None:
    hidden = blind.hidden(case.catalog, SEED)
    assert [vendor.name for vendor in hidden.vendors] == list("ABCDEF")[: len(hidden.vendors)]
    assert hidden == blind.hidden(case.catalog, SEED)
    plain, masked = case.answer(), answer(case.decision, hidden)
    assert masked
    for found in ("score", "low", "high", "rank"):
        assert sorted(getattr(plain, found).tolist()) == sorted(getattr(masked, found).tolist())
    spread = [tuple(row) for row in np.round(plain.points, 9).tolist()]
    if len(set(spread)) == len(spread) > 1:
        assert spread != [tuple(row) for row in np.round(masked.points, 9).tolist()]


def test_letters_go_on_after_z() -> None:
    assert [blind.letters(place) for place in (0, 25, 26, 27, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AB",
        "ZZ",
        "AAA",
    ]


def test_a_mark_holds_as_long_as_the_weights_do() -> None:
    found = blind.given(asking(shipped()))
    assert blind.is_blind(found)
    assert not blind.asks(found)
    other = replace(found, groups={**found.groups, next(iter(found.groups)): 99})
    assert (blind.was_blind(other), blind.is_blind(other)) == (True, False)
    assert not blind.was_blind(preset(shipped()))
    for one in (found, other, asking(shipped()), preset(shipped())):
        assert read(pairs(query(one, shipped())), shipped()) == (one, ())
    for wrong in ("yes", SEED.upper(), f"{SEED}-12", ""):
        decision, ignored = read([("blind", wrong)], shipped())
        assert (decision, len(ignored)) == (preset(shipped()), 1)


def test_what_is_asked_for_blind_takes_no_assumption_that_would_name_a_vendor() -> None:
    held = replace(asking(laptops()), assumed={("acme", "screen"): Assumption(2.0, "We saw it.")})
    assert read(parameters(held, laptops()).items(), laptops()) == (asking(laptops()), ())


@pytest.mark.parametrize("form", [form for form in FORMS if not form.heavy], ids=lambda form: form.path)
def test_files_of_a_link_that_asks_name_nobody(form: Form) -> None:
    now = asking(shipped())
    catalog = blind.shown(now, shipped())
    ranking = answer(now, catalog)
    assert ranking
    assert not names(shipped()).search(form.make(ranking, now, catalog).decode())


def test_a_record_says_that_weights_were_given_blind_and_verifies() -> None:
    for now, said in (
        (blind.given(asking(shipped())), "hidden until weights were given"),
        (
            replace(blind.given(asking(shipped())), groups=dict.fromkeys(preset(shipped()).groups, 7)),
            "changed since",
        ),
    ):
        ranking = answer(now, shipped())
        assert ranking
        page = report_html(ranking, now, shipped())
        assert said in page.decode()
        assert verify(page, shipped()).outcome == "identical"
        forged = page.replace(b"hidden until weights were given", b"shown before weights were given")
        assert verify(forged, shipped()).outcome == "differs"
