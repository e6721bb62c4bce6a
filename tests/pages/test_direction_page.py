"""On every page a name from right to left keeps to its place in the sentences that it stands in."""

import ast
import re
import tomllib
from html import unescape

import pytest

from shortlist.evidence.labels import SECTIONS
from tests.pages.conftest import Show
from tests.pages.reading import html, opened
from tests.support.cases import CASES
from tests.support.directions import ARABIC, is_astray, runs_right
from tests.support.places import ROOT

ALONE = re.compile(r"<bdi[^>]*>.*?</bdi>", re.DOTALL)
BLOCKS = re.compile(r"</?(?:p|li|ul|ol|h\d|td|th|tr|div|dd|dt|caption|nav|a|section|button|option)\b[^>]*>")
VIEWS: dict[str, tuple[dict[str, str], ...]] = {
    "ranking.py": ({},),
    "robustness.py": ({},),
    "evidence.py": tuple({"show_section": name} for name in SECTIONS),
    "compare.py": ({},),
    "catalog.py": ({},),
    "choices.py": ({},),
}


@pytest.mark.parametrize("path", VIEWS)
def test_no_name_reorders_what_stands_beside_it(path: str, show: Show) -> None:
    tables = tomllib.loads((CASES / "very-long-name-and-arabic.toml").read_text("utf-8"))
    for kind in ("groups", "profiles"):
        tables[kind][0]["name"] = ARABIC
    show(tables)
    for shown in VIEWS[path]:
        page = opened(must_c4="3", **shown).switch_page(path).run()
        assert not page.exception
        kinds = page.text, page.caption, page.markdown, page.info, page.warning, page.success
        told = [str(element.value) for kind in kinds for element in kind]
        told += [re.sub("<[^>]*>", "", unescape(part)) for part in BLOCKS.split(ALONE.sub("", html(page)))]
        told += [unescape(said) for said in re.findall('(?:title|aria-label)="([^"]*)"', html(page))]
        assert any(map(runs_right, told))
        assert [text for text in told if is_astray(text)] == []


def test_every_line_of_text_is_shown_by_one_piece_of_code() -> None:
    found = [
        path.name
        for path in sorted((ROOT / "shortlist" / "ui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "st.text"
    ]
    assert found == ["lines.py"]
