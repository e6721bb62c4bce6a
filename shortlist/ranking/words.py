"""Sentences that the reader sees, and how numbers are written in them."""

from collections.abc import Sequence

import numpy as np

from shortlist.catalog import Catalog, by_id
from shortlist.figures import decimals, percentage
from shortlist.ranking.gains import strongest
from shortlist.ranking.ranking import Ranking, Standing
from shortlist.rounding import rounded

RANKING_PAGE = "Ranking"
UNKNOWN = "Attitude to the unknown"
UNKNOWN_HELP = "0 % assumes the worst of everything that is not known, 100 % the best."
OPEN = "If a must-have is not known to be met"
OPEN_CHOICES = {"keep": "Keep and mark it", "drop": "Leave it out"}
BROKEN_TITLE = "The catalog cannot be used"
BROKEN_MEND = "Fix what is listed here and load the page again."
STALE_TITLE = "The catalog file has faults; its last good edition is shown"
NO_WEIGHT = "Every weight is zero, so there is nothing to rank by. Raise a slider, or reset."
IGNORED = "Parts of the link could not be used; their defaults are shown instead."
RANK, VENDOR, SCORE, RANGE = "Rank", "Vendor", "Score", "Range"
RANK_RANGE, COVERAGE, MUST_HAVES = "Rank range", "Known", "Must-haves"
SCORE_HELP = "Weighted points, 0 to 100."
RANGE_HELP = "The score if everything unknown turned out worst, and best."
RANK_RANGE_HELP = (
    "The ranks that the ranges of the scores allow: at these weights or, with choices, at all that agree."
)
COVERAGE_HELP = "How much of the weight rests on what is known about the vendor."
OUTSIDE, OUT = "Left out", "out"
REASON, WOULD_RANK = "Reason", "Rank it would have"
ASK = "Ask the vendors before you rely on the order."
PARTED = "What is not known could part them."
NEAR = 1.0  # points
BEYOND = " or beyond"
MOST_CALLED, FEW_CALLED = 8, 5  # vendors by name in a sentence, and those of more
NOTHING_KNOWN = "Nothing that weighs was known about any vendor on this day, so nobody comes first."
NOTHING_RANKED = "Nothing that weighs was known on this day about who is ranked, so nobody comes first."
POINTS = "{score} ({sure} sure)"
POINTS_HEADING, FIRST_HEADING, NOBODY = "Points", "First in", "–"
IN_USE, NEAR_TIE = "in use now", "practically equal to the one above"
PARTS = "{sure} sure points, {assumed} assumed, {possible} possible"


def share(part: float) -> str:
    """A share of the whole in percent: 100 % only if it is all, 0 % only if it is none."""
    return percentage(part)


def criteria(count: int) -> str:
    """The heading of a group's criteria, which the group's slider weighs as one."""
    return "1 criterion" if count == 1 else f"{count} criteria, weighed together"


def of_the_whole(part: float) -> str:
    """What a slider comes to."""
    return f"{share(part)} of the whole"


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


def points(figure: str, sure: float) -> str:
    """A score with what of it is sure: “79 (58 sure)”."""
    return POINTS.format(score=figure, sure=_beside(figure, sure))


def parts(figure: str, sure: float, possible: float) -> str:
    """A bar in words; as shown, sure and assumed points add up to the score."""
    digits = decimals(figure)
    assumed = float(figure) - rounded(sure, digits)
    return PARTS.format(
        sure=_beside(figure, sure), assumed=f"{assumed:.{digits}f}", possible=_beside(figure, possible)
    )


def _beside(figure: str, number: float) -> str:
    """A number with as many decimals as the figure beside it."""
    digits = decimals(figure)
    return f"{rounded(number, digits):.{digits}f}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: A, B and C."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def called(names: Sequence[str]) -> str:
    """Vendors in a sentence: of many the first few by name, and how many others."""
    return listed(few(names))


def few(names: Sequence[str]) -> list[str]:
    """Of many names the first few, and how many others."""
    rest = len(names) - FEW_CALLED
    return [*names] if len(names) <= MOST_CALLED else [*names[:FEW_CALLED], f"{rest} others"]


def unmet(failing: int, unsure: int) -> str:
    """That nobody is known to meet the must-haves: how many fail one, and of how many it is not known."""
    if not unsure:
        return "No vendor meets every must-have. Lower one of them to see a ranking."
    fail = [f"{failing} fail{'s' * (failing == 1)} one"] * bool(failing)
    return f"No vendor is known to meet every must-have: {listed([*fail, f'for {unsure} it is open'])}."


def lead(ranking: Ranking) -> str:
    """The answer in a sentence: who is first, why, and how much of the weight rests on knowledge."""
    order = [int(row) for row in ranking.order]
    failing = int((~ranking.possible).sum())
    nobody = unmet(failing, len(ranking.rank) - failing)
    if not order:
        return nobody
    known = any(not ranking.standing[row].open for row in order)
    if not ranking.has_first:
        return nothing_known(ranking) if known else f"{nobody} {nothing_known(ranking)}"
    answer = _answer(ranking, order)
    if known:
        return answer
    return f"{nobody} {'That one is' if len(order) == 1 else 'Of those that may,'} {answer}"


def nothing_known(ranking: Ranking) -> str:
    """That nothing is known about those ranked; the others may be known to fail."""
    return NOTHING_RANKED if ranking.coverage.any() else NOTHING_KNOWN


def _answer(ranking: Ranking, order: list[int]) -> str:
    first = [row for row in order if ranking.rank[row] == 1]
    known = share(float(np.mean(ranking.coverage[first])))
    rest = f"; {known} of the weight rests on what is known about {'them' if len(first) > 1 else 'it'}."
    names = called([ranking.table.vendors[row].name for row in first])
    score = figures([float(ranking.score[row]) for row in order])[0]
    if len(first) > 1:
        return f"{names} share first place with {score} of 100 points{rest}"
    if len(order) == 1 and ranking.standing[order[0]].open:
        return f"{names}, with {score} of 100 points{rest}"
    if len(order) == 1:
        return f"{names} is {_only(ranking)}, with {score} of 100 points{rest}"
    return f"{names} comes first with {score} of 100 points, {_lead_over(ranking, order[0], order[1])}{rest}"


def _only(ranking: Ranking) -> str:
    """What sets the only ranked vendor apart, which meets every must-have."""
    if len(ranking.rank) == 1:
        return "the only vendor"
    if ranking.possible.sum() > 1:
        return "the only vendor known to meet every must-have"
    return "the only vendor that meets every must-have"


def _lead_over(ranking: Ranking, first: int, second: int) -> str:
    """What the first gains most on, against the runner-up."""
    won = listed(strongest(ranking, first, second))
    return f"ahead of {ranking.table.vendors[second].name} above all on {won}"


def caution(ranking: Ranking, weakest: str = "") -> str:
    """How far the first place could fall, or stand, once all is known; then its weakest ground, if any."""
    if ranking.is_blank:
        return weakest
    first = [int(row) for row in ranking.order if ranking.rank[row] == 1]
    able = np.flatnonzero(ranking.possible & (ranking.best == 1))
    rivals = [row for row in able.tolist() if row not in first]
    said = [*_near(ranking, first), *_unsure(ranking, first), *_threats(ranking, first, rivals), weakest]
    if rivals and not weakest:
        said.append(ASK)
    return " ".join(filter(None, said))


def _near(ranking: Ranking, first: list[int]) -> list[str]:
    """Who is as good as level with the first."""
    if not first:
        return []
    score, others = ranking.score, [int(row) for row in ranking.order if row not in first]
    near = [row for row in others if score[first[0]] - score[row] < NEAR]
    names = called([ranking.table.vendors[row].name for row in near])
    return [f"{names} {'is' if len(near) == 1 else 'are'} less than a point behind."] if near else []


def _unsure(ranking: Ranking, first: list[int]) -> list[str]:
    """Which of the first are not known to meet a must-have."""
    unsure = [ranking.table.vendors[row].name for row in first if ranking.standing[row].open]
    verb = "is" if len(unsure) == 1 else "are"
    return [f"{called(unsure)} {verb} not known to meet every must-have."] if unsure else []


def _threats(ranking: Ranking, first: list[int], rivals: list[int]) -> list[str]:
    """Whether what is not known could put others first, or part those that share the first place."""
    if rivals:
        out = int((~ranking.inside[rivals]).sum())
        count = f"{len(rivals)} other vendor{'s' * (len(rivals) > 1)}"
        left = ", left out now," if out == len(rivals) else f", {out} of them left out now,"
        return [f"What is not known could still put {count}{left if out else ''} first."]
    if not first or any(ranking.standing[row].open for row in first):
        return []
    if len(first) > 1 and (ranking.low[first] < ranking.high[first]).any():
        return [PARTED]
    names = called([ranking.table.vendors[row].name for row in first])
    stay = "share the first place" if len(first) > 1 else "stays first"
    rest = np.setdiff1d(np.flatnonzero(ranking.possible), first)
    unsure = (ranking.low < ranking.high)[[*rest, *first]].any() and len(rest)
    return [f"However what is not known turns out, {names} {stay} at these weights."] if unsure else []


def ranks(best: int, worst: int, may_be_out: bool = False, exact: bool = True) -> str:
    """A rank range: 1–7, or 3; with “or beyond” if not proven, “or out” if a must-have may be missed."""
    span = str(best) if best == worst else f"{best}–{worst}"
    return f"{span}{'' if exact else BEYOND}{', or out' if may_be_out else ''}"


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
