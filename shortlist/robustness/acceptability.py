"""Acceptability: how often each vendor comes at each rank, and before each other, over drawn weightings.

Stochastic multicriteria acceptability analysis (Lahdelma and Salminen 2001).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from shortlist.arrays import Floats, Ints
from shortlist.robustness.contest import alike
from shortlist.robustness.draws import DRAWS, SEED, Weightings, scores

# Numbers in a pattern: few beside a block, many beside what it costs to begin.
PATTERN = 8_192


@dataclass(frozen=True)
class Acceptability:
    """The share of draws in which vendor i has rank r, in `ranks[i, r − 1]` (n × n), and its `error`.

    Rows and columns each sum to 1: vendors that tie split their ranks evenly. `error` is the standard error,
    taken at a share moved two draws towards the middle, so that 0 and 1 are not stated as certain (Agresti
    and Coull 1998); 0 only where nothing was left to chance.
    """

    ranks: Floats
    error: Floats
    draws: int

    @property
    def first(self) -> Floats:
        """The share of draws in which each vendor is first."""
        return self.ranks[:, 0]


def acceptability(
    low: Floats, high: Floats, weightings: Weightings, draws: int = DRAWS, seed: int = SEED
) -> Acceptability:
    """Rank vendors, values uniform between `low` and `high` (n × m, 0…1), under every drawn weighting."""
    kinds = _kinds(low, high, weightings)
    blocks = _blocks(low, high, kinds, weightings, draws, seed)
    return _acceptability(blocks, kinds, draws, _is_certain(low, high, weightings))


def acceptability_and_wins(
    low: Floats, high: Floats, weightings: Weightings, draws: int = DRAWS, seed: int = SEED
) -> tuple[Acceptability, Floats]:
    """Both from the same draws, which are kept in memory meanwhile."""
    kinds = _kinds(low, high, weightings)
    blocks = [block.copy() for block in _blocks(low, high, kinds, weightings, draws, seed)]
    before = _wins(blocks, kinds, draws)
    return _acceptability(blocks, kinds, draws, _is_certain(low, high, weightings)), before


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
    return np.asarray(np.sqrt(hits * (1 - hits) / draws) / sizes[:, None], dtype=np.float64)


def wins(low: Floats, high: Floats, weightings: Weightings, draws: int = DRAWS, seed: int = SEED) -> Floats:
    """The share of the same draws in which vendor i scores higher than k (n × n); a tie counts half."""
    kinds = _kinds(low, high, weightings)
    return _wins(_blocks(low, high, kinds, weightings, draws, seed), kinds, draws)


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


def _open(low: Floats, high: Floats, weightings: Weightings) -> Floats:
    return (high - low) * weightings.support


def _kinds(low: Floats, high: Floats, weightings: Weightings) -> Ints:
    """The number of each vendor's kind: of one kind are those that tie in every draw.

    All other ties have probability zero, so the draws need not look for them.
    """
    known = low * weightings.shapes if weightings.fixed else low * weightings.support
    base = known.sum(axis=1, keepdims=True) if weightings.fixed else known
    unsure = _open(low, high, weightings).any(axis=1)
    return alike(np.column_stack([base, np.where(unsure, 1 + np.arange(len(low)), 0)]))


def _is_certain(low: Floats, high: Floats, weightings: Weightings) -> bool:
    """Whether nothing is left to chance."""
    return bool(weightings.fixed and not _open(low, high, weightings).any())


def _blocks(
    low: Floats, high: Floats, kinds: Ints, weightings: Weightings, draws: int, seed: int
) -> Iterator[Floats]:
    """The drawn scores of one vendor of each kind (draws × kinds), block by block."""
    if len(low):
        one = np.unique(kinds, return_index=True)[1]
        yield from scores(low[one], high[one], weightings, draws, seed)


def _begins(blocks: Iterable[Floats], sizes: Ints) -> Ints:
    """How often each kind begins at each place (places × kinds); blocks of scores are overwritten."""
    vendors, width = int(sizes.sum()), _mask(len(sizes)) + 1
    numbers, places = _pattern(np.arange(len(sizes))), _pattern(np.arange(vendors) * width)
    begins = np.zeros((vendors, width), dtype=np.int64)
    for score in blocks:
        cells = _ordered(score, numbers)
        if len(sizes) == vendors:
            _over(np.add, cells, places)
        else:
            cells += (np.cumsum(sizes[cells], axis=1) - 1) * width
        np.add.at(begins.reshape(-1), cells.reshape(-1), 1)  # a third faster than np.bincount
    return begins[::-1, : len(sizes)]


def _ordered(score: Floats, numbers: Ints) -> Ints:
    """The kinds' numbers in each draw, the last first, in the place of their scores.

    Not negative, doubles order like the integers that their bits spell: with each kind's number in place
    of the last bits (one part in 10¹³ for the largest catalog) one plain sort gives the order of kinds.
    """
    keys, mask = score.view(np.int64), _mask(score.shape[1])
    keys &= ~mask
    _over(np.bitwise_or, keys, numbers)
    keys.sort(axis=1)
    keys &= mask
    return keys


def _pattern(row: Ints) -> Ints:
    """A row repeated until it is worth laying over a block."""
    return np.tile(row, (max(1, PATTERN // len(row)), 1))


def _over(operation: np.ufunc, keys: Ints, pattern: Ints) -> None:
    """Lay a pattern over keys of as many columns, many rows at once: numpy is slow at short ones."""
    whole = len(keys) - len(keys) % len(pattern)
    many, rest = keys[:whole].reshape(-1, pattern.size), keys[whole:]
    operation(many, pattern.reshape(-1), out=many)
    operation(rest, pattern[: len(rest)], out=rest)


def _mask(kinds: int) -> int:
    """The bits that hold a kind's number."""
    return (1 << (kinds - 1).bit_length()) - 1
