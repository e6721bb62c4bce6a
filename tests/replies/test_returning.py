"""Answers that come back do what the dry run says; what is not as it was sent is refused by cell."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from shortlist.catalog import Catalog, by_id
from shortlist.catalog.loading import CatalogError, parse
from shortlist.comparison.editions import changes, seen, span
from shortlist.decision import preset
from shortlist.ranking.answer import answer
from shortlist.ranking.table import in_force
from shortlist.replies.effects import Step, steps
from shortlist.replies.reading import Returned, is_questions, returned
from shortlist.replies.taking import taken
from shortlist.replies.words import facts
from shortlist.robustness.contest import field
from shortlist.robustness.kept import acceptability_around
from shortlist.robustness.verdict import FAR
from tests.support.builders import changed, rating, read, tables
from tests.support.catalogs import shipped
from tests.support.office import convert
from tests.support.replies import FILE, FIRST, choices, filled, questions
from tests.support.strategies import Case, cases
from tests.support.toml import toml

CAME, SAID = date(2021, 6, 1), date(2021, 5, 3)
SOUND = read(tables())
ANSWER, DOCUMENT, DATE, REMARK = "DEFG"
# Where the small catalog's questions stand.
PRICE, REPAIR, SCREEN = ("Brio", FIRST), ("Brio", FIRST + 1), ("Brio", FIRST + 2)


def back(content: bytes, catalog: Catalog = SOUND) -> Returned:
    return returned(FILE, content, catalog, CAME)


def at(question: str, catalog: Catalog = SOUND) -> tuple[str, int]:
    """The sheet and the row in which a criterion is asked of Brio."""
    found: list[tuple[str, int]] = []

    def look(book: Workbook) -> None:
        found.extend(
            (sheet.title, row)
            for sheet in book
            for row in range(FIRST, sheet.max_row + 1)
            if (sheet.cell(row, 1).value, sheet.cell(row, 2).value) == (question, "Brio")
        )

    filled(questions(catalog), look)
    (place,) = found
    return place


def sheet_of(book: Workbook) -> Worksheet:
    sheet = book["Brio"]
    assert isinstance(sheet, Worksheet)
    return sheet


# What is done to the sheet of Brio, the cell that is named, and what is said of it.
Do = Callable[[Worksheet, int], object]


def put(column: str, value: Any) -> Do:
    return lambda sheet, row: sheet.__setitem__(f"{column}{row}", value)


def both(*steps_: Do) -> Do:
    return lambda sheet, row: [step(sheet, row) for step in steps_]


def swap_ids(sheet: Worksheet, row: int) -> None:
    other = FIRST if row != FIRST else FIRST + 1
    mine, its = sheet[f"J{row}"].value, sheet[f"J{other}"].value
    sheet[f"J{row}"], sheet[f"J{other}"] = its, mine


def shift(sheet: Worksheet, row: int) -> None:
    sheet[f"D{row}"] = "Bright"
    sheet.insert_rows(FIRST)


REFUSED: dict[str, tuple[str, Do, str, str]] = {
    "a level that is none": ("Screen", put(ANSWER, "Brigt"), "D{}", "“Brigt” is none of the answers"),
    "a level's number": ("Screen", put(ANSWER, 2), "D{}", "“2” is none of the answers"),
    "a formula as answer": ("Screen", put(ANSWER, '="Bright"'), "D{}", "holds a formula"),
    "a formula beside it": (
        "Screen",
        both(put(ANSWER, "Bright"), put(DATE, "=TODAY()")),
        "F{}",
        "holds a formula",
    ),
    "a formula that fills cells": (
        "Screen",
        lambda s, row: s.__setitem__(f"E{row}", ArrayFormula(f"D{row}:E{row}", "=A1:B1")),
        "D{}",
        "holds a formula",
    ),
    "an error": ("Screen", put(ANSWER, "#REF!"), "D{}", ""),
    "no number": ("Price", put(ANSWER, "cheap"), "D{}", "“cheap” is no number"),
    "two numbers": ("Price", put(ANSWER, "800–900"), "D{}", "is no number"),
    "a number that could be two": ("Price", put(ANSWER, "1.234"), "D{}", "is no number, or could be two"),
    "another unit": ("Price", put(ANSWER, "900 $"), "D{}", "is in $; give it in €"),
    "off the scale": ("Price", put(ANSWER, 3000), "D{}", "3000 is outside of the scale, 400 to 2000 €"),
    "a truth": ("Price", put(ANSWER, True), "D{}", "is no number"),
    "no day": ("Screen", both(put(ANSWER, "Bright"), put(DATE, "in May")), "F{}", "“in May” is no day"),
    "a number as day": (
        "Screen",
        both(
            put(ANSWER, "Bright"),
            put(DATE, 44319),
            lambda s, row: setattr(s[f"F{row}"], "number_format", "0"),
        ),
        "F{}",
        "“44319” is no day",
    ),
    "a day to come": (
        "Screen",
        both(put(ANSWER, "Bright"), put(DATE, date(2121, 5, 3))),
        "F{}",
        "is still to come",
    ),
    "a known day": (
        "Screen",
        both(put(ANSWER, "Bright"), put(DATE, date(2021, 4, 1))),
        "F{}",
        "1 April 2021 is the day",
    ),
    "hidden letters": ("Screen", both(put(ANSWER, "Bright"), put(REMARK, "a\u202eb")), "G{}", "nobody sees"),
    "a long document": (
        "Screen",
        both(put(ANSWER, "Bright"), put(DOCUMENT, "x" * 2000)),
        "E{}",
        "more than 1024",
    ),
    "another criterion": (
        "Screen",
        both(put(ANSWER, "Bright"), put("A", "Price")),
        "A{}",
        "says “Price” where “Screen”",
    ),
    "another vendor": (
        "Screen",
        both(put(ANSWER, "Bright"), put("B", "Acme")),
        "B{}",
        "says “Acme” where “Brio”",
    ),
    "another question": ("Screen", both(put(ANSWER, "Bright"), put("C", "?")), "C{}", "says “?” where"),
    "exchanged ids": ("Screen", both(put(ANSWER, "Bright"), swap_ids), "A{}", "says “Screen” where"),
    "an unknown criterion": (
        "Screen",
        both(put(ANSWER, "Bright"), put("J", "sound")),
        "A{}",
        "asks about `sound`",
    ),
    "an unknown vendor": (
        "Screen",
        both(put(ANSWER, "Bright"), put("I", "nova")),
        "B{}",
        "asks about `nova`",
    ),
    "another sign": (
        "Screen",
        both(put(ANSWER, "Bright"), put("K", "0")),
        "D{}",
        "its hidden cells were changed",
    ),
    "another fingerprint": (
        "Screen",
        both(put(ANSWER, "Bright"), lambda s, _: s.__setitem__("I1", "0")),
        "I1",
        "hidden cells",
    ),
    "a moved column": ("Screen", lambda s, _: s.insert_cols(4), "I1", "rows or columns were shifted"),
    "a changed head": (
        "Screen",
        lambda s, _: s.__setitem__("E4", "Answer"),
        "E4",
        "says “Answer” where “Document that shows it” stood",
    ),
    "a row put in": ("Screen", shift, "A6", "rows were shifted"),
    "an answer to nothing": (
        "Screen",
        lambda s, _: s.__setitem__("D20", "Bright"),
        "D20",
        "stands beside no question",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_not_as_it_was_sent_is_refused_by_cell(what: str) -> None:
    criterion, do, place, fault = REFUSED[what]
    sheet, row = at(criterion)
    content = filled(questions(SOUND), lambda book: do(sheet_of(book), row))
    with pytest.raises(CatalogError) as refused:
        back(content)
    findings = {finding.record: str(finding) for finding in refused.value.findings}
    assert fault in findings[f"{sheet}!{place.format(row)}"]


def test_every_cell_in_the_way_is_named_also_where_all_are_alike() -> None:
    def spoil(book: Workbook) -> None:
        for sheet in book:
            for row in range(FIRST, sheet.max_row + 1):
                sheet[f"D{row}"] = "=1+1"

    with pytest.raises(CatalogError) as refused:
        back(filled(questions(shipped()), spoil), shipped())
    asked = len([one for one in refused.value.findings if "holds a formula" in str(one)])
    assert asked == len({one.record for one in refused.value.findings}) > 50


def test_an_answer_given_twice_is_refused() -> None:
    sheet, row = at("Screen")

    def copy(book: Workbook) -> None:
        sheet_of(book)[f"D{row}"] = "Bright"
        book.copy_worksheet(sheet_of(book))

    with pytest.raises(CatalogError, match=rf"Brio Copy!D{row}: is answered in {sheet}!D{row} already"):
        back(filled(questions(SOUND), copy))


def test_levels_or_a_scale_that_changed_since_are_asked_anew() -> None:
    content = filled(questions(SOUND), lambda book: put(ANSWER, "Bright")(sheet_of(book), at("Screen")[1]))
    scaled = read(changed("criteria", 2, levels=["Bright", "Dim", "Fair", "Bright and matt"]))
    with pytest.raises(CatalogError, match="was asked on levels or a scale that the catalog has no more"):
        back(content, scaled)
    assert len(back(content, read(tables(title="Another edition"))).replies) == 1


def unmark(book: Workbook) -> None:
    for sheet in book:
        sheet["H1"] = None


def test_what_is_no_workbook_of_questions_is_told_apart() -> None:
    assert is_questions(FILE, questions(SOUND))
    assert not is_questions("x.csv", b"a;b")
    assert not is_questions("x.xlsx", b"PK\x03\x04 and no more")
    with pytest.raises(CatalogError, match="holds no sheet of questions as they were sent"):
        back(filled(questions(SOUND), unmark))


def test_a_sheet_that_was_hidden_is_told() -> None:
    found = back(filled(questions(SOUND), lambda book: setattr(book["Acme"], "sheet_state", "hidden")))
    assert found.told == ("Hidden sheets are not read: Acme.",)


def test_blank_answers_are_skipped_and_what_stands_beside_them_is_told() -> None:
    assert back(questions(SOUND)).replies == ()
    row = at("Screen")[1]
    content = filled(
        questions(SOUND),
        lambda book: both(put(ANSWER, "not known"), put(REMARK, "Ask later"))(sheet_of(book), row),
    )
    found = back(content)
    assert found.replies == ()
    assert found.told == (f"Brio!D{row} is not answered, yet says: not known; Ask later.",)


def test_an_answer_becomes_claim_source_and_rating_and_counts_once() -> None:
    text = f"# first\n{toml(tables()).decode()}# last\n"
    old = parse({"c.toml": text.encode()})
    row, price = at("Screen")[1], at("Price")[1]

    def fill(book: Workbook) -> None:
        fill_ = both(put(ANSWER, "Bright and matt"), put(DATE, SAID), put(DOCUMENT, "https://brio.example/s"))
        both(fill_, put(REMARK, "Since spring"))(sheet_of(book), row)
        both(put(ANSWER, "1,200.50 €"), put(DOCUMENT, "Price list 7"))(sheet_of(book), price)

    found = returned(FILE, filled(questions(old), fill), old, CAME)
    after = taken(text, FILE, steps(found.replies, old), old)
    new = parse({"c.toml": after.encode()})
    rest = iter(after.split("\n"))
    assert all(line in rest for line in text.replace("as_of = 2021-04-08", "as_of = 2021-06-01").split("\n"))
    assert new.as_of == CAME
    claims = {claim.criterion: claim for claim in new.claims if claim.about == ("brio",)}
    sources = by_id(new.sources)
    screen, cost = (claims[name] for name in ("screen", "price"))
    assert (screen.speaker, screen.event, screen.credibility, screen.bearing) == ("Brio", "2021-05-03", 3, 3)
    assert screen.text.startswith("Answered “Bright and matt”, asked: Brio: is it easy to read?")
    assert screen.text.endswith("Remark: Since spring")
    assert sources[screen.source].url == "https://brio.example/s"
    assert (sources[screen.source].publisher, sources[screen.source].published) == ("Brio", "2021-05-03")
    assert (cost.event, cost.locator, sources[cost.source].url) == ("2021-06-01", "Price list 7", None)
    held = in_force(new.vendors[1], CAME, "company")
    assert (held["screen"].low, held["screen"].high, held["screen"].since) == (3, 3, SAID)
    assert (held["price"].low, held["price"].claims) == (1200.5, (cost.id,))
    assert steps(found.replies, new) == ()  # nothing of it is new
    assert returned(FILE, filled(questions(old), fill), new, CAME).replies == found.replies


def test_an_answer_to_a_rating_for_some_buyers_is_for_who_asked() -> None:
    some = changed("vendors", 1, ratings=[rating("screen", 1, 2, buyers=["company", "teacher"])])
    catalog = read(some)
    row = at("Screen", catalog)[1]
    content = filled(questions(catalog), lambda book: put(ANSWER, "Bright")(sheet_of(book), row))
    (reply,) = back(content, catalog).replies
    assert reply.buyers == ("company",)
    (step,) = steps([reply], catalog)
    assert (step.before, step.now, step.until) == ((1, 2), (2, 2), None)


def test_a_later_rating_of_the_catalog_takes_the_place_of_an_answer() -> None:
    later = date(2022, 1, 1)
    ratings = [rating("screen", 1, 2), rating("screen", 3, 3, since=later)]
    catalog = read(changed("vendors", 1, ratings=ratings))
    row = at("Screen", catalog)[1]
    (reply,) = back(
        filled(questions(catalog), lambda book: put(ANSWER, "Bright")(sheet_of(book), row)), catalog
    ).replies
    (step,) = steps([reply], catalog)
    assert step.until == later
    then = "until 1 January 2022, from when the catalog has a later rating"
    assert facts(step, catalog).endswith(then)
    today = catalog.model_copy(update={"as_of": later})
    assert facts(step, today).endswith(f"{then}, so it changes nothing now: is that the day of the answer?")


def catalog_text(case: Case) -> str:
    """The catalog of a case, whose kind of buyer weighs as its decision does."""
    (profile,) = case.catalog.profiles
    weighing = profile.model_copy(
        update={"group_weights": dict(case.decision.groups), "weights": dict(case.decision.weights)}
    )
    whole = case.catalog.model_copy(update={"profiles": (weighing,)})
    return toml(whole.model_dump(exclude_none=True)).decode()


@settings(max_examples=15, suppress_health_check=[HealthCheck.filter_too_much])
@given(cases(musts=False), st.data())
def test_the_ranking_afterwards_is_what_the_dry_run_said(case: Case, data: st.DataObject) -> None:
    text = catalog_text(case)
    old = parse({"c.toml": text.encode()})
    sent = questions(old)
    if not sent:
        return
    given_: dict[tuple[str, str], float] = {}

    def fill(book: Workbook) -> None:
        for sheet in book:
            for row in range(FIRST, sheet.max_row + 1):
                vendor, name = str(sheet[f"I{row}"].value), str(sheet[f"J{row}"].value)
                criterion = by_id(old.criteria)[name]
                if data.draw(st.booleans()):
                    place = data.draw(st.integers(0, len(criterion.levels) - 1 if criterion.levels else 4))
                    number = criterion.worst + (criterion.best - criterion.worst) * place / 4
                    given_[vendor, name] = place if criterion.levels else float(f"{number:.12g}")  # as typed
                    sheet[f"D{row}"] = criterion.levels[place] if criterion.levels else given_[vendor, name]
                    sheet[f"F{row}"] = SAID

    found = returned(FILE, filled(sent, fill), old, CAME)
    assert {(one.vendor, one.criterion): one.position for one in found.replies} == given_
    every = steps(found.replies, old)
    accepted = [step for step in every if data.draw(st.booleans())]
    after = taken(text, FILE, accepted, old)
    new = parse({"c.toml": after.encode()})
    for step in every:
        check_step(step, step in accepted, old, new)
    said = changes(old, new)
    for catalog, side in ((old, 0), (new, 1)):
        decision = replace(preset(catalog), date=new.as_of)
        ranking = answer(decision, catalog)
        assert ranking
        (first,) = said.firsts
        assert seen(replace(preset(old), date=new.as_of), old, new) == first
        inside = field(ranking, decision, catalog)
        chances = acceptability_around(inside, FAR).first
        told = (first.before, first.now)[side]
        if told:
            assert set(told) == {
                v.id for v, rank in zip(catalog.vendors, ranking.rank, strict=True) if rank == 1
            }
            for row, chance in zip(inside.rows, chances, strict=True):
                assert first.chances[catalog.vendors[row].id][side] == chance


def check_step(step: Step, is_accepted: bool, old: Catalog, new: Catalog) -> None:
    """An accepted answer is in force as it says; another one changes nothing."""
    reply = step.reply
    criterion = by_id(old.criteria)[reply.criterion]
    was, is_ = (
        span(criterion, in_force(by_id(catalog.vendors)[reply.vendor], SAID, "all").get(reply.criterion))
        for catalog in (old, new)
    )
    assert step.before == was
    assert step.now == (reply.position, reply.position)
    assert is_ == (step.now if is_accepted else was)


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_answers_that_libreoffice_saved_say_the_same(form: str, tmp_path: Path) -> None:
    catalog = shipped()

    def fill(book: Workbook) -> None:
        for sheet in book:
            for row in range(FIRST, sheet.max_row + 1, 2):
                sheet[f"D{row}"], sheet[f"F{row}"] = choices(book, sheet.title, row)[-1], SAID
                sheet[f"E{row}"], sheet[f"G{row}"] = "Extract 12/2021", "=1+1"[1:]

    sent = filled(questions(catalog), fill)
    (tmp_path / FILE).write_bytes(sent)
    (tmp_path / "out").mkdir()
    (saved,) = convert([tmp_path / FILE], tmp_path / "out", form)
    found = returned(FILE, saved.read_bytes(), catalog, CAME)
    assert found == returned(FILE, sent, catalog, CAME)
    assert len(found.replies) > 30
    assert is_questions(FILE, saved.read_bytes())
