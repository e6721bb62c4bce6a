"""A process of its own for files that are heavy to make, so that they do not hold up the pages."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import ParamSpec, TypeVar

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.files.forms import Form
from shortlist.ranking import Ranking
from shortlist.together import NOTHING_BESIDE, Beside

Given = ParamSpec("Given")
Made = TypeVar("Made")

NICENESS = 10  # pages come first


def made_aside(make: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
    """What `make` makes of what is given, in the other process; it is started when it is first needed."""
    try:
        return _workshop().submit(make, *given, **named).result()
    except BrokenProcessPool:  # it was ended from outside: start another
        _workshop.cache_clear()
        return _workshop().submit(make, *given, **named).result()


def made(
    form: Form,
    ranking: Ranking,
    decision: Decision,
    catalog: Catalog,
    beside: Beside = NOTHING_BESIDE,
) -> bytes:
    """The file of a form: made in the other process if that would hold up the pages."""
    aside = form.heavy or catalog.is_large
    given = ranking, decision, catalog, *([beside] if form.noted else [])
    return made_aside(form.make, *given) if aside else form.make(*given)


@cache
def _workshop() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_give_way)


def _leave_with_parent() -> None:
    """End when the program ends, however it ends: an orphan would wait for work forever."""
    parent = parent_process()
    assert parent
    wait([parent.sentinel])
    os._exit(0)


def _give_way() -> None:
    """Leave the processor to the pages, and the end of the program to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(NICENESS)
