"""The rules of a catalog by their names, which stay: made from the checks themselves."""

from collections.abc import Iterator, Mapping

from shortlist.catalog import checks
from shortlist.catalog.faults import FORM_KIND, WORDS, rule
from shortlist.catalog.findings import BOUNDED, READABLE


def rules() -> Mapping[str, str]:
    """What each rule says, in the order in which they are looked at."""
    return dict(_rules())


def _rules() -> Iterator[tuple[str, str]]:
    yield READABLE, "Every file can be opened, is UTF-8 and TOML, and holds the tables that belong there."
    yield BOUNDED, "No list holds more than a catalog may hold."
    for kind, (fault, fix) in WORDS.items():
        yield rule(kind), f"Broken if a key or a record {_plain(fault)}: {_plain(fix)}."
    yield rule(FORM_KIND), "Ids and dates are written in the right form."
    for check in checks.CHECKS:
        yield checks.rule(check), f"{checks.rule(check).replace('-', ' ').capitalize()}."


def _plain(words: str) -> str:
    """Words without the limits that an error fills in."""
    for name in ("max_length", "min_length", "ge", "le", "expected", "points", "levels"):
        words = words.replace(f"{{{name}}}", "…")
    return words.replace("{{", "{").replace("}}", "}")


def page() -> str:
    """The page that lists them."""
    rows = "\n".join(f"| `{name}` | {text} |" for name, text in rules().items())
    return f"""# Rules of a catalog

Every finding of `shortlist check` breaks one of these. Their names stay, so that a tool can rely on them;
with `--format github` each finding is titled by its rule. This page is made from the checks themselves:
`python -m shortlist.catalog.rules > docs/rules.md`.

| rule | what it says |
| --- | --- |
{rows}
"""


if __name__ == "__main__":
    import sys

    sys.stdout.write(page())
