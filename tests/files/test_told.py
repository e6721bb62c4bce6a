"""Everything that is said, as plain text: the sentences and figures of the document in their order."""

import re

from hypothesis import given, settings

from shortlist.files.document import Document, document
from shortlist.files.told import told
from tests.support.strategies import Case, cases

VENDOR = re.compile(
    r"- (.+): (rank (\d+)|no rank|left out) \((.+)\), ([\d.]+) points \(([\d.]+) sure\), "
    r"first in ([<>]?[\d.]+) % of plausible cases, [<>]?([\d.]+) % known"
)


@settings(max_examples=25)
@given(cases())
def test_the_text_says_what_the_document_says(case: Case) -> None:
    found = document(case.answer(), case.decision, case.catalog)
    text = told(case.answer(), case.decision, case.catalog).decode()
    assert text.endswith("\n")
    lead, verdict, *sections = text.removesuffix("\n").split("\n\n")
    assert lead.split("\n") == list(found.lead)
    judged = found.verdict
    level, said, *hinges, then, rule = verdict.split("\n")
    assert level.lower().startswith(f"{judged.level}: ")
    assert level.endswith(".")
    assert (said, then) == (judged.text, judged.next)
    assert hinges == [f"- {hinge}" for hinge in judged.hinges]
    assert rule.startswith(f"{judged.rule} ")
    assert f"{found.cases.count:,}" in rule
    lists = {title: lines for title, *lines in (section.split("\n") for section in sections)}
    assert_vendors(lists.pop("Vendors"), found)
    telling = [f"- {asked.question} {asked.effect}" for asked in found.questions if asked.change]
    questions = lists.pop("Questions whose answer changes the first place")
    assert questions == telling or (not telling and len(questions) == 1)
    catalog = case.catalog
    names = {group.id: group.name for group in catalog.groups}
    names |= {criterion.id: criterion.name for criterion in catalog.criteria}
    none = ["- none"]
    assert lists == {
        "How far each weight can move": [f"- {names[m.id]}: {m.text}." for m in found.weights] or none,
        "Sources without which a rank changes": [f"- {source.text}" for source in found.sources] or none,
        "Contradictions that bear on the first two": [
            f"- {pair.first}, {pair.second}: {pair.text}" for pair in found.conflicts
        ]
        or none,
    }


def assert_vendors(lines: list[str], found: Document) -> None:
    firsts = 0.0
    for vendor, line in zip(found.vendors, lines, strict=True):
        read = VENDOR.fullmatch(line)
        assert read, line
        name, place, rank, span, points, sure, first, known = read.groups()
        assert name == vendor.name
        assert (place == "left out") == (vendor.rank is None)
        is_first = any(other.rank and other.known > 0 for other in found.vendors)
        assert (int(rank) if rank else None) == (vendor.rank if is_first else None)
        ends = [int(end) for end in re.findall(r"\d+", span)]
        assert {*ends} == {end for end in (vendor.rank_best, vendor.rank_worst) if end}
        assert ("out" in span) == vendor.may_be_out
        assert ("or beyond" in span) == (not vendor.ranks_exact)
        assert abs(float(points) - vendor.score) <= 0.0501
        assert abs(float(sure) - vendor.sure) <= 0.0501
        assert abs(float(known) - 100 * vendor.known) <= 1
        assert abs(float(first.strip("<>")) - 100 * vendor.first) <= 1
        firsts += 0 if first.startswith("<") else float(first.strip(">"))
    assert firsts <= 101
