"""Whatever is changed in a ranking as JSON, it is not identical; and no record of ours is forged."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlist import __version__
from shortlist.decision import pairs, query, read
from shortlist.files.coherence import contradictions, misstatements
from shortlist.files.document import document
from shortlist.files.record.docx import report_docx
from shortlist.files.report import report_html
from shortlist.files.stated import stated
from shortlist.files.verify import verify
from shortlist.ranking.answer import answer
from tests.support.forgeries import (
    CATALOG,
    DIFFERS,
    INCOMPARABLE,
    OTHER,
    OTHER_CATALOG,
    UNFIT,
    Forge,
    both,
    json_text,
    outcome,
    page_text,
    swap,
)
from tests.support.strategies import Case, cases, examples


def sorted_keys(text: str) -> str:
    return json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def without_last_vendor(text: str) -> str:
    found = json.loads(text)
    del found["vendors"][-1]
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


JSON: dict[str, tuple[Forge, str]] = {
    "a key twice at the top": (swap('"program":', '"program": "Shortlist 9", "program":'), DIFFERS),
    "a key twice in a table": (swap('"rank": 1', '"rank": 2, "rank": 1'), DIFFERS),
    "a key twice, spelled otherwise": (swap('"rank": 1', '"r\\u0061nk": 2, "rank": 1'), DIFFERS),
    "a key twice with the same value": (swap('"rank": 1', '"rank": 1, "rank": 1'), DIFFERS),
    "a table twice": (swap('"shares":', '"shares": {}, "shares":'), DIFFERS),
    "a key more": (swap('"program":', '"bought": true, "program":'), UNFIT),
    "a key less": (swap('"rank_if_inside": null,', ""), UNFIT),
    "a number with an exponent": (swap('"low": 800.0', '"low": 8e2'), DIFFERS),
    "a whole number with an exponent": (swap('"unknown": 40', '"unknown": 4e1'), UNFIT),
    "a number without its point": (swap('"low": 800.0', '"low": 800'), DIFFERS),
    "a number with a zero more": (swap('"low": 800.0', '"low": 800.00'), DIFFERS),
    "a number off by little": (swap('"low": 800.0', '"low": 800.0000001'), DIFFERS),
    "a number in quotes": (swap('"low": 800.0', '"low": "800.0"'), UNFIT),
    "no number": (swap('"low": 800.0', '"low": NaN'), UNFIT),
    "infinity": (swap('"low": 800.0', '"low": 1e999'), UNFIT),
    "a truth for a number": (swap('"rank": 1', '"rank": true'), UNFIT),
    "a date with a time": (swap('"date": "2021-04-08"', '"date": "2021-04-08T00:00:00"'), DIFFERS),
    "keys in another order": (sorted_keys, DIFFERS),
    "one line": (lambda text: json.dumps(json.loads(text)), DIFFERS),
    "line breaks of Windows": (swap("\n", "\r\n", -1), DIFFERS),
    "a last line break removed": (lambda text: text.removesuffix("\n"), DIFFERS),
    "a space at the start": (lambda text: " " + text, DIFFERS),
    "a byte order mark": (lambda text: "\ufeff" + text, DIFFERS),
    "more behind": (lambda text: text + "{}", UNFIT),
    "a comment": (lambda text: text + "// Bought.", UNFIT),
    "a comma more": (lambda text: text.rstrip()[:-1] + ",}", UNFIT),
    "a letter spelled as a number": (swap('"Acme"', '"\\u0041cme"'), DIFFERS),
    "a look-alike letter": (swap('"Acme"', '"\u0410cme"'), DIFFERS),
    "half a character": (swap('"Acme"', '"\\ud800"'), UNFIT),
    "another vendor": (swap('"id": "acme"', '"id": "acne"'), DIFFERS),
    "a vendor less": (lambda text: without_last_vendor(text), DIFFERS),
    "another link": (swap("w_screen=50", "w_screen=51"), DIFFERS),
    "a parameter more": (swap('"query": "', '"query": "bought=1&'), DIFFERS),
    "another program": (OTHER, INCOMPARABLE),
    "another program and keys in another order": (both(OTHER, sorted_keys), INCOMPARABLE),
    "another program and a key twice": (both(OTHER, swap('"rank": 1', '"rank": 2, "rank": 1')), DIFFERS),
    "no program": (swap(f'"Shortlist {__version__}"', '""'), DIFFERS),
    "another program by a space": (swap(f"Shortlist {__version__}", f"Shortlist {__version__} "), DIFFERS),
    "another catalog": (OTHER_CATALOG, INCOMPARABLE),
    "another catalog in capitals": (swap(CATALOG.digest, CATALOG.digest.upper()), UNFIT),
    "another catalog and a key twice": (
        both(OTHER_CATALOG, swap('"rank": 1', '"rank": 2, "rank": 1')),
        DIFFERS,
    ),
}


@pytest.mark.parametrize("name", JSON)
def test_a_forged_ranking_is_not_identical(name: str) -> None:
    forge, expected = JSON[name]
    forged = forge(json_text())
    assert forged != json_text()
    assert outcome(forged) == expected


def test_a_key_that_stands_twice_is_named() -> None:
    for name, key in (("a key twice in a table", "rank"), ("a table twice", "shares")):
        findings = verify(JSON[name][0](json_text()).encode(), CATALOG).findings
        assert findings[0] == f"key `{key}`: stands twice in one table of the record; keep one"


@examples(300)
@given(st.data(), st.sampled_from([page_text(), json_text()]))
def test_no_character_can_be_changed_put_in_or_left_out(data: st.DataObject, text: str) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    width = data.draw(st.integers(0, 1))
    new = data.draw(st.text(st.characters(codec="utf-8"), min_size=1 - width, max_size=1))
    forged = text[:place] + new + text[place + width :]
    assert (outcome(forged) == "identical") is (forged == text)


@examples(500)
@given(cases())
def test_no_record_of_ours_contradicts_itself(case: Case) -> None:
    catalog = case.catalog.signed("0" * 64)
    made = document(case.answer(catalog), case.decision, catalog)
    assert list(contradictions(made)) == []


@examples(15)
@given(cases())
def test_no_page_of_ours_contradicts_its_record(case: Case) -> None:
    catalog = case.catalog.signed("0" * 64)
    decision, ignored = read(pairs(query(case.decision, catalog)), catalog)
    ranking = answer(decision, catalog)
    assert not ignored
    assert ranking is not None
    made = document(ranking, decision, catalog)
    for record in (report_html(ranking, decision, catalog), report_docx(ranking, decision, catalog)):
        assert verify(record, catalog).outcome == "identical"
        seen = stated(record).seen
        assert len(seen.rows or ()) == len(ranking.order)
        assert list(misstatements(seen, made)) == []
