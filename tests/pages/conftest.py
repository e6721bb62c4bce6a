"""The catalog that the pages show: the shipped one, or what a test has written."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner

from shortlist.catalog import Catalog
from shortlist.catalog.loading import parse
from shortlist.ui.frame.state import live
from tests.support.sized import Row, written

Show = Callable[[Row], Path]


@pytest.fixture(autouse=True, scope="session")
def _a_server_is_started_once() -> Iterator[None]:
    """What a server does once, when it starts: look through what is installed, and read its catalog."""

    @cache
    def read(contents: tuple[tuple[str, bytes], ...]) -> Catalog:
        return parse(dict(contents))

    with pytest.MonkeyPatch.context() as patch:
        found = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        patch.setattr("shortlist.catalog.live.parse", lambda contents: read(tuple(contents.items())))
        yield


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
