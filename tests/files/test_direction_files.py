"""In what is taken away a name from right to left keeps to its place in the sentences that it stands in."""

import io
import re
from datetime import date
from html import unescape

from docx import Document

from shortlist.decision import preset
from shortlist.files.letters import letter_docx, letter_text, letters
from shortlist.files.record.docx import report_docx
from shortlist.files.report import report_html
from shortlist.files.verify import verify
from shortlist.ranking.answer import answer
from shortlist.robustness.contest import field
from tests.support.cases import case
from tests.support.directions import is_astray, runs_right

CATALOG = case("very-long-name-and-arabic")
DECISION = preset(CATALOG)


def of_paper(content: bytes) -> list[str]:
    """The lines of a document of a word processor."""
    return [
        "".join(part.text or "" for part in line.iter(f"{{{line.nsmap['w']}}}t"))
        for line in Document(io.BytesIO(content)).element.body.iter()
        if line.tag.endswith("}p")
    ]


def test_the_record_and_the_letters_keep_each_name_to_its_place() -> None:
    ranking = answer(DECISION, CATALOG)
    assert ranking
    page, paper = (made(ranking, DECISION, CATALOG) for made in (report_html, report_docx))
    visible = page.decode().partition("<body")[2].partition("<script")[0]
    told = [unescape(text) for text in re.findall(">([^<]+)<", visible)] + of_paper(paper)
    for letter in letters(field(ranking, DECISION, CATALOG), DECISION, CATALOG, date(2024, 2, 1)):
        told += [*letter_text(letter).decode().splitlines(), *of_paper(letter_docx(letter))]
    assert sum(map(runs_right, told)) > 10
    assert [text for text in told if is_astray(text)] == []


def test_a_record_that_isolates_names_is_what_its_catalog_gives() -> None:
    ranking = answer(DECISION, CATALOG)
    assert ranking
    for made in (report_html, report_docx):
        assert verify(made(ranking, DECISION, CATALOG), CATALOG).findings == ()
