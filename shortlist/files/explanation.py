"""Everything that is said about a ranking, as data: the same sentences and figures as on the pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.evidence import source_words
from shortlist.evidence.conflicts import conflicts
from shortlist.evidence.fragility import Effect, fragility
from shortlist.files.explained import Cases, Contradicted, Judged, Moved, Question, Turned, Weak
from shortlist.ranking import Ranking, words
from shortlist.robustness import interval_words, kept, labels, verdict_words
from shortlist.robustness.acceptability import Acceptability
from shortlist.robustness.asking import words as asking_words
from shortlist.robustness.asking.inquiry import Inquiry, inquiries
from shortlist.robustness.contest import Field, Inside, field
from shortlist.robustness.stability import Interval, group_lines, slider_lines, stability
from shortlist.robustness.verdict import FAR, Verdict, margin, outlook
from shortlist.rounding import rounded

DECIMALS = 6
TWO = 2
# Of all questions together: where many share the first place each names them all, up to 100 MB.
LETTERS = 2_000_000


@dataclass(frozen=True)
class Explanation:
    """What is said; `ranks` (n × n), `out` and `error` (n) are chances of each vendor in catalog order."""

    lead: tuple[str, ...]
    verdict: Judged
    cases: Cases
    ranks: Floats
    out: Floats
    error: Floats
    questions: tuple[Question, ...]
    weights: tuple[Moved, ...]
    sources: tuple[Weak, ...]
    conflicts: tuple[Contradicted, ...]


def trust(judged: Judged) -> tuple[str, ...]:
    """How far the ranking can be trusted, in sentences."""
    level = labels.VERDICTS[Verdict(judged.level)]
    return (f"{level}.", judged.text, *judged.hinges, judged.next, judged.rule)


def explanation(ranking: Ranking, decision: Decision, catalog: Catalog) -> Explanation:
    """Everything that is said about a ranking."""
    found = field(ranking, decision, catalog)
    near = kept.acceptability_around(found, FAR)
    effects = fragility(decision, catalog)
    weakest = source_words.hinge(effects, catalog)
    lead = (words.lead(ranking), words.caution(ranking, weakest))
    ranks, out, error = _chances(near, found, len(catalog.vendors))
    return Explanation(
        lead=tuple(sentence for sentence in lead if sentence),
        verdict=_judged(found, ranking, catalog),
        cases=_cases(near, found),
        ranks=ranks,
        out=out,
        error=error,
        questions=tuple(_first(_question(one, found) for one in inquiries(found))),
        weights=tuple(_weights(found.today, catalog)),
        sources=tuple(_weak(effect, catalog) for effect in effects if effect.matters),
        conflicts=tuple(_contradicted(ranking, decision, catalog)),
    )


def _cases(near: Acceptability, found: Field) -> Cases:
    most, spread = float(near.error[:, :1].max(initial=0)), None if found.agreed else FAR
    return Cases(count=near.draws, margin=_share(margin(most)), spread=spread, nobody=_share(near.nobody))


def _judged(found: Field, ranking: Ranking, catalog: Catalog) -> Judged:
    judged = outlook(found, kept.chances_around(found, FAR))
    return Judged(
        level=judged.verdict.value,
        text=verdict_words.verdict(judged, found, ranking),
        rule=labels.RULES,
        hinges=tuple(verdict_words.hinges(judged, found, catalog)),
        next=verdict_words.advice(judged, found, catalog),
    )


def _chances(near: Acceptability, found: Field, vendors: int) -> tuple[Floats, Floats, Floats]:
    """The chances of all vendors: those that fail a must-have are out for certain."""
    ranks, out, error = np.zeros((vendors, vendors)), np.ones(vendors), np.zeros(vendors)
    able = len(found.rows)
    ranks[found.rows, :able] = near.ranks
    out[found.rows] = near.out
    error[found.rows] = near.error[:, 0] if able else 0
    return ranks, out, error


def _first(questions: Iterable[Question]) -> Iterator[Question]:
    """The first questions: all, unless they hold more letters than anybody reads."""
    left = LETTERS
    for question in questions:
        if left <= 0:
            return
        left -= len(question.effect) + len(question.question) + len(question.text)
        left -= sum(len(name) for turned in question.turns for name in turned.first)
        yield question


def _question(inquiry: Inquiry, found: Field) -> Question:
    vendor, criterion = found.vendors[inquiry.row], found.criteria[inquiry.column]
    new = [row for row in inquiry.then if row not in found.leaders] or list(inquiry.then)
    asked = asking_words.asked(inquiry, found)
    return Question(
        vendor=vendor.id,
        criterion=criterion.id,
        answers=inquiry.answers or None,
        change=_share(inquiry.change),
        then=found.vendors[new[0]].id if new else None,
        turns=tuple(Turned(first=_ids(rows, found), share=_share(part)) for rows, part in inquiry.turns),
        gain=rounded(inquiry.gain, DECIMALS),
        whom=criterion.ask.whom if criterion.ask else "vendor",
        question=asked,
        text=criterion.ask.of(vendor.name) if criterion.ask else asked,
        effect=asking_words.effect(inquiry, found),
    )


def _weights(inside: Inside, catalog: Catalog) -> Iterator[Moved]:
    """How far every weight can move; none where nobody is ranked."""
    if not len(inside.rows):
        return
    groups = stability(inside.values, inside.first, group_lines(inside))
    criteria = stability(inside.values, inside.first, slider_lines(inside))
    for group, interval in zip(catalog.groups, groups, strict=True):
        yield _moved(group.id, "group", interval, inside)
    for criterion, interval in zip(catalog.criteria, criteria, strict=True):
        yield _moved(criterion.id, "criterion", interval, inside)


def _moved(name: str, kind: str, interval: Interval, inside: Inside) -> Moved:
    unknown = None if inside.is_known else inside.unknown
    return Moved.model_validate(
        {
            "id": name,
            "kind": kind,
            **{end: _share(getattr(interval, end)) for end in ("now", "low", "high")},
            "below": _ids(interval.below, inside),
            "above": _ids(interval.above, inside),
            "text": interval_words.holds(interval, unknown, limited=inside.limits is not None),
        }
    )


def _weak(effect: Effect, catalog: Catalog) -> Weak:
    return Weak(
        source=effect.source.id,
        first=effect.first,
        first_changes=effect.first_changes,
        text=source_words.without(effect, catalog),
    )


def _contradicted(ranking: Ranking, decision: Decision, catalog: Catalog) -> Iterator[Contradicted]:
    """The contradictions that bear on a rating of one of the first two vendors, the latest first."""
    two = {ranking.table.vendors[int(row)].id for row in ranking.order[:TWO]}
    for pair in conflicts(decision, catalog):
        if two & {bearing.vendor for bearing in pair.bears_on}:
            yield Contradicted(
                first=pair.first.claim.id,
                second=pair.second.claim.id,
                superseded=pair.superseded,
                text=f"{source_words.outcome(pair)} {source_words.bears_on(pair, catalog)}",
            )


def _ids(rows: Sequence[int], inside: Inside) -> tuple[str, ...]:
    return tuple(inside.vendors[row].id for row in rows)


def _share(part: float) -> float:
    return rounded(part, DECIMALS)
