"""Names in a list to choose from, which go by what is shown."""

from collections import Counter
from collections.abc import Sequence


def told_apart(named: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Names by their ids; those that more than one has stand with the ids."""
    times = Counter(name for _, name in named)
    return {id: name if times[name] == 1 else f"{name} ({id})" for id, name in named}
