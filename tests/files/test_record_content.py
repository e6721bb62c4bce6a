"""What stands in the annexes of the record, recomputed from the numbers of the ranking and the catalog."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings

from shortlist.figures import day
from shortlist.files.document import Document, document
from shortlist.files.explained import Question
from shortlist.files.record import sections
from shortlist.files.record.blocks import Facts, Paragraph, Points, Section, Table, Title
from shortlist.ranking import Ranking
from tests.support.records import of, texts, told
from tests.support.strategies import Case, cases

NAMES = {
    **{
        "answer": "The answer",
        "open": "Open questions",
        "decision": "The decision",
        "ranking": "The ranking",
    },
    **{"weights": "Annex A. Weights", "must-haves": "Annex B. Must-haves"},
    **{"contributions": "Annex C. What the scores are made of", "unknown": "Annex D. What is not known"},
    **{"trust": "Annex E. How far the ranking can be trusted", "evidence": "Annex F. Evidence"},
    "check": "Annex G. How to check this record",
}


@settings(max_examples=25)
@given(cases())
def test_all_that_stands_in_the_record_follows_from_the_numbers(case: Case) -> None:
    ranking = case.answer()
    found = document(ranking, case.decision, case.catalog)
    parts = {part.name: part for part in sections(found, ranking, case.decision, case.catalog)}
    assert {name: part.title for name, part in parts.items()} == NAMES
    assert list(parts) == list(NAMES)
    for table in (table for part in parts.values() for table in of(Table, part)):
        assert_whole(table)
    assert_answer(found, parts["answer"], case)
    assert_weights(ranking, parts["weights"], case)
    assert_musts(parts["must-haves"], case)
    assert_contributions(ranking, parts["contributions"], case)
    assert_gaps(ranking, parts["unknown"], case)
    assert_questions(found, parts["open"], parts["unknown"], case)
    assert_trust(found, parts["trust"], case)


def assert_whole(table: Table) -> None:
    """Every row has a cell a column, and the columns take the whole width but for what rounding leaves."""
    assert {len(row.cells) for row in table.rows} <= {len(table.heads)}
    assert 95 <= sum(head.width for head in table.heads) <= 100
    assert all(head.is_number for head in table.heads if re.search("Rank|Points|First|Known", head.text))
    assert 0 <= table.head < len(table.heads)


def assert_weights(ranking: Ranking, part: Section, case: Case) -> None:
    decision, catalog = case.decision, case.catalog
    (table,) = of(Table, part)
    assert [(head.text, head.is_number) for head in table.heads] == [
        *(("Group and criteria", False), ("Slider", True), ("Share", True)),
        ("What it weighs: from its worst to its best", False),
    ]
    assert table.caption.startswith("Sliders run from 0 to 100")
    lines = iter(table.rows)
    shares = {c.id: float(w) for c, w in zip(catalog.criteria, ranking.weights, strict=True)}
    total = 0.0
    for group in catalog.groups:
        line, inside = next(lines), [c for c in catalog.criteria if c.group == group.id]
        assert line.kind == "group"
        assert (line.cells[0], line.cells[1]) == (group.name, str(decision.groups[group.id]))
        assert line.cells[3] == group.description
        whole = float(told(line.cells[2]).removesuffix(" %"))
        assert whole == pytest.approx(100 * sum(shares[c.id] for c in inside), abs=1)
        total += whole
        held = 0.0
        for criterion in inside:
            below = next(lines)
            assert below.kind == "within"
            assert below.cells[:2] == (criterion.name, str(decision.weights[criterion.id]))
            share = float(told(below.cells[2]).removesuffix(" %"))
            assert share == pytest.approx(100 * shares[criterion.id], abs=1)
            assert told(below.cells[3])
            held += share
        assert held == pytest.approx(whole if inside else 0)
    assert not list(lines)
    assert total == pytest.approx(100)


def assert_musts(part: Section, case: Case) -> None:
    demanded = [c for c in case.catalog.criteria if c.id in case.decision.musts]
    if not demanded:
        assert texts(part) == ["No must-have was set."]
        return
    (facts,) = of(Facts, part)
    assert [label for label, _ in facts.pairs] == [c.name for c in demanded]
    for criterion, (_, said) in zip(demanded, facts.pairs, strict=True):
        least = case.decision.musts[criterion.id]
        better = " or better" * (least != criterion.best)
        assert said.endswith(" or better") == bool(better)
        if criterion.levels:
            assert said == f"{int(least)} · {criterion.levels[int(least)]}{better}"
        else:
            assert float(said.split()[0].replace(",", "")) == pytest.approx(least, rel=1e-3)


def assert_contributions(ranking: Ranking, part: Section, case: Case) -> None:
    catalog = case.catalog
    rows = [*ranking.order.tolist(), *ranking.outside.tolist()]
    columns: list[tuple[str, list[str]]] = []
    for table in of(Table, part):
        assert [told(line.cells[0]) for line in table.rows] == [
            *(c.name for c in catalog.criteria),
            *("Score", "Sure", "Possible"),
        ]
        assert [line.kind for line in table.rows[-3:]] == ["total", "plain", "plain"]
        assert len(table.heads) <= 6
        assert [head.is_number for head in table.heads] == [False, *[True] * (len(table.heads) - 1)]
        assert table.heads[0].text == "Criterion"
        columns += [
            (head.text, [told(line.cells[place]) for line in table.rows])
            for place, head in enumerate(table.heads)
            if place
        ]
    assert [name for name, _ in columns] == [ranking.table.vendors[row].name for row in rows]
    for row, (_, figures) in zip(rows, columns, strict=True):
        *points, score, sure, possible = map(float, figures)
        assert sum(points) == pytest.approx(score, abs=1e-6)
        assert points == pytest.approx(ranking.points[row].tolist(), abs=0.1 + 1e-6)
        exact = [float(found[row]) for found in (ranking.score, ranking.low, ranking.high)]
        assert [score, sure, possible] == pytest.approx(exact, abs=0.05 + 1e-6)


def assert_gaps(ranking: Ranking, part: Section, case: Case) -> None:
    catalog = case.catalog
    shares = {c.id: 100 * float(w) for c, w in zip(catalog.criteria, ranking.weights, strict=True)}
    (facts,) = of(Facts, part)
    assert [label for label, _ in facts.pairs] == [vendor.name for vendor in catalog.vendors]
    for ratings, (_, said) in zip(ranking.table.ratings, facts.pairs, strict=True):
        gaps = [
            shares[c.id]
            for c, held in zip(catalog.criteria, ratings, strict=True)
            if not held and shares[c.id]
        ]
        written = [float(share) for share in re.findall(r"\(([\d.]+) %\)", said)]
        assert written == pytest.approx(sorted(gaps, reverse=True), abs=1)
        assert (said == "every criterion that weighs has a rating") == (not gaps)


def assert_questions(found: Document, opening: Section, annex: Section, case: Case) -> None:
    telling = [asked for asked in found.questions if asked.change]
    asked = of(Table, annex)
    assert len(asked) == bool(telling)
    if telling:
        assert_asked(telling, asked[0], case, in_full=True)
        assert [block.text for block in of(Title, annex)] == ["Questions as they can be sent"]
    first = of(Table, opening)
    assert len(first) == bool(telling)
    if telling:
        assert_asked(telling[:5], first[0], case, in_full=False)
        more = len(telling) - len(first[0].rows)
        said = texts(opening)[1]
        assert ("more" in said) == (more > 0)
        assert more < 2 or f"with {more} more" in said
    else:
        assert texts(opening) == ["No single answer to an open question changes the first place."]


def assert_asked(questions: Sequence[Question], table: Table, case: Case, *, in_full: bool) -> None:
    names = {vendor.id: vendor.name for vendor in case.catalog.vendors}
    whom = {"register": "a public register", "authority": "an authority", "buyer": "your own organisation"}
    assert [head.text for head in table.heads] == ["Ask", "Question", "What the answer would do"]
    for asked, line in zip(questions, table.rows, strict=True):
        said = asked.text if in_full else asked.question
        addressee = whom.get(asked.whom, names[asked.vendor])
        assert line.cells == (addressee, said, asked.effect)


def assert_answer(found: Document, part: Section, case: Case) -> None:
    lead, (facts,) = of(Paragraph, part)[0], of(Facts, part)
    assert lead.kind == "lead"
    stated = dict(facts.pairs)
    assert (stated["For"], stated["As known on"]) == ("P", day(case.decision.date))
    able = any(vendor.status != "failed" for vendor in found.vendors)
    assert ("Verdict" in stated) == able
    assert not able or stated["Verdict"].endswith(found.verdict.next)
    titles, points = of(Title, part), of(Points, part)
    assert len(titles) == len(points) <= 1
    assert all(1 <= len(point.texts) <= 3 for point in points)


def assert_trust(found: Document, part: Section, case: Case) -> None:
    judged = found.verdict
    first, second = of(Paragraph, part)[:2]
    assert first.text.endswith(f". {judged.text}")
    assert (second.kind, second.text.startswith(judged.rule)) == ("quiet", True)
    assert f"{found.cases.count:,}" in second.text
    reasons, *rest = of(Points, part)
    assert reasons.texts == (*judged.hinges, judged.next)
    catalog = case.catalog
    names = {group.id: group.name for group in catalog.groups}
    names |= {criterion.id: criterion.name for criterion in catalog.criteria}
    able = [f"{names[moved.id]}: {moved.text}." for moved in found.weights if moved.below or moved.above]
    assert [list(points.texts) for points in rest[: bool(able)]] == ([able] if able else [])
    changing = [source.text for source in found.sources if source.first_changes]
    stays = ["None: without any single one of them the first place stays."]
    assert [list(points.texts) for points in rest[bool(able) :]] == (
        [changing or stays] if found.sources else []
    )
