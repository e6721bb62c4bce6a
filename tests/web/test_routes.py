"""The routes beside the pages: what they answer, and how they refuse."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from threading import Event
from time import sleep

import anyio
import httpx
import pytest
from starlette.applications import Starlette

from shortlist.catalog import Catalog
from shortlist.catalog.findings import Finding
from shortlist.decision import pairs, query, read
from shortlist.files import workshop
from shortlist.files.forms import FORMS, Form
from shortlist.ranking.answer import answer
from shortlist.web import routes as module
from shortlist.web.routes import KEPT_BYTES, Shelf, routes
from tests.support.asgi import Answer, ask
from tests.support.catalogs import saying, shipped

SHIPPED = shipped()
LINK = "must_on_premise=3&unknown=40"
PATHS = [f"/{form.path}" for form in FORMS]
FAULT = Finding("vendor `a`", "is missing", "add it")


@dataclass
class Server:
    """A catalog that can be exchanged, and the routes over it."""

    catalog: Catalog | None = SHIPPED
    findings: tuple[Finding, ...] = ()
    app: Starlette = field(init=False)

    def __post_init__(self) -> None:
        self.app = Starlette(routes=routes(lambda: (self.catalog, self.findings)))

    def get(self, address: str, headers: dict[str, str] | None = None) -> Answer:
        return ask(self.app, "GET", address, headers)

    def head(self, address: str) -> Answer:
        return ask(self.app, "HEAD", address)


@pytest.fixture
def server() -> Server:
    return Server()


def made(form: Form, link: str, catalog: Catalog) -> bytes:
    decision = read(pairs(link), catalog)[0]
    ranking = answer(decision, catalog)
    assert ranking is not None
    return form.make(ranking, decision, catalog)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.path)
def test_a_route_gives_what_the_program_makes(server: Server, form: Form) -> None:
    found = server.get(f"/{form.path}?{LINK}")
    assert found.status == 200
    assert found.content == made(form, LINK, SHIPPED)
    assert found.headers["content-type"] == form.media_type
    name = f"{form.path.partition('.')[0]}-agency-2021-04-08.{form.path.partition('.')[2]}"
    assert found.headers["content-disposition"] == f'{form.disposition}; filename="{name}"'
    assert found.headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize("path", PATHS)
def test_head_tells_all_but_the_content(server: Server, path: str) -> None:
    whole, head = server.get(path), server.head(path)
    assert head.status == 200
    assert head.content == b""
    assert {**head.headers} == {**whole.headers}
    assert int(head.headers["content-length"]) == len(whole.content)


@pytest.mark.parametrize("path", PATHS)
def test_a_known_file_is_not_sent_again(server: Server, path: str) -> None:
    etag = server.get(path).headers["etag"]
    for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        again = server.get(path, headers={"If-None-Match": known})
        assert (again.status, again.content, again.headers["etag"]) == (304, b"", etag)
    assert server.get(path, headers={"If-None-Match": '"other"'}).status == 200


def test_the_tag_follows_decision_form_and_catalog(server: Server) -> None:
    links = ("", "unknown=1", "unknown=2", "profile=school")
    tags = {server.head(f"{path}?{link}").headers["etag"] for path in PATHS for link in links}
    assert len(tags) == len(PATHS) * len(links)
    before = server.head(PATHS[0]).headers["etag"]
    spelled = query(read((), SHIPPED)[0], SHIPPED)
    assert server.head(f"{PATHS[0]}?{spelled}").headers["etag"] == before
    server.catalog = SHIPPED.signed("1" * 64)
    assert server.head(PATHS[0]).headers["etag"] != before


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("unknown=101", "unknown=101: not a whole number from 0 to 100; correct or remove it"),
        ("unknown=1&unknown=2", "unknown=2: stands more than once"),
        ("colour=red", "colour=red: not a parameter of this catalog"),
        ("date=2021-02-30", "date=2021-02-30: not a date"),
        ("must_on_premise=9", "must_on_premise=9: not a level of this criterion"),
        (f"catalog={'0' * 64}", f"catalog={'0' * 64}: not one of"),
        ("x=" + "y" * 30_000, "longer than"),
        ("profile=%FF%FE", "profile="),
    ],
)
def test_a_bad_parameter_is_refused_in_words(server: Server, path: str, link: str, fault: str) -> None:
    found = server.get(f"{path}?{link}")
    assert found.status == 400
    assert fault in found.text
    assert found.headers["content-type"] == "text/plain; charset=utf-8"
    assert found.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", PATHS)
def test_zero_weights_are_refused_in_words(server: Server, path: str) -> None:
    link = "&".join(f"g_{group.id}=0" for group in SHIPPED.groups)
    found = server.get(f"{path}?{link}")
    assert (found.status, "raise a weight" in found.text) == (422, True)


@pytest.mark.parametrize(
    "path", ["/ranking.xml", "/ranking.csv/x", "/ranking.csv/", "/report.pdf", "/report.html/..", "/ranking."]
)
def test_what_is_not_there_is_not_found(server: Server, path: str) -> None:
    found = server.get(path)
    assert found.status == 404
    assert "/ranking.csv" in found.text


@pytest.mark.parametrize("path", PATHS)
def test_other_methods_are_refused(server: Server, path: str) -> None:
    found = ask(server.app, "POST", path)
    assert (found.status, found.headers["allow"]) == (405, "GET, HEAD")


def test_a_broken_catalog_is_told_with_its_findings(server: Server) -> None:
    server.catalog, server.findings = None, (FAULT,)
    found = server.get("/ranking.csv")
    assert found.status == 503
    assert str(FAULT) in found.text


def test_a_catalog_with_a_last_good_edition_is_served(server: Server) -> None:
    server.findings = (FAULT,)
    assert server.get("/ranking.csv").status == 200


@pytest.mark.parametrize("path", PATHS)
def test_any_catalog_is_served(server: Server, path: str) -> None:
    server.catalog = saying('=1+1 "<b>"')
    assert server.get(path).status == 200


def test_a_file_is_made_once_as_long_as_it_is_kept() -> None:
    shelf, tags = Shelf(), list[str]()

    def take(tag: str) -> bytes:
        def make() -> bytes:
            tags.append(tag)
            return tag.encode().ljust(KEPT_BYTES // 4)

        return shelf.take(tag, make)

    assert take("first") == take("first")
    assert tags == ["first"]
    for number in range(3):
        take(str(number))
    take("first")
    assert tags.count("first") == 1
    for number in range(4):
        take(str(number))
    take("first")
    assert tags.count("first") == 2


def test_who_asks_while_a_file_is_made_waits_for_the_same_one() -> None:
    shelf, times = Shelf(), list[int]()

    def make() -> bytes:
        times.append(1)
        sleep(0.2)
        return b"x"

    with ThreadPoolExecutor(4) as several:
        found = list(several.map(lambda _: shelf.take("tag", make), range(4)))
    assert (found, len(times)) == ([b"x"] * 4, 1)


def test_heavy_libraries_are_not_loaded_with_the_routes() -> None:
    heavy = "{'xlsxwriter', 'jinja2', 'vl_convert', 'docx'}"
    code = f"import sys; import shortlist.web.routes; print({heavy} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_heavy_file_that_nobody_waits_for_is_not_made(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    forms = list[str]()

    def make(form: Form, *_: object) -> bytes:
        forms.append(form.path)
        return b""

    monkeypatch.setattr(module, "made", make)
    assert ask(server.app, "GET", "/report.docx?unknown=18", leaves=True).status == 503
    assert forms == []
    assert server.get("/report.docx?unknown=18").status == 200
    assert forms == ["report.docx"]


def test_a_light_file_does_not_wait_for_heavy_ones(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    done = Event()

    def make(form: Form, *_: object) -> bytes:
        assert not form.heavy or done.wait(30)
        return b"made"

    async def visitors() -> int:
        transport = httpx.ASGITransport(server.app)
        async with (
            httpx.AsyncClient(transport=transport, base_url="http://here") as client,
            anyio.create_task_group() as others,
        ):
            for number in range(2 * module.AT_ONCE):
                others.start_soon(client.get, f"/report.docx?unknown={number}")
            await anyio.sleep(0.1)
            with anyio.move_on_after(20):
                found = (await client.get("/ranking.csv?unknown=19")).status_code
            done.set()
        return found

    monkeypatch.setattr(module, "made", make)
    with ThreadPoolExecutor(1) as aside:
        assert aside.submit(anyio.run, visitors).result() == 200


@pytest.mark.parametrize("fault", [BrokenProcessPool("ended"), OSError(24, "Too many open files")], ids=repr)
def test_a_file_that_cannot_be_made_now_is_asked_for_again(
    server: Server, fault: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bytes:
        raise fault

    with monkeypatch.context() as patched:
        patched.setattr(workshop, "made_aside", refuse)
        found = server.get("/ranking.xlsx?unknown=17")
    assert (found.status, found.headers["retry-after"]) == (503, "5")
    assert found.text == f"{module.NOT_NOW}\n"
    assert server.get("/ranking.xlsx?unknown=17").status == 200
