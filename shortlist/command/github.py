"""Findings as annotations, in the words that a workflow on GitHub understands."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from shortlist.catalog.findings import Finding
from shortlist.catalog.places import line


def annotations(findings: Iterable[Finding], catalog: Path) -> Iterator[str]:
    """An annotation for each finding, with its file as seen from here, its line and its rule."""
    for found in findings:
        file = catalog.parent / found.file if found.file.startswith("data/") else catalog
        if found.record.startswith("data/"):
            file = catalog.parent / found.record
        place = f"file={_value(str(file))},line={line(found, _text(file))},title={_value(found.rule)}"
        yield f"::error {place}::{_message(f'{found.record}: {found.fault}; {found.mend}')}"


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ""


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
