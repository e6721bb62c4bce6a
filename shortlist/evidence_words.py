"""The words of the evidence: grades, bearings, and what the marks mean."""

from shortlist.catalog import Claim, Criterion, Profile, Source
from shortlist.evidence import Evidence
from shortlist.knowledge import Kind

# The Admiralty scale (NATO STANAG 2511): how far to trust a source, and how far what it says.
RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
BEARINGS = {
    -3: "speaks strongly against",
    -2: "speaks against",
    -1: "speaks slightly against",
    0: "speaks neither for nor against",
    1: "speaks slightly for",
    2: "speaks for",
    3: "speaks strongly for",
}
KIND_WORDS: dict[Kind, str] = {
    "known": "known",
    "narrow": "narrow: under half the scale is open",
    "wide": "wide: half the scale or more is open",
    "unknown": "not known",
}
JUDGEMENT = "A judgement, without a source"
ONE_ORIGIN = "All of it comes from one source"
NOTHING = "Nobody has said anything that could be cited: not known."


def grade(source: Source, claim: Claim) -> str:
    """The Admiralty grade of a claim spelled out, such as “usually reliable, probably true”."""
    return f"{RELIABILITY[source.reliability]}, {CREDIBILITY[claim.credibility]}"


def extent(criterion: Criterion, low: float, high: float) -> str:
    """A rating in the words of its scale: one level, or the levels that it lies between."""
    ends = [position(criterion, end) for end in ((low,) if low == high else (low, high))]
    return " to ".join(f"“{end}”" for end in ends) if criterion.levels else _span(criterion, ends)


def position(criterion: Criterion, place: float) -> str:
    """A place on a scale in words: the level, two levels if it lies between, or the number."""
    if criterion.levels is None:
        return f"{place:g}"
    below = int(place)
    if place == below:
        return criterion.levels[below]
    return f"{criterion.levels[below]} / {criterion.levels[below + 1]}"


def support(found: Evidence) -> str:
    """How many sources carry what a rating rests on, and how many it comes from: “4 reports, 1 origin”."""
    if not found.folds:
        return JUDGEMENT if found.rating and found.rating.judgement else NOTHING
    return f"{_count(found.reports, 'report')}, {_count(len(found.origins), 'origin')}"


def hidden(count: int) -> str:
    """How many claims the date keeps back; empty if none."""
    if not count:
        return ""
    was, stays = ("was", "stays") if count == 1 else ("were", "stay")
    return f"{_count(count, 'claim')} {was} published after this date and {stays} hidden."


def too_old(profile: Profile) -> str:
    """What the mark of a stale rating means."""
    years = _count(profile.stale_years, "year")
    return f"Older than {years} on this date: check whether it still holds. It still counts in the score."


def _span(criterion: Criterion, ends: list[str]) -> str:
    unit = criterion.scale.unit if criterion.scale else ""
    return f"{' to '.join(ends)} {unit}".strip()


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
