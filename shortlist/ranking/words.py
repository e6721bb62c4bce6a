"""Sentences that the reader sees, and how numbers are written in them."""

from collections.abc import Sequence

import numpy as np

from shortlist.catalog import Catalog, Criterion, by_id
from shortlist.decision import ANY
from shortlist.figures import decimals, equal_steps, numeral, percentage
from shortlist.ranking.gains import strongest
from shortlist.ranking.ranking import Ranking, Standing
from shortlist.rounding import rounded

RANKING_PAGE = "Ranking"
PROFILE = "Kind of buyer"
DATE = "As known on"
DATE_HELP = "Only what had been published by this day counts."
UNKNOWN = "Attitude to the unknown"
UNKNOWN_HELP = "0 % assumes the worst of everything that is not known, 100 % the best."
OPEN = "If a must-have is not known to be met"
OPEN_CHOICES = {"keep": "Keep and mark it", "drop": "Leave it out"}
RESET = "Reset"
BROKEN_TITLE = "The catalog cannot be used"
BROKEN_MEND = "Mend what is listed here and load the page again."
STALE_TITLE = "The catalog file has faults; its last good edition is shown"
NO_WEIGHT = "Every weight is zero, so there is nothing to rank by. Raise a slider, or reset."
IGNORED = "Parts of the link could not be used; their defaults are shown instead."
CONTRIBUTIONS_NOTE = (
    "Bars: points by group, adding up to the score. Lines: where the score could lie, since not all is known."
)
CONTRIBUTIONS_ALT = (
    "Points of each vendor by group, with the range of its score; the table below says the same."
)
RANKING_ALT = "The ranking: rank, vendor, score and its range, range of ranks, how much is known, must-haves."
RANK, VENDOR, SCORE, RANGE = "Rank", "Vendor", "Score", "Range"
RANK_RANGE, COVERAGE, MUST_HAVES = "Rank range", "Known", "Must-haves"
SCORE_HELP = "Weighted points, 0 to 100."
RANGE_HELP = "The score if everything unknown turned out worst, and best."
RANK_RANGE_HELP = "The ranks that the ranges of the scores allow at these weights."
COVERAGE_HELP = "How much of the weight rests on what is known about the vendor."
OUTSIDE = "Left out"
REASON, WOULD_RANK = "Reason", "Rank it would have"
DOWNLOADS = {
    "ranking.csv": "Download CSV",
    "ranking.xlsx": "Download spreadsheet",
    "report.html": "Download decision record",
}
SHARE = "Share"
SHARE_HELP = "This link shows the same view anywhere, even after defaults have changed."
ASK = "Ask the vendors before you rely on the order."
STEPS = 4


def share(part: float) -> str:
    """A share of the whole in percent: 100 % only if it is all, 0 % only if it is none."""
    return percentage(part)


def criteria(count: int) -> str:
    """The heading of a group's criteria."""
    return "1 criterion" if count == 1 else f"{count} criteria"


def of_the_whole(part: float) -> str:
    """What a slider comes to."""
    return f"{share(part)} of the whole"


def musts_title(count: int) -> str:
    """The heading of the must-haves."""
    return f"Must-haves ({count})" if count else "Must-haves"


def steps(criterion: Criterion, least: float | None) -> list[float]:
    """The levels that a must-have can demand, the one in force among them."""
    if criterion.levels:
        return [float(level) for level in range(1, len(criterion.levels))]
    found = {*equal_steps(criterion.worst, criterion.best, STEPS), *(() if least is None else (least,))}
    return sorted(found, reverse=criterion.best < criterion.worst)


def least(criterion: Criterion, spelled: str) -> str:
    """A must-have's level in words."""
    if spelled == ANY:
        return "Anything"
    if criterion.levels:
        rest = "" if int(spelled) == len(criterion.levels) - 1 else ", or better"
        return f"{criterion.levels[int(spelled)]}{rest}"
    assert criterion.scale
    bound = "At least" if criterion.best > criterion.worst else "At most"
    return f"{bound} {numeral(float(spelled))} {criterion.scale.unit}"


def figures(scores: Sequence[float]) -> list[str]:
    """Scores as whole numbers, with one decimal where different scores would look the same."""
    wholes = [rounded(score) for score in scores]
    return [
        f"{rounded(score, 1):.1f}" if _looks_tied(score, whole, scores, wholes) else f"{whole:.0f}"
        for score, whole in zip(scores, wholes, strict=True)
    ]


def _looks_tied(score: float, whole: float, scores: Sequence[float], wholes: Sequence[float]) -> bool:
    return any(w == whole and abs(s - score) > 1e-9 for s, w in zip(scores, wholes, strict=True))


def span(low: float, high: float, beside: str = "") -> str:
    """A range, as whole as the figure beside it, which then lies in it; or the one number that it is."""
    digits = decimals(beside)
    ends = f"{rounded(low, digits):.{digits}f}", f"{rounded(high, digits):.{digits}f}"
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: A, B and C."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def lead(ranking: Ranking) -> str:
    """The answer in a sentence: who is first, why, and how much of the weight rests on knowledge."""
    order = [int(row) for row in ranking.order]
    if not order:
        return "No vendor meets every must-have. Lower one of them to see a ranking."
    first = [row for row in order if ranking.rank[row] == 1]
    known = share(float(np.mean(ranking.coverage[first])))
    rest = f"; {known} of the weight rests on what is known about {'them' if len(first) > 1 else 'it'}."
    names = listed([ranking.table.vendors[row].name for row in first])
    score = figures([float(ranking.score[row]) for row in order])[0]
    if len(first) > 1:
        return f"{names} share first place with {score} of 100 points{rest}"
    if len(order) == 1:
        return f"{names} is the only vendor left, with {score} of 100 points{rest}"
    return f"{names} comes first with {score} of 100 points, {_lead_over(ranking, order[0], order[1])}{rest}"


def _lead_over(ranking: Ranking, first: int, second: int) -> str:
    """What the first gains most on, against the runner-up."""
    won = listed(strongest(ranking, first, second))
    return f"ahead of {ranking.table.vendors[second].name} above all on {won}"


def caution(ranking: Ranking, weakest: str = "") -> str:
    """How far the first place could fall, or stand, once all is known; then its weakest ground, if any."""
    order = [int(row) for row in ranking.order]
    first = [row for row in order if ranking.rank[row] == 1]
    if len(first) == len(order):
        return weakest
    rivals = [row for row in order if ranking.rank[row] > 1 and ranking.best[row] == 1]
    if rivals:
        count = f"{len(rivals)} other vendor{'s' if len(rivals) > 1 else ''}"
        return f"What is not known could still put {count} first. {weakest or ASK}"
    names = listed([ranking.table.vendors[row].name for row in first])
    stay = "stay ahead of the rest" if len(first) > 1 else "stays first"
    return f"Whatever is still unknown, {names} {stay} at these weights. {weakest}".rstrip()


def ranks(best: int, worst: int) -> str:
    """A rank range: 1–7, or 3."""
    return str(best) if best == worst else f"{best}–{worst}"


def must_haves(standing: Standing, catalog: Catalog) -> str:
    """Which must-haves a vendor fails or leaves open, by name."""
    if not (standing.failed or standing.open):
        return ""
    names = {key: criterion.name for key, criterion in by_id(catalog.criteria).items()}
    parts = [
        f"{word}: {', '.join(names[name] for name in found)}"
        for word, found in (("Fails", standing.failed), ("Not known", standing.open))
        if found
    ]
    return "; ".join(parts)
