"""Files to fetch beside the pages: the forms of the ranking and its record, letters, and the questions."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from urllib.parse import urlencode
from weakref import WeakValueDictionary

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from shortlist import __version__
from shortlist.catalog import Catalog
from shortlist.catalog.findings import Finding
from shortlist.decision import Decision, UnfitError, pairs, query, read, told
from shortlist.decision.blind import shown
from shortlist.figures import written_day
from shortlist.files.forms import FORMS, Form
from shortlist.files.letters.forms import LETTERS, AddresseeError, letter_form
from shortlist.files.workshop import made
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.together import NOTHING_BESIDE, Beside, Others
from shortlist.together.spelling import beside

FormOf = Callable[[str], tuple[Form, str]]
Current = Callable[[], tuple[Catalog | None, tuple[Finding, ...]]]
METHODS = ("GET", "HEAD")
OTHERS = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS")
AT_ONCE = 2  # files in the making: more would take the processor from the pages
KEPT_BYTES = 32_000_000
NO_WEIGHT = "all weights are zero, so there is nothing to rank by; raise a weight"
NOT_NOW = "The file cannot be made at the moment; ask again in a few seconds."
RETRY = {"Retry-After": "5"}
NO_CATALOG = "The catalog cannot be used:"
PATHS = (*(form.path for form in FORMS), *LETTERS)
NOT_FOUND = f"There is no such file; there are {', '.join(f'/{path}' for path in PATHS)}."
NOT_ALLOWED = "Only GET and HEAD are possible here."


class RefusedError(Exception):
    """A request that cannot be met: the status and why, in words."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True)
class Asked:
    """What a request asks for: enough to make the file, and the tag of what it will hold."""

    decision: Decision
    ranking: Ranking
    catalog: Catalog
    beside: Beside
    etag: str


@dataclass(eq=False)
class _Turn:
    """Held by whoever makes a file; it is gone once nobody wants it."""

    lock: Lock = field(default_factory=Lock)


@dataclass
class Shelf:
    """The files that were asked for last, by their tags, as far as they fit."""

    _files: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)
    _making: WeakValueDictionary[str, _Turn] = field(default_factory=WeakValueDictionary)

    def take(self, etag: str, make: Callable[[], bytes]) -> bytes:
        """The file of a tag, made if it is not there; who asks for it meanwhile waits for the same."""
        with self._lock:
            turn = self._making.setdefault(etag, _Turn())
        with turn.lock:
            found = self._kept(etag)
            return self._keep(etag, make()) if found is None else found

    def _kept(self, etag: str) -> bytes | None:
        with self._lock:
            if etag in self._files:
                self._files.move_to_end(etag)
            return self._files.get(etag)

    def _keep(self, etag: str, content: bytes) -> bytes:
        with self._lock:
            self._files[etag] = content
            while sum(map(len, self._files.values())) > KEPT_BYTES:
                self._files.popitem(last=False)
        return content


def routes(current: Current) -> list[Route]:
    """Routes for every form of the ranking; what else looks like one is not found.

    `current` gives the catalog in use, or what is wrong with it; it is called anew for each request.
    """
    files = Files(current)
    known: dict[str, FormOf] = {
        **{form.path: partial(_as_it_is, form) for form in FORMS},
        **{path: partial(_letter, path) for path in LETTERS},
    }
    found = [
        Route(f"/{path}", partial(files.answer, form_of), methods=[*METHODS, *OTHERS])
        for path, form_of in known.items()
    ]
    names = dict.fromkeys(path.partition(".")[0] for path in known)
    strays = [Route(f"/{name}.{{rest:path}}", _not_found, methods=[*METHODS, *OTHERS]) for name in names]
    return [*found, *strays]


class Files:
    """What the routes share: the catalog, the files made last, and how many are in the making."""

    def __init__(self, current: Current) -> None:
        self._current = current
        self._shelf = Shelf()
        self._limiter = CapacityLimiter(AT_ONCE)

    async def answer(self, form_of: FormOf, request: Request) -> Response:
        """The file that a request asks for; reading and making happen beside the event loop."""
        if request.method not in METHODS:
            return _refusal(RefusedError(405, NOT_ALLOWED), {"Allow": ", ".join(METHODS)})
        try:
            form, parameters = form_of(request.url.query)
            asked = await to_thread.run_sync(_asked, form, parameters, self._current)
        except RefusedError as refused:
            return _refusal(refused, RETRY if refused.status == 503 else None)
        headers = {"ETag": asked.etag, "Cache-Control": "private, no-cache"}
        if _is_known(asked.etag, request.headers.getlist("if-none-match")):
            return Response(status_code=304, headers=headers)
        try:
            content = await self._content(form, asked, request)
        except AddresseeError as fault:
            return _refusal(RefusedError(404, str(fault)))
        except (BrokenProcessPool, OSError):  # no memory, no process or no file to be had at the moment
            return _refusal(RefusedError(503, NOT_NOW), RETRY)
        headers |= {"Content-Disposition": _disposition(form, asked.decision)}
        headers |= {"Content-Type": form.media_type, "Content-Length": str(len(content))}
        return Response(b"" if request.method == "HEAD" else content, headers=headers)

    async def _content(self, form: Form, asked: Asked, request: Request) -> bytes:
        """The bytes of a file: at once if it is light, else when it is its turn and somebody still waits."""
        make = partial(made, form, asked.ranking, asked.decision, asked.catalog, asked.beside)
        take = partial(self._shelf.take, asked.etag, make)
        if not (form.heavy or asked.catalog.is_large):
            return await to_thread.run_sync(take)
        async with self._limiter:
            if await request.is_disconnected():
                raise ConnectionAbortedError
            return await to_thread.run_sync(take)


def _as_it_is(form: Form, parameters: str) -> tuple[Form, str]:
    return form, parameters


def _letter(path: str, parameters: str) -> tuple[Form, str]:
    """The form of a letter that a request asks for, and the parameters of its decision."""
    try:
        given = pairs(parameters)
    except UnfitError as fault:
        raise RefusedError(400, str(fault)) from None
    own = {key: value for key, value in given if key in ("to", "by")}
    by = written_day(own.get("by", ""))
    if own.get("by") and by is None:
        raise RefusedError(400, f"by={own['by']}: not a date; correct or remove it")
    rest = urlencode([(key, value) for key, value in given if key not in own])
    return letter_form(path, own.get("to", ""), by), rest


def _asked(form: Form, parameters: str, current: Current) -> Asked:
    catalog, findings = current()
    if catalog is None:
        raise RefusedError(503, "\n".join((NO_CATALOG, *(found.told for found in findings))))
    try:
        decision, ignored = read(pairs(parameters), catalog)
        given = beside(pairs(parameters)) if form.noted else NOTHING_BESIDE
    except UnfitError as fault:
        raise RefusedError(400, str(fault)) from None
    if ignored:
        raise RefusedError(400, "\n".join(told(ignored, "; correct or remove it")))
    catalog = shown(decision, catalog)
    ranking = answer(decision, catalog)
    if ranking is None:
        raise RefusedError(422, NO_WEIGHT)
    return Asked(decision, ranking, catalog, given, _etag(form, decision, given.others, catalog))


def _etag(form: Form, decision: Decision, others: Others, catalog: Catalog) -> str:
    """A strong tag: files are the same, byte for byte, for a form, decision, views, catalog and program."""
    views = repr(others) if others.givens else ""
    named = "\0".join((form.path, query(decision, catalog), views, catalog.digest, __version__))
    return f'"{hashlib.sha256(named.encode()).hexdigest()[:32]}"'


def _is_known(etag: str, stated: Sequence[str]) -> bool:
    """Tell whether If-None-Match names the tag; weak tags count, as RFC 9110 wants it here."""
    tags = {tag.strip().removeprefix("W/") for line in stated for tag in line.split(",")}
    return bool(tags & {etag, "*"})


def _disposition(form: Form, decision: Decision) -> str:
    stem, _, extension = form.path.partition(".")
    return f'{form.disposition}; filename="{stem}-{decision.profile}-{decision.date}.{extension}"'


def _refusal(refused: RefusedError, headers: dict[str, str] | None = None) -> Response:
    more = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", **(headers or {})}
    return PlainTextResponse(f"{refused}\n", status_code=refused.status, headers=more)


async def _not_found(_request: Request) -> Response:
    return _refusal(RefusedError(404, NOT_FOUND))
