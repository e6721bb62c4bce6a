"""How a letter is laid out as a Word document and as text, and under which name it can be fetched."""

import io
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Pt
from openpyxl import load_workbook

from shortlist.catalog import Catalog
from shortlist.decision import Decision, preset
from shortlist.files.letters import Letter, letter_docx, letter_text, letters
from shortlist.files.letters.forms import HIDDEN, AddresseeError, letter_form
from shortlist.ranking import Ranking
from shortlist.ranking.answer import answer
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.contest import field
from tests.support.catalogs import shipped

CATALOG = shipped()
DECISION = preset(CATALOG)
BY = date(2021, 5, 1)
LETTER = Letter(
    "vendor.acme",
    "Acme",
    date(2021, 4, 8),
    (("From", "An office"), ("To", "Acme")),
    "We ask about " + "laptops for the office " * 5,
    ("What does one cost? " * 6, "Can it be mended?"),
)


def asked() -> tuple[Ranking, Decision, Catalog]:
    ranking = answer(DECISION, CATALOG)
    assert ranking is not None
    return ranking, DECISION, CATALOG


def test_a_text_is_a_mail_with_numbered_questions_and_room_to_answer() -> None:
    text = letter_text(LETTER).decode()
    assert text.count("\n") == text.count("\r\n")
    assert text.endswith("Thank you for your help.\r\n")
    lines = text.split("\r\n")
    assert max(map(len, lines)) <= 78
    head, subject, about, first, answer_, document, second, *_ = text.split("\r\n\r\n")
    assert head.split("\r\n") == ["From: An office", "To: Acme"]
    assert subject == "Request for information"
    assert " ".join(about.split()) == LETTER.about.strip()
    assert max(map(len, about.split("\r\n"))) > 65  # lines are filled
    opening, *rest = first.split("\r\n")
    assert opening.startswith("1. What does")
    assert rest
    assert all(line.startswith("   ") and line[3] != " " for line in rest)
    assert (answer_, document) == ("   Your answer:", "   Document and its date:")
    assert second == "2. Can it be mended?"


def test_a_word_document_keeps_a_question_with_its_answer() -> None:
    made = Document(io.BytesIO(letter_docx(LETTER)))
    from_, to, subject, about, *lines, closing = made.paragraphs
    for line, (title, said) in zip((from_, to), LETTER.head, strict=True):
        assert [(run.text, bool(run.bold)) for run in line.runs] == [(f"{title}: ", True), (said, False)]
        assert line.paragraph_format.space_after == Pt(2)
    assert subject.style is not None
    assert (subject.text, subject.style.name) == ("Request for information", "Heading 1")
    assert (about.text, closing.text) == (LETTER.about, "Thank you for your help.")
    for number, question in enumerate(LETTER.questions, 1):
        put, answer_, document = lines[3 * number - 3 : 3 * number]
        assert put.text == f"{number}. {question}"
        assert (answer_.text, document.text) == ("Your answer:", "Document and its date:")
        kept = [bool(line.paragraph_format.keep_with_next) for line in (put, answer_, document)]
        assert kept == [True, True, False]
        assert document.paragraph_format.space_after == Pt(14)
    normal = made.styles["Normal"]
    assert (normal.font.name, normal.font.size) == ("Arial", Pt(11))
    about_it = made.core_properties
    assert (about_it.title, about_it.comments) == ("Request for information: Acme", "")
    assert {about_it.author, about_it.last_modified_by} == {"Shortlist"}
    for moment in (about_it.created, about_it.modified):
        assert moment is not None
        assert (moment.date(), moment.hour) == (LETTER.day, 0)


@pytest.mark.parametrize(
    ("path", "to", "by", "name", "kind"),
    [
        ("letter.docx", "vendor.zoom", None, "letter-vendor-zoom.docx", "wordprocessingml.document"),
        ("letter.txt", "buyer", BY, "letter-buyer-by-2021-05-01.txt", "text/plain; charset=utf-8"),
        ("letters.zip", "", None, "letters.zip", "application/zip"),
        ("questions.csv", "", None, "questions.csv", "text/csv; charset=utf-8; header=present"),
        ("questions.xlsx", "", BY, "questions-by-2021-05-01.xlsx", "spreadsheetml.sheet"),
    ],
)
def test_a_form_is_named_after_addressee_and_day_and_made_aside(
    path: str, to: str, by: date | None, name: str, kind: str
) -> None:
    form = letter_form(path, to, by)
    assert (form.path, form.disposition, form.heavy, form.noted) == (name, "attachment", True, False)
    assert form.media_type.endswith(kind)


def test_each_form_holds_what_is_asked_of_whom() -> None:
    ranking, *_ = given = asked()
    found = field(ranking, DECISION, CATALOG)
    written = letters(found, DECISION, CATALOG, BY)
    first = written[0]
    for path, made in (("letter.docx", letter_docx), ("letter.txt", letter_text)):
        assert letter_form(path, first.key, BY).make(*given) == made(first)
    with ZipFile(io.BytesIO(letter_form("letters.zip", "", BY).make(*given))) as parcel:
        assert {name: parcel.read(name) for name in parcel.namelist()} == {
            one.name(extension): made(one)
            for one in written
            for extension, made in (("docx", letter_docx), ("txt", letter_text))
        }
    assert letter_form("questions.csv", "", None).make(*given).count(b"\r\n") == len(inquiries(found)) + 1
    books = [letter_form("questions.xlsx", to, BY).make(*given) for to in ("", first.key)]
    whole, one = (load_workbook(io.BytesIO(book)) for book in books)
    assert len(whole.sheetnames) == len(written)
    assert len(one.sheetnames) == 1


@pytest.mark.parametrize("path", ["letter.txt", "questions.xlsx"])
def test_whom_nobody_asks_is_told_who_can_be_written_to(path: str) -> None:
    given = asked()
    found = letters(field(*given), DECISION, CATALOG)
    with pytest.raises(AddresseeError) as fault:
        letter_form(path, "nobody", None).make(*given)
    keys = ", ".join(f"to={one.key}" for one in found)
    assert str(fault.value) == f"There is no letter to “nobody”; there is one to {keys}."
    blind = replace(DECISION, blind="3f2a91bc")
    with pytest.raises(AddresseeError) as fault:
        letter_form(path, found[0].key, None).make(given[0], blind, CATALOG)
    assert str(fault.value) == HIDDEN
