"""Where a record contradicts itself: what no version of the program and no catalog could explain."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from math import fsum, isclose

from shortlist.catalog.findings import shown
from shortlist.decision import ANY, pairs, spell
from shortlist.decision.assumptions import key
from shortlist.figures import decimals
from shortlist.files.document import Chosen, Document, Ranked
from shortlist.files.seen import Seen
from shortlist.text.direction import isolated

SMALL = 1e-3  # more than rounding leaves
NUMBER = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?")
NOBODY = "–"  # stands for every rank where nothing is known of anybody


def contradictions(document: Document) -> Iterator[str]:
    """Where the decision differs from its own link, and numbers from what the form says they are."""
    yield from _link(document.decision)
    for name, shares in (("groups", document.shares.groups), ("criteria", document.shares.criteria)):
        if not isclose(fsum(shares.values()), 1, abs_tol=SMALL):
            yield f"shares of {name}: add up to {fsum(shares.values()):g}, not to 1"
    for vendor in document.vendors:
        yield from _vendor(vendor)
    yield from _order(_listed(document))


def _listed(document: Document) -> list[Ranked]:
    """The ranked vendors, first place first; ties keep their order."""
    return sorted((vendor for vendor in document.vendors if vendor.rank), key=lambda vendor: vendor.rank or 0)


def _link(chosen: Chosen) -> Iterator[str]:
    given = pairs(chosen.query)
    link = dict(reversed(given))
    if len(link) < len(given):
        yield "decision: its link names a parameter twice"
    spelled = _spelled(chosen)
    musts = (name for name in link if name.startswith("must_") and link[name] != ANY)
    for name in dict.fromkeys((*spelled, *musts)):
        told, linked = spelled.get(name, ANY), link.get(name, ANY if name.startswith("must_") else "nothing")
        if _value(told) != _value(linked):
            yield f"decision, `{shown(name)}`: the record states {shown(told)}, its link {shown(linked)}"


def _spelled(chosen: Chosen) -> dict[str, str]:
    """The decision as parameters, as it states itself."""
    return {
        **{"profile": chosen.profile, "date": chosen.date.isoformat(), "open": chosen.open},
        "unknown": str(chosen.unknown),
        **{f"g_{name}": str(slider) for name, slider in chosen.groups.items()},
        **{f"w_{name}": str(slider) for name, slider in chosen.weights.items()},
        **{f"must_{name}": spell(least) for name, least in chosen.musts.items()},
        **{key(held.vendor, held.criterion): f"{spell(held.level)}:{held.reason}" for held in chosen.assumed},
    }


def _value(text: str) -> Decimal | str:
    """A number, so that 3 and 3.0 are one; anything else as it is."""
    return Decimal(text) if NUMBER.fullmatch(text) else text


def _vendor(vendor: Ranked) -> Iterator[str]:
    total = fsum(vendor.points.values())
    if not isclose(total, vendor.score, abs_tol=SMALL):
        yield f"points of vendor `{vendor.id}`: add up to {total:g}, not to its score {vendor.score:g}"
    if not vendor.sure - SMALL <= vendor.score <= vendor.possible + SMALL:
        yield (
            f"score of vendor `{vendor.id}`: {vendor.score:g} lies outside "
            f"its range {vendor.sure:g} to {vendor.possible:g}"
        )


def _order(ranked: list[Ranked]) -> Iterator[str]:
    """Vendors whose ranks do not follow from their scores."""
    if ranked and ranked[0].rank != 1:
        yield f"rank of vendor `{ranked[0].id}`: {ranked[0].rank}, yet nobody stands above it"
    for above, below in pairwise(ranked):
        assert above.rank is not None
        assert below.rank is not None
        if below.score > above.score or below.rank < above.rank:
            yield f"order: `{above.id}` stands above `{below.id}`, against their scores or ranks"
        elif below.score < above.score and below.rank == above.rank:
            yield f"rank of vendor `{below.id}`: the same as that of `{above.id}`, with another score"


def misstatements(seen: Seen, document: Document) -> Iterator[str]:
    """What a reader sees otherwise than the document in the same file states it."""
    kept = {
        "Link": f"?{document.decision.query}",
        "Its SHA-256": document.catalog.sha256,
        "Program": document.program,
    }
    for label, told in seen.facts:
        if told != kept[label]:
            yield f"page, {label}: reads {shown(told)}, the record in it states {shown(kept[label])}"
    if seen.rows is not None:
        yield from _rows(seen.rows, _listed(document))


def _rows(told: Sequence[tuple[str, str, str]], ranked: list[Ranked]) -> Iterator[str]:
    if len(told) != len(ranked):
        yield f"page, ranking: shows {len(told)} vendors, the record in it ranks {len(ranked)}"
    nothing_known = not any(vendor.known for vendor in ranked)
    for (rank, name, points), vendor in zip(told, ranked, strict=False):
        names = (NOBODY if nothing_known else str(vendor.rank), isolated(vendor.name))
        if (rank, name) != names or not _rounds(points.partition(" ")[0], vendor.score):
            yield (
                f"page, ranking: reads {shown(f'{rank} {name} {points}')}, "
                f"the record in it states {vendor.rank} {vendor.name} {vendor.score:.1f}"
            )


def _rounds(figure: str, score: float) -> bool:
    """Whether a figure as shown is the score, but for what its last digit leaves out."""
    found = _value(figure)
    most = 0.5 * 10.0 ** -decimals(figure) + SMALL
    return isinstance(found, Decimal) and abs(float(found) - score) <= most
