"""The words of the evidence: grades, bearings, and what the marks mean."""

import re
from collections.abc import Sequence
from datetime import date

from shortlist.catalog import Catalog, Claim, Criterion, Profile, Source, by_id
from shortlist.decision import Decision
from shortlist.evidence.archive import Archive
from shortlist.evidence.cell import Evidence
from shortlist.evidence.coverage import KINDS, Cell, Kind, counts
from shortlist.figures import day, numeral, stated

_IDS = re.compile(r"[a-z][a-z0-9_-]+")
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
LANGUAGES = {
    **{"ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German"},
    **{"el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish"},
    **{"fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "hy": "Armenian", "it": "Italian"},
    **{"ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian"},
    **{"lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese"},
    **{"ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sr": "Serbian", "sv": "Swedish"},
    **{"tr": "Turkish", "uk": "Ukrainian", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese"},
    "und": "language not stated",
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
# The same marks as in the charts: the direction is never told by colour alone.
FOR, AGAINST, NEITHER = "For", "Against", "Neither"
MARKS = {FOR: "▲", AGAINST: "▼", NEITHER: "●"}
KIND_WORDS: dict[Kind, str] = {
    "known": "known",
    "narrow": "narrow: under half the scale is open",
    "wide": "wide: half the scale or more is open",
    "unknown": "not known",
}
JUDGEMENT = "A judgement, without a source"
NO_ADDRESS = "without an address: not published"
ONE_ORIGIN = "All of it comes from one source"
NOTHING = "No rating is in force: what has been said, if anything, does not settle it. Ask the vendor."


def viewpoint(decision: Decision, catalog: Catalog, kept_back: int) -> str:
    """For which date and kind of buyer the evidence is shown, and what the date keeps back."""
    profile = by_id(catalog.profiles)[decision.profile].name
    return f"As known on {day(decision.date)}, for: {profile}. {hidden(kept_back)}".strip()


def side(bearing: int) -> str:
    """Whether a bearing speaks for, against, or neither."""
    return NEITHER if not bearing else FOR if bearing > 0 else AGAINST


def bearing(claim: Claim) -> str:
    """The bearing of a claim with its mark."""
    return f"{MARKS[side(claim.bearing)]} {BEARINGS[claim.bearing]}"


def language(source: Source) -> str:
    """The language of a source by its English name."""
    return LANGUAGES.get(source.language, source.language)


def published(source: Source) -> str:
    """When a source was published, and whether its page states it."""
    return f"{source.published} (date inferred)" if source.date_inferred else source.published


def stated_day(source: Source) -> str:
    """The same in words."""
    return published(source).replace(source.published, stated(source.published), 1)


def grade(source: Source, claim: Claim) -> str:
    """The Admiralty grade of a claim spelled out, such as “usually reliable, probably true”."""
    return f"{RELIABILITY[source.reliability]}, {CREDIBILITY[claim.credibility]}"


def grading(claim: Claim, known: Archive) -> str:
    """Why a claim has its grade; other claims, which the catalog names by id, by their publishers."""

    def name(found: re.Match[str]) -> str:
        other = known.claims.get(found[0])
        if other is not None:
            return known.source(other).publisher
        return "a later report" if found[0] in known.source_of else found[0]

    return _IDS.sub(name, claim.grading or "")


def note(text: str | None) -> str:
    """What the editors of the catalog remark, marked as theirs; empty if nothing."""
    return f"Editors’ note: {text}" if text else ""


def extent(criterion: Criterion, low: float, high: float) -> str:
    """A rating in the words of its scale: one level, or the levels that it lies between."""
    ends = [position(criterion, end) for end in ((low,) if low == high else (low, high))]
    return " to ".join(f"“{end}”" for end in ends) if criterion.levels else _span(criterion, ends)


def position(criterion: Criterion, place: float) -> str:
    """A place on a scale in words: the level or the number."""
    return numeral(place) if criterion.levels is None else criterion.levels[int(place)]


def repeated(number: int) -> str:
    """The heading of a statement's echoes."""
    times = {1: "once", 2: "twice"}.get(number, f"{number} times")
    return f"Repeated {times}, which adds no origin"


def outlet(source: Source) -> str:
    """The publisher, and whom it retells."""
    return f"{source.publisher}, relaying {source.relays}" if source.relays else source.publisher


def event(claim: Claim, source: Source) -> str:
    """The date that a claim speaks of, where it is not the day of publication."""
    return "" if claim.event == source.published else f"of {stated(claim.event)}"


def source_name(source: Source) -> str:
    """A source among others: its publisher and title."""
    return f"{source.publisher}: {source.title}" if source.title else source.publisher


def claim_count(shown: int, public: int) -> str:
    """How many claims pass the filters."""
    if not shown:
        return "No claim passes these filters. Set one of them back to “Any”, or clear the dates."
    return f"{shown} of {count(public, 'claim')}"


def knowledge(cells: Sequence[Cell]) -> str:
    """How much of the map is known, in a sentence."""
    found = counts(tuple(cells))
    parts = ", ".join(f"{found[kind]:,} {KIND_WORDS[kind].partition(':')[0]}" for kind in reversed(KINDS))
    single = sum(cell.one_origin for cell in cells)
    rest = f" {single} rest{'s' * (single == 1)} on one origin only: ask for a second one there."
    return f"Of {len(cells):,} ratings: {parts}.{rest * bool(single)}"


def opened(first: date, last: date) -> str:
    """That some days of an axis take more room than time alone would give them."""
    start = day(first)
    if first.year == last.year:
        start = str(first.day) if first.month == last.month else start.rpartition(" ")[0]
    return f"{start} to {day(last)}, opened up"


def more_vendors(number: int) -> str:
    """That vendors further down are not drawn."""
    stand = "stands" if number == 1 else "stand"
    return f"{count(number, 'vendor')} more {stand} further down the ranking: choose one in the list."


def cell(found: Cell) -> str:
    """How well a cell is known, with its marks, in a few words."""
    marks = (
        (found.one_origin, "one origin"),
        (found.judged, "a judgement"),
        (found.stale, "old"),
    )
    kind = KIND_WORDS[found.kind].partition(":")[0].capitalize()
    return ", ".join([kind, *(mark for held, mark in marks if held)])


def support(found: Evidence) -> str:
    """How many sources carry what a rating rests on, and how many it comes from: “4 reports, 1 origin”."""
    if not found.folds:
        return JUDGEMENT if found.rating and found.rating.judgement else NOTHING
    return f"{count(found.reports, 'report')}, {count(len(found.origins), 'origin')}"


def hidden(number: int) -> str:
    """How many claims the date keeps back; empty if none."""
    if not number:
        return ""
    was, stays = ("was", "stays") if number == 1 else ("were", "stay")
    return f"{count(number, 'claim')} {was} published after this date and {stays} hidden."


def too_old(profile: Profile) -> str:
    """What the mark of a stale rating means."""
    years = count(profile.stale_years, "year")
    return f"Older than {years} on this date: check whether it still holds. It still counts in the score."


def _span(criterion: Criterion, ends: list[str]) -> str:
    unit = criterion.scale.unit if criterion.scale else ""
    return f"{' to '.join(ends)} {unit}".strip()


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def footer(known: Archive, version: str) -> str:
    """How much had been published by a date, which program counts it, and what the page is not.

    Where the catalog holds nothing later, the date may lie long after its last day, which is told then.
    """
    sources, claims = count(len(known.sources), "source"), count(len(known.claims), "claim")
    ends = known.latest if not known.hidden and known.latest != known.day else None
    last = f", none after {day(ends)}" if ends else ""
    return f"{sources} and {claims} published by {day(known.day)}{last} · Shortlist {version} · Not advice"
