"""What is wrong with a catalog, on the page."""

from collections.abc import Sequence

import streamlit as st

from shortlist.catalog.findings import Finding
from shortlist.ranking import words
from shortlist.ui.lines import show_text


def show_findings(findings: Sequence[Finding]) -> None:
    """Say that there is no catalog to show, and everything that keeps it from being used."""
    st.title(words.BROKEN_TITLE, anchor=False)
    st.write(words.BROKEN_MEND)
    for finding in findings:
        show_text(finding.told)


def warn_of_findings(findings: Sequence[Finding]) -> None:
    """Say that the catalog file has changed for the worse and that its last good edition is shown."""
    with st.expander(words.STALE_TITLE):
        for finding in findings:
            show_text(finding.told)
