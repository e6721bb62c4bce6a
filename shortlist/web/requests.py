"""What holds for every request: known hosts, closed doors, HEAD like GET, and tags that know the encoding."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

CLOSED = re.compile(r"/_stcore/(metrics|agent)(/|$)")  # what the process does is for its operator alone
UNKNOWN_HOST = "This server does not answer to that host name; `server.allowedHosts` lists those it knows.\n"
NOT_FOUND = "There is no such page.\n"
GZIP = "-gzip"
REFUSED = re.compile(rb"(x-)?gzip\s*;\s*q=0(\.0*)?\s*(,|$)", re.IGNORECASE)


class KnownHosts:
    """ASGI middleware that refuses other hosts than `server.allowedHosts`, on every route, if it is set."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self.app
        if scope["type"] == "http":
            if not is_host_allowed(Headers(scope=scope).get("host")):
                app = PlainTextResponse(UNKNOWN_HOST, 421, {"Cache-Control": "no-store"})
            elif CLOSED.search(scope["path"]):
                app = PlainTextResponse(NOT_FOUND, 404, {"Cache-Control": "no-store"})
        await app(scope, receive, send)


class HeadLikeGet:
    """ASGI middleware that answers HEAD with the headers of GET, whichever route it is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def send_without_body(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, send_without_body)


class EncodedTags:
    """ASGI middleware that gives a compressed answer a tag of its own.

    A strong tag stands for the bytes that are sent: RFC 9110, section 8.8.3.3.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        known = ",".join(Headers(scope=scope).getlist("if-none-match"))

        async def send_with_tag(message: Message) -> None:
            if message["type"] == "http.response.start":
                _tag(MutableHeaders(scope=message), known)
            await send(message)

        changes = {b"if-none-match": _bare, b"accept-encoding": _accepted}
        bare = [(name, changes.get(name, bytes)(value)) for name, value in scope["headers"]]
        await self.app({**scope, "headers": bare}, receive, send_with_tag)


def _tag(headers: MutableHeaders, known: str) -> None:
    """Mark the tag of an answer that is compressed, or that stands for one which the browser has."""
    tag = headers.get("etag", "")
    marked = f'{tag[:-1]}{GZIP}"'
    if tag.endswith('"') and (headers.get("content-encoding") == "gzip" or marked in known):
        headers["etag"] = marked


def _accepted(value: bytes) -> bytes:
    """The encodings that a browser takes, without gzip if it refuses it: RFC 9110, section 12.4.2."""
    return REFUSED.sub(b"", value)


def _bare(value: bytes) -> bytes:
    return value.replace(f'{GZIP}"'.encode(), b'"')
