"""Pages over large catalogs take turns; the others wait for nobody."""

from threading import Event, Thread

from shortlist.catalog import Catalog
from shortlist.ui.frame.turns import turn
from tests.support.builders import catalog
from tests.support.sized import sized

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
