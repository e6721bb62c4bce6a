"""Views in short: what of a colleague's decision is not as its kind of buyer starts, in one parameter."""

import re
from collections.abc import Iterable, Mapping, Sequence

from shortlist.catalog import Catalog, by_id
from shortlist.decision import VIEW, UnfitError, parameters, preset
from shortlist.decision.assumptions import MARK
from shortlist.together.labels import MOST_VIEWS
from shortlist.together.views import ASSUMED, DIGEST, SHORT, Beside, Given, Others, tidied

WORDS, STARTS = ("profile", "date", "unknown", "open", "blind", DIGEST), ("g_", "w_", "must_")
KEY, LONGEST = f"{VIEW}view", 8_000
COUNT_MINE, NO = f"{VIEW}mine", "no"
VIEWS, FILE = f"{VIEW}views", "file"
APART, IS = "~", "."  # no id holds either of them, and no address escapes them
UNREADABLE = "is no view as this page writes it; paste the link that it was made of"


def spelled(given: Given, catalog: Catalog) -> str:
    """A name, and what is not as the kind of buyer starts: `Anna~profile.school~g_cost.30`."""
    held = {
        key: value for key, value in given.parameters if key in (*WORDS, ASSUMED) or key.startswith(STARTS)
    }
    taken = sum(key.startswith(MARK) for key, _ in given.parameters)
    if taken:
        held[ASSUMED] = str(taken)
    if DIGEST in held:
        held[DIGEST] = held[DIGEST][:SHORT]
    is_ours = catalog.digest.startswith(held.get(DIGEST, ""))
    start = _start(held.get("profile"), catalog) if is_ours else {}
    pairs = [f"{key}{IS}{value}" for key, value in held.items() if start.get(key) != value]
    return APART.join((tidied(given.name), *pairs))


def given(text: str) -> Given:
    """What `spelled` spells. UnfitError if it is nothing such."""
    name, *pairs = text.split(APART)
    parts = [pair.partition(IS) for pair in pairs]
    if not all(key and mark for key, mark, _ in parts):
        raise UnfitError(UNREADABLE)
    return Given(tidied(name), tuple((key, value) for key, _, value in parts))


def numbered(givens: Sequence[Given], catalog: Catalog) -> dict[str, str]:
    """Views as numbered parameters of the page's address."""
    return {f"{KEY}{number}": spelled(one, catalog) for number, one in enumerate(givens, 1)}


def of_address(address: Mapping[str, str]) -> tuple[list[Given], list[str]]:
    """The views that an address holds, in the order of their numbers, and what cannot be read of it."""
    found, faults = [], []
    for key in sorted((key for key in address if _number(key)), key=_number)[:MOST_VIEWS]:
        try:
            found.append(given(address[key]))
        except UnfitError as fault:
            faults.append(f"{key}: {fault}")
    return found, faults


def of_pairs(pairs: Iterable[tuple[str, str]]) -> list[Given]:
    """The views that a link holds beside its own decision. UnfitError if one is unreadable."""
    found, faults = of_address(dict(pairs))
    if faults:
        raise UnfitError("; ".join(faults))
    return found


def beside(pairs: Sequence[tuple[str, str]]) -> Beside:
    """What stands beside the decision in a link: views, and whether its own counts. UnfitError as above."""
    return Beside(others=Others(tuple(of_pairs(pairs)), dict(pairs).get(COUNT_MINE) != NO))


def file_of(givens: Sequence[Given], catalog: Catalog) -> bytes:
    """Views as a file, a line each, that can be loaded again."""
    return "".join(f"{spelled(one, catalog)}\n" for one in givens).encode()


def _start(profile: str | None, catalog: Catalog) -> dict[str, str]:
    """Every parameter as a kind of buyer starts it; the kind itself is spelled unless it is the first."""
    known = by_id(catalog.profiles)
    first = catalog.profiles[0].id
    start = preset(catalog, known.get(profile or first))
    return {**parameters(start, catalog), "profile": first}


def _number(key: str) -> int:
    digits = key.removeprefix(KEY)
    is_number = key.startswith(KEY) and re.fullmatch("[0-9]{1,4}", digits)
    return int(digits) if is_number else 0
