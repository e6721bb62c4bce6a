"""A warm start: what the first visitor needs is imported and read before the first visit."""

import gc
import importlib
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from shortlist.web.heard import hear_out
from shortlist.web.open_files import raise_limit, spare_files
from shortlist.web.uploads import bound_uploads

OFTEN_ENOUGH = 10_000  # new objects between two collections: a redraw makes a few thousand
# Seconds that a thread at work may keep others waiting. A page waits some fifty times, whenever it has sent a
# part: with Python's own 5 ms, a large page beside it made a small one wait three times as long.
PATIENCE = 0.0005
WARM = ("pandas", "altair", "pyarrow", "streamlit.elements.vega_charts", "streamlit.elements.arrow")


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Import, read the catalog, and freeze: a full collection after each rerun then costs nothing."""
    sys.setswitchinterval(PATIENCE)
    raise_limit()
    spare_files()
    bound_uploads()
    hear_out()
    for name in WARM:
        importlib.import_module(name)
    frame = importlib.import_module("shortlist.ui.frame")
    frame.warm()
    gc.collect()
    gc.freeze()
    gc.set_threshold(OFTEN_ENOUGH)
    yield
