"""Every answer tells the browser to load and run nothing from elsewhere."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from shortlist.web.headers import SafeHeaders, headers, policy
from tests.support.asgi import ask

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
ALLOWED = {
    "default-src": {"'none'"},
    "style-src": {"'self'", "'unsafe-inline'"},
    "img-src": {"'self'", "data:", "blob:"},
    "font-src": {"'self'", "data:"},
    "connect-src": {"'self'"},
    "worker-src": {"'self'", "blob:"},
    "manifest-src": {"'self'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
    "frame-ancestors": {"'none'"},
    "object-src": {"'none'"},
}


def directives(text: str) -> dict[str, set[str]]:
    """A content security policy by directive."""
    parts = (directive.split() for directive in text.split(";"))
    return {name: set(sources) for name, *sources in parts}


def test_the_policy_allows_this_server_alone() -> None:
    found = directives(headers()["Content-Security-Policy"])
    scripts = found.pop("script-src")
    assert found == ALLOWED
    assert "'self'" in scripts
    assert all(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", source) for source in scripts - {"'self'"})


def test_the_scripts_of_the_index_page_are_allowed_by_their_digests() -> None:
    scripts = re.findall(rb"<script>(.*?)</script>", INDEX.read_bytes(), re.DOTALL)
    digests = {base64.b64encode(hashlib.sha256(script).digest()).decode() for script in scripts}
    assert digests
    found = directives(headers()["Content-Security-Policy"])["script-src"]
    assert found == {"'self'", *(f"'sha256-{digest}'" for digest in digests)}


def test_a_known_script_has_a_known_digest() -> None:
    # SHA-256 of the empty string (FIPS 180-4 example), in base64
    known = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    assert directives(policy(b"<p><script></script>"))["script-src"] == {"'self'", known}


def test_a_page_without_inline_scripts_allows_none() -> None:
    assert directives(policy(b"<script src=x></script>"))["script-src"] == {"'self'"}


@pytest.mark.parametrize("path", ["/", "/gone"])
def test_every_answer_carries_the_headers(path: str) -> None:
    async def page(_request: object) -> PlainTextResponse:
        return PlainTextResponse("hello", headers={"X-Frame-Options": "SAMEORIGIN"})

    app = Starlette(routes=[Route("/", page)], middleware=[Middleware(SafeHeaders)])
    answer = ask(app, "GET", path)
    for name, value in headers().items():
        assert answer.headers.getlist(name) == [value]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "no-referrer"
