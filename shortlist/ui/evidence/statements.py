"""A claim as the reader sees it: what was said, by whom, where, and how far to trust it."""

from shortlist.catalog import Claim, Source
from shortlist.evidence import words
from shortlist.evidence.archive import Archive
from shortlist.evidence.origins import Fold
from shortlist.text.links import link
from shortlist.text.markdown import plain

SEPARATOR = " · "


def statement(claim: Claim, known: Archive) -> str:
    """A claim as a paragraph of Markdown: what was said, its facts in one quiet line, and notes as such."""
    facts = SEPARATOR.join((trust(claim, known), provenance(claim, known.source(claim))))
    note = plain(words.note(words.grading(claim, known)))
    quiet = [f":small[{line}]" for line in (facts, note) if line]
    return "  \n".join((f"**{plain(claim.text)}**", *quiet))


def echoes(found: Fold, known: Archive) -> str:
    """What repeats a statement, as a list in Markdown."""
    return "\n".join(f"- {_echo(claim, known.source(claim))}" for claim in found.echoes)


def _echo(claim: Claim, source: Source) -> str:
    return f"{plain(claim.text)}  \n  {provenance(claim, source)}"


def trust(claim: Claim, known: Archive) -> str:
    """Which way a claim speaks, and its grade."""
    return f"{words.bearing(claim)}{SEPARATOR}{words.grade(known.source(claim), claim)}"


def provenance(claim: Claim, source: Source) -> str:
    """Who said it, where it was published, when, in which language, and the way there."""
    parts = [
        plain(claim.speaker),
        plain(words.outlet(source)),
        words.stated_day(source),
        plain(words.language(source)),
        plain(words.event(claim, source)),
        plain(claim.locator or ""),
        way(source),
    ]
    return SEPARATOR.join(part for part in parts if part)


def way(source: Source) -> str:
    """The link to a source with its host, or its address as text where it is not safe to follow."""
    title = plain(source.title or source.publisher)
    if source.url is None:
        return f"{title} ({words.NO_ADDRESS})"
    found = link(source.url)
    if found is None:
        # A span of code can be copied as it is; nothing that a catalog takes for an address can end it.
        return f"{title}: `{source.url}`"
    # An ampersand may start an entity.
    address = found.address.replace("&", "&amp;")
    return f"[{title}](<{address}>) ({plain(found.host)})"
