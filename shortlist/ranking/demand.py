"""Any number that a must-have on a numeric scale can demand, as a person writes it."""

from shortlist.catalog import Catalog, Criterion
from shortlist.decision import ANY, read, spell
from shortlist.figures import amount, numeral


def demanded(criterion: Criterion, text: str, catalog: Catalog) -> str | None:
    """What a written number demands, as a parameter; None if it is no number on the scale.

    Nothing written, or the worst of the scale, demands nothing.
    """
    written = text.strip() or ANY
    found, ignored = read([(f"must_{criterion.id}", written)], catalog)
    return None if ignored else spell(found.musts.get(criterion.id))


def field(criterion: Criterion) -> str:
    """The label of the field for any number."""
    return f"{criterion.name}: any number from {_ends(criterion)}"


def refusal(criterion: Criterion, text: str) -> str:
    """Why a number was not taken, and how it is written."""
    return (
        f"“{text.strip()}” is not taken: write a number from {_ends(criterion)}, with a point before "
        "decimals and no other mark, such as 1234.5. What was demanded before still is."
    )


def _ends(criterion: Criterion) -> str:
    assert criterion.scale
    low, high = sorted((criterion.worst, criterion.best))
    return f"{numeral(low)} to {amount(high, criterion.scale.unit)}"
