"""The JSON Schema of a catalog is that of its records, and takes the catalogs that there are."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft4Validator, Draft7Validator

from shortlist.__main__ import main
from shortlist.catalog import bounds
from shortlist.catalog.loading import files
from shortlist.catalog.schema import schema
from shortlist.catalog.single import single
from tests.support.places import ROOT

FILE = ROOT / "docs" / "catalog.schema.json"
CATALOGS = [ROOT / "vendors.toml", *sorted((ROOT / "examples").glob("*.toml"))]


def as_json(value: Any) -> Any:
    """Tables as an editor hands them to a schema: days as texts."""
    if isinstance(value, dict):
        return {key: as_json(member) for key, member in value.items()}
    if isinstance(value, list):
        return [as_json(member) for member in value]
    return value.isoformat() if isinstance(value, date) else value


def example() -> dict[str, Any]:
    """A catalog that the schema takes."""
    found: dict[str, Any] = as_json(tomli.loads(CATALOGS[-1].read_text("utf-8")))
    return found


def test_the_file_is_what_the_command_prints(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    mend = "write it anew: python -m shortlist schema --output docs/catalog.schema.json"
    assert FILE.read_text("utf-8") == schema(), mend
    assert main(["schema"]) == 0
    assert capsysbinary.readouterr().out == FILE.read_bytes()


@pytest.mark.parametrize("validator", [Draft4Validator, Draft7Validator])
@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.name)
def test_catalogs_fit_it(path: Path, validator: Any) -> None:
    tables = json.loads(FILE.read_text("utf-8"))
    validator.check_schema(tables)
    validator(tables).validate(as_json(tomli.loads(single(files(path)))))


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "misspelt"},
        {"title": ""},
        {"as_of": 2024},
        {"groups": []},
        {"vendors": [{"id": "A"}]},
        {"criteria": [{"id": "a", "group": "b", "name": "c", "question": "d"}]},
        {"profiles": [{**example()["profiles"][0], "weights": {"A": 1}}]},
        {"claims": [{}] * (bounds.MOST[("claims",)] + 1)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_is_wrong_does_not_fit(change: dict[str, Any]) -> None:
    validator = Draft4Validator(json.loads(FILE.read_text("utf-8")))
    assert validator.is_valid(example())
    assert not validator.is_valid({**example(), **change})


def test_a_count_that_is_bounded_is_bounded_there() -> None:
    most = {int(number) for number in re.findall(r'"max(?:Items|Properties)": (\d+)', schema())}
    assert most == {*bounds.MOST.values()}


def test_the_template_names_it_in_its_first_line() -> None:
    path = ROOT / "examples" / "template.toml"
    directive, name = path.read_text("utf-8").splitlines()[0].split()
    assert directive == "#:schema"
    assert (path.parent / name).resolve() == FILE
