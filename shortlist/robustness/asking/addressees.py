"""Whom to ask what: open questions by who can answer them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from shortlist.catalog import Criterion, Vendor
from shortlist.robustness.asking.inquiry import Inquiry
from shortlist.robustness.asking.questions import question
from shortlist.robustness.contest import Field

Whom: TypeAlias = Literal["vendor", "register", "authority", "buyer"]


@dataclass(frozen=True)
class Addressee:
    """Who is asked: a vendor, by its row of the field, or another that can answer (`row` is −1).

    `asked` are its questions, the most telling first; `key` names it in links and file names.
    """

    whom: Whom
    row: int
    key: str
    asked: tuple[Inquiry, ...]


def addressees(inquiries: Sequence[Inquiry], field: Field) -> tuple[Addressee, ...]:
    """Everybody that there is a question to, who can tell most first."""
    found: dict[tuple[Whom, int], list[Inquiry]] = {}
    for inquiry in inquiries:
        kind = whom(field.criteria[inquiry.column])
        found.setdefault((kind, inquiry.row if kind == "vendor" else -1), []).append(inquiry)
    return tuple(
        Addressee(kind, row, kind if row < 0 else f"vendor.{field.vendors[row].id}", tuple(asked))
        for (kind, row), asked in found.items()
    )


def text(inquiry: Inquiry, field: Field) -> str:
    """What to write: the catalog's question to send, or else the criterion's own about the vendor."""
    return to_send(field.vendors[inquiry.row], field.criteria[inquiry.column])


def to_send(vendor: Vendor, criterion: Criterion) -> str:
    """The question to send about a vendor on a criterion."""
    return criterion.ask.of(vendor.name) if criterion.ask else question(vendor, criterion)


def whom(criterion: Criterion) -> Whom:
    """Who can answer a question on a criterion; the vendor itself unless the catalog says another."""
    return criterion.ask.whom if criterion.ask else "vendor"
