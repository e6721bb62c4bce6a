"""Ids from names of any script: the letters as they are called in Latin."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

MOST = 48  # letters of an id, with room for a number behind
# What does not fall apart into a letter and its mark, and where the letter's own name is none of its sounds.
SPELT = {
    **{"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"},
    **dict(
        zip(
            "абвгдеёжзийклмнопрст",
            [
                "a",
                "b",
                "v",
                "g",
                "d",
                "e",
                "e",
                "zh",
                "z",
                "i",
                "i",
                "k",
                "l",
                "m",
                "n",
                "o",
                "p",
                "r",
                "s",
                "t",
            ],
            strict=True,
        )
    ),
    **{"у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y"},
    **{"ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "i", "є": "e", "ґ": "g"},
    **dict(
        zip(
            "αβγδεζηθικλμνξοπρσς",
            ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s"],
            strict=True,
        )
    ),
    **{"τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o"},
}
CALLED = re.compile(
    r"(?:LETTER|SYLLABLE|VOWEL SIGN|IDEOGRAPH|CHARACTER)[ -](?:FINAL |SMALL )?(?P<name>[A-Z0-9 -]+)"
)
ABJADS = re.compile("ARABIC|HEBREW|SYRIAC")  # a letter's name begins with its sound
SOUND = re.compile("[dgkstz]h|ts|.")


def ids(names: Iterable[str], kind: str) -> dict[str, str]:
    """An id for each name, no two alike; `kind` begins what would begin with a figure or be empty."""
    found: dict[str, str] = {}
    taken = set[str]()
    for name in names:
        start = spelt(name)
        start = (start if start[:1].isalpha() else f"{kind}-{start}".rstrip("-"))[:MOST].strip("-")
        number, made = 1, start
        while made in taken:
            number += 1
            made = f"{start}-{number}"
        taken.add(made)
        found[name] = made
    return found


def spelt(name: str) -> str:
    """A name in small Latin letters, figures and hyphens."""
    lowered = unicodedata.normalize("NFKC", name).casefold()
    parts = (SPELT.get(letter) or _letter(letter, SPELT) for letter in unicodedata.normalize("NFC", lowered))
    return re.sub(r"-+", "-", "".join(parts)).strip("-")


def _letter(letter: str, known: Mapping[str, str]) -> str:
    if letter.isascii():
        return letter if letter.isalnum() else "-" if letter != "'" else ""
    if letter in known:
        return known[letter]
    plain = [c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c)]
    if plain and all(c.isascii() or c in known for c in plain):
        return "".join(known.get(c, c) for c in plain if c in known or c.isalnum()) or "-"
    category = unicodedata.category(letter)[0]
    called = CALLED.search(unicodedata.name(letter, ""))
    if called is None:
        return "" if category == "M" else "-" if category not in "LN" else f"u{ord(letter):x}"
    words = called["name"].lower().split(" ")
    if ABJADS.match(unicodedata.name(letter)) and (sound := SOUND.match(words[0])):
        return sound[0]
    if "CHARACTER" in called[0]:
        return words[0]
    return re.sub("[^a-z0-9]", "", words[-1] if category == "L" else words[0])
