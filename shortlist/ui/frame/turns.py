"""Turns: pages over large catalogs are drawn one at a time, so that one visitor cannot hold up the others."""

from contextlib import AbstractContextManager, nullcontext
from threading import RLock

from shortlist.catalog import Catalog

_one = RLock()  # a page that draws itself again inside waits for nobody


def turn(catalog: Catalog) -> AbstractContextManager[object]:
    """What a page over a catalog is drawn in: at once, or when no other large one is being drawn."""
    return _one if catalog.is_large else nullcontext()
