"""What follows from each view, and which of the views count when it is asked what all agree on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from shortlist.arrays import Floats
from shortlist.catalog import Catalog
from shortlist.decision import Decision, UnfitError
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.ranking.words import NO_WEIGHT
from shortlist.robustness.contest import field
from shortlist.robustness.kept import firsts_around
from shortlist.robustness.verdict import FAR
from shortlist.together.views import Given, View, of_colleagues, of_profiles


@dataclass(frozen=True)
class Seen:
    """A view, its ranking, and each vendor's chance of first (n, 0…1): 0 if it cannot be in.

    `shown` (n) are the whole hundredths that are shown of the chances.
    """

    view: View
    ranking: Ranking
    chance: Floats
    shown: tuple[int, ...]


@dataclass(frozen=True)
class Together:
    """Views side by side: the profiles', mine, colleagues'; `counted` are asked what they share.

    People count if there are colleagues; else the profiles do, and mine beside them.
    """

    own: View
    views: tuple[Seen, ...]
    counted: tuple[int, ...]

    @property
    def mine(self) -> Decision:
        """The decision whose date, must-haves and so on hold for all."""
        return self.own.decision

    @property
    def members(self) -> tuple[Seen, ...]:
        """The views that count."""
        return tuple(self.views[place] for place in self.counted)

    @property
    def rankings(self) -> tuple[Ranking, ...]:
        """What follows from the views that count."""
        return tuple(member.ranking for member in self.members)


def together(own: View, givens: Sequence[Given], catalog: Catalog, *, count_mine: bool = True) -> Together:
    """All views side by side. UnfitError if a colleague's cannot be read.

    Mine is left aside if it does not count, or if it is a profile as that starts while nobody else has a
    view; so is a view whose weights are all zero. UnfitError as well if no view is left that counts.
    """
    mine = own.decision
    profiles, colleagues = of_profiles(mine, catalog), of_colleagues(givens, mine, catalog)
    is_profile = not colleagues and any(view.decision == replace(mine, blind="") for view in profiles)
    people = ([own] if count_mine and not is_profile else []) + list(colleagues)
    found = [one for view in (*profiles, *people) if (one := seen(view, catalog))]
    counted = [place for place, one in enumerate(found) if not colleagues or one.view.kind != "profile"]
    if not counted:
        raise UnfitError(NO_WEIGHT)
    return Together(own, tuple(found), tuple(counted))


def seen(view: View, catalog: Catalog) -> Seen | None:
    """What follows from a view; None if all its weights are zero."""
    ranking = answer(view.decision, catalog)
    if ranking is None:
        return None
    chance, shown = np.zeros(len(catalog.vendors)), [0] * len(catalog.vendors)
    within = field(ranking, view.decision, catalog)
    if len(within.rows):
        firsts, _ = firsts_around(within, FAR)
        chance[within.rows] = firsts.first
        for row, hundredths in zip(within.rows.tolist(), firsts.shown, strict=False):
            shown[row] = hundredths
    return Seen(view, ranking, chance, tuple(shown))
