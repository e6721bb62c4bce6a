"""Taking a catalog of the user's own: in use at once if it is valid, else a draft to be fixed."""

from collections.abc import Mapping

from shortlist.catalog.draft import not_valid
from shortlist.catalog.loading import CatalogError
from shortlist.ui.drafts.reading import read
from shortlist.ui.frame.own import hold, own_of, use


def take(name: str, content: bytes, draft: str, said: Mapping[str, str] | None = None) -> None:
    """Use the catalog in the bytes of a file, as `said`, as the draft of that id; hold it if it is faulty."""
    try:
        found = read(name, content)
    except CatalogError as fault:
        hold(not_valid(draft, name, content, fault.findings))
    else:
        use(own_of(content, found, name, draft), said)
