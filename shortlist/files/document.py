"""The ranking as JSON: a record that a program can read and that can be recomputed."""

import json
import sys
from dataclasses import asdict
from typing import Annotated, Any, Literal

from pydantic import FailFast, Field, Strict

from shortlist import __version__
from shortlist.catalog import Catalog, Id, Rating, Text, Weight
from shortlist.choices.words import given
from shortlist.decision import Decision, Note, Open, buyers, query
from shortlist.files.csv import DECIMALS
from shortlist.files.explained import (
    Cases,
    Contradicted,
    Day,
    Held,
    Judged,
    Moved,
    Noted,
    Part,
    Question,
    Ranked,
    Sentences,
    Share,
    Views,
    Weak,
)
from shortlist.files.explanation import DECIMALS as CHANCES
from shortlist.files.explanation import Explanation, explanation
from shortlist.ranking import Ranking
from shortlist.ranking.weights import group_shares
from shortlist.robustness.kept import Ranks, ranks
from shortlist.rounding import parts, rounded
from shortlist.together import NOTHING_BESIDE, Beside
from shortlist.together.told import recorded

PROGRAM = f"Shortlist {__version__}"
FORM: Literal["shortlist ranking 3"] = "shortlist ranking 3"
SCHEMA = "https://json-schema.org/draft/2020-12/schema"


class Asked(Part):
    """The catalog that was asked, and its version."""

    title: Text
    question: Text
    as_of: Day
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="over every file of the catalog")]


class Assumed(Part):
    """A level that the user takes a vendor to hold, and why; no part of the catalog."""

    vendor: Id
    criterion: Id
    level: float
    reason: Text


class Chosen(Part):
    """The decision: what was chosen."""

    query: Annotated[str, Field(description="the query string that spells the whole decision")]
    profile: Id
    buyers: Annotated[Id, Field(description="the kind of buyer, which decides the ratings in force")]
    date: Day
    groups: Annotated[dict[Id, Weight], Field(description="sliders of the groups")]
    weights: Annotated[dict[Id, Weight], Field(description="sliders of the criteria inside their groups")]
    unknown: Annotated[Weight, Field(description="attitude to the unknown: 0 worst … 100 best")]
    musts: Annotated[dict[Id, float], Field(description="least levels by criterion")]
    open: Open
    assumed: Annotated[tuple[Assumed, ...], Strict(False), FailFast()]
    choices: Annotated[
        Sentences, Field(description="questions with their answers, which the weights come from")
    ] = ()


class Shares(Part):
    """What the sliders come to: shares that sum to 1."""

    groups: dict[Id, Share]
    criteria: dict[Id, Share]


class Document(Part):
    """A ranking with all that is needed to check it."""

    form: Literal["shortlist ranking 3"]
    program: str
    catalog: Asked
    decision: Chosen
    shares: Shares
    note: Annotated[Noted | None, Field(description="what people decided; null if they noted nothing")]
    views: Annotated[Views | None, Field(description="views of colleagues; null if there are none")] = None
    lead: Annotated[Sentences, Field(description="the answer in sentences, and how far it can be trusted")]
    verdict: Judged
    cases: Cases
    vendors: Annotated[tuple[Ranked, ...], Strict(False), FailFast(), Field(description="in catalog order")]
    questions: Annotated[
        tuple[Question, ...],
        Strict(False),
        FailFast(),
        Field(description="the most telling first; of very many as many as two million letters hold"),
    ]
    weights: Annotated[
        tuple[Moved, ...], Strict(False), FailFast(), Field(description="groups, then criteria")
    ]
    sources: Annotated[
        tuple[Weak, ...], Strict(False), FailFast(), Field(description="those that matter most first")
    ]
    conflicts: Annotated[
        tuple[Contradicted, ...], Strict(False), FailFast(), Field(description="the latest first")
    ]


def document(
    ranking: Ranking,
    decision: Decision,
    catalog: Catalog,
    beside: Beside = NOTHING_BESIDE,
) -> Document:
    """The ranking as a document, with what stands beside the decision, if anything does."""
    views = recorded(beside.others, decision, catalog)
    said, possible = explanation(ranking, decision, catalog), ranks(ranking, decision, catalog)
    ids = [criterion.id for criterion in catalog.criteria]
    criteria = {name: rounded(share, 9) for name, share in zip(ids, ranking.weights, strict=True)}
    groups = {name: rounded(share, 9) for name, share in group_shares(ranking.weights, catalog).items()}
    return Document(
        form=FORM,
        program=PROGRAM,
        catalog=Asked(
            title=catalog.title, question=catalog.question, as_of=catalog.as_of, sha256=catalog.digest
        ),
        decision=_chosen(decision, catalog),
        shares=Shares(groups=groups, criteria=criteria),
        note=_noted(beside.note, catalog),
        views=Views.model_validate(views) if views else None,
        lead=said.lead,
        verdict=said.verdict,
        cases=said.cases,
        vendors=tuple(_ranked(ranking, row, said, possible) for row in range(len(catalog.vendors))),
        questions=said.questions,
        weights=said.weights,
        sources=said.sources,
        conflicts=said.conflicts,
    )


def _noted(note: Note, catalog: Catalog) -> Noted | None:
    named = (vendor.id for vendor in catalog.vendors if vendor.name == note.decided)
    return Noted(vendor=next(named, None), **asdict(note)) if note else None


def _chosen(decision: Decision, catalog: Catalog) -> Chosen:
    return Chosen(
        query=query(decision, catalog),
        profile=decision.profile,
        buyers=buyers(decision, catalog),
        date=decision.date,
        groups=dict(decision.groups),
        weights=dict(decision.weights),
        unknown=decision.unknown,
        musts=dict(decision.musts),
        open=decision.open,
        assumed=tuple(
            Assumed(vendor=vendor, criterion=criterion, level=held.level, reason=held.reason)
            for (vendor, criterion), held in decision.assumed.items()
        ),
        choices=tuple(given(made, catalog) for made in decision.choices),
    )


def _ranked(ranking: Ranking, row: int, said: Explanation, possible: Ranks) -> Ranked:
    vendor, standing, inside = ranking.table.vendors[row], ranking.standing[row], bool(ranking.inside[row])
    ids = [criterion.id for criterion in ranking.table.criteria]
    score = rounded(ranking.score[row], DECIMALS)
    rank = int(ranking.rank[row])
    return Ranked(
        id=vendor.id,
        name=vendor.name,
        status="failed" if standing.failed else "open" if standing.open else "ranked",
        failed=standing.failed,
        open=standing.open,
        rank=rank if inside else None,
        rank_best=int(possible.best[row]) if not standing.failed else None,
        rank_worst=int(possible.worst[row]) if not standing.failed else None,
        ranks_exact=bool(possible.exact[row]),
        may_be_out=bool(standing.failed or standing.open),
        rank_if_inside=None if inside else rank,
        sure=rounded(ranking.low[row], DECIMALS),
        score=score,
        possible=rounded(ranking.high[row], DECIMALS),
        known=rounded(ranking.coverage[row], DECIMALS),
        first=rounded(said.ranks[row, 0], CHANCES),
        first_error=rounded(said.error[row], CHANCES),
        ranks=tuple(rounded(chance, CHANCES) for chance in said.ranks[row].tolist()),
        out=rounded(said.out[row], CHANCES),
        points=dict(zip(ids, parts(ranking.points[row], score, DECIMALS), strict=True)),
        ratings=dict(zip(ids, map(_held, ranking.table.ratings[row]), strict=True)),
    )


def _held(rating: Rating | None) -> Held | None:
    if rating is None:
        return None
    return Held(
        low=rating.low,
        high=rating.high,
        since=rating.since,
        claims=rating.claims,
        judgement=rating.judgement,
    )


def ranking_json(
    ranking: Ranking,
    decision: Decision,
    catalog: Catalog,
    beside: Beside = NOTHING_BESIDE,
) -> bytes:
    """The document as JSON in UTF-8, indented; the same arguments give the same bytes."""
    return f"{document(ranking, decision, catalog, beside).model_dump_json(indent=2)}\n".encode()


def schema() -> str:
    """The JSON schema of the document, as it stands in the documentation."""
    tables: dict[str, Any] = {"$schema": SCHEMA, **Document.model_json_schema(mode="serialization")}
    return f"{json.dumps(tables, indent=2, ensure_ascii=False)}\n"


if __name__ == "__main__":
    sys.stdout.write(schema())
