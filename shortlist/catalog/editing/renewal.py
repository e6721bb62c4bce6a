"""The catalog after a change of some vendors: only they are read and checked anew."""

from collections.abc import Collection

from pydantic import ValidationError

from shortlist.catalog import checks
from shortlist.catalog.bounds import excess
from shortlist.catalog.editing.parts import Parts
from shortlist.catalog.loading import MAX_BYTES, digest
from shortlist.catalog.records import Catalog, Vendor


def renewed(catalog: Catalog, after: Parts, vendors: Collection[int], file: str) -> Catalog | None:
    """What reading the text would give, by the catalog before and which vendors' ratings have changed.

    None where anything is wrong: then the whole text has to be read, to say what.
    """
    content = after.text.encode()
    if len(content) > MAX_BYTES or any(excess(after.data)):
        return None
    try:
        found = {number: Vendor.model_validate(after.vendors[number]) for number in vendors}
    except ValidationError:
        return None
    others = tuple(vendor.model_copy(update={"ratings": ()}) for vendor in catalog.vendors)
    if any(checks.findings(_with(catalog.model_copy(update={"vendors": others}), found))):
        return None
    return _with(catalog, found).signed(digest({file: content}))


def _with(catalog: Catalog, found: dict[int, Vendor]) -> Catalog:
    vendors = tuple(found.get(number, vendor) for number, vendor in enumerate(catalog.vendors))
    return catalog.model_copy(update={"vendors": vendors})
