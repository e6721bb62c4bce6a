"""The catalog that the pages show: the shipped one, or what a test has written."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shortlist.ui.frame.state import live
from tests.support.sized import Row, written

Show = Callable[[Row], Path]


@pytest.fixture(autouse=True)
def _no_catalog_is_kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("SHORTLIST_CATALOG", raising=False)
    live.cache_clear()
    yield
    live.cache_clear()


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Let the pages show a catalog of these tables; the file is returned, to be changed."""

    def write(tables: Row) -> Path:
        path = written(tmp_path, tables)
        monkeypatch.setenv("SHORTLIST_CATALOG", str(path))
        return path

    return write
