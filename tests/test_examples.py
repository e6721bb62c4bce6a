"""The example catalogs load, and pass through everything that is taken away."""

from pathlib import Path

import pytest

from shortlist.__main__ import main
from shortlist.catalog.loading import load
from shortlist.decision import preset
from shortlist.files.forms import FORMS, Form
from shortlist.files.verify import verify
from shortlist.ranking.answer import answer
from tests.support.places import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*.toml"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_has_no_finding(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file)]) == 0
    assert "no finding" in capsys.readouterr().out


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.path)
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_can_be_taken_away_for_every_profile(file: Path, form: Form) -> None:
    catalog = load(file)
    for profile in catalog.profiles:
        decision = preset(catalog, profile)
        ranking = answer(decision, catalog)
        assert ranking is not None
        content = form.make(ranking, decision, catalog)
        if form.path.endswith(("html", "json")):
            assert verify(content, catalog).outcome == "identical"


def test_the_complete_example_has_what_the_shipped_catalog_lacks() -> None:
    catalog = load(next(file for file in EXAMPLES if file.stem == "office-suites"))
    assert len(catalog.groups) > 3
    assert any(c.scale and c.scale.worst > c.scale.best for c in catalog.criteria)
    assert {rating.buyers for vendor in catalog.vendors for rating in vendor.ratings} > {None}
