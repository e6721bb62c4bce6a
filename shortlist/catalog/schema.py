"""The JSON Schema of a catalog, made from its records, in the dialect that editors of TOML read."""

import json
from typing import Any

from shortlist.catalog.bounds import MOST
from shortlist.catalog.records import Catalog

DIALECT = "http://json-schema.org/draft-04/schema#"  # what Taplo reads, and the others too
HOME = "#/definitions/"
Tables = dict[str, Any]


def schema() -> str:
    """The schema as it stands in the documentation. Rules between records are none of it: see `check`."""
    made = Catalog.model_json_schema(ref_template=f"{HOME}{{model}}")
    tables: Tables = {"$schema": DIALECT, **_plain(made)}
    tables["definitions"] = tables.pop("$defs")
    tables["definitions"]["Criterion"]["oneOf"] = [{"required": ["levels"]}, {"required": ["scale"]}]
    for path, most in MOST.items():
        found = _list(tables, path)
        found["maxItems" if found["type"] == "array" else "maxProperties"] = most
    return f"{json.dumps(tables, indent=2, ensure_ascii=False)}\n"


def _plain(value: Any) -> Any:
    """A schema without what TOML does not have, as a key that is empty, or the dialect does not know."""
    if isinstance(value, list):
        return [_plain(member) for member in value]
    if not isinstance(value, dict):
        return value
    if "propertyNames" in value:  # newer than the dialect
        kept = {key: member for key, member in value.items() if key != "propertyNames"}
        return {**kept, "additionalProperties": False}
    kinds = [kind for kind in value.get("anyOf", ()) if kind != {"type": "null"}]
    plain = {key: member for key, member in value.items() if key != "anyOf" and member is not None}
    return {key: _plain(member) for key, member in (plain | (kinds[0] if kinds else {})).items()}


def _list(tables: Tables, path: tuple[str, ...]) -> Tables:
    """The list of a catalog that keys lead to."""
    place: Tables = tables
    for number, key in enumerate(path):
        if number:
            place = tables["definitions"][place["items"]["$ref"].removeprefix(HOME)]
        place = place["properties"][key]
    return place
