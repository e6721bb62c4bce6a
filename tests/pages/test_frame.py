"""The parts that a page is drawn in are the same everywhere.

Streamlit drops without a word what a reader does in a part that is gone by the time the message arrives.
"""

from collections.abc import Iterator

import pytest
from streamlit.runtime.scriptrunner import RerunData
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.local_script_runner import LocalScriptRunner

from shortlist.decision.assumptions import key
from shortlist.ui.frame.musts import OPENED
from tests.pages.conftest import Show
from tests.pages.reading import opened as _opened
from tests.pages.reading import texts
from tests.support.sized import sized

PATHS = (
    "ranking.py",
    "robustness.py",
    "evidence.py",
    "compare.py",
    "together.py",
    "catalog.py",
    "method.py",
    "choices.py",
)
DIGEST = "0" * 64


def opened(**parameters: str) -> AppTest:
    """The dashboard as a link opens it, without the dialog, which is a part of its own while it is open."""
    page = _opened(**parameters)
    page.session_state[OPENED] = False
    return page.run()


def parts(page: AppTest) -> set[str]:
    """The names by which a browser tells in which part of the page something has moved."""
    assert not page.exception
    return set(page._fragment_storage._fragments)


@pytest.mark.parametrize("path", PATHS[1:])
def test_every_page_has_the_parts_of_the_first(path: str) -> None:
    page = opened()
    first = parts(page)
    assert len(first) == 4
    assert parts(page.switch_page(path).run()) == first


def test_everything_stands_where_it_stood_when_it_is_drawn_as_a_part_has_just_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = opened()
    outline, names, ended = _outline(page), sorted(parts(page)), LocalScriptRunner._on_script_finished
    runs: Iterator[RerunData] = iter(
        run for name in names for run in (RerunData(fragment_id_queue=[name]), RerunData())
    )

    def go_on(runner: LocalScriptRunner, *arguments: object) -> None:
        """Ask for the next run between the end of one and its thread's: the same thread makes both."""
        ended(runner, *arguments)  # type: ignore[arg-type]
        for run in runs:
            runner.request_rerun(run)
            return

    monkeypatch.setattr(LocalScriptRunner, "_on_script_finished", go_on)
    assert _outline(page.run()) == outline
    assert next(runs, None) is None


def _outline(page: AppTest) -> list[int]:
    """How many elements stand in each of the outermost blocks, from the top."""
    return [len(getattr(block, "children", ())) for block in page.main.children.values()]


@pytest.mark.parametrize("section", ["known", "claims", "conflicts", "timeline", "sources"])
def test_every_section_has_the_parts_of_the_first_page(section: str) -> None:
    assert parts(opened(show_section=section).switch_page("evidence.py").run()) == parts(opened())


def test_what_is_said_above_a_page_leaves_its_parts_where_they_are() -> None:
    plain = opened()
    for parameters in ({"gone": "1"}, {"catalog": DIGEST}, {key("zoom", "support"): "3:They told us"}):
        page = opened(**parameters)
        assert len(page.main.children) == len(plain.main.children)
        assert len(texts(page)) > len(texts(plain))
        assert parts(page) == parts(plain)


def test_a_faulty_edition_of_the_catalog_leaves_the_parts_where_they_are(show: Show) -> None:
    path = show(sized(2, 3, 3))
    page = opened()
    before = parts(page)
    path.write_text("=")
    page.run()
    assert any("last good edition" in part.label for part in page.expander)
    assert parts(page) == before
