"""What is wrong with a catalog, in words that name the record, the fault and the mend."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One fault: the record it is in, what is wrong, how to mend it."""

    record: str
    fault: str
    mend: str
    file: str = ""

    def __str__(self) -> str:
        place = f"{self.file}: {self.record}" if self.file else self.record
        return f"{place}: {self.fault}; {self.mend}"
