"""What is said about a ranking, as parts of its document: verdict, questions, weights, grounds.

A list is read up to its first fault: a file that was given may hold a million.
"""

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, FailFast, Field, Strict

from shortlist.catalog import Id, Text
from shortlist.decision.note import MOST
from shortlist.together.labels import MOST_VIEWS

Chance = Annotated[float, Field(ge=0, le=1, description="0 to 1, six decimals")]
Score = Annotated[float, Field(ge=0, le=100, description="0 to 100, four decimals")]
Rank = Annotated[int, Field(ge=1, description="1 is best; equal scores share the better rank")]
Share = Annotated[float, Field(ge=0, le=1, description="0 to 1")]
Day = Annotated[datetime.date, Strict(False)]


class Part(BaseModel):
    """A part of the document: no unknown keys, no coercion, no change."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


Ids = Annotated[tuple[Id, ...], Strict(False), FailFast()]
# A sentence names as many vendors as it is about, so that no limit of the catalog holds for it.
Said = Annotated[str, Field(min_length=1)]
Sentences = Annotated[tuple[Said, ...], Strict(False), FailFast()]


class Noted(Part):
    """What people decided: taken from them as it is, and no part of what is recomputed."""

    decided: Annotated[str, Field(max_length=MOST["decided"])]
    vendor: Annotated[Id | None, Field(description="the vendor of that name, if what was decided is one")]
    by: Annotated[str, Field(max_length=MOST["by"])]
    grounds: Annotated[str, Field(max_length=MOST["grounds"])]
    dissent: Annotated[str, Field(max_length=MOST["dissent"])]


class Judged(Part):
    """How sure the first place is, by which rule, what it hinges on and what to do next."""

    level: Literal["open", "leaning", "settled"]
    text: Said
    rule: Said
    hinges: Sentences
    next: Said


class Cases(Part):
    """The plausible cases that chances are counted in."""

    count: Annotated[int, Field(description="fewer over a large catalog")]
    margin: Annotated[Chance, Field(description="how far a chance of first can be off, 19 times in 20")]
    spread: Annotated[
        float | None,
        Field(
            description="how far weights lie around the sliders, 0 to 0.9; null where they agree with choices"
        ),
    ]
    nobody: Annotated[Chance, Field(description="in what share of them no vendor meets every must-have")]


class Turned(Part):
    """Who is first, or shares the first place, after a share of the answers; nobody if empty."""

    first: Ids
    share: Chance


class Question(Part):
    """An open rating, and what its answers do to the first place, all else as it is taken now."""

    vendor: Id
    criterion: Id
    answers: Annotated[int | None, Field(description="how many are possible; null if any of a range")]
    change: Annotated[Chance, Field(description="share of answers after which the first place is another's")]
    then: Annotated[Id | None, Field(description="who is newly first after most of these, if anybody")]
    turns: Annotated[
        tuple[Turned, ...], Strict(False), FailFast(), Field(description="such ends, the commonest first")
    ]
    gain: Annotated[float, Field(ge=0, description="points that knowing is expected to add to the choice")]
    whom: Literal["vendor", "register", "authority", "buyer"]
    question: Annotated[Said, Field(description="as the pages ask it")]
    text: Annotated[Said, Field(description="what to send")]
    effect: Said


class Moved(Part):
    """The shares of the whole between which the first place holds as one slider moves."""

    id: Id
    kind: Literal["group", "criterion"]
    now: Chance
    low: Chance
    high: Chance
    below: Annotated[Ids, Field(description="who takes over below `low`")]
    above: Annotated[Ids, Field(description="who takes over above `high`")]
    text: Said


class Weak(Part):
    """A source without which a rank would change, and how."""

    source: Id
    first: Annotated[Ids, Field(description="who would be first without it")]
    first_changes: bool
    text: Said


class Contradicted(Part):
    """A contradiction that bears on a rating of one of the first two vendors."""

    first: Id
    second: Id
    superseded: Id | None
    text: Said


class View(Part):
    """A view: a decision with a name, of which the weights are its own."""

    name: Said
    kind: Literal["profile", "mine", "colleague"]
    counted: Annotated[bool, Field(description="whether it is asked what all agree on")]
    blind: Annotated[bool, Field(description="whether its weights were given before names were shown")]
    remarks: Annotated[Sentences, Field(description="what is otherwise in it than in the decision")]
    first: Ids
    decision: Annotated[str, Field(description="the query string of the decision that it leads to here")]
    weights: dict[Id, Share]


class InView(Part):
    """How a vendor stands in a view; without a rank if that leaves it out."""

    view: Said
    rank: Rank | None
    score: Score
    first: Annotated[Chance, Field(description="in what share of plausible cases it is first")]
    behind: Annotated[float | None, Field(ge=0, description="points behind the best of the view")]
    text: Said


class InViews(Part):
    """A vendor in all views; those that count decide about what it is in all of them."""

    id: Id
    name: Text
    behind_at_worst: Annotated[float | None, Field(ge=0, description="null if left out of one")]
    sure_to_be_ahead_of: Annotated[Ids, Field(description="in every view and every compromise")]
    least_lead: Annotated[dict[Id, float], Field(description="points over each of these, at the least")]
    views: Annotated[tuple[InView, ...], Strict(False), FailFast()]


class Concordance(Part):
    """Kendall's W of the orders of so many views over so many vendors."""

    w: Share
    views: int
    vendors: int


class Quarrel(Part):
    """The two views that differ most on the first place, and what each criterion carries of it."""

    views: Sentences
    vendors: Ids
    leads: Annotated[tuple[float, ...], Strict(False), FailFast()]
    criteria: dict[Id, float]


class Views(Part):
    """What colleagues gave beside the decision, and what follows from all views."""

    given: Annotated[
        Sentences, Field(max_length=MOST_VIEWS, description="each as the address of the page spells it")
    ]
    mine: Annotated[bool, Field(description="whether the decision itself counts as a view")]
    heading: Said
    blind: Annotated[str, Field(description="whose weights were given before names were shown, if any")]
    views: Annotated[tuple[View, ...], Strict(False), FailFast()]
    vendors: Annotated[
        tuple[InViews, ...], Strict(False), FailFast(), Field(description="least regret first")
    ]
    least_regret: Annotated[Ids, Field(description="whom everybody could live with")]
    concordance: Concordance | None
    quarrel: Quarrel | None
    remarks: Sentences
    text: Annotated[dict[str, Sentences], Field(description="what is said of the views, by heading")]


class Held(Part):
    """A rating in force: an interval on the criterion's scale."""

    low: float
    high: float
    since: Day
    claims: Ids
    judgement: Text | None


class Ranked(Part):
    """A vendor's result; without ranks if it is left out of the ranking."""

    id: Id
    name: Text
    status: Literal["ranked", "open", "failed"]
    failed: Annotated[Ids, Field(description="criteria whose must-have it fails")]
    open: Annotated[Ids, Field(description="criteria whose must-have its rating leaves open")]
    rank: Rank | None
    rank_best: Rank | None
    rank_worst: Annotated[
        Rank | None,
        Field(description="these two if it meets every must-have, at all weights that agree with choices"),
    ]
    ranks_exact: Annotated[
        bool, Field(description="false where these two are reached for certain, and others beyond may be")
    ] = True
    may_be_out: Annotated[bool, Field(description="whether a must-have is failed or open")]
    rank_if_inside: Annotated[Rank | None, Field(description="of a vendor left out: its rank otherwise")]
    sure: Annotated[Score, Field(description="the score if everything open turned out worst")]
    score: Score
    possible: Annotated[Score, Field(description="the score if everything open turned out best")]
    known: Annotated[Share, Field(description="how much of the weight rests on knowledge")]
    first: Annotated[Chance, Field(description="in what share of plausible cases it is first")]
    first_error: Annotated[Chance, Field(description="standard error of that share")]
    ranks: Annotated[
        tuple[Chance, ...], Strict(False), FailFast(), Field(description="the chance of each rank, from 1")
    ]
    out: Annotated[Chance, Field(description="the chance of missing a must-have")]
    points: Annotated[dict[Id, Score], Field(description="by criterion; they add up to the score")]
    ratings: Annotated[dict[Id, Held | None], Field(description="by criterion; null is not known")]
