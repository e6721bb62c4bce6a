"""Records from tables: one at a time, so that what is wrong with many stays small."""

from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from shortlist.catalog.criterion import Criterion
from shortlist.catalog.fields import Record
from shortlist.catalog.records import Catalog, Claim, Group, Profile, Source, Vendor

KINDS: dict[str, type[Record]] = {
    **{"groups": Group, "criteria": Criterion, "profiles": Profile},
    **{"vendors": Vendor, "sources": Source, "claims": Claim},
}
ENOUGH = 50_000  # errors in detail: each holds half a kilobyte, and a file may hold a million
ORDER = {name: number for number, name in enumerate(Catalog.model_fields)}


@dataclass
class Errors:
    """What pydantic finds wrong, in the order of the tables: the first in detail, the others counted."""

    details: list[ErrorDetails] = field(default_factory=list)
    untold: int = 0

    def take(self, fault: ValidationError, *place: str | int) -> None:
        """Add what is wrong at a place."""
        if len(self.details) < ENOUGH:
            errors = fault.errors(include_url=False)
            self.details += [{**error, "loc": (*place, *error["loc"])} for error in errors]
        else:
            self.untold += fault.error_count()


def validate(data: dict[str, Any]) -> tuple[Catalog | None, Errors]:
    """The catalog in tables whose counts are within bounds, or what is wrong with them."""
    errors, records = Errors(), dict(data)
    for key, kind in KINDS.items():
        if isinstance(members := data.get(key), list):
            records[key] = _fit(kind, key, members, errors)
    try:
        catalog = Catalog.model_validate(records)
    except ValidationError as fault:
        errors.take(fault)
        catalog = None
    errors.details = [error for error in errors.details if not _unfounded(error, data)]
    errors.details.sort(key=lambda error: ORDER.get(str(error["loc"][0]), len(ORDER)))
    return None if errors.details else catalog, errors


def _fit(kind: type[Record], key: str, members: list[Any], errors: Errors) -> list[Record]:
    """The records of a list that are fit; what is wrong with the others is taken down."""
    found = []
    for number, member in enumerate(members):
        try:
            found.append(kind.model_validate(member))
        except ValidationError as fault:
            errors.take(fault, key, number)
    return found


def _unfounded(error: ErrorDetails, data: dict[str, Any]) -> bool:
    """Tell whether a list is called too short only because members of it are unfit."""
    if error["type"] != "too_short":
        return False
    whole = data[str(error["loc"][0])] if len(error["loc"]) == 1 else error["input"]
    return bool(len(whole) >= error["ctx"]["min_length"])
