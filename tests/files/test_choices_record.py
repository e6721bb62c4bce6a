"""The record lists every question and answer, and says what they come to; verify recomputes it."""

import json
from html import unescape

import pytest

from shortlist.choices import words
from shortlist.choices.reading import reading
from shortlist.decision import pairs, read
from shortlist.files.document import ranking_json
from tests.support.forgeries import CATALOG, NUMBERS, WHOLE, checked, chosen, json_text, page_text

AGREE = (
    "choice_1=order~price~screen&choice_2=second~repair~0~2~screen~0~3"
    "&choice_3=unsure~price~2000~400~screen~0~1"
)
AGAINST = f"choice_1=order~screen&{AGREE.partition('&')[2]}&choice_4=first~repair~0~1~screen~0~3"


@pytest.mark.parametrize("query", [AGREE, AGAINST])
def test_a_record_lists_every_choice_and_is_recomputed(query: str) -> None:
    decision, faults = read(pairs(query), CATALOG)
    assert not faults
    page, text = page_text(query), ranking_json(*chosen(query)).decode()
    told = [words.given(choice, CATALOG) for choice in decision.choices]
    assert json.loads(text)["decision"]["choices"] == told
    assert (json.loads(text)["cases"]["spread"] is None) == (query == AGREE)
    seen = unescape(page)
    assert all(f"{number}. {said}" in seen for number, said in enumerate(told, start=1))
    against = query == AGAINST
    assert (words.NONE_AGREE in seen) == against
    assert against or words.finding(reading(decision, CATALOG), decision, CATALOG) in seen
    assert checked(page).compared == WHOLE
    assert (checked(page).outcome, checked(text).outcome) == ("identical", "identical")
    forged = text.replace(told[1], told[1].replace("Rather", "About equal:"))
    assert checked(forged).outcome == "differs"
    assert checked(text).compared == NUMBERS


def test_a_record_without_choices_lists_none() -> None:
    assert json.loads(json_text())["decision"]["choices"] == []
    assert "From 1 choice" not in page_text()
