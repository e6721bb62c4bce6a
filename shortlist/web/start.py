"""A warm start: what the first visitor needs is imported and read before the first visit."""

import gc
import importlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from shortlist.web.open_files import raise_limit, spare_files
from shortlist.web.uploads import bound_uploads

OFTEN_ENOUGH = 10_000  # new objects between two collections: a redraw makes a few thousand
WARM = ("pandas", "altair", "pyarrow", "streamlit.elements.vega_charts", "streamlit.elements.arrow")


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Import, read the catalog, and freeze: a full collection after each rerun then costs nothing."""
    raise_limit()
    spare_files()
    bound_uploads()
    for name in WARM:
        importlib.import_module(name)
    frame = importlib.import_module("shortlist.ui.frame")
    frame.warm()
    gc.collect()
    gc.freeze()
    gc.set_threshold(OFTEN_ENOUGH)
    yield
