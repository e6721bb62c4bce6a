"""The page of the catalog: what is in use, a catalog of the user's own, and files to start from."""

from functools import cache
from pathlib import Path

import streamlit as st

from shortlist import PROJECT
from shortlist.catalog import Catalog, words
from shortlist.catalog.findings import shown
from shortlist.catalog.loading import CatalogError, load
from shortlist.ui.catalog.faults import show_faults
from shortlist.ui.catalog.reading import read
from shortlist.ui.frame.own import Own, use

EXAMPLES = PROJECT / "examples"
CATALOG, SPREADSHEETS = "toml", ("csv", "tsv", "txt", "xlsx", "xlsm", "ods")
TEMPLATE, TYPE = "template", "application/toml"


def show_summary(catalog: Catalog) -> None:
    """Which catalog is in use."""
    st.text(words.summary(catalog))


def offer_upload(catalog: Catalog) -> tuple[str, bytes] | None:
    """Take a catalog of the user's own, everything that is wrong with it listed; hand on a spreadsheet."""
    given = st.file_uploader(
        words.UPLOAD, type=[CATALOG, *SPREADSHEETS], key="upload", help=words.UPLOAD_HELP, max_upload_size=4
    )
    if given and given.name.lower().endswith(f".{CATALOG}"):
        content = given.getvalue()
        try:
            found = read(shown(given.name), content)
        except CatalogError as fault:
            show_faults(words.UNFIT, fault.findings, content.decode("utf-8-sig", "replace"), "upload")
            return None
        st.text(words.summary(found))
        if found.digest == catalog.digest:
            st.text(words.IN_USE_NOW)
        else:
            st.button(words.USE, on_click=use, args=(Own(content.decode("utf-8-sig"), found),))
        return None
    return (shown(given.name), given.getvalue()) if given else None


def list_findings(title: str, fault: CatalogError) -> None:
    """Everything that is wrong with a catalog, each with its place and mend."""
    st.warning(title)
    for finding in fault.findings:
        st.text(finding.told)


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
