"""The records of a catalog: strict, frozen, one class a table of the TOML file."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal, Protocol, Self, TypeVar

from pydantic import Field, PrivateAttr, Strict

from shortlist.catalog.criterion import Criterion
from shortlist.catalog.fields import Id, Ids, Published, Record, Text, Texts, Weight

LARGE = 2_000  # ratings in force: beyond, pages wait for one another and rest on fewer plausible cases


class Group(Record):
    """A group of criteria, weighed as one."""

    id: Id
    name: Text
    description: Text


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
    """An alternative to choose from; the incumbent is the one in use now."""

    id: Id
    name: Text
    aliases: Texts = ()
    owner: Text | None = None
    country: Text | None = None
    deployment: Texts = ()
    classes: Ids = ()
    summary: Text
    incumbent: bool = False
    ratings: Annotated[tuple[Rating, ...], Strict(False)] = ()


class Source(Record):
    """Where claims were published, graded A (reliable) to F (cannot be judged).

    Without an address it stands nowhere that others can read, such as a letter to the buyer.
    """

    id: Id
    publisher: Text
    title: Text | None = None
    url: Text | None = None
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
    criteria: Annotated[tuple[Criterion, ...], Strict(False), Field(min_length=1)]
    profiles: Annotated[tuple[Profile, ...], Strict(False), Field(min_length=1)]
    vendors: Annotated[tuple[Vendor, ...], Strict(False), Field(min_length=1)]
    sources: Annotated[tuple[Source, ...], Strict(False)] = ()
    claims: Annotated[tuple[Claim, ...], Strict(False)] = ()
    end: End
    _digest: str = PrivateAttr("")

    @property
    def digest(self) -> str:
        """SHA-256 over every file of the catalog, in hexadecimal; names the version."""
        return self._digest

    @property
    def is_large(self) -> bool:
        """Tell whether what is made of it takes long enough to hold up others."""
        return len(self.vendors) * len(self.criteria) > LARGE

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
