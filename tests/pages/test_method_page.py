"""The method page shows the documentation, and leads nowhere but to encrypted addresses."""

import re

from tests.pages.reading import opened
from tests.support.places import ROOT

METHOD = (ROOT / "docs" / "method.md").read_text("utf-8")


def test_the_method_page_shows_the_documentation() -> None:
    page = opened().switch_page("method.py").run()
    assert not page.exception
    assert METHOD.strip() in [element.value.strip() for element in page.markdown]


def test_every_link_of_the_method_is_encrypted() -> None:
    links = re.findall(r"\]\(([^)]*)\)|<(\w+:[^>]*)>|(\w+://\S+)", METHOD)
    assert all(any(part.startswith("https://") for part in link) for link in links)
