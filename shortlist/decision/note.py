"""The note of a decision: what people decided, which no program can work out."""

import unicodedata
from dataclasses import dataclass, fields

from shortlist.catalog.fields import MAX_TEXT
from shortlist.catalog.text_checks import hidden

NONE_YET = "None yet"
MAX_NAMES = 300
MOST = {"decided": MAX_TEXT, "by": MAX_NAMES, "grounds": MAX_TEXT, "dissent": MAX_TEXT}  # characters
NO_CHARACTER = ("Cs", "Cn")  # categories of what stands for nothing in any script


@dataclass(frozen=True)
class Note:
    """What was decided, by whom, on which grounds, and who dissents; an empty text is not noted."""

    decided: str = ""
    by: str = ""
    grounds: str = ""
    dissent: str = ""

    def __bool__(self) -> bool:
        """Whether anything is noted."""
        return any(getattr(self, part.name) for part in fields(self))


NOTHING_NOTED = Note()


def noted(decided: str = "", by: str = "", grounds: str = "", dissent: str = "") -> Note:
    """A note of texts as people type them: without what cannot be seen, and not too long."""
    given = {"decided": decided, "by": by, "grounds": grounds, "dissent": dissent}
    return Note(**{name: _tidy(text, MOST[name]) for name, text in given.items()})


def _tidy(text: str, most: int) -> str:
    """A text that stays as it is if it is tidied again."""
    lines = "\n".join(text.replace("\t", " ").splitlines())
    unseen = hidden(lines)
    kept = "".join(c for c in lines if c not in unseen and unicodedata.category(c) not in NO_CHARACTER)
    found = kept.strip()[:most].rstrip()
    return found if found == text else _tidy(found, most)
