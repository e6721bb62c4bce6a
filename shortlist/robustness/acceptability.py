"""Acceptability: how often each vendor comes at each rank, and before each other, over drawn weightings.

Stochastic multicriteria acceptability analysis (Lahdelma and Salminen 2001).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from shortlist.arrays import Bools, Floats, Ints
from shortlist.robustness.cases import Watch, scores
from shortlist.robustness.contest import alike
from shortlist.robustness.draws import DRAWS, SEED, Weightings
from shortlist.robustness.outcomes import Outcomes

PATTERN = 8_192  # numbers: few beside a block, many beside what it costs to begin
ROUND = 12  # decimals beyond which sums of shares are noise
Pairs: TypeAlias = Sequence[tuple[int, int]]


@dataclass(frozen=True)
class Acceptability:
    """The share of draws in which vendor i has rank r, in `ranks[i, r − 1]` (k × k), and its `error`.

    A row sums to the chance of meeting every must-have. Vendors that tie split their ranks evenly. `error`
    is the standard error, taken at a share moved two draws towards the middle, so that 0 and 1 are not
    stated as certain (Agresti and Coull 1998); 0 only where nothing was left to chance.
    """

    ranks: Floats
    error: Floats
    draws: int

    @property
    def first(self) -> Floats:
        """The share of draws in which each vendor is first."""
        return np.asarray(self.ranks[:, :1].sum(axis=1))

    @property
    def out(self) -> Floats:
        """The share of draws in which each vendor misses a must-have."""
        return np.asarray(np.clip(1 - np.round(self.ranks.sum(axis=1), ROUND), 0, 1))

    def evened(self, kinds: Ints) -> "Acceptability":
        """The same with what vendors of one kind take split evenly among them."""
        return replace(self, ranks=_mean(self.ranks, kinds), error=_mean(self.error, kinds))

    @property
    def nobody(self) -> float:
        """The share of draws in which no vendor meets every must-have."""
        return float(np.clip(1 - np.round(self.first.sum(), ROUND), 0, 1))


def acceptability(
    outcomes: Outcomes, weightings: Weightings, draws: int = DRAWS, seed: int = SEED
) -> Acceptability:
    """Rank vendors under every drawn weighting and outcome."""
    kinds, drawn = _kinds(outcomes, weightings)
    blocks = _blocks(outcomes, drawn, weightings, draws, seed)
    return _acceptability(blocks, drawn, draws, _is_certain(outcomes, weightings)).evened(kinds)


def acceptability_and_wins(
    outcomes: Outcomes, weightings: Weightings, draws: int = DRAWS, seed: int = SEED
) -> tuple[Acceptability, Floats]:
    """Both from the same draws, which are kept in memory meanwhile."""
    kinds, drawn = _kinds(outcomes, weightings)
    blocks = [block.copy() for block in _blocks(outcomes, drawn, weightings, draws, seed)]
    before = _wins_of([np.concatenate(blocks)] if blocks else [], kinds, drawn, draws)
    found = _acceptability(blocks, drawn, draws, _is_certain(outcomes, weightings))
    return found.evened(kinds), before


def firsts_and_pairs(
    outcomes: Outcomes, weightings: Weightings, pairs: Pairs, draws: int = DRAWS, watch: Watch | None = None
) -> tuple[Floats, Floats]:
    """How often each vendor is first, and the first of each pair before the second, from the same draws.

    What `acceptability` and `wins` say of them, without putting all vendors in order or against all others.
    """
    kinds, drawn = _kinds(outcomes, weightings)
    sizes = np.bincount(drawn)
    firsts, before = np.zeros(len(sizes)), np.zeros(len(pairs))
    for score in _blocks(outcomes, drawn, weightings, draws, SEED, watch):
        columns = score.T.take(drawn, axis=0)
        before += [np.count_nonzero(columns[i] > columns[k]) for i, k in pairs]
        firsts += np.bincount(_topmost(score), minlength=len(sizes))[: len(sizes)]
    found = _mean((firsts / (draws * sizes))[drawn][:, None], kinds)[:, 0] if len(kinds) else firsts / draws
    alike_ = [kinds[one] == kinds[other] for one, other in pairs]
    return found, np.where(alike_, 0.5, before / draws)


def _acceptability(blocks: Iterable[Floats], kinds: Ints, draws: int, certain: bool) -> Acceptability:
    vendors, sizes = len(kinds), np.bincount(kinds)
    if not vendors:
        return Acceptability(np.zeros((0, 0)), np.zeros((0, 0)), draws)
    begins = _begins(blocks, sizes)
    shares = begins.T / (draws * sizes[:, None])
    ranks = np.zeros_like(shares)
    for shift in range(sizes.max()):
        ranks[:, shift:] += np.where(shift < sizes[:, None], shares[:, : vendors - shift], 0)
    doubt = np.zeros_like(ranks) if certain else error(ranks, sizes, draws)
    return Acceptability(ranks[kinds], doubt[kinds], draws)


def error(ranks: Floats, sizes: Ints, draws: int) -> Floats:
    """The standard error of shares that `sizes` alike vendors split: a draw adds 0 or 1 / size."""
    hits = (ranks * sizes[:, None] * draws + 2) / (draws + 4)
    return np.asarray(np.sqrt(hits * (1 - hits) / draws) / sizes[:, None])


def wins(outcomes: Outcomes, weightings: Weightings, draws: int = DRAWS, seed: int = SEED) -> Floats:
    """The share of the same draws in which vendor i comes before k (k × k); a tie counts half."""
    kinds, drawn = _kinds(outcomes, weightings)
    return _wins_of(_blocks(outcomes, drawn, weightings, draws, seed), kinds, drawn, draws)


def _wins_of(blocks: Iterable[Floats], kinds: Ints, drawn: Ints, draws: int) -> Floats:
    found = _mean(_mean(_wins(blocks, drawn, draws), kinds).T, kinds).T
    return np.where(kinds[:, None] == kinds, 0.5, found)


def _wins(blocks: Iterable[Floats], kinds: Ints, draws: int) -> Floats:
    count = kinds.max(initial=-1) + 1
    ahead = np.zeros((count, count))
    for score in blocks:
        columns = np.ascontiguousarray(score.T)
        for kind in range(count - 1):
            higher = columns[kind] > columns[kind + 1 :]
            ahead[kind, kind + 1 :] += [np.count_nonzero(row) for row in higher]
    above = np.triu(ahead / draws, 1)
    return (above + np.tril(1 - above.T, -1) + np.eye(count) / 2)[np.ix_(kinds, kinds)]


def _unsure(outcomes: Outcomes, weightings: Weightings) -> Bools:
    """Which vendors have an open rating that matters."""
    matter = weightings.support[outcomes.columns] | outcomes.gates
    return np.isin(np.arange(len(outcomes.low)), outcomes.rows[matter])


def _kinds(outcomes: Outcomes, weightings: Weightings) -> tuple[Ints, Ints]:
    """The number of each vendor's kind: those of one kind tie in every draw; and of its kind as drawn.

    All other ties are put in order by lot, for which each vendor has to be drawn alone.
    """
    low = outcomes.low
    base = low * weightings.support if weightings.point is None else (low @ weightings.point)[:, None]
    unsure = _unsure(outcomes, weightings)
    kinds = alike(np.column_stack([base, np.where(unsure, 1 + np.arange(len(low)), 0)]))
    return kinds, np.arange(len(low)) if unsure.any() else kinds


def _mean(rows: Floats, kinds: Ints) -> Floats:
    """For each vendor the mean of the rows of its kind."""
    count = int(kinds.max(initial=-1)) + 1
    if count == len(kinds):
        return rows
    sums = np.zeros((count, rows.shape[1]))
    np.add.at(sums, kinds, rows)
    return np.asarray((sums / np.bincount(kinds)[:, None])[kinds])


def _is_certain(outcomes: Outcomes, weightings: Weightings) -> bool:
    """Whether nothing is left to chance."""
    return weightings.point is not None and not _unsure(outcomes, weightings).any()


def _blocks(
    outcomes: Outcomes, kinds: Ints, weightings: Weightings, draws: int, seed: int, watch: Watch | None = None
) -> Iterator[Floats]:
    """The drawn scores of one vendor of each kind (draws × kinds), block by block."""
    if len(kinds):
        one = np.unique(kinds, return_index=True)[1]
        yield from scores(outcomes.of(one), weightings, draws, seed, watch)


def _begins(blocks: Iterable[Floats], sizes: Ints) -> Ints:
    """How often each kind begins at each place (places × kinds); blocks of scores are overwritten."""
    vendors, width = int(sizes.sum()), 2 * _flag(len(sizes))
    numbers, places = _pattern(np.arange(len(sizes))), _pattern(np.arange(vendors) * width)
    begins = np.zeros((vendors, width), dtype=np.int64)
    for score in blocks:
        cells = _ordered(score, numbers)
        if len(sizes) == vendors:
            _over(np.add, cells, places)
        else:
            cells += (np.cumsum(_spread(sizes, width)[cells], axis=1) - 1) * width
        np.add.at(begins.reshape(-1), cells.reshape(-1), 1)  # a third faster than np.bincount
    return begins[::-1, : len(sizes)]


def _spread(sizes: Ints, width: int) -> Ints:
    """The size of each kind by its number, flagged or not."""
    both = np.zeros((2, width // 2), dtype=np.int64)
    both[:, : len(sizes)] = sizes
    return both.reshape(-1)


def _ordered(score: Floats, numbers: Ints) -> Ints:
    """The kinds' numbers in each draw, the last first, in the place of their scores; flagged if out.

    One plain sort of the keys gives the order of kinds.
    """
    keys = _keyed(score, numbers)
    keys.sort(axis=1)
    keys &= 2 * _flag(score.shape[1]) - 1
    return keys


def _keyed(score: Floats, numbers: Ints) -> Ints:
    """Integers that order like scores, in the place of these, with the kinds' numbers as their last bits.

    Not negative, doubles order like the integers that their bits spell, and negative ones, of those that
    are out and get a flag, come before them; a kind's number takes the place of one part in 10¹² for the
    largest catalog.
    """
    flag = _flag(score.shape[1])
    out = np.flatnonzero(score.reshape(-1) < 0)
    keys, mask = score.view(np.int64), 2 * flag - 1
    keys &= ~mask
    _over(np.bitwise_or, keys, numbers)
    keys.reshape(-1)[out] |= flag
    return keys


def _topmost(score: Floats) -> Ints:
    """The number of the kind that is first in each draw, flagged if all are out; scores are overwritten."""
    cells = _keyed(score, _pattern(np.arange(score.shape[1])))
    return np.asarray(cells.max(axis=1) & (2 * _flag(score.shape[1]) - 1))


def _pattern(row: Ints) -> Ints:
    """A row repeated until it is worth laying over a block."""
    return np.tile(row, (max(1, PATTERN // len(row)), 1))


def _over(operation: np.ufunc, keys: Ints, pattern: Ints) -> None:
    """Lay a pattern over keys of as many columns, many rows at once: numpy is slow at short ones."""
    whole = len(keys) - len(keys) % len(pattern)
    many, rest = keys[:whole].reshape(-1, pattern.size), keys[whole:]
    operation(many, pattern.reshape(-1), out=many)
    operation(rest, pattern[: len(rest)], out=rest)


def _flag(kinds: int) -> int:
    """The bit beyond those that hold a kind's number."""
    return 1 << (kinds - 1).bit_length()
