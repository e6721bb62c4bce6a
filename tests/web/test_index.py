"""The page that a browser loads first, and what it loads of ours."""

import re
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware

from shortlist.web.headers import SafeHeaders
from shortlist.web.index import DRAWN_FIRST, DRAWN_LATER, index, index_routes
from tests.support.asgi import ask
from tests.support.places import ROOT

APP = Starlette(routes=index_routes(), middleware=[Middleware(SafeHeaders)])
STATIC = Path(streamlit.__file__).parent / "static"
PAGES = ["", *(path.stem for path in (ROOT / "pages").glob("*.py") if path.stem not in ("main", "ranking"))]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_begins_with_the_same(path: str) -> None:
    found = ask(APP, "GET", f"/{path}?unknown=4")
    assert (found.status, found.content) == (200, index())
    assert found.headers["content-type"] == "text/html; charset=utf-8"
    assert found.headers["cache-control"] == "no-cache"
    assert "content-security-policy" in found.headers


def test_a_page_that_is_not_there_has_the_same_style_and_what_streamlit_serves_stays_its_own() -> None:
    for path in ("/nosuchpage", "/ranking", "/how-sure"):
        assert ask(APP, "GET", path).content == index()
    found = ask(APP, "GET", "/evidence/?unknown=4")
    assert (found.status, found.headers["location"]) == (307, "../evidence?unknown=4")
    for path in ("/favicon.png", "/_stcore", "/healthz", "/script-health-check", "/ranking.csv"):
        assert ask(APP, "GET", path).status == 404


def test_it_is_streamlit_s_with_our_title_and_no_font_that_is_not_used() -> None:
    theirs, ours = (STATIC / "index.html").read_text("utf-8"), index().decode()
    assert "<title>Shortlist</title>" in ours
    assert ours.count("<title>") == theirs.count("<title>") == 1
    assert 'as="font"' in theirs
    assert 'as="font"' not in ours
    for script in re.findall("<script.*?</script>", theirs, re.DOTALL):
        assert script in ours


def test_all_that_it_names_is_there() -> None:
    for address in re.findall(r'(?:href|src|data-drafts)="\./([^"]+)"', index().decode()):
        if address.startswith(("frame.", "drafts.")):
            found = ask(APP, "GET", f"/{address}")
            assert found.status == 200
            assert "immutable" in found.headers["cache-control"]
        elif not address.startswith("_stcore"):
            assert (STATIC / address).exists(), address


def test_every_early_part_is_one_of_streamlit_s_and_named_once() -> None:
    page = index().decode()
    for kind, parts in (("modulepreload", DRAWN_FIRST), ("prefetch", DRAWN_LATER)):
        for part in parts:
            assert re.search(rf'{kind}"[^>]*/js/{part}\.', page), part
    named = re.findall(r"/js/[^\"]+", page)
    assert len(named) == len(set(named))


def test_what_an_early_part_imports_is_early_too() -> None:
    page = index().decode()
    early = re.findall(r'(?:modulepreload" crossorigin href|src)="\./static/js/([^"]+)"', page)
    for name in early:
        script = (STATIC / "static" / "js" / name).read_text("utf-8")
        assert set(re.findall(r'from"\./([^"]+)"', script)) <= set(early), name


def test_the_root_alone_names_what_it_draws_with() -> None:
    app = Starlette(routes=index_routes(["./its.js"]))
    assert b'modulepreload" crossorigin href="./its.js"' in ask(app, "GET", "/").content
    assert b"./its.js" not in ask(app, "GET", "/evidence").content


def test_the_script_stands_before_those_that_it_informs() -> None:
    page = index().decode()
    assert page.index("frame.js") < page.index('type="module"')
