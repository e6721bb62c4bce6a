"""The documentation of the catalog is true: its example loads and shows every key."""

import re
from typing import Any

import pytest
import tomli

from shortlist.catalog import Catalog, Record, bounds, criterion, fields, records
from shortlist.catalog.loading import MAX_BYTES, parse
from tests.support.places import ROOT

DOCS = ROOT / "docs"
EXAMPLE = re.findall(r"```toml\n(.*?)```", (DOCS / "catalog.md").read_text("utf-8"), re.DOTALL)
MODELS = [
    model
    for module in (criterion, records)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, Record) and model.__module__ == module.__name__
]


def tables_of(model: type[Record], tables: dict[str, Any]) -> list[dict[str, Any]]:
    """The tables of the example that a model reads."""
    vendors = tables["vendors"]
    found: dict[str, list[dict[str, Any]]] = {
        "Catalog": [tables],
        "Group": tables["groups"],
        "Criterion": tables["criteria"],
        "Scale": [table["scale"] for table in tables["criteria"] if "scale" in table],
        "Ask": [table["ask"] for table in tables["criteria"] if "ask" in table],
        "Profile": tables["profiles"],
        "Vendor": vendors,
        "Rating": [rating for vendor in vendors for rating in vendor.get("ratings", [])],
        "Source": tables["sources"],
        "Claim": tables["claims"],
        "End": [tables["end"]],
    }
    return found[model.__name__]


def test_there_is_one_example_and_it_loads() -> None:
    (example,) = EXAMPLE
    assert isinstance(parse({"example.toml": example.encode()}), Catalog)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_of_every_table_is_shown(model: type[Record]) -> None:
    tables = tables_of(model, tomli.loads(EXAMPLE[0]))
    assert {key for table in tables for key in table} == set(model.model_fields)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_keys_that_may_be_left_out_say_so(model: type[Record]) -> None:
    optional = {name for name, field in model.model_fields.items() if not field.is_required()}
    optional -= {"levels", "scale", "ratings", "sources", "claims"}  # told in the text around them
    marked = set(re.findall(r"^(\w+) = .*# optional", EXAMPLE[0], re.MULTILINE))
    assert optional <= marked | {"claims"}


def test_limits_are_those_of_the_program() -> None:
    limits = (DOCS / "catalog.md").read_text("utf-8").rpartition("## Limits")[2]
    told = {int(number.replace(",", "")) for number in re.findall(r"[0-9][0-9,]*", limits)}
    assert {*bounds.MOST.values(), *bounds.TOGETHER.values()} | {
        fields.MAX_TEXT,
        MAX_BYTES // 1_000_000,
        bounds.KEYS,
    } <= told


def test_links_between_the_documents_lead_somewhere() -> None:
    for document in DOCS.glob("*.md"):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text("utf-8")):
            assert (DOCS / target).exists(), f"{document.name}: {target}"
