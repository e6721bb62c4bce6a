"""What is said of a source that were taken away is recomputed by striking out what rests on it."""

from dataclasses import dataclass
from functools import cached_property

from hypothesis import event, given, settings

from shortlist.catalog import Catalog, Rating, Vendor, by_id, last_day
from shortlist.decision import Decision
from shortlist.evidence.fragility import Effect, decisive, fragility
from shortlist.evidence.source_words import hinge, lost, moves, summary, without
from shortlist.figures import day
from shortlist.ranking.answer import answer
from tests.support.evidence_catalogs import evidence_cases

Case = tuple[Catalog, Decision]


@dataclass(frozen=True)
class Trial:
    """A catalog before and after a source and all that echoes it were struck out by hand."""

    catalog: Catalog
    decision: Decision
    source: str

    @cached_property
    def gone(self) -> set[str]:
        """The public claims of the source, and whatever repeats one, by one step or more."""
        found = {c.id for c in self.catalog.claims if c.source == self.source}
        while more := {c.id for c in self.catalog.claims if set(c.echo_of) & found} - found:
            found |= more
        return found

    @cached_property
    def rest(self) -> Catalog:
        """The catalog without the ratings that rest on nothing else."""

        def struck(vendor: Vendor) -> Vendor:
            stands = [r for r in vendor.ratings if r.judgement or not set(r.claims) <= self.gone]
            return vendor.model_copy(update={"ratings": tuple(stands)})

        return self.catalog.model_copy(update={"vendors": tuple(map(struck, self.catalog.vendors))})

    def held(self, catalog: Catalog, row: int, criterion: str) -> Rating | None:
        kind = by_id(catalog.profiles)[self.decision.profile].buyers
        found = [
            r
            for r in catalog.vendors[row].ratings
            if r.criterion == criterion and r.since <= self.decision.date and kind in (r.buyers or [kind])
        ]
        return max(found, key=lambda r: (r.buyers is not None, r.since), default=None)

    def places(self, catalog: Catalog) -> list[int | None]:
        """The rank of each vendor, by its score; None if it is out."""
        found = answer(self.decision, catalog)
        assert found is not None
        scores = [round(float(score), 9) for score in found.score]
        ins = [score for score, inside in zip(scores, found.inside, strict=True) if inside]
        return [
            1 + sum(other > score for other in ins) if inside else None
            for score, inside in zip(scores, found.inside, strict=True)
        ]

    @cached_property
    def before(self) -> list[int | None]:
        return self.places(self.catalog)

    @cached_property
    def after(self) -> list[int | None]:
        return self.places(self.rest)

    @property
    def first(self) -> tuple[list[int], list[int]]:
        """Who is first before and after, by row."""
        before, after = ([row for row, at in enumerate(p) if at == 1] for p in (self.before, self.after))
        return before, after

    @property
    def matters(self) -> bool:
        return self.before != self.after


def joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def told_moves(trial: Trial) -> str:
    found = []
    for vendor, was, now in zip(trial.catalog.vendors, trial.before, trial.after, strict=True):
        if was == now:
            continue
        if now is None:
            found.append(f"{vendor.name} would drop out of the ranking")
        elif was is None:
            found.append(f"{vendor.name} would enter at rank {now}")
        else:
            found.append(f"{vendor.name} would {'rise' if now < was else 'fall'} from {was} to {now}")
    return joined(found)


def told_without(trial: Trial) -> str:
    before, after = trial.first
    if before == after:
        return f"Without “{trial.source}”, {told_moves(trial)}."
    names = [trial.catalog.vendors[row].name for row in after]
    if not names:
        return f"Without “{trial.source}”, no vendor would be known to meet every must-have."
    share = "share first place" if len(names) > 1 else "come first"
    return f"Without “{trial.source}”, {joined(names)} would {share}."


def told_lost(trial: Trial) -> str:
    nothing, other = [], []
    for row, vendor in enumerate(trial.catalog.vendors):
        for criterion in trial.catalog.criteria:
            was, now = (trial.held(c, row, criterion.id) for c in (trial.catalog, trial.rest))
            if was and not now:
                nothing.append(f"{vendor.name} on {criterion.name}")
            elif was and now and was is not now:
                other.append(f"{vendor.name} on {criterion.name} (since {day(now.since)})")
    said = [f"Nothing else supports {joined(nothing)}."] if nothing else []
    return " ".join([*said, *([f"Another rating would hold for {joined(other)}."] if other else [])])


def trials(catalog: Catalog, decision: Decision) -> list[Trial]:
    """One for each source that is public and says something."""
    speaking = {claim.source for claim in catalog.claims}
    public = [s.id for s in catalog.sources if last_day(s.published) <= decision.date]
    return [Trial(catalog, decision, name) for name in public if name in speaking]


def told_summary(found: list[Trial]) -> str:
    first = sum(trial.first[0] != trial.first[1] for trial in found)
    ranks = sum(trial.matters for trial in found)
    if not found:
        return "No source had been published by this date."
    if not ranks:
        left = "If the one source is" if len(found) == 1 else f"Whichever of the {len(found)} sources is"
        return f"{left} left out, no rank changes at these weights."
    alone, others = f"{first} could each change the first place alone", f"{ranks - first} more could change"
    said = {
        (True, True): f"{alone} and {others} another rank",
        (True, False): alone,
        (False, True): f"{ranks} could change another rank",
    }[first > 0, ranks > first]
    rest = " Leaving out any of the others changes no rank at these weights." * (len(found) > ranks)
    return f"Of {len(found)} source{'s' * (len(found) > 1)}, {said}.{rest}"


def by_source(effects: tuple[Effect, ...]) -> dict[str, Effect]:
    return {effect.source.id: effect for effect in effects}


@settings(max_examples=500)
@given(evidence_cases())
def test_what_is_said_of_sources_is_what_striking_them_out_gives(case: Case) -> None:
    catalog, decision = case
    effects, found = fragility(decision, catalog), trials(catalog, decision)
    assert set(by_source(effects)) == {trial.source for trial in found}
    assert not effects or summary(effects) == told_summary(found)
    for trial in found:
        effect = by_source(effects)[trial.source]
        assert effect.matters is trial.matters
        assert lost(effect, catalog) == told_lost(trial)
        if trial.matters:
            assert without(effect, catalog) == told_without(trial)
            assert moves(effect, catalog) == f"{told_moves(trial)}."
        event("another rating holds" if effect.back else "unknown" if effect.lost else "no rating falls")


@settings(max_examples=500)
@given(evidence_cases())
def test_the_source_that_the_first_place_hangs_on_is_one_that_takes_it(case: Case) -> None:
    catalog, decision = case
    takers = {told_without(trial) for trial in trials(catalog, decision) if trial.first[0] != trial.first[1]}
    said = hinge(fragility(decision, catalog), catalog)
    assert said in takers if takers else said == ""
    assert hinge(decisive(decision, catalog), catalog) == said
