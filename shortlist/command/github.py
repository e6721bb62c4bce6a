"""Findings as annotations, in the words that a workflow on GitHub understands."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from shortlist.catalog.findings import Finding


def annotations(findings: Iterable[Finding], catalog: Path) -> Iterator[str]:
    """An annotation for each finding, with its file as seen from here, its line and its rule."""
    for found in findings:
        file = catalog.parent / found.file if found.file.startswith("data/") else catalog
        if found.record.startswith("data/"):
            file = catalog.parent / found.record
        place = f"file={_value(str(file))},line={found.line or 1},title={_value(found.rule)}"
        yield f"::error {place}::{_message(_words(found))}"


def _words(found: Finding) -> str:
    words = f"{found.record}: {found.fault}; {found.mend}"
    return f"{words} {found.others}" if found.more else words


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
