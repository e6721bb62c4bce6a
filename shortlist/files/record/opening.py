"""What the record opens with: the answer, what is still to be asked, what was decided, and who signs."""

from collections.abc import Iterator

from shortlist.catalog import Catalog, by_id
from shortlist.decision import Decision
from shortlist.figures import day
from shortlist.files.document import Document
from shortlist.files.explained import Question
from shortlist.files.record import words
from shortlist.files.record.blocks import (
    Blanks,
    Block,
    Facts,
    Head,
    Paragraph,
    Points,
    Row,
    Section,
    Table,
    Title,
)
from shortlist.files.reservations import reservations
from shortlist.ranking import Ranking
from shortlist.robustness import kept, labels, verdict_words
from shortlist.robustness.contest import field
from shortlist.robustness.verdict import FAR, Verdict, outlook

PEN = {words.DECIDED: 1, words.GROUNDS: 2, words.DISSENT: 1}  # lines to write on


def opening(found: Document, ranking: Ranking, decision: Decision, catalog: Catalog) -> tuple[Section, ...]:
    """The first page of the record."""
    return (
        Section("answer", words.ANSWER, tuple(_answer(found, ranking, decision, catalog))),
        Section("open", words.OPEN, tuple(_questions(found, catalog))),
        Section("decision", words.DECISION, tuple(_decision(found))),
    )


def telling(found: Document) -> list[Question]:
    """The questions of which an answer could change the first place, the most telling first."""
    return [question for question in found.questions if question.change]


def asked(questions: list[Question], catalog: Catalog, *, in_full: bool) -> Table:
    """Questions with whom to ask and what an answer would do; in full as they can be sent."""
    heads = Head(words.ASK_WHOM, 20), Head(words.QUESTION, 44), Head(words.EFFECT, 36)
    rows = (
        Row((words.whom(found, catalog), found.text if in_full else found.question, found.effect))
        for found in questions
    )
    return Table(heads, tuple(rows))


def _answer(found: Document, ranking: Ranking, decision: Decision, catalog: Catalog) -> Iterator[Block]:
    contest = field(ranking, decision, catalog)
    judged = outlook(contest, kept.chances_around(contest, FAR)) if len(contest.rows) else None
    said = verdict_words.headline(judged, contest, ranking) if judged else verdict_words.nobody(ranking)
    yield Paragraph(said, "lead")
    profile = by_id(catalog.profiles)[decision.profile]
    verdict = labels.VERDICTS[Verdict(found.verdict.level)]
    facts = [(words.VERDICT, f"{verdict}. {found.verdict.next}")] if judged else []
    yield Facts((*facts, ("For", profile.name), ("As known on", day(decision.date))))
    told = reservations(judged, contest, ranking, decision, catalog) if judged else []
    if told:
        yield Title(words.RESERVATIONS)
        yield Points(tuple(reservation.said for reservation in told))


def _questions(found: Document, catalog: Catalog) -> Iterator[Block]:
    questions = telling(found)
    first = questions[: words.MOST_ASKED]
    yield Paragraph(words.ASKED_FIRST if first else words.NONE_ASKED)
    if first:
        yield asked(first, catalog, in_full=False)
        yield Paragraph(words.to_send(len(questions) - len(first)), "quiet")


def _decision(found: Document) -> Iterator[Block]:
    if note := found.note:
        yield Paragraph(words.AS_NOTED, "quiet")
        told = (
            (words.DECIDED, note.decided),
            (words.BY, note.by),
            (words.GROUNDS, note.grounds),
            (words.DISSENT, note.dissent),
        )
        yield Facts(tuple((label, text or words.NOT_NOTED) for label, text in told))
    else:
        yield Paragraph(words.BY_HAND, "quiet")
        for label, lines in PEN.items():
            yield Blanks((label,), lines)
    yield Blanks((words.NAME, words.DATE, words.SIGNATURE))
