"""Taking a catalog of the user's own: in use at once if it is valid, else a draft to be fixed."""

from collections.abc import Mapping
from dataclasses import replace

from shortlist.catalog.draft import not_valid
from shortlist.catalog.loading import CatalogError
from shortlist.ui.drafts.reading import read
from shortlist.ui.frame.own import hold, own_of, use


def take(name: str, content: bytes, draft: str = "", said: Mapping[str, str] | None = None) -> None:
    """Use the catalog in the bytes of a file, as `said`; hold it if it is not valid.

    It goes on the draft of that id; without one it is a file that was just given.
    """
    try:
        found = read(name, content)
    except CatalogError as fault:
        hold(replace(not_valid(name, content, fault.findings, not draft), id=draft))
    else:
        use(own_of(content, found, name, draft, not draft), said)
