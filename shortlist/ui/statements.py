"""A claim as the reader sees it: what was said, by whom, where, and how far to trust it."""

from shortlist import evidence_words as words
from shortlist.archive import Archive
from shortlist.catalog import Claim, Source
from shortlist.links import link
from shortlist.origins import Fold
from shortlist.ui.plain import plain

SEPARATOR = " · "


def statement(claim: Claim, source: Source) -> str:
    """A claim as a paragraph of Markdown."""
    return "  \n".join((f"**{plain(claim.text)}**", trust(claim, source), provenance(claim, source)))


def fold(found: Fold, known: Archive) -> str:
    """A statement with what repeats it, indented beneath."""
    told = statement(found.claim, known.source(found.claim))
    if not found.echoes:
        return told
    echoes = "\n".join(f"- {echo(claim, known.source(claim))}" for claim in found.echoes)
    return f"{told}\n\n{words.repeated(len(found.echoes))}\n{echoes}"


def echo(claim: Claim, source: Source) -> str:
    """A claim that repeats another, in two lines."""
    return f"{plain(claim.text)}  \n  {provenance(claim, source)}"


def trust(claim: Claim, source: Source) -> str:
    """Which way a claim speaks, and its grade with the reason for it."""
    grade = words.grade(source, claim)
    ground = f" ({plain(claim.grading)})" if claim.grading else ""
    return f"{words.bearing(claim)}{SEPARATOR}{grade}{ground}"


def provenance(claim: Claim, source: Source) -> str:
    """Who said it, where it was published, when, in which language, and the way there."""
    parts = [
        plain(claim.speaker),
        plain(words.outlet(source)),
        words.published(source),
        plain(words.language(source)),
        plain(words.event(claim, source)),
        plain(claim.locator or ""),
        way(source),
    ]
    return SEPARATOR.join(part for part in parts if part)


def way(source: Source) -> str:
    """The link to a source with its host, or the address as text where it is not safe to follow."""
    found = link(source.url)
    if found is None:
        return f"{plain(source.title)}: {plain(source.url)}" if source.title else plain(source.url)
    # An ampersand may start an entity.
    address = found.address.replace("&", "&amp;")
    return f"[{plain(source.title or words.UNTITLED)}](<{address}>) ({plain(found.host)})"
