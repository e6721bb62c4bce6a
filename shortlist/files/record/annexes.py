"""The annexes before the evidence: weights, must-haves, contributions, what is not known, and trust."""

from collections.abc import Iterator
from string import ascii_uppercase

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.files.account import account, at_least
from shortlist.files.document import Document
from shortlist.files.explanation import trust
from shortlist.files.record import words
from shortlist.files.record.blocks import Block, Facts, Head, Paragraph, Points, Row, Section, Table, Title
from shortlist.files.record.opening import asked, telling
from shortlist.files.record.views import views
from shortlist.files.weights import shares
from shortlist.ranking import Ranking
from shortlist.ranking.choice_words import weighed
from shortlist.ranking.weights import group_shares
from shortlist.robustness import labels
from shortlist.robustness.words import counted
from shortlist.rounding import parts, rounded

ACROSS = 5  # vendors beside each other on a page


def titled(sections: list[tuple[str, str, Iterator[Block]]]) -> tuple[Section, ...]:
    """Sections as annexes, lettered in their order."""
    return tuple(
        Section(name, words.ANNEX.format(letter=letter, title=title), tuple(blocks))
        for letter, (name, title, blocks) in zip(ascii_uppercase, sections, strict=False)
    )


def annexes(
    found: Document, ranking: Ranking, decision: Decision, catalog: Catalog
) -> list[tuple[str, str, Iterator[Block]]]:
    """Name, title and blocks of each, in their order."""
    return [
        ("weights", words.WEIGHTS, _weights(ranking, decision, catalog)),
        ("must-haves", words.MUSTS, _musts(decision, catalog)),
        ("contributions", words.CONTRIBUTIONS, _contributions(ranking, catalog)),
        ("unknown", words.UNKNOWN, _unknown(found, ranking, catalog)),
        ("trust", words.TRUST, _trust(found, catalog)),
        *([("views", words.VIEWS, views(found.views))] if found.views else []),
    ]


def _weights(ranking: Ranking, decision: Decision, catalog: Catalog) -> Iterator[Block]:
    """What was chosen, then each group with slider and share, and its criteria with theirs."""
    groups, criteria = shares(ranking, catalog)
    exact = group_shares(ranking.weights, catalog)
    told = [(group.name, groups[group.id], exact[group.id]) for group in catalog.groups]
    yield Paragraph(words.weighed(told))
    yield Facts(tuple(account(decision, catalog)))
    heads = (
        *(Head("Group and criteria", 26), Head("Slider", 8, True), Head("Share", 10, True)),
        Head("What it weighs: from its worst to its best", 56),
    )
    rows = []
    for group in catalog.groups:
        sliders = str(decision.groups[group.id]), groups[group.id]
        rows.append(Row((group.name, *sliders, group.description), "group"))
        rows += [
            Row((c.name, str(decision.weights[c.id]), criteria[c.id], weighed(c)), "within")
            for c in catalog.criteria
            if c.group == group.id
        ]
    yield Table(heads, tuple(rows), words.SLIDERS)


def _musts(decision: Decision, catalog: Catalog) -> Iterator[Block]:
    demanded = [criterion for criterion in catalog.criteria if criterion.id in decision.musts]
    if not demanded:
        yield Paragraph(words.NO_MUST)
        return
    yield Facts(tuple((c.name, at_least(c, decision.musts[c.id])) for c in demanded))


def _contributions(ranking: Ranking, catalog: Catalog) -> Iterator[Block]:
    """Tables of points, criteria down and a few vendors across; columns add up to the scores shown."""
    rows = [int(row) for row in (*ranking.order, *ranking.outside)]
    points = {row: parts(ranking.points[row], rounded(ranking.score[row], 1), 1) for row in rows}
    yield Paragraph(words.ADDS_UP)
    for few in (rows[first : first + ACROSS] for first in range(0, len(rows), ACROSS)):
        width = min(20, 75 // len(few))
        heads = [Head(ranking.table.vendors[row].name, width, True) for row in few]
        lines = [
            Row((criterion.name, *(f"{points[row][k]:.1f}" for row in few)))
            for k, criterion in enumerate(catalog.criteria)
        ]
        for title, found in (("Score", ranking.score), ("Sure", ranking.low), ("Possible", ranking.high)):
            figures = (f"{rounded(found[row], 1):.1f}" for row in few)
            lines.append(Row((title, *figures), "total" if found is ranking.score else "plain"))
        yield Table((Head("Criterion", 100 - width * len(few)), *heads), tuple(lines))


def _unknown(found: Document, ranking: Ranking, catalog: Catalog) -> Iterator[Block]:
    """What no rating covers, the weightiest first, and every question that matters in full."""
    _, written = shares(ranking, catalog)
    yield Paragraph(words.GAPS)
    told = []
    for row, vendor in enumerate(catalog.vendors):
        gaps = [k for k, held in enumerate(ranking.table.ratings[row]) if held is None and ranking.weights[k]]
        gaps.sort(key=lambda k: -ranking.weights[k])
        names = [f"{catalog.criteria[k].name} ({written[catalog.criteria[k].id]})" for k in gaps]
        told.append((vendor.name, ", ".join(names) or words.ALL_RATED))
    yield Facts(tuple(told))
    if questions := telling(found):
        yield Title(words.TO_SEND)
        yield asked(questions[: words.MOST_IN_FULL], catalog, in_full=True)
        if more := questions[words.MOST_IN_FULL :]:
            yield Paragraph(words.elsewhere(len(more)), "quiet")


def _trust(found: Document, catalog: Catalog) -> Iterator[Block]:
    level, text, *hinges, then, rule = trust(found.verdict)
    yield Paragraph(f"{level} {text}")
    yield Points((*hinges, then))
    yield Paragraph(f"{rule} {counted(found.cases.count, found.cases.margin)}", "quiet")
    names = {group.id: group.name for group in catalog.groups}
    names |= {criterion.id: criterion.name for criterion in catalog.criteria}
    able = [moved for moved in found.weights if moved.below or moved.above]
    if able:
        yield Title(labels.STABILITY)
        yield Points(tuple(f"{names[moved.id]}: {moved.text}." for moved in able))
    if found.sources:
        yield Title(words.FRAGILE)
        yield Points(tuple(source.text for source in found.sources if source.first_changes) or (words.STAYS,))
