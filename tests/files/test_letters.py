"""Letters: every open question to whom it belongs, nothing else, and the same bytes each time."""

import io
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest
from docx import Document

from shortlist.catalog import Catalog
from shortlist.decision import preset
from shortlist.figures import day
from shortlist.files.letters import Letter, letter_docx, letter_text, letters, letters_zip
from shortlist.files.letters.letter import BLANK
from shortlist.ranking.answer import answer
from shortlist.robustness.asking.inquiry import inquiries
from shortlist.robustness.contest import Field, field
from tests.support.catalogs import saying, shipped

BY = date(2021, 5, 1)


def contest(catalog: Catalog) -> Field:
    ranking = answer(preset(catalog), catalog)
    assert ranking
    return field(ranking, preset(catalog), catalog)


def written(catalog: Catalog, by: date | None = BY) -> tuple[Letter, ...]:
    return letters(contest(catalog), preset(catalog), catalog, by)


def words(letter: Letter) -> tuple[str, str]:
    """What both forms of a letter say, as one line each."""
    document = Document(io.BytesIO(letter_docx(letter)))
    word = " ".join(paragraph.text for paragraph in document.paragraphs)
    return " ".join(word.split()), " ".join(letter_text(letter).decode().split())


def test_both_forms_say_buyer_date_deadline_addressee_and_every_question() -> None:
    catalog = shipped()
    found = written(catalog)
    assert sum(len(letter.questions) for letter in found) == len(inquiries(contest(catalog)))
    for letter in found:
        for said in words(letter):
            assert catalog.profiles[0].name in said
            assert f"To: {letter.to}" in said
            assert f"Date: {day(catalog.as_of)}" in said
            assert f"answer by: {day(BY)}" in said
            assert all(question in said for question in letter.questions)


def test_a_letter_to_a_vendor_says_nothing_of_others_of_levels_or_of_the_ranking() -> None:
    catalog = shipped()
    vendors = {vendor.name for vendor in catalog.vendors}
    levels = {level for criterion in catalog.criteria for level in criterion.levels or ()}
    to_vendors = [letter for letter in written(catalog) if letter.to in vendors]
    assert len(to_vendors) > 3
    for letter in to_vendors:
        for said in words(letter):
            body = said.replace(catalog.title, "")
            assert [name for name in vendors if name in body] == [letter.to]
            assert not [level for level in levels if level in body]
            assert not [
                word for word in ("score", "rank", "points of", "first place", "weight") if word in body
            ]


def test_without_a_deadline_there_is_a_line_to_fill_in() -> None:
    for said in words(written(shipped(), None)[0]):
        assert f"Please answer by: {BLANK}" in said


@pytest.mark.parametrize("text", ["=1+1 <b>&amp;", "A\x00B\x0b\ud800", "\ufffe\u202eabc", "x" * 4000])
def test_any_text_of_a_catalog_can_be_written(text: str) -> None:
    catalog = saying("plain")
    vendors = tuple(vendor.model_copy(update={"name": text}) for vendor in catalog.vendors)
    named = catalog.model_copy(update={"vendors": vendors, "title": text}).signed("2" * 64)
    for letter in written(named):
        assert words(letter)[0]


def test_the_same_decision_gives_the_same_bytes() -> None:
    first, second = (letters_zip(written(shipped()), BY) for _ in range(2))
    assert first == second
    with ZipFile(io.BytesIO(first)) as parcel:
        assert {name.rpartition(".")[2] for name in parcel.namelist()} == {"docx", "txt"}
        assert len(parcel.namelist()) == 2 * len(written(shipped()))
    assert b"python-docx" not in first


def test_where_nothing_is_open_there_is_no_letter() -> None:
    catalog = shipped()
    found = contest(catalog)
    known = replace(found, outcomes=found.outcomes.part(found.rows[:0]))
    assert letters(known, preset(catalog), catalog) == ()
