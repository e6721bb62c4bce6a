"""What the user chose: a kind of buyer, a date, weights, must-haves, and what is taken for known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from shortlist.catalog import Catalog, Profile, by_id
from shortlist.decision.assumptions import Assumptions
from shortlist.decision.choice import Choice

FIRST_DATE, LAST_DATE = date(1990, 1, 1), date(2099, 12, 31)
Open = Literal["keep", "drop"]
OPENS: tuple[Open, ...] = ("keep", "drop")
UNKNOWN = 50


@dataclass(frozen=True)
class Decision:
    """A kind of buyer, a date, weights, an attitude to the unknown, must-haves, and assumptions.

    `groups` and `weights` are slider positions (0–100) by id, `unknown` is the attitude in percent
    (0 assumes the worst, 100 the best), `musts` holds least levels by criterion, `assumed` what the user
    takes for known by vendor and criterion. `blind` marks weights that are asked for, or were given, while
    nobody is told who the vendors are; empty else. `choices` are the answers that the
    weights come from, if they do.
    """

    profile: str
    date: date
    groups: Mapping[str, int]
    weights: Mapping[str, int]
    unknown: int
    musts: Mapping[str, float]
    open: Open
    assumed: Assumptions = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    blind: str = ""

    def __hash__(self) -> int:
        held = (self.groups, self.weights, self.musts, self.assumed)
        plain = (self.profile, self.date, self.unknown, self.open, self.choices)
        return hash((*plain, *(frozenset(m.items()) for m in held)))


def preset(catalog: Catalog, profile: Profile | None = None) -> Decision:
    """The decision that a profile starts from, the catalog's first if none is given."""
    profile = profile or catalog.profiles[0]
    return Decision(
        profile=profile.id,
        date=min(max(catalog.as_of, FIRST_DATE), LAST_DATE),
        groups={group.id: profile.group_weights.get(group.id, 0) for group in catalog.groups},
        weights={criterion.id: profile.weights.get(criterion.id, 0) for criterion in catalog.criteria},
        unknown=UNKNOWN,
        musts={},
        open="keep",
    )


def buyers(decision: Decision, catalog: Catalog) -> str:
    """The kind of buyer that the decision's profile is."""
    return by_id(catalog.profiles)[decision.profile].buyers
