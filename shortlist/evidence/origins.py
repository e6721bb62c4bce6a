"""Independent origins: what is told twice counts once."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shortlist.catalog import Claim
from shortlist.evidence.archive import Archive


@dataclass(frozen=True)
class Fold:
    """A statement and the claims that repeat it, as far as both are published."""

    claim: Claim
    echoes: tuple[Claim, ...]


def roots(claim: str, archive: Archive) -> tuple[str, ...]:
    """The claims at which the echoes of a claim end, in the order of the marks; itself if it echoes none."""
    if len(archive.ends[claim]) < 2:
        return tuple(archive.ends[claim])
    found, seen, ahead = list[str](), {claim}, deque([claim])
    while ahead:
        name = ahead.popleft()
        repeated = [other for other in archive.echo_of[name] if other in archive.echo_of]
        if not repeated:
            found.append(name)
        ahead += [other for other in repeated if other not in seen]
        seen |= set(repeated)
    return tuple(found)


def repeated(claim: str, archive: Archive) -> frozenset[str]:
    """What a claim echoes, at any remove; never itself."""
    found, ahead = set[str](), [claim]
    while ahead:
        new = {other for other in archive.echo_of[ahead.pop()] if other in archive.echo_of} - found
        found |= new
        ahead += new
    return frozenset(found - {claim})


def statement(claim: str, archive: Archive) -> str:
    """The claim that a claim repeats in the end; of several that it repeats together, none can stand for it.

    A digest of three statements is a statement of its own, and what repeats only the digest is that digest.
    """
    return archive.statements[claim]


def origins(claims: Iterable[str], archive: Archive) -> frozenset[str]:
    """The sources that claims come from in the end.

    An echo counts as what it echoes, cited or not, and several statements of one source as one origin:
    whoever doubts that source doubts them all.
    """
    return frozenset(archive.source_of[root] for claim in claims for root in archive.ends[claim])


def with_echoes(claims: Iterable[str], archive: Archive) -> frozenset[str]:
    """Claims with everything that echoes one of them, at any remove."""
    found, ahead = set[str](), list(claims)
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += archive.echoes.get(name, ())
    return frozenset(found)


def folds(claims: Sequence[str], archive: Archive) -> tuple[Fold, ...]:
    """The statements that claims make, each once, with every published claim that repeats it.

    A statement is shown by its origin; where that is not published yet, by the first echo that is.
    """
    found = []
    for root in dict.fromkeys(root for claim in claims for root in roots(claim, archive)):
        told = with_echoes([root], archive)
        shown = [claim for name, claim in archive.claims.items() if name in told]
        shown.sort(key=lambda claim: claim.id != root)
        if shown:
            found.append(Fold(shown[0], tuple(shown[1:])))
    return tuple(found)


def reports(folded: Iterable[Fold]) -> int:
    """The number of sources that carry statements, repeated or not."""
    return len({claim.source for fold in folded for claim in (fold.claim, *fold.echoes)})
