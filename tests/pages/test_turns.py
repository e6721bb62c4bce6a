"""Pages over large catalogs take turns, the others wait for nobody; who waits long is told for what."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import sleep

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

from shortlist.catalog import Catalog
from shortlist.ui.frame import frame
from shortlist.ui.frame.turns import turn
from tests.pages.reading import opened
from tests.support.builders import catalog
from tests.support.sized import sized

LONG = 0.8  # seconds; a notice is shown after half a second
SMALL = catalog()
LARGE = Catalog.model_validate(sized(groups=4, criteria=41, vendors=50))


def entered(over: Catalog, wait: float) -> bool:
    """Whether another thread can draw a page while one is drawn over a large catalog."""
    there = Event()

    def draw() -> None:
        with turn(over):
            there.set()

    with turn(LARGE):
        other = Thread(target=draw)
        other.start()
        found = there.wait(wait)
    other.join(10)
    assert there.is_set()
    return found


def test_a_large_page_waits_for_another() -> None:
    assert not entered(LARGE, 0.2)


def test_a_small_page_waits_for_nobody() -> None:
    assert entered(SMALL, 10)


def test_a_page_may_draw_itself_again() -> None:
    with turn(LARGE), turn(LARGE):
        assert LARGE.is_large
        assert not SMALL.is_large


def heard(patch: pytest.MonkeyPatch) -> list[str]:
    """Every notice of long work while a page is opened that takes long."""
    told: list[str] = []
    enqueue = ScriptRunContext.enqueue

    def listen(context: ScriptRunContext, message: ForwardMsg) -> None:
        told.extend(re.findall("Working out “.*?” …", message.SerializeToString().decode("utf-8", "replace")))
        enqueue(context, message)

    @contextmanager
    def slow(_over: Catalog) -> Iterator[None]:
        sleep(LONG)
        yield

    patch.setattr(ScriptRunContext, "enqueue", listen)
    patch.setattr(frame, "turn", slow)
    page = opened()
    assert not page.exception
    assert not page.get("spinner")
    return told


def test_a_page_that_takes_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert heard(monkeypatch) == ["Working out “Ranking” …"]
