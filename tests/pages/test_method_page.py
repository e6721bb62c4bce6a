"""The method page shows the documentation and the words used on screen, with encrypted links alone."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from shortlist.ui.glossary import GLOSSARY, GLOSSARY_TITLE
from tests.pages.reading import html, opened, texts, told
from tests.support.places import ROOT

METHOD = (ROOT / "docs" / "method.md").read_text("utf-8")
PAGES = ("robustness.py", "evidence.py", "compare.py", "together.py", "catalog.py", "choices.py")


def test_the_method_page_shows_the_documentation_whole() -> None:
    page = opened().switch_page("method.py").run()
    assert not page.exception
    assert METHOD.strip() in "\n".join(element.value.strip("\n") + "\n" for element in page.markdown)


def test_the_glossary_stands_on_the_method_page() -> None:
    found = html(opened().switch_page("method.py").run())
    assert GLOSSARY_TITLE in found
    for meaning in GLOSSARY.values():
        assert re.sub("['’\"].*", "", meaning) in found


@pytest.fixture(scope="module")
def on_screen() -> str:
    """Everything that stands on the other pages, in small letters."""
    page = opened(must_on_premise="3", show_section="coverage", choice_1="first~support~0~4~capacity~0~4")
    found = [*texts(page), str(told(page))]
    for path in PAGES:
        found += _all(page.switch_page(path).run())
    return "\n".join(found).lower()


def _all(page: AppTest) -> list[str]:
    found = [*texts(page), html(page), *(fold.label for fold in page.expander)]
    return [*found, *(radio.label for radio in page.radio)]


@pytest.mark.parametrize("word", GLOSSARY)
def test_every_word_of_the_glossary_is_used_on_screen(word: str, on_screen: str) -> None:
    assert re.search(rf"\b{re.escape(word.lower())}", on_screen)


def test_every_link_of_the_method_is_encrypted() -> None:
    links = re.findall(r"\]\(([^)]*)\)|<(\w+:[^>]*)>|(\w+://\S+)", METHOD)
    assert all(any(part.startswith("https://") for part in link) for link in links)
