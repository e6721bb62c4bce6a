"""The page of the catalog: what is in use, a catalog of the user's own, and files to start from."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import streamlit as st

from shortlist import PROJECT
from shortlist.catalog import Catalog, words
from shortlist.catalog.findings import Finding, shown
from shortlist.catalog.loading import load
from shortlist.catalog.single import TYPE
from shortlist.ui.drafts.taking import take
from shortlist.ui.lines import show_text

EXAMPLES = PROJECT / "examples"
CATALOG, SPREADSHEETS = "toml", ("csv", "tsv", "txt", "xlsx", "xlsm", "ods")
TEMPLATE = "template"
TURN = "uploads that were taken"


def show_summary(catalog: Catalog) -> None:
    """Which catalog is in use."""
    show_text(words.summary(catalog))


def offer_upload() -> tuple[str, bytes] | None:
    """Take a catalog of the user's own, which is in use at once if it is valid; hand on a spreadsheet."""
    turn = st.session_state.setdefault(TURN, 0)
    given = st.file_uploader(
        words.UPLOAD,
        type=[CATALOG, *SPREADSHEETS],
        key=f"upload {turn}",
        help=words.UPLOAD_HELP,
        max_upload_size=4,
        on_change=_take,
        args=(turn,),
    )
    return (shown(given.name), given.getvalue()) if given else None


def _take(turn: int) -> None:
    """Use the catalog that was uploaded; one that is not valid yet is a draft. A spreadsheet is let be."""
    given = st.session_state[f"upload {turn}"]
    if not given or not given.name.lower().endswith(f".{CATALOG}"):
        return
    st.session_state[TURN] = turn + 1  # the field is free for the next
    take(shown(given.name), given.getvalue())


def list_findings(title: str, findings: Sequence[Finding]) -> None:
    """Everything that is wrong with a catalog, each with its place and mend."""
    st.warning(title)
    for finding in findings:
        show_text(finding.told)


def offer_starts() -> None:
    """Files to start a catalog from."""
    st.subheader(words.START, anchor=False)
    with st.container(horizontal=True):
        for path, label in _starts().items():
            st.download_button(label, path.read_bytes(), path.name, TYPE, on_click="ignore")


@cache
def _starts() -> dict[Path, str]:
    found = sorted(EXAMPLES.glob("*.toml"), key=lambda path: path.stem != TEMPLATE)
    return {path: words.TEMPLATE if path.stem == TEMPLATE else words.example(load(path)) for path in found}
