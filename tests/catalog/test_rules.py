"""The rules have names that stay, and the page of them is made from the checks."""

import re

from shortlist.catalog import checks
from shortlist.catalog.rules import page, rules
from tests.support.places import ROOT


def test_the_page_is_made_from_the_checks() -> None:
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == page()


def test_every_check_has_a_rule_of_its_own() -> None:
    names = [checks.rule(check) for check in checks.CHECKS]
    assert len(set(names)) == len(names)
    assert set(names) <= set(rules())
    assert all(re.fullmatch("[a-z]+(-[a-z]+)+", name) for name in rules())


def test_names_that_tools_rely_on_stay() -> None:
    lasting = {"files-can-be-read", "counts-are-bounded", "record-missing", "ids-are-unique", "no-hindsight"}
    assert lasting <= set(rules())
