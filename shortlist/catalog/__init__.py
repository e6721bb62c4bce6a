"""What is given: records, reading and checking them, findings, the live edition, editing."""

from shortlist.catalog.criterion import Ask, Criterion, Scale
from shortlist.catalog.echoes import circles
from shortlist.catalog.fields import MAX_WEIGHT, Id, Ids, Record, Text, Weight
from shortlist.catalog.records import (
    LARGE,
    Catalog,
    Claim,
    Group,
    Profile,
    Rating,
    Source,
    Vendor,
    by_id,
    is_date,
    last_day,
)

__all__ = [
    "LARGE",
    "MAX_WEIGHT",
    "Ask",
    "Catalog",
    "Claim",
    "Criterion",
    "Group",
    "Id",
    "Ids",
    "Profile",
    "Rating",
    "Record",
    "Scale",
    "Source",
    "Text",
    "Vendor",
    "Weight",
    "by_id",
    "circles",
    "is_date",
    "last_day",
]
