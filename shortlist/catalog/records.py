"""The records of a catalog: strict, frozen, one class a table of the TOML file."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from math import ceil, floor, isfinite
from typing import Annotated, Literal, Protocol, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, Strict, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

MAX_TEXT = 4096
MAX_VENDORS = 500
MAX_CRITERIA = 60
MAX_WEIGHT = 100

ID_FORM = "^[a-z][a-z0-9_-]*$"
# A year, a month or a day: sources often state no more.
PUBLISHED_FORM = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"

Id = Annotated[str, StringConstraints(pattern=ID_FORM, max_length=64)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT)]
Weight = Annotated[int, Field(ge=0, le=MAX_WEIGHT)]
Published = Annotated[str, StringConstraints(pattern=PUBLISHED_FORM)]
# Strict mode would refuse TOML's lists for tuples; their members stay strict.
Ids = Annotated[tuple[Id, ...], Strict(False)]
Texts = Annotated[tuple[Text, ...], Strict(False)]


class Record(BaseModel):
    """A table of the catalog: no unknown keys, no coercion, no change after loading."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class Group(Record):
    """A group of criteria, weighed as one."""

    id: Id
    name: Text
    description: Text


class Scale(Record):
    """A numeric scale; `worst` may lie above `best`, as with a price."""

    worst: float
    best: float
    unit: Text

    @model_validator(mode="after")
    def _has_width(self) -> Self:
        if self.worst == self.best or not isfinite(self.best - self.worst):
            raise PydanticCustomError("scale_width", "worst and best are equal or too far apart")
        return self


class Criterion(Record):
    """One thing to judge vendors by, on described levels or on a numeric scale."""

    id: Id
    group: Id
    name: Text
    question: Text
    levels: Annotated[tuple[Text, ...], Strict(False), Field(min_length=2)] | None = None
    scale: Scale | None = None

    @model_validator(mode="after")
    def _has_one_scale(self) -> Self:
        if (self.levels is None) == (self.scale is None):
            raise PydanticCustomError("one_scale", "both or neither of levels and scale")
        return self

    @property
    def worst(self) -> float:
        """The bound of the scale that is worst for the buyer."""
        return 0.0 if self.scale is None else self.scale.worst

    @property
    def best(self) -> float:
        """The bound of the scale that is best for the buyer."""
        return float(len(self.levels or ()) - 1) if self.scale is None else self.scale.best

    def value(self, position: float) -> float:
        """Map a position on the scale to 0 (worst) … 1 (best)."""
        return (position - self.worst) / (self.best - self.worst)

    def answers(self, low: float, high: float) -> tuple[float, ...]:
        """The values that a rating may turn out to have: those of its whole levels; none on a scale.

        On a scale it may be any number between its bounds.
        """
        return tuple(map(self.value, range(ceil(low), floor(high) + 1))) if self.levels else ()

    def holds(self, position: float) -> bool:
        """Tell whether a position lies on the scale."""
        return min(self.worst, self.best) <= position <= max(self.worst, self.best)


class Profile(Record):
    """A kind of buyer: the weights that the sliders start from, and the age from which ratings are marked.

    A rating is stale if it began more than `stale_years` before the as-of date; that changes no score.
    """

    id: Id
    name: Text
    buyers: Id
    description: Text
    group_weights: dict[Id, Weight]
    weights: dict[Id, Weight]
    stale_years: Annotated[int, Field(ge=1, le=100)] = 2


class Rating(Record):
    """An interval on a criterion's scale, in force from a date, with what it rests on."""

    criterion: Id
    since: date
    low: float
    high: float
    claims: Ids = ()
    judgement: Text | None = None
    note: Text | None = None
    buyers: Ids | None = None


class Vendor(Record):
    """An alternative to choose from."""

    id: Id
    name: Text
    aliases: Texts = ()
    owner: Text | None = None
    country: Text | None = None
    deployment: Texts = ()
    classes: Ids = ()
    summary: Text
    ratings: Annotated[tuple[Rating, ...], Strict(False)] = ()


class Source(Record):
    """Where claims were published, graded A (reliable) to F (cannot be judged)."""

    id: Id
    publisher: Text
    title: Text | None = None
    url: Text
    published: Published
    language: Text
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    relays: Text | None = None
    seed: Text | None = None
    note: Text | None = None
    date_inferred: bool = False


class Claim(Record):
    """One statement of one source, paraphrased, graded 1 (confirmed) to 6 (cannot be judged)."""

    id: Id
    source: Id
    locator: Text | None = None
    event: Published
    speaker: Text
    about: Ids = ()
    criterion: Id
    bearing: Annotated[int, Field(ge=-3, le=3)]
    credibility: Annotated[int, Field(ge=1, le=6)]
    text: Text
    grading: Text | None = None
    echo_of: Ids = ()
    contradicts: Ids = ()
    supersedes: Ids = ()


class End(Record):
    """The last table: what must have been read for the file to be whole."""

    vendors: int


class Catalog(Record):
    """A question, the vendors that may answer it, and the evidence."""

    title: Text
    question: Text
    as_of: date
    groups: Annotated[tuple[Group, ...], Strict(False), Field(min_length=1)]
    criteria: Annotated[tuple[Criterion, ...], Strict(False), Field(min_length=1, max_length=MAX_CRITERIA)]
    profiles: Annotated[tuple[Profile, ...], Strict(False), Field(min_length=1)]
    vendors: Annotated[tuple[Vendor, ...], Strict(False), Field(min_length=1, max_length=MAX_VENDORS)]
    sources: Annotated[tuple[Source, ...], Strict(False)] = ()
    claims: Annotated[tuple[Claim, ...], Strict(False)] = ()
    end: End
    _digest: str = PrivateAttr("")

    @property
    def digest(self) -> str:
        """SHA-256 over every file of the catalog, in hexadecimal; names the version."""
        return self._digest

    def __hash__(self) -> int:
        return hash(self._digest)

    def signed(self, digest: str) -> Self:
        """The same catalog under the digest of the files it was read from."""
        copy = self.model_copy()
        copy._digest = digest
        return copy


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Named)


def by_id(records: Iterable[R]) -> dict[str, R]:
    """Records under their ids; of two with the same id the first counts."""
    found: dict[str, R] = {}
    for record in records:
        found.setdefault(record.id, record)
    return found


def echoed(claim: Claim, claims: Mapping[str, Claim]) -> set[str]:
    """The ids of all claims that a claim retells, at first hand or further back."""
    found, ahead = set[str](), list(claim.echo_of)
    while ahead:
        name = ahead.pop()
        if name not in found and name in claims:
            found.add(name)
            ahead += claims[name].echo_of
    return found


def last_day(published: str) -> date:
    """The last day that a year, a month or a day may mean; ValueError if there is none such."""
    year, month, day = (*(int(part) for part in published.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def is_date(published: str) -> bool:
    """Tell whether a stated year, month or day is in the calendar."""
    try:
        last_day(published)
    except ValueError:
        return False
    return True
