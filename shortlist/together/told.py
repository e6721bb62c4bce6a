"""Several views as files: text to read, CSV, and JSON, all with the same figures."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import numpy as np

from shortlist import __version__
from shortlist.catalog import Catalog
from shortlist.catalog.findings import printable
from shortlist.decision import Decision, query
from shortlist.decision.blind import is_blind
from shortlist.ranking.weights import group_shares
from shortlist.rounding import rounded
from shortlist.text.direction import isolated
from shortlist.text.spreadsheet import neutral
from shortlist.together import labels, words
from shortlist.together.agreement import beats, behind, concordance, least, regret, sure_leads
from shortlist.together.middle import mean, middle
from shortlist.together.quarrel import firsts, quarrel
from shortlist.together.spelling import given, spelled
from shortlist.together.standings import Seen, Together, together
from shortlist.together.views import Others, View, sound

FORM, DECIMALS, SHARES = "shortlist together 1", 4, 9
PROPOSED = (labels.MIDDLE,)  # no part of a record: nobody holds it
Tables = dict[str, Any]


def text(found: Together, catalog: Catalog) -> bytes:
    """What is said of the views, as lines to read."""
    lines = [catalog.title, "", words.heading(found), *words.remarks(found), words.blind(found)]
    for title, told in sections(found, catalog):
        lines += ["", title, *(f"  {line}" for line in told)]
    lines += ["", labels.TABLE, *(f"  {line}" for line in _rows(found, catalog))]
    return isolated("".join(f"{printable(line)}\n" for line in lines)).encode()


def sections(found: Together, catalog: Catalog) -> Iterator[tuple[str, list[str]]]:
    """What is said of the views, in parts: each with its heading and its sentences."""
    yield labels.FIRSTS, words.who_first(found)
    if len(found.counted) < 2:
        yield labels.LIVE_WITH, [labels.ALONE]
        return
    yield labels.LIVE_WITH, [words.live_with(found)]
    yield labels.SURE, [*(words.sure_pairs(found) or [labels.NOBODY_SURE]), labels.SURE_NOTE, *_now(found)]
    yield labels.QUARREL, words.quarrels(found, catalog)
    yield labels.MIDDLE, [words.proposal(found, catalog), labels.MIDDLE_NOTE]
    yield labels.CONCORDANCE, [words.alike(found)]


def _now(found: Together) -> list[str]:
    pairs = words.pairs_now(found)
    return [words.not_sure(found), *pairs] if pairs else []


def together_csv(found: Together, catalog: Catalog) -> bytes:
    """Vendors × views as RFC 4180 in UTF-8 with byte-order mark: rank, chance, points behind in each."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    names = [one.view.name for one in found.views]
    heads = [neutral(f"{name}: {what}") for name in names for what in ("rank", "first", "behind")]
    shared = ["behind_at_worst", "sure_to_be_ahead_of", "counted", "decision", "catalog_sha256"]
    writer.writerow(["vendor_id", "vendor", *heads, *shared])
    for vendor in _vendors(found, catalog):
        cells = [cell for view in vendor["views"] for cell in (view["rank"], view["first"], view["behind"])]
        rest = [
            vendor["behind_at_worst"],
            " ".join(vendor["sure_to_be_ahead_of"]),
            "; ".join(member.view.name for member in found.members),
            query(found.mine, catalog),
        ]
        row = [vendor["id"], vendor["name"], *cells, *rest, catalog.digest]
        writer.writerow(["" if cell is None else neutral(_cell(cell)) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def together_json(found: Together, catalog: Catalog) -> bytes:
    """The same with all that is said, and the weights of every view."""
    tables: Tables = {
        "form": FORM,
        "program": f"Shortlist {__version__}",
        "catalog": {"title": catalog.title, "sha256": catalog.digest},
        "decision": query(found.mine, catalog),
        **_tables(found, catalog),
        "mean": _mean(found, catalog),
        "text": dict(sections(found, catalog)),
    }
    return f"{json.dumps(tables, indent=2, ensure_ascii=False)}\n".encode()


def recorded(others: Others, mine: Decision, catalog: Catalog) -> Tables | None:
    """The views that colleagues gave beside a decision, for its record; None if there are none.

    Each is taken as a link spells it, so that the record can be made again from what it states; the mean of
    the weights is left out.
    """
    good, _ = sound(others.givens, mine, catalog)
    spelled_ = [spelled(one, catalog) for one in good]
    if not good:
        return None
    own = View(labels.THIS, "mine", mine)
    found = together(own, [given(one) for one in spelled_], catalog, count_mine=others.count_mine)
    return {
        "given": spelled_,
        "mine": others.count_mine,
        "heading": words.heading(found),
        "blind": words.blind(found),
        **_tables(found, catalog),
        "text": {title: told for title, told in sections(found, catalog) if title not in PROPOSED},
    }


def _tables(found: Together, catalog: Catalog) -> Tables:
    """The views, the vendors in each, and what those that count agree on."""
    return {
        "views": [_view(one, place in found.counted, catalog) for place, one in enumerate(found.views)],
        "vendors": _vendors(found, catalog),
        "least_regret": [catalog.vendors[row].id for row in least(regret(found.rankings)).tolist()],
        "concordance": _concordance(found),
        "quarrel": _quarrel(found, catalog),
        "remarks": words.remarks(found),
    }


def _rows(found: Together, catalog: Catalog) -> Iterator[str]:
    """Vendors × views as lines."""
    worst = regret(found.rankings)
    for row in words.order(found):
        cells = [f"{one.view.name} {words.placed(one, row)}" for one in found.views]
        far = "" if np.isnan(worst[row]) else f"; {labels.WORST.lower()} {words.behind(float(worst[row]))}"
        yield f"{catalog.vendors[row].name}: {', '.join(cells)}{far}"


def _vendors(found: Together, catalog: Catalog) -> list[Tables]:
    """Every vendor in each view, those first that everybody could live with."""
    worst, over, leads = regret(found.rankings), beats(found.rankings), sure_leads(found.rankings)
    far = behind([one.ranking for one in found.views])
    return [
        {
            "id": catalog.vendors[row].id,
            "name": catalog.vendors[row].name,
            "behind_at_worst": _number(worst[row]),
            "sure_to_be_ahead_of": [catalog.vendors[k].id for k in np.flatnonzero(over[row]).tolist()],
            "least_lead": {
                catalog.vendors[k].id: _number(leads[row, k]) for k in np.flatnonzero(over[row]).tolist()
            },
            "views": [
                {
                    "view": one.view.name,
                    "rank": int(one.ranking.rank[row]) if one.ranking.inside[row] else None,
                    "score": _number(one.ranking.score[row]),
                    "first": _number(one.chance[row]),
                    "behind": _number(far[place, row]),
                    "text": words.placed(one, row),
                }
                for place, one in enumerate(found.views)
            ],
        }
        for row in words.order(found)
    ]


def _view(one: Seen, counted: bool, catalog: Catalog) -> Tables:
    weights = zip(catalog.criteria, one.ranking.weights.tolist(), strict=True)
    return {
        "name": one.view.name,
        "kind": one.view.kind,
        "counted": counted,
        "blind": one.view.kind != "profile" and is_blind(one.view.decision),
        "remarks": list(one.view.remarks),
        "first": [catalog.vendors[row].id for row in np.flatnonzero(firsts(one.ranking)).tolist()],
        "decision": query(one.view.decision, catalog),
        "weights": {criterion.id: rounded(weight, SHARES) for criterion, weight in weights},
    }


def _concordance(found: Together) -> Tables | None:
    held = concordance(found.rankings)
    if held is None:
        return None
    return {"w": rounded(held.w, 6), "views": held.views, "vendors": held.vendors}


def _quarrel(found: Together, catalog: Catalog) -> Tables | None:
    held = quarrel(found.rankings)
    if held is None:
        return None
    return {
        "views": [found.members[place].view.name for place in held.views],
        "vendors": [catalog.vendors[row].id for row in held.vendors],
        "leads": [rounded(lead, DECIMALS) for lead in held.leads],
        "criteria": {
            criterion.id: rounded(part, DECIMALS)
            for criterion, part in zip(catalog.criteria, held.parts.tolist(), strict=True)
        },
    }


def _mean(found: Together, catalog: Catalog) -> Tables:
    shares = mean(found.rankings)
    weights = zip(catalog.criteria, shares.tolist(), strict=True)
    return {
        "groups": {name: rounded(share, SHARES) for name, share in group_shares(shares, catalog).items()},
        "weights": {criterion.id: rounded(weight, SHARES) for criterion, weight in weights},
        "decision": query(middle(found.rankings, found.mine, catalog), catalog),
    }


def _number(number: float) -> float | None:
    return None if np.isnan(number) else rounded(float(number), DECIMALS)


def _cell(cell: object) -> str:
    return f"{cell:.{DECIMALS}f}" if isinstance(cell, float) else str(cell)
