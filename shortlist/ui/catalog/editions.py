"""What changed in a catalog of the user's own since the edition of this server."""

from functools import lru_cache

import streamlit as st

from shortlist.catalog import Catalog
from shortlist.comparison import edition_words as words
from shortlist.comparison.editions import Changes, changes
from shortlist.files.workshop import made_aside
from shortlist.ui.folded import folded
from shortlist.ui.frame.own import own
from shortlist.ui.frame.state import live
from shortlist.ui.lines import show_text

FILE, TYPE = "changes.md", "text/markdown"


def show_changes(catalog: Catalog) -> None:
    """Tell it, if both are editions of one catalog: of the same vendors and criteria, or some of them."""
    before, _ = live().current()
    if before is None or own() is None or not _are_editions(before, catalog):
        return
    with folded(words.SINCE, "fold_editions") as unfolded:
        if unfolded:
            _show(before, catalog)


@lru_cache(maxsize=4)
def _changes(before: Catalog, now: Catalog) -> Changes:
    aside = before.is_large or now.is_large
    return made_aside(changes, before, now) if aside else changes(before, now)


def _are_editions(before: Catalog, now: Catalog) -> bool:
    vendors = {vendor.id for vendor in before.vendors} & {vendor.id for vendor in now.vendors}
    criteria = {criterion.id for criterion in before.criteria} & {criterion.id for criterion in now.criteria}
    return bool(vendors and criteria)


def _show(before: Catalog, now: Catalog) -> None:
    found = _changes(before, now)
    if not found:
        show_text(words.NOTHING)
        return
    for heading, lines in words.sections(found, before, now):
        st.markdown(f"**{heading}**")
        show_text("\n".join(words.first_lines(lines)))
    content = words.markdown(found, before, now).encode()
    st.download_button(words.MARKDOWN, content, FILE, TYPE, on_click="ignore")
