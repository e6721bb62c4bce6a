"""Random catalogs and decisions, small enough to try thousands."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache, cached_property, lru_cache, partial
from hashlib import sha256
from random import SystemRandom
from typing import Any, TypeVar

from hypothesis import seed, settings
from hypothesis import strategies as st

from shortlist.catalog import Catalog, Criterion, Rating
from shortlist.decision import Decision
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from tests.support.builders import DAY

Law = TypeVar("Law", bound=Callable[..., None])
RUN = SystemRandom().getrandbits(64)
KEPT = 2048  # cases: more than there are of a law


def examples(count: int) -> Callable[[Law], Law]:
    """Try a law on so many random examples, others in every run.

    All laws of a run that draw the same look at the same examples, so what several need is made once.
    """
    often = settings(max_examples=count)
    return lambda law: seed(RUN)(often(law))


many = examples(500)
# Twelfths of a scale, so that halves, thirds and quarters meet in ties.
PARTS = 12
INTERVALS = [(low, high) for low in range(PARTS + 1) for high in range(low, PARTS + 1)]
SCALES: list[dict[str, Any]] = [
    *({"levels": [f"Level {number}" for number in range(top + 1)]} for top in (1, 2, 3, 4, 6)),
    {"scale": {"worst": 0, "best": 12, "unit": "m"}},
    {"scale": {"worst": 2000.0, "best": 400.0, "unit": "€"}},
    {"scale": {"worst": -0.1, "best": 0.7, "unit": "K"}},
]
MOST = 6, 5, 3
WHOM = "vendor", "register", "authority", "buyer"


def _points(count: int, byte: int) -> list[int]:
    """The values of so many levels in percent, crowded at either end or at neither."""
    inner = (range(1, count - 1), range(100 - count + 2, 100), range(25, 100, 75 // max(count - 2, 1)))
    return [0, *list(inner[byte % 3])[: count - 2], 100]


def criterion_row(name: str, group: str, byte: int, more: int) -> dict[str, Any]:
    """A criterion on one of the scales; half of those with levels have points, a third a question."""
    row = {"id": name, "group": group, "name": "C", "question": "?", **SCALES[byte % len(SCALES)]}
    if "levels" in row and more % 2:
        row["points"] = _points(len(row["levels"]), more // 2)
    if more % 3 == 0:
        row["ask"] = {"whom": WHOM[more % len(WHOM)], "text": "What of {vendor}?"}
    return row


pointed = st.builds(
    lambda scale, more: Criterion.model_validate(criterion_row("c", "g", scale, more)),
    st.integers(0, 4),
    st.integers(0, 255),
)


@dataclass(frozen=True, eq=False)
class Case:
    """A catalog, and what a user chose in it; the same as itself only, so that answers can be kept by it."""

    catalog: Catalog
    decision: Decision

    @cached_property
    def ranking(self) -> Ranking:
        """What follows."""
        return self._answer()

    def answer(self, catalog: Catalog | None = None, **changes: Any) -> Ranking:
        """The ranking, in another catalog or by another decision if one is given."""
        return self._answer(catalog, **changes) if catalog or changes else self.ranking

    def _answer(self, catalog: Catalog | None = None, **changes: Any) -> Ranking:
        found = answer(replace(self.decision, **changes), catalog or self.catalog)
        assert found is not None
        return found


def rated(catalog: Catalog, row: int, column: int, interval: tuple[int, int]) -> Catalog:
    """The catalog with another interval, in parts of the scale, for one vendor and criterion."""
    vendor, criterion = catalog.vendors[row], catalog.criteria[column]
    others = tuple(rating for rating in vendor.ratings if rating.criterion != criterion.id)
    new = Rating.model_validate(_rating(criterion, interval))
    vendors = list(catalog.vendors)
    vendors[row] = vendor.model_copy(update={"ratings": (*others, new)})
    return catalog.model_copy(update={"vendors": tuple(vendors)})


def interval(catalog: Catalog, row: int, column: int) -> tuple[int, int]:
    """The interval that a vendor is rated with, in parts of the scale; the whole if it is not."""
    criterion = catalog.criteria[column]
    for rating in catalog.vendors[row].ratings:
        if rating.criterion == criterion.id:
            width = criterion.best - criterion.worst
            ends = sorted(round((end - criterion.worst) / width * PARTS) for end in (rating.low, rating.high))
            return ends[0], ends[1]
    return 0, PARTS


def _rating(criterion: Criterion, interval: tuple[int, int]) -> dict[str, Any]:
    low, high = sorted(_position(criterion, part) for part in interval)
    return {
        "criterion": criterion.id,
        "since": date(2021, 1, 1),
        "low": low,
        "high": high,
        "judgement": "Seen.",
    }


def _position(criterion: Criterion, part: int) -> float:
    if criterion.scale is None:
        return part * criterion.best // PARTS
    return _point(criterion.worst, criterion.best, part)


@cache
def _point(worst: float, best: float, part: int) -> float:
    return float(Fraction(worst) + (Fraction(best) - Fraction(worst)) * part / PARTS)


def _slider(byte: int) -> int:
    """Any position, the common ones more often than others."""
    return byte if byte <= 100 else (0, 10, 25, 50, 100)[byte % 5]


@lru_cache(maxsize=KEPT)
def _case(noise: bytes, *, musts: bool) -> Case:
    """A case spelled by bytes: hypothesis draws one string many times faster than fifty numbers."""
    byte = iter(noise)
    n, m, k = (next(byte) % most + 1 for most in MOST)
    homes = [f"g{next(byte) % k}" for _ in range(m)]
    criteria = [criterion_row(f"c{j}", homes[j], next(byte), next(byte)) for j in range(m)]
    cells = [(None, *INTERVALS)[next(byte) % (len(INTERVALS) + 1)] for _ in range(n * m)]
    catalog = _catalog([f"g{g}" for g in range(k)], criteria, n, cells, next(byte) % (2 * n))
    groups = {f"g{g}": _slider(next(byte)) for g in range(k)}
    weights = {f"c{j}": _slider(next(byte)) for j in range(m)}
    if not any(groups[homes[j]] * weights[f"c{j}"] for j in range(m)):
        groups[homes[0]] = weights["c0"] = 50
    unknown, left_out = _slider(next(byte)), next(byte) % 2
    least = [next(byte) % (2 * PARTS) for _ in range(m)] if musts else []
    decision = Decision(
        profile="p",
        date=DAY,
        groups=groups,
        weights=weights,
        unknown=unknown,
        musts={
            c.id: _position(c, part)
            for c, part in zip(catalog.criteria, least, strict=False)
            if 0 < part <= PARTS
        },
        open="drop" if left_out else "keep",
    )
    return Case(catalog.signed(sha256(noise).hexdigest()), decision)


def cases(*, musts: bool = True) -> st.SearchStrategy[Case]:
    """A catalog of up to 6 vendors, 5 criteria and 3 groups, with a decision that weighs something."""
    n, m, k = MOST
    size = 3 + 4 * m + n * m + 1 + k + m + 2
    return st.binary(min_size=size, max_size=size).map(partial(_case, musts=musts))


def _catalog(
    groups: list[str],
    criteria: list[dict[str, Any]],
    n: int,
    cells: list[tuple[int, int] | None],
    incumbent: int,
) -> Catalog:
    """The catalog; no vendor is the incumbent if there is none of that number."""
    records = [Criterion.model_validate(criterion) for criterion in criteria]
    m = len(records)
    vendors = [
        {
            "id": f"v{i}",
            "name": f"V{i}",
            "summary": "One of them.",
            "incumbent": i == incumbent,
            "ratings": [
                _rating(criterion, cell)
                for criterion, cell in zip(records, cells[i * m : (i + 1) * m], strict=True)
                if cell
            ],
        }
        for i in range(n)
    ]
    profile = {
        "id": "p",
        "name": "P",
        "buyers": "all",
        "description": "All.",
        "group_weights": {},
        "weights": {},
    }
    return Catalog.model_validate(
        {
            "title": "T",
            "question": "?",
            "as_of": DAY,
            "groups": [{"id": name, "name": name, "description": "G"} for name in groups],
            "criteria": criteria,
            "profiles": [profile],
            "vendors": vendors,
            "end": {"vendors": n},
        }
    )
