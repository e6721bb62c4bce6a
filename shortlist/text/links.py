"""Links out of the dashboard: encrypted, without a user, and with the host in sight."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

# What an address may hold as it is; brackets and quotes would end a link in Markdown.
_KEPT = "!#$%&*+,-./:;=?@_~"
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


@dataclass(frozen=True)
class Link:
    """An address to follow, and the host it leads to, in ASCII: no letter can pose as another."""

    address: str
    host: str


def link(address: str) -> Link | None:
    """The link to an address; None unless it is https, names a host, and holds no user."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode().lower()
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return None
    if parts.scheme != "https" or "@" in parts.netloc or not _HOST.fullmatch(host):
        return None
    rest = address.split("://", 1)[1][len(parts.netloc) :]
    return Link(f"https://{host}{port}{quote(rest, safe=_KEPT)}", f"{host}{port}")
