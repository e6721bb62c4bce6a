"""Rules between the records of a catalog: one small check each, all findings at once."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from shortlist.catalog import rating_checks, text_checks
from shortlist.catalog.echoes import circles
from shortlist.catalog.findings import Finding, shown
from shortlist.catalog.records import Catalog, by_id, is_date

Check = Callable[[Catalog], Iterator[Finding]]


def findings(catalog: Catalog) -> Iterator[Finding]:
    """Everything that is wrong between the records, in the order of the checks."""
    return (replace(found, rule=rule(check)) for check in CHECKS for found in check(catalog))


def rule(check: Check) -> str:
    """The name of the rule that a check holds."""
    return check.__name__.replace("_", "-")


def ids_are_unique(catalog: Catalog) -> Iterator[Finding]:
    kinds: dict[str, Iterable[Any]] = {
        "group": catalog.groups,
        "criterion": catalog.criteria,
        "profile": catalog.profiles,
        "vendor": catalog.vendors,
        "source": catalog.sources,
        "claim": catalog.claims,
    }
    for kind, records in kinds.items():
        for name, count in Counter(record.id for record in records).items():
            if count > 1:
                yield Finding(f"{kind} `{name}`", f"its id stands {count} times", "give each its own id")


def criteria_have_groups(catalog: Catalog) -> Iterator[Finding]:
    groups = by_id(catalog.groups)
    for criterion in catalog.criteria:
        if criterion.group not in groups:
            fault = f"belongs to `{criterion.group}`, which is not a group"
            yield Finding(
                f"criterion `{criterion.id}`",
                fault,
                "add it under [[groups]] or name another group",
                wrong=criterion.group,
                among=groups,
            )


def profiles_weigh_what_exists(catalog: Catalog) -> Iterator[Finding]:
    known: dict[str, Collection[str]] = {
        "group_weights": by_id(catalog.groups),
        "weights": by_id(catalog.criteria),
    }
    kinds = {"group_weights": ("a group", "[[groups]]"), "weights": ("a criterion", "[[criteria]]")}
    for profile in catalog.profiles:
        for key, records in known.items():
            kind, table = kinds[key]
            for name in sorted(set(getattr(profile, key)) - set(records)):
                mend = f"add it under {table} or remove the weight"
                fault = f"weighs `{name}`, which is not {kind}"
                yield Finding(f"profile `{profile.id}`", fault, mend, wrong=name, among=records)


def profiles_weigh_something(catalog: Catalog) -> Iterator[Finding]:
    for profile in catalog.profiles:
        if not any(
            profile.group_weights.get(criterion.group) and profile.weights.get(criterion.id)
            for criterion in catalog.criteria
        ):
            yield Finding(
                f"profile `{profile.id}`", "all its weights come to zero", "raise at least one weight"
            )


def one_vendor_is_in_use(catalog: Catalog) -> Iterator[Finding]:
    first, *others = [vendor.id for vendor in catalog.vendors if vendor.incumbent] or [""]
    for name in others:
        fault = f"is marked as incumbent, and so is vendor `{first}`"
        yield Finding(f"vendor `{name}`", fault, "mark only the vendor that is in use now")


def claims_refer_to_records(catalog: Catalog) -> Iterator[Finding]:
    subjects = set(by_id(catalog.vendors)) | {name for v in catalog.vendors for name in v.classes}
    known: dict[str, tuple[Collection[str], str]] = {
        "source": (by_id(catalog.sources), "a source"),
        "criterion": (by_id(catalog.criteria), "a criterion"),
        "about": (subjects, "a vendor or a class of one"),
        **dict.fromkeys(("echo_of", "contradicts", "supersedes"), (by_id(catalog.claims), "a claim")),
    }
    for claim in catalog.claims:
        for key, (ids, kind) in known.items():
            value = getattr(claim, key)
            for name in (value,) if isinstance(value, str) else value:
                if name not in ids:
                    fault = f"`{key}` names `{name}`, which is not {kind}"
                    mend = "correct the id or add the record"
                    yield Finding(f"claim `{claim.id}`", fault, mend, wrong=name, among=ids)
                elif name == claim.id:
                    yield Finding(f"claim `{claim.id}`", f"`{key}` names the claim itself", "remove it")


def echoes_have_an_origin(catalog: Catalog) -> Iterator[Finding]:
    marks = {name: claim.echo_of for name, claim in by_id(catalog.claims).items()}
    round_ = {name for circle in circles(marks) if len(circle) > 1 for name in circle}
    for claim in catalog.claims:
        if claim.id in round_ and claim.id not in claim.echo_of:
            yield Finding(f"claim `{claim.id}`", "echoes itself by a circle", "let one claim be the origin")


def dates_exist(catalog: Catalog) -> Iterator[Finding]:
    stated = [(f"source `{s.id}`", "published", s.published) for s in catalog.sources]
    stated += [(f"claim `{c.id}`", "event", c.event) for c in catalog.claims]
    for place, key, text in stated:
        if not is_date(text):
            yield Finding(place, f"`{key}` is {text}, which is not in the calendar", "correct the date")


def the_end_is_reached(catalog: Catalog) -> Iterator[Finding]:
    stated, found = catalog.end.vendors, len(catalog.vendors)
    if stated != found:
        fault = f"states {shown(str(stated))} vendors, but {found} were read"
        yield Finding("[end]", fault, "restore what was cut off, or correct the count")


CHECKS: tuple[Check, ...] = (
    ids_are_unique,
    criteria_have_groups,
    profiles_weigh_what_exists,
    profiles_weigh_something,
    one_vendor_is_in_use,
    rating_checks.ratings_are_of_criteria,
    rating_checks.ratings_lie_on_the_scale,
    rating_checks.ratings_name_whole_levels,
    rating_checks.ratings_stand_once,
    rating_checks.ratings_name_known_buyers,
    rating_checks.ratings_rest_on_something,
    rating_checks.ratings_cite_known_claims,
    rating_checks.cited_claims_are_about_the_vendor,
    rating_checks.no_hindsight,
    rating_checks.echoes_do_not_support,
    claims_refer_to_records,
    echoes_have_an_origin,
    dates_exist,
    text_checks.addresses_are_web_addresses,
    text_checks.text_is_plain,
    text_checks.vendors_are_told_apart,
    the_end_is_reached,
)
