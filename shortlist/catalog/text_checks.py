"""Rules for texts: they show what they hold, names tell vendors apart, and addresses lead somewhere."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from shortlist.catalog.findings import Finding, label
from shortlist.catalog.records import Catalog, Vendor

JOINERS = "\u200c\u200d"
# Letters and signs by their category that are drawn as nothing: four fillers of Hangul, a blank of Braille.
FILLERS = "\u115f\u1160\u3164\uffa0\u2800"
# Codes that are none of a character, two of which no XML can hold: Unicode 15, section 23.7.
ENDS = (plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF))
NO_CHARACTERS = "".join(map(chr, (*range(0xFDD0, 0xFDF0), *ENDS)))
NOT_DRAWN = frozenset(FILLERS + NO_CHARACTERS)
UNSEEN = ("Cc", "Cf", "Zl", "Zp")
BLANK = (*UNSEEN, "Zs", "Mn", "Me")  # spaces, and marks that only show on a letter
# Marks that are drawn as nothing: the joiner of graphemes, and what chooses between forms of a sign.
FORMS = re.compile("[\u034f\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
MOST_HOST, MOST_LABEL = 253, 63
VIRAMA = 9  # the class of the sign that takes a letter's vowel away, in the scripts of India and around


def addresses_are_web_addresses(catalog: Catalog) -> Iterator[Finding]:
    for source in catalog.sources:
        if source.url is not None and not is_web_address(source.url):
            yield Finding(
                f"source `{source.id}`", "`url` is not an http(s) address", "give the page's address"
            )


def is_web_address(url: str) -> bool:
    """Tell whether a text is an address of the web, without a user."""
    try:
        parts = urlsplit(url)
        whole = _is_host(parts.hostname or "") and not set("@%") & set(parts.netloc) and parts.port != 0
    except ValueError:
        return False
    return whole and parts.scheme in ("http", "https") and not set(url) & set(" \n<>\"'`\\")


def _is_host(name: str) -> bool:
    """Tell whether a name can be that of a host: its parts and the whole as long as RFC 1035 has them."""
    labels = name.removesuffix(".").split(".")
    return len(name) <= MOST_HOST and all(0 < len(label) <= MOST_LABEL for label in labels)


def text_is_plain(catalog: Catalog) -> Iterator[Finding]:
    for place, text in _texts(catalog.model_dump(), ()):
        if found := sorted(hidden(text)):
            names = ", ".join(f"U+{ord(c):04X}" for c in found)
            yield Finding(place, f"holds characters that nobody sees ({names})", "remove them")
        elif shows_nothing(text):
            yield Finding(place, "holds nothing that can be seen", "write a text or remove the key")


def shows_nothing(text: str) -> bool:
    """Tell whether a text is drawn as blanks alone."""
    return all(unicodedata.category(c) in BLANK for c in text)


def hidden(text: str) -> set[str]:
    """The characters of a text that are not seen, other than line breaks and joiners that spell a word."""
    if text.isascii() and text.isprintable():
        return set()
    unseen = {c for c in text if c != "\n" and (unicodedata.category(c) in UNSEEN or c in NOT_DRAWN)}
    if unseen & set(JOINERS):
        unseen -= set(JOINERS) - {c for k, c in enumerate(text) if c in JOINERS and not _spells(text, k)}
    return unseen


def _spells(text: str, place: int) -> bool:
    """Tell whether the joiner at a place is spelling: between letters, where its script knows it.

    Between letters of Arabic script, or behind a virama: RFC 5892, appendix A.1 and A.2.
    """
    before = [c for c in text[:place] if unicodedata.category(c) != "Mn"][-1:]
    after = text[place + 1 : place + 2]
    if not before or not after or unicodedata.category(before[0])[0] not in "LM" or not after.isalpha():
        return False
    arabic = all(unicodedata.bidirectional(c) == "AL" for c in (before[0], after))
    return arabic or unicodedata.combining(text[place - 1]) == VIRAMA


def vendors_are_told_apart(catalog: Catalog) -> Iterator[Finding]:
    named: dict[str, Vendor] = {}
    for vendor in catalog.vendors:
        first = named.setdefault(as_read(vendor.name), vendor)
        if first.id != vendor.id:
            fault = f"has the name of vendor `{first.id}`"
            yield Finding(f"vendor `{vendor.id}`", fault, "give each its own name")


def as_read(name: str) -> str:
    """A name as it is read: without regard to case, widths of letters, joiners, forms of signs and spaces."""
    seen = "".join(c for c in unicodedata.normalize("NFKC", FORMS.sub("", name)) if c not in JOINERS)
    return " ".join(unicodedata.normalize("NFKC", seen.casefold()).split())


def _texts(value: Any, place: tuple[str, ...], key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a table or a list, with the place of the record and the key that hold it."""
    if isinstance(value, str):
        yield ", ".join((*place, f"`{key}`")), value
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from _texts(member, place, name)
    elif isinstance(value, tuple):
        for number, member in enumerate(value, 1):
            if isinstance(member, str):
                yield from _texts(member, place, key)
            else:
                yield from _texts(member, (*place, label(key, member, number)))
