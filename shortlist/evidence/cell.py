"""What a cell rests on: the rating in force, its claims and origins, and how it came to be."""

from dataclasses import dataclass
from datetime import date

from shortlist.catalog import Catalog, Rating, Vendor, by_id
from shortlist.decision import Decision, buyers
from shortlist.evidence.archive import Archive, archive
from shortlist.evidence.origins import Fold, folds, origins, reports
from shortlist.evidence.staleness import stale
from shortlist.ranking.table import holds, precedence


@dataclass(frozen=True)
class Spell:
    """A rating and the days it was in force: from its `since` until another took over, if one did."""

    rating: Rating
    until: date | None


@dataclass(frozen=True)
class Evidence:
    """What is known of a vendor on a criterion, and on what ground.

    `folds` are the statements that the rating rests on, each once with what repeats it; `reports` counts
    the sources that carry them and `origins` names those that they come from. `history` starts with the
    rating in force and goes back. `hidden` claims of the catalog were published later.
    """

    vendor: str
    criterion: str
    rating: Rating | None
    folds: tuple[Fold, ...]
    reports: int
    origins: frozenset[str]
    history: tuple[Spell, ...]
    stale: bool
    hidden: int

    @property
    def one_origin(self) -> bool:
        """Whether all that the rating rests on comes from one source."""
        return self.rating is not None and one_origin(self.rating, self.origins)


def evidence(decision: Decision, catalog: Catalog, vendor: str, criterion: str) -> Evidence:
    """What is known of a vendor on a criterion for the decision's date and kind of buyer."""
    known, profile = archive(catalog, decision.date), by_id(catalog.profiles)[decision.profile]
    subject, kind = by_id(catalog.vendors)[vendor], buyers(decision, catalog)
    spells = history(subject, criterion, decision.date, kind)
    rating = spells[0].rating if spells else None
    told = folds(rating.claims if rating else (), known)
    return Evidence(
        vendor=vendor,
        criterion=criterion,
        rating=rating,
        folds=told,
        reports=reports(told),
        origins=rating_origins(rating, known),
        history=spells,
        stale=rating is not None and stale(rating, decision.date, profile.stale_years),
        hidden=known.hidden,
    )


def history(vendor: Vendor, criterion: str, day: date, buyers: str) -> tuple[Spell, ...]:
    """The ratings of a criterion that were in force up to a date for a kind of buyer, the latest first."""
    held = [r for r in vendor.ratings if r.criterion == criterion and holds(r, day, buyers)]
    ruling: list[Rating] = []
    for rating in sorted(held, key=lambda rating: (rating.since, precedence(rating))):
        if not ruling or precedence(rating) > precedence(ruling[-1]):
            if ruling and ruling[-1].since == rating.since:
                ruling.pop()
            ruling.append(rating)
    ends = [rating.since for rating in ruling[1:]]
    return tuple(Spell(*spell) for spell in zip(reversed(ruling), [None, *reversed(ends)], strict=False))


def rating_origins(rating: Rating | None, known: Archive) -> frozenset[str]:
    """The sources that a rating's claims come from in the end."""
    return origins(rating.claims if rating else (), known)


def one_origin(rating: Rating, sources: frozenset[str]) -> bool:
    """Whether a rating would rest on nothing without one source: no second one, and no judgement."""
    return len(sources) == 1 and rating.judgement is None
