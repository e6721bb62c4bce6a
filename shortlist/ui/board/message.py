"""What the browser is told: once what no slider changes, with each answer what follows from them.

Both are JSON, one a line of a single text: Streamlit then has nothing to spell, and the browser reads the
first again only where it has changed.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from shortlist.catalog import Catalog
from shortlist.decision import Decision
from shortlist.files.firsts import firsts
from shortlist.ranking import Ranking
from shortlist.ranking.charts import PALETTE
from shortlist.ranking.groups import members
from shortlist.ranking.table import Table
from shortlist.ranking.words import must_haves
from shortlist.robustness.slider_words import coming_to
from shortlist.ui.board import words
from shortlist.ui.board.lines import lines

KEPT = 16
Answer = dict[str, Any]


def message(
    found: Answer,
    opened: Mapping[int, dict[str, Any]],
    ticked: Sequence[int],
    ranking: Ranking,
    catalog: Catalog,
) -> str:
    """The board as text; `opened` and `ticked` are rows of the table, the former with what they open to."""
    return f"{table(ranking, catalog)}\n{_spelled({**found, 'opened': opened, 'ticked': ticked})}"


def answer(ranking: Ranking, decision: Decision, catalog: Catalog) -> Answer:
    """What follows from the sliders, and where these stand."""
    return {
        "positions": positions(decision),
        "shares": coming_to(decision, catalog),
        "lines": lines(ranking, catalog),
        **_chances(ranking, decision, catalog),
    }


def positions(decision: Decision) -> dict[str, int]:
    """Where each slider stands, by its name."""
    return {
        **{f"g_{name}": position for name, position in decision.groups.items()},
        **{f"w_{name}": position for name, position in decision.weights.items()},
        "unknown": decision.unknown,
    }


def table(ranking: Ranking, catalog: Catalog) -> str:
    """What no slider changes: names, values, who is ranked, and the words of the board."""
    marks = tuple(must_haves(held, catalog) for held in ranking.standing)
    return _table(ranking.table, tuple(ranking.inside.tolist()), marks, catalog)


@lru_cache(maxsize=KEPT)
def _table(found: Table, inside: tuple[bool, ...], marks: tuple[str, ...], catalog: Catalog) -> str:
    return _spelled(
        {
            "groups": [group.id for group in catalog.groups],
            "titles": [group.name for group in catalog.groups],
            "inks": [PALETTE[k % len(PALETTE)] for k in range(len(catalog.groups))],
            "criteria": [criterion.id for criterion in catalog.criteria],
            "members": members(catalog),
            "ids": [vendor.id for vendor in catalog.vendors],
            "names": [vendor.name for vendor in catalog.vendors],
            "incumbent": [vendor.incumbent for vendor in catalog.vendors],
            "marks": marks,
            "inside": [row for row, held in enumerate(inside) if held],
            "outside": [row for row, held in enumerate(inside) if not held],
            "low": found.low.tolist(),
            "high": found.high.tolist(),
            "many": words.MANY,
            "words": words.LABELS,
        }
    )


def _chances(ranking: Ranking, decision: Decision, catalog: Catalog) -> dict[str, Any]:
    """How often each vendor is first, as a number and in percent, and who equals the one ranked above."""
    found = firsts(ranking, decision, catalog)
    return {
        "firsts": found.parts,
        "chances": dict(found.chances),
        "near": list(found.near),
    }


def _spelled(found: Mapping[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))
