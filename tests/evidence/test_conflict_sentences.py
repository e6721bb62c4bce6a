"""What is said of a conflict is recomputed from the claims alone, on random catalogs."""

from dataclasses import replace
from datetime import date
from itertools import chain

from hypothesis import event, given, settings

from shortlist.catalog import Catalog, Claim, Rating, Source, by_id, last_day
from shortlist.decision import Decision, preset
from shortlist.evidence.conflicts import conflicts
from shortlist.evidence.source_words import bears_on, conflict_count, outcome
from shortlist.evidence.source_words import stakes as stake_words
from shortlist.evidence.stakes import by_cell, stakes
from shortlist.ranking.answer import answer
from tests.support.evidence_catalogs import claim, evidence_cases, rating, small

Case = tuple[Catalog, Decision]


class Facts:
    """What the claims of a catalog say of each other, found by going through all of them."""

    def __init__(self, catalog: Catalog, decision: Decision) -> None:
        self.catalog, self.decision = catalog, decision
        self.claims = by_id(catalog.claims)
        self.sources = by_id(catalog.sources)
        public = [c for c in catalog.claims if last_day(self.source(c.id).published) <= decision.date]
        self.public = by_id(public)

    def source(self, name: str) -> Source:
        return self.sources[self.claims[name].source]

    def before(self, name: str) -> set[str]:
        """All that a claim repeats, by one step or more."""
        parents = self.claims[name].echo_of
        return set(parents).union(*map(self.before, parents))

    def ends(self, name: str) -> set[str]:
        return {other for other in self.before(name) | {name} if not self.claims[other].echo_of}

    def statement(self, name: str) -> str:
        """One origin stands for all that repeats it; a digest of several stands for itself."""
        if len(self.ends(name)) == 1:
            return next(iter(self.ends(name)))
        parents = self.claims[name].echo_of
        return self.statement(parents[0]) if len(parents) == 1 else name

    def pair(self, a: str, b: str) -> tuple[str, str]:
        first, second = self.statement(a), self.statement(b)
        return (a, b) if first == second else (first, second)

    def pairs(self) -> dict[frozenset[str], set[str]]:
        """Who contradicts whom, and the claims that are marked so; nothing twice for its echoes."""
        found: dict[frozenset[str], set[str]] = {}
        for a in self.public.values():
            for b in set(a.contradicts) & set(self.public) - {a.id}:
                found.setdefault(frozenset(self.pair(a.id, b)), set()).update((a.id, b))
        return {pair: marked for pair, marked in found.items() if not self._told(pair, set(found))}

    def _told(self, pair: frozenset[str], others: set[frozenset[str]]) -> bool:
        """Whether another pair says the same of what these two only repeat."""
        a, b = pair
        up = [self.before(name) | {name} for name in (a, b)]
        return any(
            (x in up[0] and y in up[1]) or (y in up[0] and x in up[1]) for x, y in map(tuple, others - {pair})
        )

    def shown(self, name: str) -> Claim:
        """The origin if it is public, else the first that repeats it and nothing else."""
        same = [c for c in self.public.values() if self.statement(c.id) == name]
        return self.public.get(name) or same[0]

    def superseding(self, name: str, shown: Claim) -> list[Claim]:
        """The public claims, beside the one shown, that say that they take the place of a statement."""
        return [
            t
            for t in self.public.values()
            for s in set(t.supersedes) & set(self.public) - {t.id}
            if t is not shown and self.statement(s) == self.statement(name)
        ]

    def rating(self, vendor: int, criterion: str) -> Rating | None:
        kind = by_id(self.catalog.profiles)[self.decision.profile].buyers
        held = [
            r
            for r in self.catalog.vendors[vendor].ratings
            if r.criterion == criterion and r.since <= self.decision.date and kind in (r.buyers or [kind])
        ]
        return max(held, key=lambda r: (r.buyers is not None, r.since), default=None)


def superseded(facts: Facts, side: str, other: str, name: str, place: str) -> str:
    """What is to be said of one side of a conflict; nothing if it stands."""
    shown = facts.shown(side)
    whole = facts.superseding(side, shown)
    parts = [t for s in facts.before(side) for t in facts.superseding(s, shown) if facts.statement(s) == s]
    if any(other in (t.id, facts.statement(t.id)) for t in whole):
        return place
    if not (whole or parts):
        return ""
    first = min(
        whole or parts,
        key=lambda t: (last_day(facts.source(t.id).published), list(facts.claims).index(t.id)),
    )
    day = facts.source(first.id).published
    what = f"The {name}" if whole else f"Part of what the {name} repeats"
    return f"{what} was superseded {'on' if day.count('-') == 2 else 'in'} {day}, by {first.source}."


def told_outcome(facts: Facts, first: str, second: str) -> str:
    ahead = superseded(facts, first, second, "first", "The second takes the place of the first.")
    behind = superseded(facts, second, first, "second", "The first takes the place of the second.")
    if ahead.startswith("The second takes"):  # each takes the place of the other: told once
        mutual = behind.startswith("The first takes")
        behind = standing(facts, second) if mutual else behind
    return " ".join(filter(None, (ahead, behind))) or (
        "Neither takes the place of the other: the contradiction stands."
    )


def standing(facts: Facts, side: str) -> str:
    """What is said of the second side where the first was said to give way to it."""
    return superseded(facts, side, "", "second", "")


def told_bearings(facts: Facts, sides: tuple[str, str], marked: set[str]) -> str:
    """The ratings in force that rest on a side, or rate what is spoken of."""
    speaking = [*(facts.shown(side) for side in sides), *(facts.claims[name] for name in marked)]
    found = []
    for row, vendor in enumerate(facts.catalog.vendors):
        for criterion in facts.catalog.criteria:
            held = facts.rating(row, criterion.id)
            if held is None:
                continue
            cited = set(chain.from_iterable({c, *facts.before(c)} for c in held.claims))
            rests = [
                f"the {name}"
                for side, name in zip(sides, ("first", "second"), strict=True)
                if cited & facts.ends(side)
            ]
            about = any(
                c.criterion == criterion.id and {vendor.id, *vendor.classes} & set(c.about) for c in speaking
            )
            if rests or about:
                found.append(f"{vendor.name}: {criterion.name} (rests on {' and '.join(rests) or 'neither'})")
    if not found:
        return "No rating in force rests on either."
    return f"Bears on {found[0] if len(found) == 1 else ', '.join(found[:-1]) + ' and ' + found[-1]}."


@settings(max_examples=500)
@given(evidence_cases())
def test_what_is_said_of_conflicts_follows_from_the_claims(case: Case) -> None:
    catalog, decision = case
    facts, found = Facts(catalog, decision), conflicts(decision, catalog)
    expected = facts.pairs()
    said = conflict_count(stakes(found, decision, catalog))
    assert said.startswith(str(len(expected) or "No two claims"))
    by_shown = {frozenset(facts.shown(name).id for name in pair): pair for pair in expected}
    assert {frozenset((c.first.claim.id, c.second.claim.id)) for c in found} == set(by_shown)
    assert len(found) == len(expected)
    for pair in found:
        names = by_shown[frozenset((pair.first.claim.id, pair.second.claim.id))]
        first, second = sorted(names, key=lambda name: facts.shown(name).id != pair.first.claim.id)
        assert outcome(pair) == told_outcome(facts, first, second)
        assert bears_on(pair, catalog) == told_bearings(facts, (first, second), expected[names])
        assert pair.first.published <= pair.second.published
        event("superseded" if "superseded" in outcome(pair) else outcome(pair)[:9])


def first_without(gone: set[str], decision: Decision, catalog: Catalog) -> set[str] | None:
    """Who is first where every rating that rests on these claims alone is struck from the catalog."""
    vendors = tuple(
        vendor.model_copy(
            update={
                "ratings": tuple(
                    r for r in vendor.ratings if r.judgement or not r.claims or set(r.claims) - gone
                )
            }
        )
        for vendor in catalog.vendors
    )
    found = answer(decision, catalog.model_copy(update={"vendors": vendors}))
    if found is None:
        return None
    ranked = {v.id: r for v, r, i in zip(vendors, found.rank, found.inside, strict=True) if i}
    return {name for name, rank in ranked.items() if rank == 1}


@settings(max_examples=300)
@given(evidence_cases())
def test_a_side_changes_the_first_place_if_and_only_if_it_is_said_to(case: Case) -> None:
    catalog, decision = case
    now = first_without(set(), decision, catalog)
    found = stakes(conflicts(decision, catalog), decision, catalog)
    for stake in found:
        said = {}
        for side in (stake.conflict.first, stake.conflict.second):
            gone = {side.claim.id}
            while more := {c.id for c in catalog.claims if gone & set(c.echo_of)} - gone:
                gone |= more
            then = first_without(gone, decision, catalog)
            if then != now:
                said[side.claim.id] = then
        assert {claim: set(first) for claim, first in stake.turns} == said
        text = stake_words(stake, catalog)
        assert text.count("set aside, ") == len(said)
        names = {vendor.id: vendor.name for vendor in catalog.vendors}
        assert all(names[name] in text for first in said.values() for name in first or ())
        event(f"{len(said)} sides matter")
    grouped = by_cell(found)
    assert sorted(s.conflict.first.claim.id for held in grouped.values() for s in held) == sorted(
        s.conflict.first.claim.id for s in found
    )
    turning = [bool(held[0].turns) for held in grouped.values()]
    assert turning == sorted(turning, reverse=True)


@settings(max_examples=500)
@given(evidence_cases())
def test_nothing_stands_that_a_public_claim_supersedes(case: Case) -> None:
    catalog, decision = case
    facts = Facts(catalog, decision)
    for pair in conflicts(decision, catalog):
        for side in (pair.first, pair.second):
            if any(side.claim.id in t.supersedes for t in facts.public.values() if t.id != side.claim.id):
                assert "stands" not in outcome(pair)


def evidence_decision(catalog: Catalog, day: int = 8) -> Decision:
    """The defaults on a day of April."""
    return replace(preset(catalog), date=date(2021, 4, day))


CHAIN = [
    claim("origin", "wire"),
    claim("echo", "blog", echo_of=["origin"]),
    claim("again", "post", echo_of=["echo"]),
    claim("against", "other", contradicts=["again"]),
    claim("new", "late", supersedes=["echo"]),
]


def test_a_contradiction_is_followed_to_the_origin_and_to_what_cites_another_echo() -> None:
    catalog = small(CHAIN, acme=[rating(claims=["echo"])])
    decision = evidence_decision(catalog)
    (pair,) = conflicts(decision, catalog)
    assert {pair.first.claim.id, pair.second.claim.id} == {"origin", "against"}
    assert bears_on(pair, catalog) == "Bears on Acme: price (rests on the first)."


def test_what_supersedes_an_echo_supersedes_its_origin_from_its_day_on() -> None:
    catalog = small(CHAIN, published={"late": "2021-04-09"})
    (early,) = conflicts(evidence_decision(catalog), catalog)
    assert outcome(early) == "Neither takes the place of the other: the contradiction stands."
    (pair,) = conflicts(evidence_decision(catalog, 9), catalog)
    assert outcome(pair) == "The first was superseded on 2021-04-09, by late."


def test_a_month_is_told_as_a_month() -> None:
    catalog = small(CHAIN, published={"late": "2021-03"})
    (pair,) = conflicts(evidence_decision(catalog), catalog)
    assert outcome(pair) == "The first was superseded in 2021-03, by late."


def test_a_digest_is_a_statement_of_its_own_and_superseded_in_part() -> None:
    claims = [
        *(claim(name, name) for name in ("one", "two")),
        claim("digest", "paper", echo_of=["one", "two"]),
        claim("against", "other", contradicts=["digest"]),
        claim("new", "late", supersedes=["two"]),
    ]
    catalog = small(claims)
    (pair,) = conflicts(evidence_decision(catalog), catalog)
    assert pair.first.claim.id == "digest"
    assert outcome(pair) == "Part of what the first repeats was superseded on 2021-03-01, by late."
