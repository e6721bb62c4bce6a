"""Reading a catalog that a visitor gave: a large one in the process for heavy work, one at a time."""

from shortlist.catalog import Catalog
from shortlist.catalog.loading import parse
from shortlist.files.workshop import made_aside

SMALL = 300_000  # bytes that are read sooner than handed over


def read(name: str, content: bytes) -> Catalog:
    """The catalog in one file; CatalogError if unfit."""
    contents = {name: content}
    return parse(contents) if len(content) <= SMALL else made_aside(parse, contents)
