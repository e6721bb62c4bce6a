"""The routes of letters and questions: whom they go to, by when, and how they refuse."""

import io
from dataclasses import dataclass
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from starlette.applications import Starlette

from shortlist.decision import preset
from shortlist.files.letters import letter_text, letters
from shortlist.files.letters.forms import ALL, BOOK, LETTERS, TABLE, TEXT, WORD
from shortlist.ranking.answer import answer
from shortlist.robustness.contest import field
from shortlist.web.routes import routes
from tests.support.asgi import Answer, ask
from tests.support.catalogs import shipped

SHIPPED = shipped()
TO = "to=vendor.trueconf"


@dataclass
class Server:
    """The routes over the shipped catalog."""

    app: Starlette

    def get(self, address: str) -> Answer:
        return ask(self.app, "GET", address)


@pytest.fixture
def server() -> Server:
    return Server(Starlette(routes=routes(lambda: (SHIPPED, ()))))


def test_a_letter_is_what_the_program_writes_and_named_after_whom_it_goes_to(server: Server) -> None:
    ranking = answer(preset(SHIPPED), SHIPPED)
    assert ranking
    written = letters(field(ranking, preset(SHIPPED), SHIPPED), preset(SHIPPED), SHIPPED)
    found = server.get(f"/{TEXT}?{TO}")
    assert found.status == 200
    assert found.content == letter_text(next(one for one in written if one.key == "vendor.trueconf"))
    named = found.headers["content-disposition"]
    assert named == 'attachment; filename="letter-vendor-trueconf-agency-2021-04-08.txt"'


@pytest.mark.parametrize("path", [f"/{WORD}?{TO}", f"/{TEXT}?{TO}", f"/{ALL}", f"/{TABLE}", f"/{BOOK}"])
def test_each_is_served_and_served_alike(server: Server, path: str) -> None:
    first, second = server.get(path), server.get(path)
    assert (first.status, first.content) == (200, second.content)
    assert first.headers["etag"] == second.headers["etag"]


def test_a_workbook_for_one_addressee_holds_no_other(server: Server) -> None:
    found = server.get(f"/{BOOK}?{TO}&by=2021-05-01")
    assert found.headers["content-disposition"] == (
        'attachment; filename="questions-vendor-trueconf-by-2021-05-01-agency-2021-04-08.xlsx"'
    )
    assert load_workbook(io.BytesIO(found.content)).sheetnames == ["TrueConf"]


def test_the_deadline_stands_in_every_letter_and_makes_another_file(server: Server) -> None:
    with ZipFile(io.BytesIO(server.get(f"/{ALL}?by=2021-05-01").content)) as parcel:
        texts = [parcel.read(name).decode() for name in parcel.namelist() if name.endswith("txt")]
    assert all("Please answer by: 1 May 2021" in text for text in texts)
    tags = {server.get(f"/{TEXT}?{TO}{by}").headers["etag"] for by in ("", "&by=2021-05-01")}
    assert len(tags) == 2


@pytest.mark.parametrize(
    ("address", "status", "fault"),
    [
        (f"/{TEXT}?to=nobody", 404, "there is one to to=vendor.trueconf"),
        (f"/{BOOK}?to=nobody", 404, "there is one to to=vendor.trueconf"),
        (f"/{TEXT}", 404, "There is no letter to “”"),
        (f"/{TEXT}?{TO}&by=2021-02-30", 400, "by=2021-02-30: not a date"),
        (f"/{TEXT}?{TO}&unknown=101", 400, "unknown=101"),
        (f"/{TEXT}?x={'y' * 30_000}", 400, "longer than"),
        ("/letter.pdf", 404, "/letter.docx"),
    ],
)
def test_what_cannot_be_written_is_refused_in_words(
    server: Server, address: str, status: int, fault: str
) -> None:
    found = server.get(address)
    assert found.status == status
    assert fault in found.text


def test_there_is_a_route_for_every_form() -> None:
    paths = {route.path for route in routes(lambda: (SHIPPED, ()))}
    assert {f"/{path}" for path in LETTERS} <= paths
