"""Weights given blind: a link that asks for them hides who the vendors are, and a mark says it was so."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from string import ascii_uppercase
from typing import TypeVar

from shortlist.catalog import Catalog, Rating, Vendor
from shortlist.decision.decision import Decision

KEY = "blind"
FORM = re.compile("[0-9a-f]{8}(-[0-9a-f]{8})?")  # which order of letters, and which weights were given in it
LENGTH = 8
HIDDEN, SOMEBODY = "Hidden until weights are given.", "a vendor"
KEPT = 8
IDS = ("id", "group", "buyers")
R = TypeVar("R")


def seed(decision: Decision, catalog: Catalog) -> str:
    """The order of letters of a link that asks for views under this decision; the same for the same link."""
    musts = sorted(decision.musts.items())
    return _digest(catalog.digest, decision.profile, decision.date, decision.unknown, musts, decision.open)


def asks(decision: Decision) -> bool:
    """Whether the decision's vendors are hidden until weights are given."""
    return bool(decision.blind) and "-" not in decision.blind


def given(decision: Decision) -> Decision:
    """The decision with the mark that its weights were given blind."""
    return replace(decision, blind=f"{decision.blind[:LENGTH]}-{_weights(decision)}")


def was_blind(decision: Decision) -> bool:
    """Whether weights were given blind, be they the same now or not."""
    return bool(decision.blind) and not asks(decision)


def is_blind(decision: Decision) -> bool:
    """Whether the weights are still those that were given blind."""
    return was_blind(decision) and decision.blind[LENGTH + 1 :] == _weights(decision)


def shown(decision: Decision, catalog: Catalog) -> Catalog:
    """The catalog as the decision may show it: while it asks, nobody is told who the vendors are."""
    return hidden(catalog, decision.blind) if asks(decision) else catalog


@lru_cache(maxsize=KEPT)
def hidden(catalog: Catalog, seed: str) -> Catalog:
    """The catalog with the vendors called A, B, C in an order of its own, and nothing that names one of them.

    Ratings stay; what they rest on goes, and a vendor that a text names is “a vendor” there.
    """
    order = sorted(catalog.vendors, key=lambda vendor: _digest(seed, catalog.digest, vendor.id))
    if len(order) > 1 and tuple(order) == catalog.vendors:
        order = [*order[1:], order[0]]
    vendors = tuple(_hidden(vendor, letters(place)) for place, vendor in enumerate(order))
    names = re.compile(
        "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in _names(catalog)), re.IGNORECASE
    )
    told = {
        "title": _unnamed(catalog.title, names),
        "question": _unnamed(catalog.question, names),
        **{kind: _unnamed(getattr(catalog, kind), names) for kind in ("groups", "criteria", "profiles")},
    }
    return catalog.model_copy(update={**told, "vendors": vendors, "sources": (), "claims": ()})


def letters(place: int) -> str:
    """What a hidden vendor is called: A to Z, then AA."""
    more, last = divmod(place, len(ascii_uppercase))
    return (letters(more - 1) if more else "") + ascii_uppercase[last]


def _hidden(vendor: Vendor, name: str) -> Vendor:
    ratings = tuple(
        Rating(
            criterion=rating.criterion,
            since=rating.since,
            low=rating.low,
            high=rating.high,
            buyers=rating.buyers,
            judgement=HIDDEN,
        )
        for rating in vendor.ratings
    )
    return Vendor(id=name.lower(), name=name, summary=HIDDEN, ratings=ratings)


def _names(catalog: Catalog) -> list[str]:
    """Everything that names a vendor, the longest first."""
    found = {name.strip() for vendor in catalog.vendors for name in _of(vendor)} - {""}
    return sorted(found, key=lambda name: (-len(name), name))


def _of(vendor: Vendor) -> Iterator[str]:
    yield from (vendor.id, vendor.name, *vendor.aliases, vendor.owner or "")
    yield from re.split("[()]", vendor.name)


def _unnamed(value: R, names: re.Pattern[str]) -> R:
    """The same records with no vendor named in any text of theirs, ids aside."""
    if isinstance(value, str):
        return names.sub(_somebody, value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_unnamed(part, names) for part in value)  # type: ignore[return-value]
    if hasattr(value, "model_copy"):
        fields = {name: getattr(value, name) for name in type(value).model_fields}  # type: ignore[attr-defined]
        told = {name: _unnamed(part, names) for name, part in fields.items() if name not in IDS}
        return value.model_copy(update=told)  # type: ignore[no-any-return]
    return value


def _somebody(found: re.Match[str]) -> str:
    return SOMEBODY if found.start() else SOMEBODY.capitalize()


def _weights(decision: Decision) -> str:
    return _digest(sorted(decision.groups.items()), sorted(decision.weights.items()))


def _digest(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:LENGTH]
