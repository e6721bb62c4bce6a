"""A catalog and the evidence beside it as one text, to edit and to take away."""

from collections.abc import Mapping

FILE, TYPE = "catalog.toml", "application/toml"  # the name and the media type of what is taken away
MOST_EDITED = 500_000  # characters that are edited while a page waits: writing comments anew takes long
LAST = "\n[end]"


def single(contents: Mapping[str, bytes]) -> str:
    """The files of a catalog, itself first, as one file of TOML; its last table stays last.

    Comments and order stay within each file. The files have to be fit to be read as a catalog.
    """
    main, *others = (content.decode("utf-8-sig") for content in contents.values())
    if not others:
        return main
    start, mark, end = main.rpartition(LAST)
    parts = [(start if mark else main).rstrip(), *(other.strip() for other in others)]
    return "\n\n".join([*parts, f"{mark}{end}".lstrip()])
