"""Rules for ratings and what they rest on: one small check each."""

from collections import Counter
from collections.abc import Iterator

from shortlist.catalog.echoes import Echoes
from shortlist.catalog.findings import Finding
from shortlist.catalog.records import Catalog, Claim, Rating, Vendor, by_id, is_date, last_day
from shortlist.figures import digits


def every_rating(catalog: Catalog) -> Iterator[tuple[str, Vendor, Rating]]:
    """Each rating with its vendor and with words that name its record."""
    for vendor in catalog.vendors:
        for rating in vendor.ratings:
            yield f"vendor `{vendor.id}`, `{rating.criterion}` since {rating.since}", vendor, rating


def ratings_are_of_criteria(catalog: Catalog) -> Iterator[Finding]:
    criteria = by_id(catalog.criteria)
    for _, vendor, rating in every_rating(catalog):
        if rating.criterion not in criteria:
            fault = f"rates `{rating.criterion}`, which is not a criterion"
            mend = "add it under [[criteria]] or remove the rating"
            yield Finding(f"vendor `{vendor.id}`", fault, mend, wrong=rating.criterion, among=criteria)


def ratings_lie_on_the_scale(catalog: Catalog) -> Iterator[Finding]:
    criteria = by_id(catalog.criteria)
    for place, _, rating in every_rating(catalog):
        low, high = digits(rating.low), digits(rating.high)
        if rating.low > rating.high:
            yield Finding(place, f"low {low} is above high {high}", "exchange them")
        criterion = criteria.get(rating.criterion)
        if criterion and not (criterion.holds(rating.low) and criterion.holds(rating.high)):
            ends = map(digits, sorted((criterion.worst, criterion.best)))
            fault = f"{low} to {high} leaves the scale {' to '.join(ends)}"
            yield Finding(place, fault, "keep the rating on the scale or widen the scale")


def ratings_name_whole_levels(catalog: Catalog) -> Iterator[Finding]:
    criteria = by_id(catalog.criteria)
    for place, _, rating in every_rating(catalog):
        criterion = criteria.get(rating.criterion)
        for end in dict.fromkeys((rating.low, rating.high)):
            if criterion and criterion.levels and criterion.holds(end) and not end.is_integer():
                yield Finding(place, f"{end} is between levels", "name whole levels")


def ratings_stand_once(catalog: Catalog) -> Iterator[Finding]:
    for vendor in catalog.vendors:
        kinds = Counter(
            (rating.criterion, rating.since, buyers)
            for rating in vendor.ratings
            for buyers in sorted(set(rating.buyers or ("",)))
        )
        for (criterion, since, buyers), count in kinds.items():
            if count > 1:
                whom = f" for buyers `{buyers}`" if buyers else ""
                fault = f"rated {count} times{whom} on that date"
                yield Finding(f"vendor `{vendor.id}`, `{criterion}` since {since}", fault, "keep one")


def ratings_name_known_buyers(catalog: Catalog) -> Iterator[Finding]:
    kinds = {profile.buyers for profile in catalog.profiles}
    for place, _, rating in every_rating(catalog):
        for buyers in sorted(set(rating.buyers or ()) - kinds):
            mend = "name the `buyers` of a profile or drop it"
            yield Finding(
                place, f"holds for `{buyers}`, which no profile is", mend, wrong=buyers, among=kinds
            )
        if rating.buyers == ():
            yield Finding(place, "`buyers` is empty, so it holds for nobody", "name a kind or drop the key")


def ratings_rest_on_something(catalog: Catalog) -> Iterator[Finding]:
    criteria = by_id(catalog.criteria)
    for place, _, rating in every_rating(catalog):
        criterion = criteria.get(rating.criterion)
        whole = criterion and {rating.low, rating.high} == {criterion.worst, criterion.best}
        if not (whole or rating.claims or rating.judgement):
            fault = "narrower than the scale, yet it cites no claim and states no judgement"
            yield Finding(place, fault, "add `claims` or a `judgement`, or widen it to the whole scale")


def ratings_cite_known_claims(catalog: Catalog) -> Iterator[Finding]:
    claims = by_id(catalog.claims)
    for place, _, rating in every_rating(catalog):
        for name in rating.claims:
            if name not in claims:
                mend = "add it under [[claims]] or cite another"
                yield Finding(place, f"cites `{name}`, which is not a claim", mend, wrong=name, among=claims)


def cited(catalog: Catalog) -> Iterator[tuple[str, Vendor, Rating, Claim]]:
    """Each claim that a rating cites, where it resolves."""
    claims = by_id(catalog.claims)
    for place, vendor, rating in every_rating(catalog):
        for name in rating.claims:
            if name in claims:
                yield place, vendor, rating, claims[name]


def cited_claims_are_about_the_vendor(catalog: Catalog) -> Iterator[Finding]:
    for place, vendor, _, claim in cited(catalog):
        if not {vendor.id, *vendor.classes} & set(claim.about):
            fault = f"cites `{claim.id}`, which is about neither the vendor nor a class of it"
            yield Finding(place, fault, "cite another claim or correct its `about`")


def no_hindsight(catalog: Catalog) -> Iterator[Finding]:
    sources = by_id(catalog.sources)
    for place, _, rating, claim in cited(catalog):
        source = sources.get(claim.source)
        if source and is_date(source.published) and last_day(source.published) > rating.since:
            fault = f"cites `{claim.id}`, published {source.published}, after the rating's date"
            yield Finding(place, fault, "move `since` to when it was known or drop the claim")


def echoes_do_not_support(catalog: Catalog) -> Iterator[Finding]:
    echoes = Echoes({name: claim.echo_of for name, claim in by_id(catalog.claims).items()})
    for place, _, rating in every_rating(catalog):
        told = echoes.among(rating.claims)
        if told and len(set(rating.claims) - set(told)) == 1:
            fault = f"beside one claim it cites only its echo `{told[0]}`"
            yield Finding(place, fault, "drop the echo or cite an independent claim")
