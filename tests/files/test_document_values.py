"""The values of the document, vendor by vendor, and what it says of questions and of evidence."""

import pytest
from hypothesis import given, settings

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.decision import Decision, noted, preset
from shortlist.evidence import source_words
from shortlist.evidence.conflicts import conflicts
from shortlist.evidence.fragility import fragility
from shortlist.files.document import Document, document
from shortlist.files.explained import Contradicted, Held, Ranked, Weak
from shortlist.ranking.answer import answer
from shortlist.ranking.words import caution
from shortlist.robustness import kept
from shortlist.robustness.asking import words as asking
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.contest import field
from shortlist.robustness.kept import ranks
from shortlist.robustness.verdict import FAR, margin
from shortlist.together import Beside
from tests.support.evidence_catalogs import claim, evidence_cases, rating, small
from tests.support.strategies import Case, cases

few = settings(max_examples=20)


def made(decision: Decision, catalog: Catalog) -> Document:
    ranking = answer(decision, catalog)
    assert ranking is not None
    return document(ranking, decision, catalog)


@few
@given(cases())
def test_every_vendor_stands_with_its_own_numbers(case: Case) -> None:
    ranking, catalog = case.answer(), case.catalog
    found, contest = made(case.decision, catalog), field(ranking, case.decision, catalog)
    near, possible = kept.acceptability_around(contest, FAR), ranks(ranking, case.decision, catalog)
    able = {int(row): place for place, row in enumerate(contest.rows)}
    for row, vendor in enumerate(found.vendors):
        record, standing = ranking.table.vendors[row], ranking.standing[row]
        assert (vendor.id, vendor.name) == (record.id, record.name)
        status = "failed" if standing.failed else "open" if standing.open else "ranked"
        assert (vendor.status, vendor.failed, vendor.open) == (status, standing.failed, standing.open)
        inside, rank = bool(ranking.inside[row]), int(ranking.rank[row])
        assert (vendor.rank, vendor.rank_if_inside) == ((rank, None) if inside else (None, rank))
        ends = None if standing.failed else (int(possible.best[row]), int(possible.worst[row]))
        assert (vendor.rank_best, vendor.rank_worst) == (ends or (None, None))
        assert vendor.ranks_exact == bool(possible.exact[row])
        assert_chances(vendor, able.get(row), near.ranks, near.out, near.error[:, 0] if able else None)
        known = dict(zip((c.id for c in catalog.criteria), ranking.table.ratings[row], strict=True))
        assert vendor.ratings == {
            name: held
            and Held(
                low=held.low,
                high=held.high,
                since=held.since,
                claims=held.claims,
                judgement=held.judgement,
            )
            for name, held in known.items()
        }
    most = near.error[:, 0].max() if able else 0.0
    assert found.cases.margin == pytest.approx(margin(float(most)), abs=1e-6)
    assert (found.cases.count, found.cases.spread) == (near.draws, FAR)
    assert found.cases.nobody == pytest.approx(near.nobody, abs=1e-6)


def assert_chances(
    vendor: Ranked, place: int | None, chances: Floats, out: Floats, errors: Floats | None
) -> None:
    if place is None or errors is None:
        assert not any(vendor.ranks)
        assert (vendor.out, vendor.first, vendor.first_error) == (1, 0, 0)
        return
    own = [*chances[place].tolist(), *[0.0] * (len(vendor.ranks) - chances.shape[1])]
    assert vendor.ranks == pytest.approx(own, abs=1e-6)
    assert vendor.first == vendor.ranks[0]
    assert vendor.first_error == pytest.approx(float(errors[place]), abs=1e-6)
    assert vendor.out == pytest.approx(float(out[place]), abs=1e-6)


@few
@given(cases())
def test_every_question_stands_as_it_is_asked_and_what_its_answers_do(case: Case) -> None:
    catalog = case.catalog
    contest = field(case.answer(), case.decision, catalog)
    now = {contest.vendors[row].id for row in contest.leaders}
    asked = inquiries(contest)
    for told, inquiry in zip(made(case.decision, catalog).questions, asked, strict=True):
        vendor, criterion = contest.vendors[inquiry.row], contest.criteria[inquiry.column]
        assert (told.vendor, told.criterion) == (vendor.id, criterion.id)
        assert told.answers == (inquiry.answers or None)
        assert (told.change, told.gain) == pytest.approx((inquiry.change, inquiry.gain), abs=1e-6)
        turns = [([contest.vendors[row].id for row in rows], part) for rows, part in inquiry.turns]
        assert [list(turn.first) for turn in told.turns] == [ids for ids, _ in turns]
        assert [turn.share for turn in told.turns] == pytest.approx([part for _, part in turns], abs=1e-6)
        ids = turns[0][0] if turns else []
        assert told.then == next((name for name in ids if name not in now), ids[0] if ids else None)
        assert told.question == asking.asked(inquiry, contest)
        ask = criterion.ask
        assert told.whom == (ask.whom if ask else "vendor")
        assert told.text == (f"What of {vendor.name}?" if ask else told.question)
        assert told.effect == asking.effect(inquiry, contest)


@few
@given(evidence_cases())
def test_weak_sources_and_contradictions_are_those_of_the_evidence(given_: tuple[Catalog, Decision]) -> None:
    catalog, decision = given_
    ranking = answer(decision, catalog)
    assert ranking is not None
    found = document(ranking, decision, catalog)
    effects = fragility(decision, catalog)
    assert list(found.sources) == [
        Weak(
            source=effect.source.id,
            first=effect.first,
            first_changes=effect.first_changes,
            text=source_words.without(effect, catalog),
        )
        for effect in effects
        if effect.matters
    ]
    warned = caution(ranking, source_words.hinge(effects, catalog))
    assert found.lead[1:] == ((warned,) if warned else ())
    two = {ranking.table.vendors[int(row)].id for row in ranking.order[:2]}
    assert list(found.conflicts) == [
        Contradicted(
            first=pair.first.claim.id,
            second=pair.second.claim.id,
            superseded=pair.superseded,
            text=f"{source_words.outcome(pair)} {source_words.bears_on(pair, catalog)}",
        )
        for pair in conflicts(decision, catalog)
        if any(bearing.vendor in two for bearing in pair.bears_on)
    ]


def test_a_contradiction_of_the_first_two_is_told_and_one_of_nobody_is_not() -> None:
    claims = [
        claim("a", "one", contradicts=["b"]),
        claim("b", "two"),
        claim("x", "three", about=["bolt"], criterion="speed", contradicts=["y"]),
        claim("y", "four", about=["bolt"], criterion="speed"),
    ]
    catalog = small(claims, acme=[rating("price", claims=["a"])]).signed("0" * 64)
    (pair,) = made(preset(catalog), catalog).conflicts
    assert (pair.first, pair.second, pair.superseded) == ("a", "b", None)
    assert "Acme" in pair.text


def test_a_note_names_the_vendor_only_if_one_is_called_so() -> None:
    catalog = small().signed("0" * 64)
    ranking = answer(preset(catalog), catalog)
    assert ranking is not None
    for decided, vendor in (("Bolt", "bolt"), ("Acme", "acme"), ("Neither", None)):
        beside = Beside(noted(decided, "We", "Because.", ""))
        note = document(ranking, preset(catalog), catalog, beside).note
        assert note is not None
        assert (note.decided, note.vendor, note.by, note.grounds, note.dissent) == (
            *(decided, vendor, "We", "Because.", ""),
        )
    assert document(ranking, preset(catalog), catalog).note is None
