"""The content of the decision record, the same in the same order whichever file it becomes."""

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.files.document import Document
from shortlist.files.record.annexes import annexes, titled
from shortlist.files.record.blocks import Section
from shortlist.files.record.board import ranked
from shortlist.files.record.evidence import evidence
from shortlist.files.record.opening import opening
from shortlist.ranking import Ranking


def sections(found: Document, ranking: Ranking, decision: Decision, catalog: Catalog) -> tuple[Section, ...]:
    """Every part of the record from the answer to the check; `found` is the ranking as a document."""
    before = annexes(found, ranking, decision, catalog)
    return (
        *opening(found, ranking, decision, catalog),
        ranked(ranking, decision, catalog),
        *titled([*before, *evidence(ranking, decision, catalog)]),
    )
