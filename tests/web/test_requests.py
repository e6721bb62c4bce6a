"""What holds for every request, whichever route it is for."""

import gzip
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from streamlit import config

from shortlist.web.requests import EncodedTags, HeadLikeGet, KnownHosts
from tests.support.asgi import ask

PATHS = ["/", "/ranking.csv", "/_stcore/health", "/media/x", "/static/x"]
CONTENT = "vendor,points\n" * 100


async def page(request: Request) -> Response:
    known = {tag.strip() for tag in request.headers.get("if-none-match", "").split(",")}
    if '"tag"' in known:
        return Response(status_code=304, headers={"ETag": '"tag"'})
    return PlainTextResponse(CONTENT, headers={"ETag": '"tag"'})


APP = Starlette(
    routes=[Route("/{path:path}", page, methods=["GET"])],
    middleware=[
        *(Middleware(KnownHosts), Middleware(HeadLikeGet), Middleware(EncodedTags)),
        Middleware(GZipMiddleware, minimum_size=500),
    ],
)


@pytest.fixture
def hosts() -> Iterator[None]:
    config.set_option("server.allowedHosts", ["list.example", "*.inner.example"])
    yield
    config.set_option("server.allowedHosts", [])


@pytest.mark.usefixtures("hosts")
@pytest.mark.parametrize("path", PATHS)
def test_other_hosts_are_refused_on_every_route(path: str) -> None:
    for host in ("list.example", "LIST.example:8501", "a.inner.example"):
        assert ask(APP, "GET", path, {"Host": host}).status == 200
    for host in ("evil.example", "list.example.evil.example", "list.example@evil.example", ""):
        found = ask(APP, "GET", path, {"Host": host})
        assert (found.status, "`server.allowedHosts`" in found.text) == (421, True)
    assert ask(APP, "GET", path).status == 421


def test_without_a_list_every_host_is_known() -> None:
    assert ask(APP, "GET", "/", {"Host": "any.example"}).status == 200


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/interact", "/base/_stcore/metrics"])
def test_what_the_process_does_is_not_told(path: str) -> None:
    assert ask(APP, "GET", path).status == 404


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
@pytest.mark.parametrize("path", PATHS)
def test_head_tells_what_get_would(path: str, encoding: str) -> None:
    whole, head = (ask(APP, method, path, {"Accept-Encoding": encoding}) for method in ("GET", "HEAD"))
    assert (head.status, head.content) == (200, b"")
    assert {**head.headers} == {**whole.headers}
    assert int(head.headers["content-length"]) == len(whole.content)


def test_a_compressed_file_has_a_tag_of_its_own() -> None:
    plain, packed = (ask(APP, "GET", "/", {"Accept-Encoding": name}) for name in ("identity", "gzip"))
    assert (plain.headers["etag"], plain.text) == ('"tag"', CONTENT)
    assert (packed.headers["etag"], gzip.decompress(packed.content).decode()) == ('"tag-gzip"', CONTENT)


@pytest.mark.parametrize("accepted", ["gzip;q=0", "br, gzip; q=0.000", "GZIP;q=0, identity", "x-gzip;q=0"])
def test_what_refuses_to_be_compressed_is_not(accepted: str) -> None:
    found = ask(APP, "GET", "/", {"Accept-Encoding": accepted})
    assert (found.headers.get("content-encoding"), found.text) == (None, CONTENT)


@pytest.mark.parametrize("accepted", ["gzip;q=0.5", "gzip;q=1", "br;q=0, gzip", "x;q=0, gzip, identity;q=0"])
def test_what_takes_gzip_gets_it(accepted: str) -> None:
    assert ask(APP, "GET", "/", {"Accept-Encoding": accepted}).headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("tag", ['"tag"', '"tag-gzip"'])
def test_either_tag_is_known_again_and_answered_with_itself(tag: str) -> None:
    found = ask(APP, "GET", "/", {"Accept-Encoding": "gzip", "If-None-Match": f'"other", {tag}'})
    assert (found.status, found.content, found.headers["etag"]) == (304, b"", tag)
    assert ask(APP, "GET", "/", {"If-None-Match": '"other-gzip"'}).status == 200
